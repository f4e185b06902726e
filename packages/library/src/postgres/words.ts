// Words in queries, and what Readings say, as conditions on `articles a`.
import type { Query } from '@dateline/core/base';
import { NotYet } from './not-yet.js';
import type { Values } from './values.js';

/**
 * Whether a part of a query is answered by the words of articles alone, so that one expression stands for all of it: texts, fields
 * of words, and what is joined of these. See `wordsOf` of the file.
 */
export function isOfWords(query: Query): boolean {
  return query.kind === 'text';
}

/** Such a part as a condition on `articles a`. */
export function wordsCondition(query: Query, _values: Values): string {
  throw new NotYet(`queries of the kind ${query.kind}`);
}

/** A part about what Readings say as a condition on `articles a`: fields of what is said, statements, days. Also fields of words. */
export function readCondition(query: Query, _values: Values): string {
  throw new NotYet(
    query.kind === 'field' ? `queries of the field ${query.field}` : `queries of the kind ${query.kind}`,
  );
}
