// What the indexes of words find, as SQL that gives `at` and `article` (see schema/searching.ts).
import type { Indexed } from '../compile.js';
import { type Range, secondsOf, within } from '../range.js';
import type { Values } from '../values.js';

type Part = Omit<Range, 'limit'>;

/** Words with at most so many hits in the whole library are rare. */
export const RARE = 2_000;

/** All hits in the seconds of a range. */
export function hitsIn(range: Part, { table, expression }: Indexed, values: Values): string {
  const { low, high } = secondsOf(range);
  const words = values.of(expression, 'tsquery');
  return `select at, article from ${table}_between(${words}, ${values.of(low, 'bigint')}, ${values.of(high, 'bigint')})`;
}

/** Hits behind the first second of a range: all where they are rare, and otherwise more than `RARE`. */
export function rareHits(range: Part, { table, expression }: Indexed, values: Values): string {
  const { low, high } = secondsOf(range);
  const words = values.of(expression, 'tsquery');
  const [side, second] = range.oldest ? ['since', low] : ['until', high];
  return `select at, article from ${table}_${side}(${words}, ${values.of(second, 'bigint')}, ${values.of(RARE + 1, 'int')})`;
}

/** Hits in the order of a list, as far as they stand in a range, each once. */
export function inOrder(hits: string, range: Part, values: Values): string {
  const where = within(range, values);
  const direction = range.oldest ? 'asc' : 'desc';
  return `select distinct a.at, a.article from ${hits} a ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
    order by a.at ${direction}, a.article ${direction} offset 0`;
}
