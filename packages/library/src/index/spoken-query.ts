import type { Query, QueryField } from '@dateline/core/base';
import { type Bounded, HIGH, LOW } from '../store/window.js';
import { hitsOf, placeOfHit, rowsWithin, type Table } from './hits.js';
import { DEEPEST, depthOf, FTS5, quoted } from './query-words.js';
import type { SpokenColumn } from './said-texts.js';

const COLUMN: Partial<Record<QueryField, SpokenColumn | 'said'>> = {
  voice: 'voice',
  place: 'place',
  document: 'document',
  quantity: 'quantity',
  said: 'said',
};

/** Whether a field is of what a Reading says. */
export const isSpoken = (field: QueryField): boolean => COLUMN[field] !== undefined;

/** What a field of what is said looks for, and where. */
export const spokenColumn = (field: QueryField): SpokenColumn | 'said' => COLUMN[field]!;

type FieldQuery = Extract<Query, { kind: 'field' }>;

const columnExpression = ({ field, value, prefix = false }: FieldQuery): string =>
  `${COLUMN[field]} : ${quoted(value, prefix)}`;

/** What one statement has to have, as an expression of an index. */
export function statementExpression(item: Query, leaf = columnExpression, how = FTS5): string {
  const expression = (part: Query) => statementExpression(part, leaf, how);
  if (item.kind === 'or') return `(${item.items.map(expression).join(how.or)})`;
  if (item.kind !== 'and') return leaf(item as FieldQuery);
  const wanted = item.items.filter(({ kind }) => kind !== 'not').map(expression);
  const unwanted = item.items.flatMap((part) => (part.kind === 'not' ? [expression(part.item)] : []));
  const all = wanted.join(how.and);
  return unwanted.length === 0 ? `(${all})` : `((${all})${how.but}(${unwanted.join(how.or)}))`;
}

/** A part of a query that one expression over an index of what is said answers; undefined where none does. */
export function spokenHits(part: Query): { table: Table; match: string } | undefined {
  if (part.kind === 'statement')
    return depthOf(part.item) > DEEPEST ? undefined : { table: 'statements', match: statementExpression(part.item) };
  if (part.kind !== 'field' || !isSpoken(part.field)) return undefined;
  // Voices are found by their statements.
  const table = part.field === 'voice' || part.field === 'said' ? 'statements' : 'spoken';
  return { table, match: columnExpression(part) };
}

/** A part of a query about what is said as a condition on `articles a`. */
export function spokenCondition(part: Query): { sql: string; values: Bounded[] } {
  const hits = spokenHits(part);
  if (hits) return { sql: `a.place in (${hitsOf(hits.table, 'window')})`, values: [hits.match, LOW, HIGH] };
  const { sql, values } = statementRows((part as Extract<Query, { kind: 'statement' }>).item);
  return { sql: `a.place in (select ${placeOfHit('statements')} from (${sql}) w)`, values };
}

/** The rows of statements that have what is asked, where its brackets are too deep for one expression. */
function statementRows(item: Query): { sql: string; values: Bounded[] } {
  if (depthOf(item) <= DEEPEST)
    return {
      sql: `select w.rowid from statements w where statements match ? and w.rowid ${rowsWithin('statements')}`,
      values: [statementExpression(item), LOW, HIGH],
    };
  const { kind, items } = item as Extract<Query, { kind: 'and' | 'or' }>;
  const parts = items.map(statementRows);
  return {
    sql: parts.map(({ sql }) => `select rowid from (${sql})`).join(kind === 'and' ? ' intersect ' : ' union '),
    values: parts.flatMap(({ values }) => values),
  };
}
