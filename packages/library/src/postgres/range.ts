// Which part of a list is asked for.
import type { Query as Asked } from '@dateline/core/base';
import { pruned } from '../index/prune.js';
import { seconds } from '../store/place.js';
import type { Position } from './cursor.js';
import type { Values } from './values.js';

export interface Range {
  /** Only what stands behind it. */
  after?: Position | undefined;
  /** Nothing that stands behind it. */
  until?: Position | undefined;
  oldest: boolean;
  limit: number;
}

/** Conditions on `articles a` for a part of a list. The moment is also compared alone, by which partitions are left out. */
export function within({ after, until, oldest }: Omit<Range, 'limit'>, values: Values): string[] {
  const [behind, before] = oldest ? ['>', '<'] : ['<', '>'];
  const row = ({ at, article }: Position) => [values.of(at, 'bigint'), values.of(article, 'bigint')] as const;
  const where: string[] = [];
  if (after) {
    const [at, article] = row(after);
    where.push(`a.at ${behind}= ${at}`, `(a.at, a.article) ${behind} (${at}, ${article})`);
  }
  if (until) {
    const [at, article] = row(until);
    where.push(`a.at ${before}= ${at}`, `(a.at, a.article) ${before}= (${at}, ${article})`);
  }
  return where;
}

/** Whether a position stands behind another one in a list. */
export function isBehind(position: Position, other: Position, oldest: boolean): boolean {
  const distance = position.at - other.at || position.article - other.article;
  return oldest ? distance > 0 : distance < 0;
}

/** Behind all articles of the second before, in a list in either order. */
export const edgeOf = (second: number, oldest: boolean): Position =>
  oldest ? { at: second - 1, article: Number.MAX_SAFE_INTEGER } : { at: second, article: 0 };

/** The seconds of a range: the first, and the last. */
export function secondsOf({ after, until, oldest }: Omit<Range, 'limit'>): { low: number; high: number } {
  const [first, last] = oldest ? [after, until] : [until, after];
  return { low: first?.at ?? -Number.MAX_SAFE_INTEGER, high: last?.at ?? Number.MAX_SAFE_INTEGER };
}

/** A range without what a query leaves out by days, so that nothing is looked for there. */
export function boundedBy(query: Asked, range: Range): Range {
  const { oldest } = range;
  const kept = pruned(query);
  const parts = kept?.kind === 'and' ? kept.items : kept ? [kept] : [];
  let { after, until } = range;
  for (const part of parts) {
    if (part.kind !== 'after' && part.kind !== 'before') continue;
    const second = seconds(part.day);
    if (second === undefined) continue;
    const edge = edgeOf(second, oldest);
    if ((part.kind === 'after') === oldest) after = after && !isBehind(edge, after, oldest) ? after : edge;
    else until = until && isBehind(edge, until, oldest) ? until : edge;
  }
  return { ...range, after, until };
}
