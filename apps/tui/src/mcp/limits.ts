import { DatelineError } from '@dateline/core';

/** Rows of a result: when nothing is said, and at most. */
export const ROWS = { usual: 10, most: 25 };
/** Characters of an article in one result: when nothing is said, and at most. */
export const TEXT = { usual: 8_000, most: 20_000 };
/** Characters of a headline or a name, of a passage, and things of one row. */
const SHORT = 300;
const PASSAGE = 800;
export const THINGS = 8;

/** A text that has at most so many characters; whole code points. */
function cut(text: string, most: number): string {
  const points = Array.from(text.slice(0, most * 2));
  return points.length <= most && text.length <= most * 2 ? text : `${points.slice(0, most).join('')}…`;
}

export const short = (text: string | undefined) => (text === undefined ? undefined : cut(text, SHORT));
export const passage = (text: string) => cut(text, PASSAGE);

/** A page of what is all there: rows from `after` on, a number that a result before has told as `next`. */
export function slice<T>(rows: readonly T[], limit: number, after: string | undefined): { items: T[]; next?: string } {
  const from = offsetOf(after);
  const items = rows.slice(from, from + limit);
  return from + limit < rows.length ? { items, next: String(from + limit) } : { items };
}

/** @throws DatelineError `bad-cursor` */
export function offsetOf(after: string | undefined): number {
  if (after === undefined) return 0;
  if (!/^\d{1,9}$/.test(after)) throw new DatelineError('bad-cursor');
  return Number(after);
}
