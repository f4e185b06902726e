import type { Article } from '@dateline/core';
import { DatelineError, errorOfProblem } from '@dateline/core/base';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';
import type { FromWorker, ToWorker } from './messages.js';

// biome-ignore lint/suspicious/noExplicitAny: what both kinds of worker take, whose types no program needs to have
type Listener = (event: any) => void;

/** A worker of a browser, of Deno or of Bun. */
interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  addEventListener(type: string, listener: Listener): void;
}

/** A worker of Node's `worker_threads`. */
interface NodeWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  on(event: string, listener: Listener): unknown;
  ref(): void;
  unref(): void;
}

/** A worker that runs `@dateline/reading/thread`. */
export type WorkerToUse = WebWorker | NodeWorker;

/** How a text is read in a worker. */
export interface WorkerReadOptions {
  /** Gives the Reading up, also in the worker. */
  signal?: AbortSignal | undefined;
}

interface Pending {
  resolve(reading: Reading | Reading<TextSpan>): void;
  reject(error: unknown): void;
}

type Call = ToWorker extends infer Message
  ? Message extends { kind: 'read' | 'text' }
    ? Omit<Message, 'call'>
    : never
  : never;

/** Reads in a worker, as `read` and `readText` do here. Several may be asked for at once. */
export class ReadingWorker {
  private readonly worker: WorkerToUse;
  private readonly pending = new Map<number, Pending>();
  private calls = 0;
  private failure: DatelineError | undefined;

  /** @internal */
  constructor(worker: WorkerToUse) {
    this.worker = worker;
    const failed = (error: unknown) => {
      const reason = (error as { message?: unknown } | undefined)?.message;
      this.fail(new DatelineError('worker-failed', { reason: reason ? String(reason) : 'its script does not run' }));
    };
    const answered = (message: FromWorker) => this.receive(message);
    if ('on' in worker) {
      worker.on('message', answered);
      for (const event of ['error', 'messageerror'] as const) worker.on(event, failed);
      worker.on('exit', () => this.fail(new DatelineError('worker-closed')));
      worker.unref();
    } else {
      worker.addEventListener('message', ({ data }: { data: FromWorker }) => answered(data));
      for (const event of ['error', 'messageerror'] as const) worker.addEventListener(event, failed);
    }
  }

  /**
   * What an Article says, as `read` gives it.
   * @throws DatelineError `worker-closed`, `worker-failed`; the reason of the signal, once that is aborted
   */
  read(article: Article, { signal }: WorkerReadOptions = {}): Promise<Reading> {
    return this.ask({ kind: 'read', article }, signal) as Promise<Reading>;
  }

  /** The same of bare text, as `readText` gives it. */
  readText(
    text: string,
    { signal, published, language }: ReadTextContext & WorkerReadOptions = {},
  ): Promise<Reading<TextSpan>> {
    const context = { ...(published !== undefined && { published }), ...(language !== undefined && { language }) };
    return this.ask({ kind: 'text', text, context }, signal) as Promise<Reading<TextSpan>>;
  }

  /** Ends the worker; what it has not answered is rejected with `worker-closed`. */
  async close(): Promise<void> {
    this.fail(new DatelineError('worker-closed'));
    await this.worker.terminate();
  }

  private ask(call: Call, signal: AbortSignal | undefined): Promise<Reading | Reading<TextSpan>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.failure) throw this.failure;
      const number = ++this.calls;
      const send = (message: ToWorker) => this.worker.postMessage(message);
      // What cannot be sent is thrown before anything waits for an answer.
      send({ ...call, call: number } as ToWorker);
      const abort = () => {
        send({ kind: 'abort', call: number });
        this.settle(number)?.reject(signal?.reason);
      };
      const over = () => signal?.removeEventListener('abort', abort);
      signal?.addEventListener('abort', abort);
      if (this.pending.size === 0 && 'ref' in this.worker) this.worker.ref();
      this.pending.set(number, {
        resolve: (reading) => {
          over();
          resolve(reading);
        },
        reject: (error) => {
          over();
          reject(error);
        },
      });
    });
  }

  /** Takes a call off those that wait; while none does, a program may end without closing the worker. */
  private settle(call: number): Pending | undefined {
    const pending = this.pending.get(call);
    this.pending.delete(call);
    if (this.pending.size === 0 && 'unref' in this.worker) this.worker.unref();
    return pending;
  }

  private receive(message: FromWorker): void {
    const pending = this.settle(message.call);
    if (message.kind === 'reading') pending?.resolve(message.reading);
    else pending?.reject(errorOfProblem(message.problem));
  }

  private fail(error: DatelineError): void {
    this.failure ??= error;
    for (const call of [...this.pending.keys()]) this.settle(call)?.reject(this.failure);
  }
}
