import { Worker } from 'node:worker_threads';
import { DatelineError, errorOfProblem, type Problem } from '@dateline/core';
import type { FromWorker, Method, ToWorker, WorkerOptions, Writer } from './protocol.js';
import type { RefreshOptions, RefreshProgress, RefreshResult } from './types.js';

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress?: (progress: RefreshProgress) => void;
}

const closed = () => new DatelineError('library-closed');

/** What the worker could not foresee stays an error of the program. */
const errorOf = (problem: Problem): Error =>
  problem.code === 'internal' ? new Error(problem.message) : errorOfProblem(problem);

/** The writing thread, as seen from the one that serves or draws. Calls made before it is ready wait for it. */
export class Remote {
  onChanged?: () => void;
  /** Resolves once the library is open and of the present version; rejects where it cannot be. */
  readonly ready: Promise<void>;
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private readonly exited: Promise<void>;
  private readonly opened = Promise.withResolvers<void>();
  private calls = 0;
  private started = false;
  private closing = false;
  private failure: unknown;

  constructor(file: URL | string, options: WorkerOptions) {
    this.worker = new Worker(file, { workerData: options, name: 'dateline-library' });
    this.ready = this.opened.promise;
    this.ready.catch(() => {});
    this.exited = new Promise((resolve) => this.worker.once('exit', () => resolve()));
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(closed()));
  }

  /** Calls a method for a person, who is entered where the name is new. */
  call<M extends Exclude<Method, 'refresh'>>(
    person: string,
    method: M,
    ...args: Parameters<Writer[M]> extends [number, ...infer Rest] ? Rest : never
  ): Promise<Awaited<ReturnType<Writer[M]>>> {
    return this.post(person, method, args) as Promise<Awaited<ReturnType<Writer[M]>>>;
  }

  refresh(
    person: string,
    options: RefreshOptions,
    onProgress?: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult> {
    return this.post(person, 'refresh', [options], onProgress) as Promise<RefreshResult>;
  }

  /** Ends the thread: what runs is stopped, what was begun is committed whole or not at all. */
  async close(): Promise<void> {
    this.closing = true;
    this.worker.ref();
    // A command that only read need not wait for a thread that is still starting.
    if (!this.started && this.calls === 0) await this.worker.terminate();
    else if (this.failure === undefined) this.send({ kind: 'close' });
    await this.exited;
  }

  private post(
    person: string,
    method: Method,
    args: unknown[],
    onProgress?: (progress: RefreshProgress) => void,
  ): Promise<unknown> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      const call = ++this.calls;
      this.worker.ref();
      this.pending.set(call, { resolve, reject, ...(onProgress && { onProgress }) });
      this.send({ kind: 'call', call, method, person, args });
    });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        this.started = true;
        this.opened.resolve();
        this.rest();
        break;
      case 'failed':
        this.fail(errorOf(message.problem));
        break;
      case 'changed':
        this.onChanged?.();
        break;
      case 'progress':
        this.pending.get(message.call)?.onProgress?.(message.progress);
        break;
      default:
        this.settle(message);
    }
  }

  private settle(message: Extract<FromWorker, { kind: 'result' | 'error' }>): void {
    const pending = this.pending.get(message.call);
    this.pending.delete(message.call);
    this.rest();
    if (message.kind === 'result') pending?.resolve(message.value);
    else pending?.reject(errorOf(message.problem));
  }

  /** A program that forgets to close the library ends all the same, once nothing is asked of it. */
  private rest(): void {
    if (this.pending.size === 0 && !this.closing) this.worker.unref();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.opened.reject(this.failure);
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }
}
