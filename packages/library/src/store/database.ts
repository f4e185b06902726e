import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { DatelineError } from '@dateline/core/base';
import { isBusy, problemOf } from './problems.js';

export type Value = SQLInputValue;

/** Statements kept ready; searches come in more shapes than are worth keeping. */
const KEPT = 256;
/** Milliseconds that SQLite itself waits for another writer. */
const WAIT = 5_000;
const TRIES = 6;

/** A connection with its statements kept ready, and transactions that wait their turn. */
export class Database {
  readonly path: string;
  /** Called after each transaction that was committed. */
  onCommit?: () => void;
  private readonly raw: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private inside = false;
  private pageSize: number | undefined;

  /** @param cache kilobytes of pages that are kept */
  constructor(path: string, { readOnly = false, cache = 16_000 } = {}) {
    this.path = path;
    try {
      this.raw = new DatabaseSync(path, { readOnly, timeout: WAIT });
      this.raw.exec(`pragma foreign_keys = on; pragma cache_size = -${cache}; pragma temp_store = memory`);
    } catch (error) {
      throw problemOf(error, path);
    }
  }

  /** Runs SQL without parameters, such as a migration. */
  exec(sql: string): void {
    this.guard(() => this.raw.exec(sql));
  }

  all<T>(sql: string, ...values: Value[]): T[] {
    return this.guard(() => this.prepare(sql).all(...values) as T[]);
  }

  get<T>(sql: string, ...values: Value[]): T | undefined {
    return this.guard(() => this.prepare(sql).get(...values) as T | undefined);
  }

  /** @returns how many rows changed */
  run(sql: string, ...values: Value[]): number {
    return this.guard(() => Number(this.prepare(sql).run(...values).changes));
  }

  /** Inserts one row. @returns its rowid */
  insert(sql: string, ...values: Value[]): number {
    return this.guard(() => Number(this.prepare(sql).run(...values).lastInsertRowid));
  }

  /** Everything `work` does or nothing of it. Waits for other writers; transactions inside one another are one. */
  transaction<T>(work: () => T, begin = 'begin immediate'): T {
    if (this.inside) return work();
    this.begin(begin);
    this.inside = true;
    try {
      const result = work();
      this.exec('commit');
      this.inside = false;
      this.onCommit?.();
      return result;
    } catch (error) {
      this.inside = false;
      if (this.raw.isTransaction) this.raw.exec('rollback');
      throw error;
    }
  }

  /** Like `transaction`, but takes the lock of a file only when it is first written to. */
  deferred<T>(work: () => T): T {
    return this.transaction(work, 'begin');
  }

  /** Several reads that see the same moment. */
  snapshot<T>(work: () => T): T {
    if (this.inside) return work();
    this.exec('begin');
    this.inside = true;
    try {
      return work();
    } finally {
      this.inside = false;
      this.exec('commit');
    }
  }

  /** Bytes in the write-ahead log that are not in the file yet. */
  logSize(): number {
    const state = this.get<{ log: number; checkpointed: number }>('pragma wal_checkpoint(noop)');
    this.pageSize ??= this.get<{ page_size: number }>('pragma page_size')!.page_size;
    return state && state.log !== state.checkpointed ? state.log * this.pageSize : 0;
  }

  close(): void {
    if (!this.raw.isOpen) return;
    this.statements.clear();
    this.raw.close();
  }

  get isOpen(): boolean {
    return this.raw.isOpen;
  }

  private begin(sql: string): void {
    for (let attempt = 1; ; attempt++) {
      try {
        this.raw.exec(sql);
        return;
      } catch (error) {
        if (!isBusy(error) || attempt === TRIES) throw problemOf(error, this.path);
      }
    }
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) {
      // Put last again: what was not used for longest goes first.
      this.statements.delete(sql);
      this.statements.set(sql, known);
      return known;
    }
    const statement = this.raw.prepare(sql);
    if (this.statements.size >= KEPT) {
      const [oldest] = this.statements.keys();
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    this.statements.set(sql, statement);
    return statement;
  }

  private guard<T>(work: () => T): T {
    if (!this.raw.isOpen) throw new DatelineError('library-closed');
    try {
      return work();
    } catch (error) {
      throw problemOf(error, this.path);
    }
  }
}
