import { DatelineError } from '@dateline/core/base';
import { LEASE, LONGEST_WAIT } from '../schedule/due.js';
import { keepRefreshing } from '../schedule/keep-refreshing.js';
import type { Store } from '../store/store.js';
import { errorOf, type WorkerClient } from '../threads/calls.js';
import type { ActsByName, Exchange, Fetcher, FromThread, Indexer, Role, ThreadOptions } from '../threads/protocol.js';
import { RunningThreads } from '../threads/running-threads.js';
import type { Taken, Workers } from '../threads/workers.js';
import type { ImportResult } from '../types.js';
import type { UnreadCounts } from './unread-counts.js';
import type { PostgresWatch } from './watch.js';

/** The threads there may be, in the order in which they are ended. */
const ROLES: readonly Role[] = ['fetcher', 'exchange', 'indexer'];

/** Milliseconds until what others left undone is looked for. */
const LATER = 500;

interface Parts {
  /** What there is to do for threads: words to be indexed, Readings to be made. */
  left(): Promise<{ index: boolean; readings: boolean }>;
  /** The file of the threads. */
  worker: string | URL;
  options: ThreadOptions;
  store: Store;
  watch: PostgresWatch;
  counts: UnreadCounts;
}

/**
 * What works beside the thread that serves or draws, where the library is in a database. There is no thread that writes: the
 * server orders what is written. What reads documents, indexes or makes Readings has a thread each, with connections of its own.
 */
export class PostgresWorkers implements Workers {
  readonly write: WorkerClient<ActsByName>;
  private readonly parts: Parts;
  private readonly threads: RunningThreads;
  private readonly stop = new AbortController();
  private readonly asking: Promise<void> | undefined;
  private readonly timer: NodeJS.Timeout;
  private failure: unknown;
  /** How many have the thread of the exchange. */
  private takers = 0;
  /** What threads were last woken with. */
  private readonly turns = new Map<Role, number>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.write = this.acts();
    this.threads = new RunningThreads(parts.worker, parts.options, {
      receive: (role, message) => this.receive(role, message),
      died: (error) => this.fail(error),
      ended: () => {},
    });
    const round = async () => {
      const due = await parts.store.countDue({ now: Date.now(), lease: LEASE, longest: LONGEST_WAIT });
      if (due > 0) this.wake('fetcher');
      await this.lookForWork();
    };
    this.timer = setTimeout(() => void this.lookForWork().catch(() => {}), LATER).unref();
    this.asking = parts.options.refresh ? keepRefreshing({ round, signal: this.stop.signal }) : undefined;
  }

  get fetch(): WorkerClient<Fetcher> {
    return this.calls<Fetcher>('fetcher');
  }

  /** What waits to be indexed is indexed first. */
  async countUnread(person: string, queries: readonly string[]): Promise<number[]> {
    const { store, counts } = this.parts;
    await this.caughtUp();
    return counts.unread(await store.person(person), queries);
  }

  takeExchange(): Taken {
    if (this.stop.signal.aborted) throw this.failure ?? new DatelineError('library-closed');
    this.takers++;
    return {
      methods: this.calls<Exchange>('exchange'),
      giveBack: async () => {
        if (--this.takers === 0 && !this.stop.signal.aborted) await this.threads.end('exchange');
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

  async caughtUp(): Promise<void> {
    await this.calls<Indexer>('indexer').caughtUp();
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.stop.abort();
    await this.asking;
    this.threads.closing();
    // What it did not store is still due.
    await this.threads.terminate('readings');
    for (const role of ROLES) await this.threads.end(role);
    await this.threads.allEnded();
    this.fail(new DatelineError('library-closed'));
  }

  /** What people do, by the names of the people. */
  private acts(): WorkerClient<ActsByName> {
    const { store, watch } = this.parts;
    const verbs = store as unknown as Record<string, (person: number, ...args: unknown[]) => Promise<unknown>>;
    return new Proxy({} as WorkerClient<ActsByName>, {
      get: (_, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        return async (who: string, ...args: unknown[]) => {
          await watch.started;
          return verbs[name]!(await store.enter(who), ...args);
        };
      },
    });
  }

  /** The methods of a thread, which begins with the first call. */
  private calls<T>(role: Role): WorkerClient<T> {
    const { watch } = this.parts;
    return new Proxy({} as WorkerClient<T>, {
      get: (_, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        return async (...args: unknown[]) => {
          // Who subscribed before hears of what comes of it.
          await watch.started;
          const methods = this.thread(role).methods as Record<string, (...args: unknown[]) => Promise<unknown>>;
          return methods[name]!(...args);
        };
      },
    });
  }

  private thread(role: Role) {
    if (this.stop.signal.aborted) throw this.failure ?? new DatelineError('library-closed');
    if (!this.threads.has(role)) this.threads.start(role);
    return this.threads.caller<unknown>(role);
  }

  /** Begins what an earlier run or another process left. */
  private async lookForWork(): Promise<void> {
    const { index, readings } = await this.parts.left();
    if (index) this.wake('indexer');
    if (readings) this.wakeReadings();
  }

  private wakeReadings(): void {
    if (this.parts.options.readings) this.wake('readings');
  }

  /** Has a thread look for something to do. */
  private wake(role: Role): void {
    if (this.stop.signal.aborted) return;
    this.thread(role);
    const turn = (this.turns.get(role) ?? 0) + 1;
    this.turns.set(role, turn);
    this.threads.tell(role, { kind: 'wake', turn });
  }

  private receive(role: Role, message: FromThread): void {
    if (message.kind === 'failed') this.fail(errorOf(message.problem));
    if (message.kind === 'changed') {
      this.wake('indexer');
      if (role !== 'readings') this.wakeReadings();
    }
    // A thread that has had nothing to do for long ends until there is something again.
    if (
      message.kind === 'idle' &&
      message.turn === (this.turns.get(role) ?? 0) &&
      !this.threads.isBusy(role) &&
      !this.stop.signal.aborted
    )
      void this.threads.end(role).catch(() => {});
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.threads.fail(this.failure);
  }
}
