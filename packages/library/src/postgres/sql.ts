import { createHash } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import type { Pool, PoolClient } from 'pg';
import { shownAddress } from './address.js';
import { isAgain, isConnectionLost, problemOf } from './problems.js';

/** A value of a parameter. Lists stand for arrays: `= any($1::bigint[])`, `unnest($1::bigint[], $2::text[])`. */
export type Value = string | number | boolean | null | Uint8Array | Date | readonly Value[];

/** What asks the database, inside a transaction or not. */
export interface Query {
  all<T>(sql: string, ...values: Value[]): Promise<T[]>;
  get<T>(sql: string, ...values: Value[]): Promise<T | undefined>;
  /** @returns how many rows changed */
  run(sql: string, ...values: Value[]): Promise<number>;
}

/** A transaction. It knows whether it wrote to the log of changes (see changes.ts). */
export interface Tx extends Query {
  logged: boolean;
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
}

export interface SqlOptions {
  /** Connections at most. */
  connections?: number;
  /** What the server calls them, in pg_stat_activity. */
  name?: string;
  /** Whether commits do not wait for the disk: what a crash may take is made again. */
  isHasty?: boolean;
}

/** Statements that a connection keeps ready; searches come in more shapes than are worth keeping. */
const KEPT = 300;
/** Tries of a transaction that others were in the way of. */
const TRIES = 8;
/** Milliseconds until a connection has to be there, and that it stays without anything to do: a new one has to plan all again. */
const CONNECT = 10_000;
const IDLE = 600_000;

/**
 * Follows `begin` where no value of a statement changes how it is best answered: a connection plans it once, and not anew for each
 * of the first values. With many partitions that takes longer than the answer.
 */
export const PLANNED_ONCE = '; set local plan_cache_mode = force_generic_plan';

const names = new Map<string, string>();

/** A name under which the server keeps the plan of a statement; undefined for one that comes too late to be kept. */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= KEPT) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, name);
  return name;
}

/** Connections to a database, taken when they are needed. */
export class Sql implements Query {
  /** The address, without its password. */
  readonly path: string;
  /** Called after each transaction that was committed and logged something. */
  onLogged: () => void = () => {};
  private readonly address: string;
  private readonly options: SqlOptions;
  private pool: Promise<Pool> | undefined;
  private isClosed = false;

  constructor(address: string, options: SqlOptions = {}) {
    this.address = address;
    this.path = shownAddress(address);
    this.options = options;
  }

  all<T>(sql: string, ...values: Value[]): Promise<T[]> {
    return this.retried(async () => (await (await this.connections()).query(statement(sql, values))).rows as T[]);
  }

  async get<T>(sql: string, ...values: Value[]): Promise<T | undefined> {
    return (await this.all<T>(sql, ...values))[0];
  }

  /** Whole or nothing, like a transaction of one statement. */
  async run(sql: string, ...values: Value[]): Promise<number> {
    try {
      return (await (await this.connections()).query(statement(sql, values))).rowCount ?? 0;
    } catch (error) {
      throw problemOf(error, this.path);
    }
  }

  /**
   * Everything `work` does or nothing of it. It is done again from its beginning where another transaction was in the way
   * (serialization, deadlock, `Again`), so `work` changes nothing but the database.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>, begin = 'begin'): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work, begin);
      } catch (error) {
        if (!isAgain(error) || attempt === TRIES) throw problemOf(error, this.path);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
      }
    }
  }

  /** Several reads that see the same moment. @param plans see `PLANNED_ONCE` */
  snapshot<T>(work: (tx: Query) => Promise<T>, plans = ''): Promise<T> {
    return this.transaction(work, `begin isolation level repeatable read read only${plans}`);
  }

  /** A connection of its own, such as for LISTEN; ended by who has it. @throws DatelineError */
  async client(name: string): Promise<import('pg').Client> {
    const { Client } = await driver();
    const client = new Client({
      ...(await this.configuration()),
      application_name: `dateline ${name}`,
      keepAlive: true,
    });
    // An error of a connection that nobody uses any more ends nothing.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      throw problemOf(error, this.path);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const pool = this.pool;
    this.pool = undefined;
    await (await pool)?.end();
  }

  /** Connections that are there, and who waits for one. */
  async connectionsNow(): Promise<{ open: number; idle: number; waiting: number }> {
    const pool = await this.pool;
    return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
  }

  get isOpen(): boolean {
    return !this.isClosed;
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, begin: string): Promise<T> {
    const client = await (await this.connections()).connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const tx = transactionOn(client);
      const result = await work(tx);
      await client.query('commit');
      if (tx.logged) this.onLogged();
      return result;
    } catch (error) {
      await client.query('rollback').catch((problem: Error) => {
        broken = problem;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** A read whose connection went while nobody used it, as when the server was started again, is asked once more. */
  private async retried<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (this.isClosed || !isConnectionLost(error)) throw problemOf(error, this.path);
    }
    try {
      return await ask();
    } catch (error) {
      throw problemOf(error, this.path);
    }
  }

  private connections(): Promise<Pool> {
    if (this.isClosed) throw new DatelineError('library-closed');
    this.pool ??= this.open();
    return this.pool;
  }

  private async open(): Promise<Pool> {
    const { Pool } = await driver();
    const { connections = 10, name = 'library' } = this.options;
    const pool = new Pool({
      ...(await this.configuration()),
      application_name: `dateline ${name}`,
      max: connections,
      idleTimeoutMillis: IDLE,
      connectionTimeoutMillis: CONNECT,
      // A program that forgets to close the library ends all the same.
      allowExitOnIdle: true,
      keepAlive: true,
    });
    // A connection that is lost while nobody uses it is replaced by the next one.
    pool.on('error', () => {});
    return pool;
  }

  private async configuration() {
    // The tables stand in a schema of their own, so that a database may be shared with other programs. To compile a plan takes
    // longer than any page does.
    return {
      connectionString: this.address,
      options: `-c search_path=dateline,pg_catalog -c timezone=UTC -c jit=off${this.options.isHasty ? ' -c synchronous_commit=off' : ''}`,
      types: await parsers(),
    };
  }
}

function statement(sql: string, values: readonly Value[]) {
  const name = nameOf(sql);
  return { text: sql, values: values.map(sent), ...(name !== undefined && { name }) };
}

/** The driver takes a Buffer for bytes and any other object for JSON; a text of PostgreSQL has no character of number 0. */
function sent(value: Value): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  if (Array.isArray(value)) return value.map(sent);
  if (value instanceof Uint8Array && !Buffer.isBuffer(value))
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value;
}

/** Rows as JSON, for `json_populate_recordset(null::TABLE, $1)`: what is not named is null. */
export const rowsJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  );

function transactionOn(client: PoolClient): Tx {
  const ask = (sql: string, values: readonly Value[]) => client.query(statement(sql, values));
  return {
    logged: false,
    script: async (sql: string) => void (await client.query(sql)),
    all: async <T>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows as T[],
    get: async <T>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows[0] as T | undefined,
    run: async (sql: string, ...values: Value[]) => (await ask(sql, values)).rowCount ?? 0,
  };
}

type Driver = typeof import('pg').default;

let loaded: Promise<Driver> | undefined;

/** bigint and numeric: what is counted here is far below 2^53. */
const NUMBERS = [20, 1700];

/** The driver, loaded with the first connection: who reads a file never needs it. */
function driver(): Promise<Driver> {
  loaded ??= import('pg').then(({ default: pg }) => pg);
  return loaded;
}

/** How values are read; the driver gives bigint as text. */
async function parsers(): Promise<import('pg').CustomTypesConfig> {
  const { types } = await driver();
  const getTypeParser: typeof types.getTypeParser = (type: number, format?: unknown) =>
    NUMBERS.includes(type) ? Number : types.getTypeParser(type, format as 'text');
  return { getTypeParser };
}
