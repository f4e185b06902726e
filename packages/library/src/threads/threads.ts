import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { DatelineError } from '@dateline/core/base';
import type { ImportResult } from '../types.js';
import { Caller, errorOf, type WorkerClient } from './calls.js';
import { LIMITS } from './limits.js';
import type {
  ActsByName,
  Exchange,
  Fetcher,
  FromThread,
  Indexer,
  Role,
  ThreadData,
  ThreadOptions,
  ToThread,
} from './protocol.js';

interface Running {
  worker: Worker;
  ended: Promise<void>;
}

/** A thread that somebody has. */
export interface Taken {
  methods: WorkerClient<Exchange>;
  giveBack(): Promise<void>;
}

const closed = () => new DatelineError('library-closed');

/** Milliseconds after opening until the threads that work in the background begin. */
const LATER = 250;

/** The threads of a library, as seen from the one that serves or draws. Each begins when there is something for it to do. */
export class Threads {
  /** Told when something was committed by this process. */
  onChanged: () => void = () => {};
  /** Resolves once the library is open and of the present version; rejects where it cannot be. */
  readonly ready: Promise<void>;
  private readonly file: URL | string;
  private readonly options: ThreadOptions;
  private readonly opened = Promise.withResolvers<void>();
  private readonly running = new Map<Role, Running>();
  private readonly callers: Caller<unknown>[] = [];
  private readonly acts: Caller<ActsByName>;
  private fetcher: Caller<Fetcher> | undefined;
  private exchanger: Caller<Exchange> | undefined;
  /** How many have that thread. */
  private takers = 0;
  private indexer: Caller<Indexer> | undefined;
  private failure: unknown;
  private isReady = false;
  private isUsed = false;
  private closing = false;
  /** Up to where the outbox was read for Readings when their thread ended; undefined while it runs, or never did. */
  private readUpTo: number | undefined;
  /** What the thread of Readings was woken with last. */
  private wokenWith = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(file: URL | string, options: ThreadOptions) {
    this.file = file;
    this.options = options;
    this.ready = this.opened.promise;
    this.ready.catch(() => {});
    const writer = this.start('writer');
    this.acts = this.callerOf<ActsByName>('writer', writer);
  }

  /** What people do to the library, on the thread that writes. */
  get write(): WorkerClient<ActsByName> {
    this.isUsed = true;
    return this.acts.methods;
  }

  /** What asks other hosts or reads documents. */
  get fetch(): WorkerClient<Fetcher> {
    this.isUsed = true;
    // Its calls fail like all others.
    if (this.closing) return this.acts.methods as unknown as WorkerClient<Fetcher>;
    if (!this.fetcher) this.fetcher = this.startBeside<Fetcher>('fetcher');
    return this.fetcher.methods;
  }

  /** Unread stories that queries find for a person, counted beside the thread that serves or draws. */
  async countUnread(person: string, queries: readonly string[]): Promise<number[]> {
    return (await (await this.index())?.methods.countUnread(person, queries)) ?? queries.map(() => 0);
  }

  /**
   * The thread that moves the content of the library out and in, until it is given back; it ends when nobody has it. Where
   * this process keeps no index yet, it does not begin to meanwhile: the two together take too much memory.
   */
  takeExchange(): Taken {
    if (this.closing) throw closed();
    this.isUsed = true;
    this.exchanger ??= this.startBeside<Exchange>('exchange');
    this.takers++;
    return {
      methods: this.exchanger.methods,
      giveBack: async () => {
        if (--this.takers > 0) return;
        await this.endExchange();
        if (this.isReady && !this.closing) this.later();
      },
    };
  }

  async import(...args: Parameters<Exchange['import']>): Promise<ImportResult> {
    const { methods, giveBack } = this.takeExchange();
    try {
      return await methods.import(...args);
    } finally {
      await giveBack();
    }
  }

  private async endExchange(): Promise<void> {
    const thread = this.running.get('exchange');
    this.exchanger = undefined;
    // Should something be asked of it meanwhile, another one begins.
    this.running.delete('exchange');
    if (!thread || this.closing) return;
    // The program goes on at least until it has ended.
    thread.worker.ref();
    thread.worker.postMessage({ kind: 'close' } satisfies ToThread);
    await thread.ended;
  }

  /** Resolves when everything that is stored is found. */
  async caughtUp(): Promise<void> {
    await (await this.index())?.methods.caughtUp(true);
  }

  /** Makes the search file again where it is damaged. @returns whether it was */
  async mendSearch(): Promise<boolean> {
    return (await (await this.index())?.methods.mend()) ?? false;
  }

  private async index(): Promise<Caller<Indexer> | undefined> {
    await this.ready;
    if (this.closing) return undefined;
    this.ensureIndexer();
    const worker = this.running.get('indexer')?.worker;
    if (!this.indexer && worker) this.indexer = this.callerOf<Indexer>('indexer', worker);
    return this.indexer;
  }

  /** Ends the threads: what was begun is kept whole or not at all. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.closing = true;
    const writer = this.running.get('writer');
    // A command that only read need not wait for a thread that is still starting.
    if (!this.isReady && !this.isUsed) await writer?.worker.terminate();
    // On a busy machine it gets a hundredth of a processor, so it is not waited for: what it did not store is still due.
    await this.running.get('readings')?.worker.terminate();
    // The writer is the last: the others still call it.
    for (const role of ['fetcher', 'exchange', 'indexer', 'writer'] as const) {
      const thread = this.running.get(role);
      if (!thread) continue;
      thread.worker.ref();
      this.tell(role, { kind: 'close' });
      await thread.ended;
    }
    this.fail(closed());
  }

  private start(role: Role): Worker {
    const cache = getCompileCacheDir();
    const workerData: ThreadData = { ...this.options, role, compiled: cache && dirname(cache) };
    const worker = new Worker(this.file, { workerData, name: `dateline-${role}`, resourceLimits: LIMITS[role] ?? {} });
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    this.running.set(role, { worker, ended });
    worker.on('message', (message: FromThread) => this.receive(role, message));
    worker.on('error', (error) => {
      this.fail(error);
      this.abandon();
    });
    worker.on('exit', () => {
      if (this.running.get(role)?.worker === worker) this.running.delete(role);
      if (role === 'writer') this.fail(closed());
    });
    if (role !== 'writer') worker.unref();
    return worker;
  }

  /** Starts a thread that hands rows to the writer; one that brings stories of feeds hands words to the indexer too. */
  private startBeside<T>(role: 'fetcher' | 'exchange'): Caller<T> {
    const worker = this.start(role);
    this.link(role, 'writer');
    if (role === 'fetcher') {
      this.ensureIndexer();
      this.link(role, 'indexer');
    }
    return this.callerOf<T>(role, worker);
  }

  private ensureIndexer(): void {
    if (this.running.has('indexer') || this.closing) return;
    this.start('indexer');
    this.link('indexer', 'writer');
  }

  private ensureReadings(): void {
    if (this.running.has('readings') || this.closing || !this.options.readings) return;
    this.readUpTo = undefined;
    this.start('readings');
    this.link('readings', 'writer');
  }

  /** A port between two threads. */
  private link(one: Role, other: Role): void {
    const { port1, port2 } = new MessageChannel();
    this.tell(one, { kind: 'link', with: other, port: port1 }, [port1]);
    this.tell(other, { kind: 'link', with: one, port: port2 }, [port2]);
  }

  private callerOf<T>(role: Role, worker: Worker): Caller<T> {
    const { port1, port2 } = new MessageChannel();
    this.tell(role, { kind: 'link', with: 'people', port: port2 }, [port2]);
    // A program that forgets to close the library ends all the same, once nothing is asked of it.
    const caller: Caller<T> = new Caller<T>(port1, (busy) => {
      if (busy) {
        port1.ref();
        worker.ref();
      } else {
        port1.unref();
        if (!this.closing) worker.unref();
      }
    });
    port1.unref();
    this.callers.push(caller as Caller<unknown>);
    return caller;
  }

  private tell(role: Role, message: ToThread, ports: MessagePort[] = []): void {
    this.running.get(role)?.worker.postMessage(message, ports);
  }

  private receive(role: Role, message: FromThread): void {
    if (message.kind === 'failed') this.fail(errorOf(message.problem));
    if (message.kind === 'ready' && role === 'writer') this.begin();
    if (message.kind === 'idle') this.rest(message.outbox);
    if (message.kind !== 'changed') return;
    this.onChanged();
    if (this.takers === 0) this.ensureIndexer();
    this.tell('indexer', { kind: 'wake', outbox: message.outbox });
    this.wakeReadings(message.outbox);
  }

  private wakeReadings(outbox: number): void {
    if (this.readUpTo === outbox) return;
    this.ensureReadings();
    this.wokenWith = outbox;
    this.tell('readings', { kind: 'wake', outbox });
  }

  /** Ends the thread of Readings, which holds what it reads with, until there is a story to read again. */
  private rest(outbox: number): void {
    // Woken meanwhile, it has something to look at.
    if (outbox !== this.wokenWith) return;
    void this.running.get('readings')?.worker.terminate();
    this.running.delete('readings');
    this.readUpTo = outbox;
  }

  private begin(): void {
    this.isReady = true;
    this.opened.resolve();
    // A program that closes the library waits for the thread, and must not end before it.
    if (this.closing) return;
    if (!this.acts.busy) this.running.get('writer')?.worker.unref();
    this.later();
  }

  /** What an earlier run left undone: words to index, Readings to make, feeds that are due. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.takers === 0) this.ensureIndexer();
      this.ensureReadings();
      if (this.options.refresh && !this.fetcher) this.fetcher = this.startBeside<Fetcher>('fetcher');
    }, LATER).unref();
  }

  /** Ends every thread at once: one that has died answers the others no more, and they would wait for it. */
  private abandon(): void {
    this.closing = true;
    clearTimeout(this.timer);
    for (const { worker } of this.running.values()) void worker.terminate();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.opened.reject(this.failure);
    for (const caller of this.callers) caller.fail(this.failure);
  }
}
