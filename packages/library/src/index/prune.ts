import type { Query } from '@dateline/core/base';
import { isTextField, quoted } from './query-words.js';
import { isSpoken } from './spoken-query.js';

/** Leaves beyond this are left out: nobody types so many, and SQLite bounds the depth of what it takes. */
const LEAVES = 200;

/**
 * A query without what exceeds the budget and words that have nothing to look for, such as a lone sign; undefined where nothing is
 * left.
 */
export const pruned = (query: Query): Query | undefined => prune(query, { left: LEAVES });

function prune(query: Query, budget: { left: number }): Query | undefined {
  switch (query.kind) {
    case 'and':
    case 'or': {
      const items = query.items.map((item) => prune(item, budget)).filter((item) => item !== undefined);
      // A level of the same kind is no level.
      const flat = items.flatMap((item) => (item.kind === query.kind ? (item as typeof query).items : [item]));
      return flat.length > 1 ? { kind: query.kind, items: flat } : flat[0];
    }
    case 'not': {
      const item = prune(query.item, budget);
      if (item?.kind === 'not') return item.item;
      return item && { kind: 'not', item };
    }
    case 'statement': {
      const item = prune(query.item, budget);
      return item && { kind: 'statement', item };
    }
    default:
      return budget.left-- > 0 && hasWords(query) ? query : undefined;
  }
}

function hasWords(query: Query): boolean {
  if (query.kind === 'text') return quoted(query.value, query.prefix) !== undefined;
  if (query.kind === 'field' && (isTextField(query.field) || isSpoken(query.field)))
    return quoted(query.value, false) !== undefined;
  return true;
}
