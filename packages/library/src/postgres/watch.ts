import type { Client } from 'pg';
import type { Change } from '../types.js';
import { changesSince, lastChange, numberChanges } from './changes.js';
import { people } from './people.js';
import type { Sql } from './sql.js';

type Listener = (changes: Change[]) => void;

/** Milliseconds until a lost connection is made again, at first and at most. */
const SOON = 100;
const LATEST = 5_000;
/** Milliseconds between two looks without being told: what a process left that died between its commit and numbering it. */
const EVERY = 5_000;

/** Tells listeners of entries in the change log, whichever process wrote them. */
export class PostgresWatch {
  /** Resolves when everything that is written from now on is told. */
  started: Promise<void> = Promise.resolve();
  /** Told when there are changes of anybody, while somebody listens. */
  onNewest: () => void = () => {};
  private readonly sql: Sql;
  private readonly listeners = new Map<Listener, string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private last = 0;
  private looking: Promise<void> | undefined;
  private isAsked = false;
  private isClosed = false;
  private wait = SOON;

  constructor(sql: Sql) {
    this.sql = sql;
  }

  /** @param person the name of the person whose changes are told */
  subscribe(listener: Listener, person: string): () => void {
    if (this.listeners.size === 0) this.started = this.start();
    this.listeners.set(listener, person);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  /** Reads the log. What came since it was read last is told, however the process learned of it. */
  look(): void {
    this.isAsked = true;
    this.looking ??= this.read()
      .catch(() => {})
      .finally(() => {
        this.looking = undefined;
      });
  }

  close(): void {
    this.isClosed = true;
    this.listeners.clear();
    this.stop();
  }

  private async start(): Promise<void> {
    // A database that cannot be reached now is tried again; the number is read with the first connection.
    try {
      await numberChanges(this.sql);
      this.last = await lastChange(this.sql);
    } catch {
      this.last = -1;
    }
    await this.connect();
    this.timer = setInterval(
      () =>
        void numberChanges(this.sql).then(
          () => this.look(),
          () => {},
        ),
      EVERY,
    ).unref();
  }

  private stop(): void {
    clearInterval(this.timer);
    clearTimeout(this.again);
    const client = this.client;
    this.client = undefined;
    void client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    try {
      const client = await this.sql.client('listener');
      if (this.listeners.size === 0 || this.isClosed) {
        await client.end();
        return;
      }
      client.on('notification', () => this.look());
      client.on('end', () => this.lost(client));
      // A program that forgets to close the library ends all the same.
      (client as Client & { unref(): void }).unref();
      this.client = client;
      await client.query('listen dateline');
      this.wait = SOON;
      // What came while nobody listened.
      this.look();
    } catch {
      this.later();
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.later();
  }

  private later(): void {
    if (this.isClosed || this.listeners.size === 0) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.connect(), this.wait).unref();
    this.wait = Math.min(this.wait * 2, LATEST);
  }

  private async read(): Promise<void> {
    while (this.isAsked && this.listeners.size > 0) {
      this.isAsked = false;
      const newest = await lastChange(this.sql);
      if (newest === this.last) continue;
      const since = this.last;
      this.last = newest;
      if (since < 0) continue;
      this.onNewest();
      for (const [listener, name] of [...this.listeners]) {
        const found = await changesSince(this.sql, since, await people.person(this.sql, name));
        // What was numbered meanwhile is told with the next look.
        const until = found.filter(({ number }) => number <= newest);
        if (until.length > 0 && this.listeners.has(listener)) listener(until);
      }
    }
  }
}
