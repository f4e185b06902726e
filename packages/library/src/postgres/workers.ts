import { DatelineError } from '@dateline/core/base';
import { LEASE, LONGEST_WAIT } from '../schedule/due.js';
import { keepRefreshing } from '../schedule/keep-refreshing.js';
import type { Store } from '../store/store.js';
import { errorOf, type WorkerClient } from '../threads/calls.js';
import type { ActsByName, Fetcher, FromThread, Role, ThreadOptions } from '../threads/protocol.js';
import { RunningThreads } from '../threads/running-threads.js';
import type { Workers } from '../threads/workers.js';
import { NotYet } from './not-yet.js';
import type { PostgresWatch } from './watch.js';

interface Parts {
  /** The file of the threads. */
  worker: string | URL;
  options: ThreadOptions;
  store: Store;
  watch: PostgresWatch;
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
  private failure: unknown;
  private turn = 0;

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
      if (due > 0) this.wakeFetcher();
    };
    this.asking = parts.options.refresh ? keepRefreshing({ round, signal: this.stop.signal }) : undefined;
  }

  get fetch(): WorkerClient<Fetcher> {
    const { watch } = this.parts;
    return new Proxy({} as WorkerClient<Fetcher>, {
      get: (_, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        return async (...args: unknown[]) => {
          // Who subscribed before hears of what comes of it.
          await watch.started;
          const { methods } = this.fetcher();
          return (methods as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]!(...args);
        };
      },
    });
  }

  async countUnread(): Promise<number[]> {
    throw new NotYet('counting searches');
  }

  takeExchange(): never {
    throw new NotYet('the exchange');
  }

  async import(): Promise<never> {
    throw new NotYet('import');
  }

  async caughtUp(): Promise<void> {}

  async close(): Promise<void> {
    this.stop.abort();
    await this.asking;
    this.threads.closing();
    await this.threads.end('fetcher');
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

  private fetcher() {
    if (this.stop.signal.aborted) throw this.failure ?? new DatelineError('library-closed');
    if (!this.threads.has('fetcher')) this.threads.start('fetcher');
    return this.threads.caller<Fetcher>('fetcher');
  }

  private wakeFetcher(): void {
    if (this.stop.signal.aborted) return;
    this.fetcher();
    this.threads.tell('fetcher', { kind: 'wake', turn: ++this.turn });
  }

  private receive(role: Role, message: FromThread): void {
    if (message.kind === 'failed') this.fail(errorOf(message.problem));
    // A thread that has had nothing to do for long ends until there is something again.
    if (
      message.kind === 'idle' &&
      message.turn === this.turn &&
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
