import type { ImportResult } from '../types.js';
import type { WorkerClient } from './calls.js';
import type { ActsByName, Exchange, Fetcher } from './protocol.js';

/** A thread that somebody has. */
export interface Taken {
  methods: WorkerClient<Exchange>;
  giveBack(): Promise<void>;
}

/** What works for a library beside the thread that serves or draws, wherever the library is kept. */
export interface Workers {
  /** What people do to the library. */
  readonly write: WorkerClient<ActsByName>;
  /** What asks other hosts or reads documents. */
  readonly fetch: WorkerClient<Fetcher>;
  /** Unread stories that queries find for a person, by the name of the person. */
  countUnread(person: string, queries: readonly string[]): Promise<number[]>;
  /** What moves the content of the library out and in, until it is given back. */
  takeExchange(): Taken;
  import(...args: Parameters<Exchange['import']>): Promise<ImportResult>;
  /** Resolves when everything that is stored is found. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}
