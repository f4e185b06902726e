import type { Value } from './database.js';
import { LOWEST } from './people-schema.js';

/** Stand among the values of a condition for the first and the last place of the window that is looked through. */
export const LOW = Symbol('low');
export const HIGH = Symbol('high');
export type Bounded = Value | typeof LOW | typeof HIGH;

/** Places from `low` to `high`, both of them in it. */
export interface Window {
  low: number;
  high: number;
}

/**
 * A bound on the rowid of a table of FTS5, with the first and the last place as its values: numbers are bound as floating
 * point, and of such a bound FTS5 would read every hit there is.
 */
export const WITHIN = 'between cast(? as integer) and cast(? as integer)';

export const EVERYWHERE: Window = { low: LOWEST, high: Number.MAX_SAFE_INTEGER };

export const bind = (values: readonly Bounded[], { low, high }: Window): Value[] =>
  values.map((value) => (value === LOW ? low : value === HIGH ? high : value));
