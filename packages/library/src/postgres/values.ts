import type { Value } from './sql.js';

/** The values of a statement that is put together of parts: each gets its number where it stands. */
export class Values {
  readonly list: Value[] = [];

  /** @param type of PostgreSQL, where it does not follow from where the value stands */
  of(value: Value, type = ''): string {
    this.list.push(value);
    return `$${this.list.length}${type && `::${type}`}`;
  }
}

/** The columns of rows, as lists for `unnest`. */
export const columns = <Row>(rows: readonly Row[], ...of: ((row: Row) => Value)[]): Value[][] =>
  of.map((value) => rows.map(value));
