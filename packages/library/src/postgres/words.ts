// Words in queries, and what Readings say, as conditions on `articles a`.
import type { Query } from '@dateline/core/base';
import { dayKey, WITHIN_DAYS } from '../diary/day-key.js';
import {
  type AskedWords,
  askedWords,
  type Expression,
  type Joining,
  joined,
  quotedText,
} from '../index/query-words.js';
import { isSpoken, spokenColumn, statementExpression } from '../index/spoken-query.js';
import type { Values } from './values.js';
import { MARKS, SPOKEN_MARKS } from './words/article-vector.js';
import { NOTHING, phraseOf } from './words/vector.js';

const TSQUERY: Joining = { and: ' & ', or: ' | ', but: ' & !' };

/** A query of words alone as one `tsquery`, which must hold or must not; undefined where something else is asked for. */
export const wordsExpression = (query: Query): Expression | undefined => joined(query, leafOf, TSQUERY);

function leafOf(part: Query): Expression | undefined {
  const asked = askedWords(part);
  return asked && { expression: asked.first ? firstWords(asked) : wordsIn(asked), negative: false };
}

function wordsIn({ value, prefix, column }: AskedWords): string {
  const text = quotedText(value);
  if (text === undefined) return NOTHING;
  if (column === 'body') return phraseOf(text, { prefix, weight: 'D' }) ?? NOTHING;
  return phraseOf(text, { prefix, ...(column && { mark: MARKS[column] }) }) ?? NOTHING;
}

/** Words with which a field begins. */
function firstWords({ value, column }: AskedWords): string {
  const mark = MARKS[column as keyof typeof MARKS];
  const [first, ...rest] = (phraseOf(quotedText(value) ?? '', { mark }) ?? NOTHING)
    .replace(/^\(|\)$/g, '')
    .split(' <-> ');
  const marked = first!.replace(mark, `${mark}^`);
  return rest.length === 0 ? marked : `(${[marked, ...rest].join(' <-> ')})`;
}

/**
 * Whether a part of a query is answered by the words of articles alone, so that one expression stands for all of it: texts, fields
 * of words, and what is joined of these. See `wordsOf` of the file.
 */
export const isOfWords = (query: Query): boolean => wordsExpression(query) !== undefined;

/** Whether an article `a` has what a `tsquery` asks for. */
export const hits = (table: 'words' | 'spoken', expression: string, values: Values, end = ''): string =>
  `exists (select from ${table} w where w.at = a.at and w.article = a.article and w.tokens @@ ${values.of(expression, 'tsquery')}${end})`;

/** The same, looked up for each article: the planner makes no join of it, and no list of all hits. */
export const hasHit = (table: 'words' | 'spoken', expression: string, values: Values): string =>
  hits(table, expression, values, ' offset 0');

/** Such a part as a condition on `articles a`. */
export function wordsCondition(query: Query, values: Values): string {
  const { expression, negative } = wordsExpression(query)!;
  const found = hits('words', expression, values);
  return negative ? `not ${found}` : found;
}

type FieldQuery = Extract<Query, { kind: 'field' }>;

const spokenLeaf = ({ field, value, prefix = false }: FieldQuery): string =>
  phraseOf(quotedText(value) ?? '', { prefix, mark: SPOKEN_MARKS[spokenColumn(field)] }) ?? NOTHING;

/** What one statement has to have, as a `tsquery` over `spoken`. */
export const spokenExpression = (item: Query): string => statementExpression(item, spokenLeaf, TSQUERY);

/** A part about what is said as a `tsquery` over `spoken`; undefined for any other. */
export function spokenPart(query: Query): string | undefined {
  if (query.kind === 'statement') return spokenExpression(query.item);
  return query.kind === 'field' && isSpoken(query.field) ? spokenLeaf(query) : undefined;
}

/** A part about what Readings say as a condition on `articles a`: fields of what is said, statements, days. */
export function readCondition(query: Query, values: Values): string {
  const expression = spokenPart(query);
  if (expression !== undefined) return hits('spoken', expression, values);
  if (query.kind === 'day') return dayCondition(query, values);
  return 'true';
}

function dayCondition({ from, to }: Extract<Query, { kind: 'day' }>, values: Values): string {
  const keys = [dayKey(from) ?? 0, dayKey(to) ?? 0];
  const bounds = [keys[0]!, keys[1]!, keys[0]!];
  const within = WITHIN_DAYS('t.day').replace(/\?/g, () => values.of(bounds.shift()!, 'int'));
  return `exists (select from event_days t where t.article = a.article and ${within})`;
}
