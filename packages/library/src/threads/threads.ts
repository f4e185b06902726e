import { DatelineError } from '@dateline/core/base';
import type { ImportResult } from '../types.js';
import { errorOf, type WorkerClient } from './calls.js';
import type { ActsByName, Exchange, Fetcher, FromThread, Indexer, Role, ThreadOptions } from './protocol.js';
import { RunningThreads } from './running-threads.js';
import type { Taken, Workers } from './workers.js';

/** A thread that begins when there is something for it to do, and ends when there has been nothing for long. */
type Worked = 'fetcher' | 'indexer' | 'readings';

const closed = () => new DatelineError('library-closed');

/** Milliseconds from opening a library that can be read at once until the thread that writes begins where nobody writes: a reader draws its first page meanwhile. */
const WRITER_LATER = 1_000;
/** Milliseconds from there until the threads that work in the background begin. */
const LATER = 250;

/** The threads of a library, as seen from the one that serves or draws. Each costs some 12 MB, so it runs while there is something for it to do. */
export class Threads implements Workers {
  /** Told when something was committed by this process. */
  onChanged: () => void = () => {};
  /** Told when hooks have something to hear; in a process that asks the feeds. */
  onHooks: () => void = () => {};
  /** Told when this process has indexed stories. */
  onIndexed: () => void = () => {};
  private readonly options: ThreadOptions;
  private readonly threads: RunningThreads;
  private readonly opened = Promise.withResolvers<void>();
  /** How many have the thread of the exchange. */
  private takers = 0;
  private failure: unknown;
  private isReady = false;
  private isUsed = false;
  private isClosing = false;
  /** What threads were last woken with. */
  private readonly woken = new Map<Worked, number>();
  /** What threads had been woken with when they ended, so that they need not begin again for it. */
  private readonly rested = new Map<Worked, number>();
  /** What was left undone, by an earlier run or while the exchange ran, and what those who do it are woken with. */
  private readonly left = new Map<'indexer' | 'readings', number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(file: URL | string, options: ThreadOptions) {
    this.options = options;
    this.threads = new RunningThreads(file, options, {
      receive: (role, message) => this.receive(role, message),
      died: (error) => {
        this.fail(error);
        this.abandon();
      },
      ended: (role) => {
        // Where it was asked to, what it answered last is still to be heard.
        if (role === 'writer' && !this.isClosing) this.fail(closed());
      },
    });
    this.opened.promise.catch(() => {});
    this.timer = setTimeout(() => this.ensureWriter(), WRITER_LATER).unref();
  }

  /** Resolves once the library is open and of the present version; rejects where it cannot be. */
  get ready(): Promise<void> {
    this.ensureWriter();
    return this.opened.promise;
  }

  /** What people do to the library, on the thread that writes. */
  get write(): WorkerClient<ActsByName> {
    this.isUsed = true;
    this.ensureWriter();
    return this.threads.has('writer') ? this.threads.caller<ActsByName>('writer').methods : this.refusing();
  }

  /** What asks other hosts or reads documents. */
  get fetch(): WorkerClient<Fetcher> {
    this.isUsed = true;
    this.ensureFetcher();
    return this.threads.has('fetcher') ? this.threads.caller<Fetcher>('fetcher').methods : this.refusing();
  }

  /** Unread stories that queries find for a person, counted beside the thread that serves or draws. */
  async countUnread(person: string, queries: readonly string[]): Promise<number[]> {
    return (await (await this.index())?.countUnread(person, queries)) ?? queries.map(() => 0);
  }

  /**
   * The thread that moves the content of the library out and in, until it is given back; it ends when nobody has it. Where
   * this process keeps no index yet, it does not begin to meanwhile: the two together take too much memory.
   */
  takeExchange(): Taken {
    if (this.isOver) throw this.failure ?? closed();
    this.isUsed = true;
    if (!this.threads.has('exchange')) this.startBeside('exchange');
    this.takers++;
    return {
      methods: this.threads.caller<Exchange>('exchange').methods,
      giveBack: async () => {
        if (--this.takers > 0) return;
        if (!this.isClosing) await this.threads.end('exchange');
        if (this.isReady && !this.isClosing) this.later();
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

  /** Resolves when everything that is stored is found. */
  async caughtUp(): Promise<void> {
    await (await this.index())?.caughtUp(true);
  }

  /** Makes the search file again where it is damaged. @returns whether it was */
  async mendSearch(): Promise<boolean> {
    return (await (await this.index())?.mend()) ?? false;
  }

  private async index(): Promise<WorkerClient<Indexer> | undefined> {
    await this.ready;
    if (this.isClosing) return undefined;
    this.ensureIndexer();
    return this.threads.caller<Indexer>('indexer').methods;
  }

  /** Ends the threads: what was begun is kept whole or not at all. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.isClosing = true;
    this.threads.closing();
    // A command that only read need not wait for a thread that is still starting.
    if (!this.isReady && !this.isUsed) await this.threads.terminate('writer');
    // On a busy machine it gets a hundredth of a processor, so it is not waited for: what it did not store is still due.
    await this.threads.terminate('readings');
    // The writer is the last: the others still call it, also those that were ended because they had nothing to do.
    for (const role of ['fetcher', 'exchange', 'indexer'] as const) await this.threads.end(role);
    await this.threads.allEnded();
    await this.threads.end('writer');
    this.fail(closed());
  }

  /** Nothing more is begun. */
  private get isOver(): boolean {
    return this.isClosing || this.failure !== undefined;
  }

  private ensureWriter(): void {
    if (this.threads.has('writer') || this.isOver) return;
    clearTimeout(this.timer);
    this.threads.start('writer');
    // The program goes on at least until the library is open, where somebody waits for that.
    this.threads.caller<ActsByName>('writer');
  }

  private ensureFetcher(): void {
    if (this.threads.has('fetcher') || this.isOver) return;
    this.startBeside('fetcher');
    this.ensureIndexer();
    // It hands the words of stories over, so that they need not be unpacked again.
    this.threads.link('fetcher', 'indexer');
    this.threads.caller<Fetcher>('fetcher');
  }

  private ensureIndexer(): void {
    if (!this.threads.has('indexer') && !this.isOver) this.startBeside('indexer');
  }

  private ensureReadings(): void {
    if (!this.threads.has('readings') && !this.isOver && this.options.readings) this.startBeside('readings');
  }

  /** Starts a thread that hands rows to the writer. */
  private startBeside(role: Exclude<Role, 'writer'>): void {
    this.ensureWriter();
    this.threads.start(role);
    this.threads.link(role, 'writer');
  }

  private receive(role: Role, message: FromThread): void {
    if (message.kind === 'failed') this.fail(errorOf(message.problem));
    if (message.kind === 'ready' && role === 'writer') this.begin();
    if (message.kind === 'idle') this.rest(role as Worked, message.turn);
    if (message.kind === 'left') {
      (message.index ? this.left : this.rested).set('indexer', message.outbox);
      (message.readings ? this.left : this.rested).set('readings', message.outbox);
    }
    if (message.kind === 'hooks') this.onHooks();
    if (message.kind === 'indexed') this.onIndexed();
    if (message.kind === 'due') {
      this.ensureFetcher();
      this.wake('fetcher', (this.woken.get('fetcher') ?? 0) + 1);
    }
    if (message.kind !== 'changed') return;
    this.onChanged();
    this.work('indexer', message.outbox);
    this.work('readings', message.outbox);
  }

  /** Has a thread look at what is in the outbox up to a number, unless it had before it ended. */
  private work(role: 'indexer' | 'readings', outbox: number): void {
    if (!this.threads.has(role) && this.rested.get(role) === outbox) return;
    if (role === 'readings') this.ensureReadings();
    else if (this.takers === 0) this.ensureIndexer();
    else if (!this.threads.has(role)) this.left.set(role, outbox);
    this.wake(role, outbox);
  }

  private wake(role: Worked, turn: number): void {
    if (!this.threads.has(role)) return;
    this.woken.set(role, turn);
    this.threads.tell(role, { kind: 'wake', turn });
  }

  /** Ends a thread that holds what it works with, until there is something to do again. */
  private rest(role: Worked, turn: number): void {
    // Woken or asked meanwhile, it has something to look at.
    if (this.isClosing || turn !== (this.woken.get(role) ?? 0) || this.threads.isBusy(role)) return;
    // The fetcher hands words to the indexer.
    if (role === 'indexer' && this.threads.has('fetcher')) return;
    if (turn > 0) this.rested.set(role, turn);
    this.woken.delete(role);
    if (role === 'readings') void this.threads.terminate(role);
    else void this.threads.end(role).catch(() => {});
  }

  private begin(): void {
    this.isReady = true;
    this.opened.resolve();
    // A program that closes the library waits for the thread, and must not end before it.
    if (this.isClosing) return;
    this.threads.unref('writer');
    this.later();
  }

  /** What an earlier run left undone: words to index, Readings to make. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const left = [...this.left];
      this.left.clear();
      for (const [role, outbox] of left) this.work(role, outbox);
    }, LATER).unref();
  }

  /** Stands for a thread that is not there any more: each call fails. */
  private refusing<T>(): WorkerClient<T> {
    const refuse = () => Promise.reject(this.failure ?? closed());
    return new Proxy({} as WorkerClient<T>, { get: (_, name) => (name === 'then' ? undefined : refuse) });
  }

  private abandon(): void {
    this.isClosing = true;
    clearTimeout(this.timer);
    this.threads.abandon();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.opened.reject(this.failure);
    this.threads.fail(this.failure);
  }
}
