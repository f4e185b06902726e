import { type Query, type QueryField, type QueryState, STATES, type StateWord, someTerm } from '@dateline/core/base';
import type { Value } from '../store/database.js';
import { placeAt, seconds } from '../store/place.js';
import { type Bounded, HIGH, LOW } from '../store/window.js';
import { dayCondition, dayDriver } from './day-query.js';
import { hitsOf, type Table } from './hits.js';
import { pruned } from './prune.js';
import { asksBeginning, byTable, type Words, wordsOf } from './query-words.js';
import { isSpoken, spokenCondition, spokenHits } from './spoken-query.js';

export type Condition = { sql: string; values: Bounded[] };

/** `isOrdered`: the condition on its `article` may be made narrower, and an index gives its rows in their order. */
export type Driver = Condition & { isOrdered?: boolean };

/** A query as SQL: what drives the search, and conditions on `articles a` and the states `st` of a person. */
export interface Compiled {
  /** The index that drives the search. */
  table: Table;
  /** An expression of FTS5 over `table`; undefined when the query names no words that must be there. */
  match?: string;
  /** Words that must not be there, over `table`, where none must be. */
  without?: string;
  /** Words that must be there, or must not, and that the other index is asked for. */
  others?: Words;
  /** Whether it asks the index of beginnings of words. */
  prefixes: boolean;
  /** Conditions on `listing_feeds lf` that must all hold. */
  listings?: Condition[];
  /** What a person did, or a few days, as rows of `article`; it stands in the conditions as well where words drive the search. */
  driver?: Driver;
  /** The first place that is wanted, and the one after the last. */
  low?: number;
  high?: number;
  /** Whether only what is unread is wanted. */
  unread: boolean;
  /** Whether the query says something of hidden articles. */
  asksHidden: boolean;
  /** Listings that are wanted, where the query names feeds. */
  among?: readonly number[];
  /** Listings that a person sees, where these are not all. */
  sight?: readonly number[];
  conditions: string[];
  values: Bounded[];
}

/**
 * Turns a query into SQL. Everything a person typed is bound as a value or stands quoted: no text is an error.
 * @param hasPrefixes whether the index of beginnings of words may be asked; called where it would be
 */
export function compile(query: Query, person: number, hasPrefixes: () => boolean): Compiled {
  const kept = pruned(query);
  // A query that nothing can be looked for in finds nothing, never everything.
  if (!kept)
    return { table: 'words', prefixes: false, unread: false, asksHidden: false, conditions: ['0'], values: [] };
  const parts = kept.kind === 'and' ? kept.items : [kept];
  const prefixes = asksBeginning(kept) && hasPrefixes();
  const texts = parts.map((part) => wordsOf(part, prefixes)).filter((text) => text !== undefined);
  const [words, others] = byTable(texts);
  const left = parts.filter((part) => !wordsOf(part, prefixes));
  const spoken = words ? undefined : left.find((part) => spokenHits(part) !== undefined);
  const feeds = left.filter(isOfFeeds);
  const driving = spoken ? undefined : left.find((part) => driverOf(part, person) !== undefined);
  const conditions = left
    .filter((part) => part !== spoken && (words || part !== driving) && !feeds.includes(part))
    .map((part) => conditionOf(part, person, prefixes));
  const driver = driving && driverOf(driving, person);
  return {
    table: words?.table ?? 'words',
    prefixes,
    ...(others && { others }),
    ...(words && !words.negative && { match: words.expression }),
    ...(words?.negative && { without: words.expression }),
    ...(spoken && spokenHits(spoken)),
    ...(feeds.length > 0 && { listings: feeds.map((part) => feedsOf(part, person)) }),
    ...(driver && { driver }),
    ...spanOf(left),
    unread: left.some((part) => part.kind === 'is' && part.state === 'unread'),
    asksHidden: mentionsHidden(kept),
    conditions: conditions.map(({ sql }) => sql),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** The places between the days that a query names. */
function spanOf(parts: readonly Query[]): Pick<Compiled, 'low' | 'high'> {
  const days = (kind: 'after' | 'before') =>
    parts.flatMap((part) => (part.kind === kind ? [placeAt(seconds(part.day) ?? 0)] : []));
  const [after, before] = [days('after'), days('before')];
  return {
    ...(after.length > 0 && { low: Math.max(...after) }),
    ...(before.length > 0 && { high: Math.min(...before) }),
  };
}

const isOfFeeds = (part: Query) => part.kind === 'field' && (part.field === 'in' || part.field === 'feed');

const mentionsHidden = (query: Query): boolean =>
  someTerm(query, (term) => term.kind === 'is' && (term.state === 'hidden' || term.state === 'shown'));

/** The rows that say for what few articles are: what a person did, or the days that are told of. */
function driverOf(part: Query, person: number): Condition | undefined {
  if (part.kind === 'field' && part.field === 'tag')
    return { sql: 'select article from tags where person = ? and tag = ?', values: [person, part.value] };
  if (part.kind === 'day') return dayDriver(part);
  if (part.kind !== 'is') return undefined;
  if (part.state === 'changed') return { sql: CHANGED, values: [person] };
  if (!['saved', 'later', 'hidden', 'kept'].includes(part.state)) return undefined;
  return { sql: `select article from states where person = ? and ${part.state} = 1`, values: [person] };
}

/** Within a window of places, so that it costs what the window costs. */
export const among = ({ expression, negative, table }: Words): Condition => ({
  sql: `a.place ${negative ? 'not in' : 'in'} (${hitsOf(table, 'window')})`,
  values: [expression, LOW, HIGH],
});

/** Article by article: for a search that looks at few. */
export const one = ({ expression, negative, table }: Words): Condition => ({
  sql: `${negative ? 'not ' : ''}exists (${hitsOf(table, 'a.place')})`,
  values: [expression],
});

function conditionOf(query: Query, person: number, prefixes: boolean): Condition {
  const words = wordsOf(query, prefixes);
  if (words) return among(words);
  switch (query.kind) {
    case 'and':
    case 'or': {
      const items = query.items.map((item) => conditionOf(item, person, prefixes));
      return {
        sql: `(${items.map(({ sql }) => sql).join(query.kind === 'and' ? ' and ' : ' or ')})`,
        values: items.flatMap(({ values }) => values),
      };
    }
    case 'not': {
      const { sql, values } = conditionOf(query.item, person, prefixes);
      return { sql: `not coalesce(${sql}, 0)`, values };
    }
    case 'is':
      return stateCondition(query.state, person);
    case 'day':
      return dayCondition(query);
    case 'after':
      return { sql: 'a.place >= ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'before':
      return { sql: 'a.place < ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'statement':
      return spokenCondition(query);
    case 'field':
      return isSpoken(query.field) ? spokenCondition(query) : fieldCondition(query.field, query.value, person);
    default:
      return { sql: '1', values: [] };
  }
}

function fieldCondition(field: QueryField, value: string, person: number): Condition {
  if (field === 'tag')
    return { sql: 'a.place in (select article from tags where person = ? and tag = ?)', values: [person, value] };
  const { sql, values } = feedsOf({ kind: 'field', field, value }, person);
  return { sql: `a.listing in (select lf.listing from listing_feeds lf where ${sql})`, values };
}

/** What changed since the person read it. */
const CHANGED = "select article from changed where person = ? and state = 'changed'";

function stateCondition(state: QueryState, person: number): Condition {
  switch (state) {
    case 'highlighted':
      return { sql: 'a.place in (select article from highlights where person = ?)', values: [person] };
    case 'kept':
      return { sql: 'st.kept = 1', values: [] };
    case 'changed':
      return { sql: `a.place in (${CHANGED})`, values: [person] };
    case 'unchanged':
      return { sql: `a.place not in (${CHANGED})`, values: [person] };
    default:
      return { sql: STATE_CONDITIONS[state], values: [] };
  }
}

const STATE_CONDITIONS: Record<StateWord, string> = Object.fromEntries(
  STATES.flatMap(({ name, word, opposite }) => [
    [word, `st.${name} = 1`],
    [opposite, `coalesce(st.${name}, 0) = 0`],
  ]),
) as Record<StateWord, string>;

const likeText = (value: string) => value.replace(/[\\%_]/g, '\\$&');

/** The listings of the feeds of a folder and those within it, of a feed by its number, or of feeds by words of their title. */
function feedsOf(part: Query, person: number): Condition {
  const { field, value } = part as Extract<Query, { kind: 'field' }>;
  const followed = (sql: string, ...values: Value[]): Condition => ({
    sql: `lf.feed in (select su.feed from subscriptions su join feeds f on f.id = su.feed where su.person = ? and ${sql})`,
    values: [person, ...values],
  });
  if (field === 'in')
    return followed("(su.folder = ? collate nocase or su.folder like ? escape '\\')", value, `${likeText(value)}/%`);
  // What came otherwise than from a feed stands under the person's own number.
  if (/^0+$/.test(value)) return { sql: 'lf.feed = ?', values: [-person] };
  if (/^\d{1,15}$/.test(value)) return followed('su.feed = ?', Number(value));
  return followed("coalesce(su.title, f.title) like ? escape '\\'", `%${likeText(value)}%`);
}
