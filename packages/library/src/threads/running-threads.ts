import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { pause } from '../slices.js';
import { Caller } from './calls.js';
import { LIMITS } from './limits.js';
import type { FromThread, Role, ThreadData, ThreadOptions, ToThread } from './protocol.js';

/** Turns of the event loop in which a thread that has ended may still be heard. */
const TURNS = 100;

interface Running {
  worker: Worker;
  ended: Promise<void>;
}

/** What is done with what threads say. */
export interface Receiver {
  receive(role: Role, message: FromThread): void;
  /** A thread has died of an error. */
  died(error: unknown): void;
  /** A thread has ended, by itself or because it was asked to. */
  ended(role: Role): void;
}

/** The threads of a library that run: starts, links, calls and ends them. */
export class RunningThreads {
  private readonly file: URL | string;
  private readonly options: ThreadOptions;
  private readonly receiver: Receiver;
  private readonly running = new Map<Role, Running>();
  private readonly callers = new Map<Role, Caller<unknown>>();
  /** Of threads that end. */
  private readonly leaving = new Set<Caller<unknown>>();
  private readonly ending = new Set<Promise<void>>();
  private isClosing = false;

  constructor(file: URL | string, options: ThreadOptions, receiver: Receiver) {
    this.file = file;
    this.options = options;
    this.receiver = receiver;
  }

  has(role: Role): boolean {
    return this.running.has(role);
  }

  /** Whether somebody waits for an answer of the thread. */
  isBusy(role: Role): boolean {
    return this.callers.get(role)?.busy ?? false;
  }

  start(role: Role): void {
    const cache = getCompileCacheDir();
    const workerData: ThreadData = { ...this.options, role, compiled: cache && dirname(cache) };
    const worker = new Worker(this.file, { workerData, name: `dateline-${role}`, resourceLimits: LIMITS[role] ?? {} });
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    this.running.set(role, { worker, ended });
    worker.on('message', (message: FromThread) => {
      // What ends already may say again that it has nothing to do, when another one of its role works.
      if (message.kind === 'idle' && this.running.get(role)?.worker !== worker) return;
      this.receiver.receive(role, message);
    });
    worker.on('error', (error) => this.receiver.died(error));
    worker.on('exit', () => {
      if (this.running.get(role)?.worker === worker) this.forget(role);
      this.receiver.ended(role);
    });
    if (role !== 'writer') worker.unref();
  }

  /** A port between two threads. */
  link(one: Role, other: Role): void {
    const { port1, port2 } = new MessageChannel();
    this.tell(one, { kind: 'link', with: other, port: port1 }, [port1]);
    this.tell(other, { kind: 'link', with: one, port: port2 }, [port2]);
  }

  tell(role: Role, message: ToThread, ports: MessagePort[] = []): void {
    this.running.get(role)?.worker.postMessage(message, ports);
  }

  /** Calls a thread that runs. */
  caller<T>(role: Role): Caller<T> {
    const known = this.callers.get(role);
    if (known) return known as Caller<T>;
    const { worker } = this.running.get(role)!;
    const { port1, port2 } = new MessageChannel();
    this.tell(role, { kind: 'link', with: 'people', port: port2 }, [port2]);
    // A program that forgets to close the library ends all the same, once nothing is asked of it.
    const caller: Caller<T> = new Caller<T>(port1, (busy) => {
      if (busy) {
        port1.ref();
        worker.ref();
      } else {
        port1.unref();
        if (!this.isClosing) worker.unref();
      }
    });
    port1.unref();
    this.callers.set(role, caller as Caller<unknown>);
    return caller;
  }

  /** The program no longer waits for a thread that nothing is asked of. */
  unref(role: Role): void {
    if (!this.isBusy(role)) this.running.get(role)?.worker.unref();
  }

  /** Ends a thread once it has finished what it does; should something be asked of it meanwhile, another one begins. */
  async end(role: Role): Promise<void> {
    const thread = this.running.get(role);
    if (!thread) return;
    // The program goes on at least until it has ended.
    thread.worker.ref();
    this.tell(role, { kind: 'close' });
    const caller = this.callers.get(role);
    if (caller) this.leaving.add(caller);
    this.forget(role);
    this.ending.add(thread.ended);
    await thread.ended;
    this.ending.delete(thread.ended);
    // Its last answers may come a little after its end.
    for (let turn = 0; caller?.busy && turn < TURNS; turn++) await pause();
    if (caller && !caller.busy) this.leaving.delete(caller);
  }

  /** Resolves once all that were asked to end have ended. */
  async allEnded(): Promise<void> {
    await Promise.all(this.ending);
  }

  /** Ends a thread at once, whatever it does. */
  async terminate(role: Role): Promise<void> {
    const thread = this.running.get(role);
    this.forget(role);
    await thread?.worker.terminate();
  }

  /** From now on no thread is let go because nothing is asked of it: each is waited for. */
  closing(): void {
    this.isClosing = true;
  }

  /** Ends all threads at once: one that has died answers the others no more, and they would wait for it. */
  abandon(): void {
    this.isClosing = true;
    for (const { worker } of this.running.values()) void worker.terminate();
  }

  /** Fails every call, those that wait and those to come. */
  fail(error: unknown): void {
    for (const caller of [...this.callers.values(), ...this.leaving]) caller.fail(error);
  }

  private forget(role: Role): void {
    this.running.delete(role);
    this.callers.delete(role);
  }
}
