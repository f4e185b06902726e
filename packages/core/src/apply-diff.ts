import type { ArticleDiff } from './diff.js';
import { DatelineError } from './errors/dateline-error.js';
import { ordered } from './ordered.js';
import type { Article, Block } from './types.js';

const isEqual = (one: unknown, other: unknown) => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

/**
 * Makes the later Article of the earlier one: `applyDiff(before, diffArticles(before, after))` equals `after`, also where
 * the diff was kept as JSON in between. `before` is not changed; what stayed is shared with it.
 * @throws DatelineError `bad-diff` where `before` is not the Article that the diff was made from, as far as the diff tells
 */
export function applyDiff(before: Article, diff: ArticleDiff): Article {
  const after: Record<string, unknown> = { ...before };
  for (const change of diff.fields) {
    if (!isEqual(before[change.field], change.before)) throw new DatelineError('bad-diff', { where: change.field });
    if (change.after === undefined) delete after[change.field];
    else after[change.field] = change.after;
  }
  return { ...(after as Article), body: blocksAfter(before.body, diff) };
}

function blocksAfter(body: readonly Block[], { blocks }: ArticleDiff): Block[] {
  const old = blocks.filter(({ kind }) => kind !== 'added').map(({ before }) => before);
  if (old.length !== body.length || old.some((number, at) => number !== at))
    throw new DatelineError('bad-diff', { where: 'body' });
  return blocks.flatMap(({ kind, before = -1, item }) => {
    if (kind === 'removed') return [];
    return kind === 'same' ? body[before]! : item!;
  });
}
