import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { DatelineError, errorOfProblem, isDatelineError, type Problem } from '@dateline/core/base';

/** What goes over a port between two threads: calls one way, answers and progress the other. */
type Message =
  | { kind: 'call'; call: number; method: string; args: unknown[] }
  | { kind: 'result'; call: number; value: unknown }
  | { kind: 'error'; call: number; problem: Problem }
  | { kind: 'progress'; call: number; progress: unknown };

type Methods = { [method: string]: (...args: never[]) => unknown };
/** The methods of another thread: each answer is a promise. */
export type WorkerClient<T> = {
  [M in keyof T]: T[M] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Awaited<Value>>
    : never;
};

export function problemOfError(error: unknown): Problem {
  if (isDatelineError(error)) return error.toJSON();
  return { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** What a thread could not foresee stays an error of the program. */
export function errorOf(problem: Problem): Error {
  return problem.code === 'internal' ? new Error(problem.message) : errorOfProblem(problem);
}

/** Answers the calls that come over a port. The last argument of a call that wants progress is a function. */
export class Server {
  private readonly port: MessagePort;
  private readonly methods: Methods;
  private readonly running = new Set<Promise<void>>();
  private readonly collected: Message[] = [];

  constructor(port: MessagePort, methods: Methods) {
    this.port = port;
    this.methods = methods;
    port.on('message', (message: Message) => this.receive(message));
  }

  /** Takes calls that wait off the port without answering them yet. @returns whether there are any */
  collect(): boolean {
    for (let next = receiveMessageOnPort(this.port); next; next = receiveMessageOnPort(this.port))
      this.collected.push(next.message as Message);
    return this.collected.length > 0;
  }

  /** Answers what was collected. */
  answerCollected(): void {
    for (const message of this.collected.splice(0)) this.receive(message);
  }

  /** Resolves when every call that was made until now is answered. */
  async idle(): Promise<void> {
    this.collect();
    this.answerCollected();
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private receive(message: Message): void {
    if (message.kind !== 'call') return;
    const task: Promise<void> = this.answer(message).finally(() => this.running.delete(task));
    this.running.add(task);
  }

  private async answer({ call, method, args }: Extract<Message, { kind: 'call' }>): Promise<void> {
    const send = (message: Message) => this.port.postMessage(message);
    try {
      const work = this.methods[method] as (...args: unknown[]) => unknown;
      const told = args.map((arg) =>
        arg === PROGRESS ? (progress: unknown) => send({ kind: 'progress', call, progress }) : arg,
      );
      send({ kind: 'result', call, value: await work(...told) });
    } catch (error) {
      send({ kind: 'error', call, problem: problemOfError(error) });
    }
  }
}

/** Stands for a function that is told of progress, which no port carries. */
const PROGRESS = '\0progress';

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress?: (progress: unknown) => void;
}

/** Calls the methods that another thread answers. */
export class Caller<T> {
  readonly methods: WorkerClient<T>;
  private readonly port: MessagePort;
  private readonly pending = new Map<number, Pending>();
  private calls = 0;
  private failure: unknown;
  private readonly onBusy: (busy: boolean) => void;

  /** @param onBusy told when the first call begins and the last has ended */
  constructor(port: MessagePort, onBusy: (busy: boolean) => void = () => {}) {
    this.port = port;
    this.onBusy = onBusy;
    port.on('message', (message: Message) => this.receive(message));
    this.methods = new Proxy({} as WorkerClient<T>, {
      get: (_, method) =>
        typeof method === 'string' && method !== 'then' ? (...args: unknown[]) => this.call(method, args) : undefined,
    });
  }

  get busy(): boolean {
    return this.pending.size > 0;
  }

  /** Ends all calls with an error, those that wait and those to come. */
  fail(error: unknown): void {
    this.failure ??= error;
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
    this.onBusy(false);
  }

  private call(method: string, args: unknown[]): Promise<unknown> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const onProgress = args.find((arg) => typeof arg === 'function') as Pending['onProgress'];
    return new Promise((resolve, reject) => {
      const call = ++this.calls;
      if (this.pending.size === 0) this.onBusy(true);
      this.pending.set(call, { resolve, reject, ...(onProgress && { onProgress }) });
      const sent = args.map((arg) => (typeof arg === 'function' ? PROGRESS : arg));
      this.port.postMessage({ kind: 'call', call, method, args: sent } satisfies Message);
    });
  }

  private receive(message: Message): void {
    if (message.kind === 'call') return;
    const pending = this.pending.get(message.call);
    if (message.kind === 'progress') {
      pending?.onProgress?.(message.progress);
      return;
    }
    this.pending.delete(message.call);
    if (this.pending.size === 0) this.onBusy(false);
    if (message.kind === 'result') pending?.resolve(message.value);
    else pending?.reject(errorOf(message.problem));
  }
}

/** Calls the methods of a thread that may end first: what it has not answered by then fails with `library-closed`. */
export function callerUntilClosed<T>(port: MessagePort): Caller<T> {
  const caller = new Caller<T>(port);
  port.on('close', () => caller.fail(new DatelineError('library-closed')));
  return caller;
}
