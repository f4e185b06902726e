// What of a query says where its articles are looked for: among a few rows of the person, in some feeds, where something is unread.
import type { Query, QueryState } from '@dateline/core/base';
import { pruned } from '../index/prune.js';
import { feedCondition, mentionsHidden } from './compile.js';
import type { Values } from './values.js';

/** What is counted of articles as it changes. */
export type Counted = 'all' | 'unread' | 'read';

export interface Wanted {
  /** What stands in the counts, where nothing but feeds and one such state is asked for. */
  counted: Counted | undefined;
  /** What is counted of all that may be found, whatever else is asked for; undefined where hidden articles may be. */
  among: Counted | undefined;
  /** Rows of the person, one for each article that may be found, as SQL that gives `at` and `article`. */
  rows: ((person: string, values: Values) => string) | undefined;
  /** Conditions on `listing_feeds lf` that all have to hold. */
  feeds(person: string, values: Values): string[];
}

export function wantedOf(query: Query): Wanted {
  const kept = pruned(query);
  const parts = kept === undefined ? [] : kept.kind === 'and' ? kept.items : [kept];
  const [rows] = parts.flatMap((part) => rowsOf(part) ?? []);
  const asksCounted = kept !== undefined && !mentionsHidden(kept);
  return {
    counted: asksCounted ? countedOf(parts) : undefined,
    among: asksCounted ? amongOf(parts) : undefined,
    rows,
    feeds: (person, values) =>
      parts.flatMap((part) => (isOfFeeds(part) ? [feedCondition(part.field, part.value, person, values)] : [])),
  };
}

type OfFeeds = Extract<Query, { kind: 'field' }> & { field: 'in' | 'feed' };

const isOfFeeds = (part: Query): part is OfFeeds =>
  part.kind === 'field' && (part.field === 'in' || part.field === 'feed');

const isCounted = (state: QueryState): state is 'unread' | 'read' => state === 'unread' || state === 'read';

function countedOf(parts: readonly Query[]): Counted | undefined {
  let counted: Counted = 'all';
  for (const part of parts) {
    if (part.kind === 'all' || isOfFeeds(part)) continue;
    if (part.kind !== 'is' || !isCounted(part.state)) return undefined;
    if (counted !== 'all' && counted !== part.state) return undefined;
    counted = part.state;
  }
  return counted;
}

const amongOf = (parts: readonly Query[]): Counted =>
  parts.flatMap((part) => (part.kind === 'is' && isCounted(part.state) ? [part.state] : []))[0] ?? 'all';

/** States of which each article of a person is in an index of its own, in the order of lists. */
const INDEXED: readonly string[] = ['saved', 'later', 'hidden', 'kept'];

function rowsOf(part: Query): Wanted['rows'] {
  const named = (sql: string) =>
    `select n.at, n.article from (select distinct article from ${sql}) t join names n on n.article = t.article`;
  if (part.kind === 'field' && part.field === 'tag')
    return (person, values) =>
      named(`tags where person = ${person} and lower(tag) = lower(${values.of(part.value)} collate "C")`);
  if (part.kind !== 'is') return undefined;
  const { state } = part;
  if (state === 'highlighted') return (person) => named(`highlights where person = ${person}`);
  if (state === 'changed') return (person) => named(`changed where person = ${person} and state = 'changed'`);
  if (!INDEXED.includes(state)) return undefined;
  return (person) => `select at, article from states where person = ${person} and ${state} = 1`;
}
