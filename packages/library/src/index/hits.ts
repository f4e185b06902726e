import { WITHIN } from '../store/window.js';
import { STATEMENTS } from './said-texts.js';

/** The tables of FTS5. A row is an article, its rowid the place; of `statements` a row is a statement. */
export type Table = 'words' | 'spoken' | 'prefixes' | 'statements';

/** The place that a hit `w` of a table belongs to, as SQL. A shift rounds down where places are negative, too. */
export const placeOfHit = (table: Table): string =>
  table === 'statements' ? `(w.rowid >> ${Math.log2(STATEMENTS)})` : 'w.rowid';

/** The rowids between the places of a window, which are two values, as SQL. */
export const rowsWithin = (table: Table): string =>
  table === 'statements'
    ? `between cast(? as integer) * ${STATEMENTS} and cast(? as integer) * ${STATEMENTS} + ${STATEMENTS - 1}`
    : WITHIN;

const rowsAt = (table: Table, place: string) =>
  table === 'statements'
    ? `between ${place} * ${STATEMENTS} and ${place} * ${STATEMENTS} + ${STATEMENTS - 1}`
    : `= ${place}`;

/**
 * The places of the hits of an expression, its first value.
 * @param where a column with the one place that is asked for, or `window`: then two values are its first and last place
 */
export const hitsOf = (table: Table, where?: string): string =>
  `select ${placeOfHit(table)} as place from ${table} w where ${table} match ?${
    where === undefined ? '' : ` and w.rowid ${where === 'window' ? rowsWithin(table) : rowsAt(table, where)}`
  }`;
