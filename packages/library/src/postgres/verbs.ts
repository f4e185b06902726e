import type { Store } from '../store/store.js';
import type { Sql } from './sql.js';

/** Verbs of the store, each with the database before its own arguments. */
export type Verbs<Names extends keyof Store> = {
  [Name in Names]: (sql: Sql, ...args: Parameters<Store[Name]>) => ReturnType<Store[Name]>;
};
