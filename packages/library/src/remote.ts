import { Worker } from 'node:worker_threads';
import { DatelineError } from '@dateline/core';
import type { FromWorker, Method, Problem, ToWorker, WorkerOptions, Writer } from './protocol.js';
import type { RefreshOptions, RefreshProgress, RefreshResult } from './types.js';

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress?: (progress: RefreshProgress) => void;
}

const closed = () => new DatelineError('library-closed', 'The library is closed.');

function errorOf({ code, message }: Problem): Error {
  return code ? new DatelineError(code, message) : new Error(message);
}

/** The writing thread, as seen from the one that serves or draws. */
export class Remote {
  onChanged?: () => void;
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private readonly exited: Promise<void>;
  private calls = 0;
  private over = false;

  private constructor(worker: Worker) {
    this.worker = worker;
    this.exited = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(closed()));
    worker.unref();
  }

  /** Starts the thread; resolves once the library is open and of the present version. */
  static async start(file: URL | string, options: WorkerOptions): Promise<Remote> {
    const worker = new Worker(file, { workerData: options, name: 'dateline-library' });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', (message: FromWorker) => {
        if (message.kind === 'failed') reject(errorOf(message.problem));
        else resolve();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(closed()));
    });
    return new Remote(worker);
  }

  call<M extends Exclude<Method, 'refresh'>>(
    method: M,
    ...args: Parameters<Writer[M]>
  ): Promise<Awaited<ReturnType<Writer[M]>>> {
    return this.post(method, args) as Promise<Awaited<ReturnType<Writer[M]>>>;
  }

  refresh(options: RefreshOptions, onProgress?: (progress: RefreshProgress) => void): Promise<RefreshResult> {
    return this.post('refresh', [options], onProgress) as Promise<RefreshResult>;
  }

  /** Ends the thread: what runs is stopped, what was begun is committed whole or not at all. */
  async close(): Promise<void> {
    this.worker.ref();
    if (!this.over) this.send({ kind: 'close' });
    await this.exited;
  }

  private post(method: Method, args: unknown[], onProgress?: (progress: RefreshProgress) => void): Promise<unknown> {
    if (this.over) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const call = ++this.calls;
      this.worker.ref();
      this.pending.set(call, { resolve, reject, ...(onProgress && { onProgress }) });
      this.send({ kind: 'call', call, method, args });
    });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'changed') this.onChanged?.();
    if (!('call' in message)) return;
    const pending = this.pending.get(message.call);
    if (message.kind === 'progress') {
      pending?.onProgress?.(message.progress);
      return;
    }
    this.pending.delete(message.call);
    // A program that forgets to close the library ends all the same, once nothing is asked of it.
    if (this.pending.size === 0) this.worker.unref();
    if (message.kind === 'result') pending?.resolve(message.value);
    else pending?.reject(errorOf(message.problem));
  }

  private fail(error: unknown): void {
    this.over = true;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
