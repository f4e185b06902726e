import type { Query } from './query.js';

const isField = (query: Query, field: 'said' | 'voice') => query.kind === 'field' && query.field === field;

/** Whether a query asks only who speaks and what is said. */
function isOfStatement(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.items.every(isOfStatement);
  return isField(query, 'said') || isField(query, 'voice');
}

function asksWords(query: Query): boolean {
  return query.kind === 'and' || query.kind === 'or' ? query.items.some(asksWords) : isField(query, 'said');
}

/**
 * Has what a query asks of the words of statements be asked of one statement, together with who speaks where both are to
 * hold: `voice:x said:y` is x saying y, not x speaking where somebody else says y. What is to be left out is asked by itself.
 * @param negatives whether what is to be left out is asked of the same statement as well
 */
export function ofStatements(query: Query, negatives = false): Query {
  switch (query.kind) {
    case 'and': {
      const inner = (item: Query) => ofStatements(item, negatives);
      const isAsked = (item: Query) => isOfStatement(negatives && item.kind === 'not' ? item.item : item);
      const asked = query.items.filter(isAsked);
      if (!asked.some(asksWords)) return { kind: 'and', items: query.items.map(inner) };
      const one: Query = { kind: 'statement', item: asked.length === 1 ? asked[0]! : { kind: 'and', items: asked } };
      const rest = query.items.filter((item) => !isAsked(item)).map(inner);
      return rest.length === 0 ? one : { kind: 'and', items: [one, ...rest] };
    }
    case 'or':
      return { kind: 'or', items: query.items.map((item) => ofStatements(item, negatives)) };
    case 'not':
      return { kind: 'not', item: ofStatements(query.item, negatives) };
    default:
      return isField(query, 'said') ? { kind: 'statement', item: query } : query;
  }
}
