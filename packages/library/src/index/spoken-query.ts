import type { Query, QueryField } from '@dateline/core/base';
import { type Bounded, HIGH, LOW } from '../store/window.js';
import { hitsOf, placeOfHit, rowsWithin, type Table } from './hits.js';
import { DEEPEST, depthOf, quoted } from './query-words.js';
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

const columnExpression = (query: Query): string => {
  const { field, value, prefix = false } = query as Extract<Query, { kind: 'field' }>;
  return `${COLUMN[field]} : ${quoted(value, prefix)}`;
};

/** What one statement has to have, as an expression of FTS5. */
export function statementExpression(item: Query): string {
  if (item.kind === 'or') return `(${item.items.map(statementExpression).join(' OR ')})`;
  if (item.kind !== 'and') return columnExpression(item);
  const wanted = item.items.filter(({ kind }) => kind !== 'not').map(statementExpression);
  const unwanted = item.items.flatMap((part) => (part.kind === 'not' ? [statementExpression(part.item)] : []));
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? `(${all})` : `((${all}) NOT (${unwanted.join(' OR ')}))`;
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
