import type { Query } from './query.js';

/** A part of a query that joins no others and asks something: words, a field, a state, a day, or what one statement says. */
export type QueryTerm = Exclude<Query, { kind: 'all' | 'and' | 'or' | 'not' }>;

/** Whether a query holds of something of which each term can be judged by itself. `all` holds of anything. */
export function holds(query: Query, judge: (term: QueryTerm) => boolean): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.items.every((item) => holds(item, judge));
    case 'or':
      return query.items.some((item) => holds(item, judge));
    case 'not':
      return !holds(query.item, judge);
    default:
      return judge(query);
  }
}

/** Whether some term of a query is such a one, also one that is to be left out. What is asked of one statement is one term. */
export function someTerm(query: Query, test: (term: QueryTerm) => boolean): boolean {
  switch (query.kind) {
    case 'all':
      return false;
    case 'and':
    case 'or':
      return query.items.some((item) => someTerm(item, test));
    case 'not':
      return someTerm(query.item, test);
    default:
      return test(query);
  }
}
