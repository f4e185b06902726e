import { LOCKS } from './migrate.js';
import type { Tx } from './sql.js';

/** Work of which one process does some at a time, by the numbers of its locks, which go with the transaction. */
export const JOINING = 6;
export const GROUPING = 7;

export const lock = async (tx: Tx, work: number): Promise<void> =>
  void (await tx.all('select pg_advisory_xact_lock($1, $2)', LOCKS, work));

/** @returns whether no other process has the work */
export const tryLock = async (tx: Tx, work: number): Promise<boolean> =>
  (await tx.get<{ got: boolean }>('select pg_try_advisory_xact_lock($1, $2) as got', LOCKS, work))!.got;
