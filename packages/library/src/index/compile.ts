import { type Query, type QueryField, type QueryState, STATES } from '@dateline/core/base';
import type { Value } from '../store/database.js';
import { placeAt, seconds } from '../store/place.js';
import { segmentWords } from './segment.js';

export type Condition = { sql: string; values: Value[] };

/** A query as SQL: what drives the search, and conditions on `articles a` and the states `st` of a person. */
export interface Compiled {
  /** The index that drives the search. */
  table: 'words' | 'spoken';
  /** An expression of FTS5 over `table`; undefined when the query names no words that must be there. */
  match?: string;
  /** Words that must not be there, over `words`, where none must be. */
  without?: string;
  /** Conditions on `listing_feeds lf` that must all hold. */
  listings?: Condition[];
  /** What a person did, as rows of `article`. */
  driver?: Condition;
  /** Whether only what is unread is wanted. */
  unread: boolean;
  /** Whether the query says something of hidden articles. */
  asksHidden: boolean;
  /** Listings that are wanted, where the query names feeds. */
  among?: readonly number[];
  /** Listings that a person sees, where these are not all. */
  sight?: readonly number[];
  conditions: string[];
  values: Value[];
}

/** Leaves beyond this are left out: nobody types so many, and SQLite bounds the depth of what it takes. */
const LEAVES = 200;
/** Brackets within brackets that the parser of FTS5 takes; what is deeper becomes SQL. */
const DEEPEST = 12;
/** A part of a query that is words alone: they must be there, or they must not. */
type Words = { expression: string; negative: boolean };

/** Fields that are columns of the index. A language is looked for at the beginning: `en` finds en-GB, `gb` nothing. */
const TEXT_COLUMN: Partial<Record<QueryField, string>> = {
  by: 'byline :',
  source: 'source :',
  section: 'section :',
  topic: 'topic :',
  lang: 'language : ^',
  site: 'site :',
};
const SPOKEN_COLUMN: Partial<Record<QueryField, string>> = { voice: 'voice', place: 'place', document: 'document' };

/** Turns a query into SQL. Everything a person typed is bound as a value or stands quoted: no text is an error. */
export function compile(query: Query, person: number): Compiled {
  const budget = { left: LEAVES };
  const kept = prune(query, budget);
  // A query that nothing can be looked for in finds nothing, never everything.
  if (!kept) return { table: 'words', unread: false, asksHidden: false, conditions: ['0'], values: [] };
  const parts = kept.kind === 'and' ? kept.items : [kept];
  const texts = parts.map(wordsOf).filter((words) => words !== undefined);
  const words = texts.length > 0 ? both(texts) : undefined;
  const left = parts.filter((part) => !wordsOf(part));
  const spoken = words ? undefined : left.find(isSpoken);
  const feeds = left.filter(isOfFeeds);
  const driving = words || spoken ? undefined : left.find((part) => driverOf(part, person) !== undefined);
  const conditions = left
    .filter((part) => part !== spoken && part !== driving && !feeds.includes(part))
    .map((part) => conditionOf(part, person));
  const driver = driving && driverOf(driving, person);
  return {
    table: spoken ? 'spoken' : 'words',
    ...(words && !words.negative && { match: words.expression }),
    ...(words?.negative && { without: words.expression }),
    ...(spoken?.kind === 'field' && { match: spokenExpression(spoken.field, spoken.value) }),
    ...(feeds.length > 0 && { listings: feeds.map((part) => feedsOf(part, person)) }),
    ...(driver && { driver }),
    unread: left.some((part) => part.kind === 'is' && part.state === 'unread'),
    asksHidden: mentionsHidden(kept),
    conditions: conditions.map(({ sql }) => sql),
    values: conditions.flatMap(({ values }) => values),
  };
}

const isSpoken = (part: Query) => part.kind === 'field' && SPOKEN_COLUMN[part.field] !== undefined;
const isOfFeeds = (part: Query) => part.kind === 'field' && (part.field === 'in' || part.field === 'feed');

function mentionsHidden(query: Query): boolean {
  if (query.kind === 'is') return query.state === 'hidden' || query.state === 'shown';
  if (query.kind === 'not') return mentionsHidden(query.item);
  return (query.kind === 'and' || query.kind === 'or') && query.items.some(mentionsHidden);
}

/** The rows that say what a person did, for what few articles are. */
function driverOf(part: Query, person: number): Condition | undefined {
  if (part.kind === 'field' && part.field === 'tag')
    return { sql: 'select article from tags where person = ? and tag = ?', values: [person, part.value] };
  if (part.kind !== 'is' || !['saved', 'later', 'hidden'].includes(part.state)) return undefined;
  return { sql: `select article from states where person = ? and ${part.state} = 1`, values: [person] };
}

/** Drops what exceeds the budget and words that have nothing to look for, such as a lone sign. */
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
    default:
      return budget.left-- > 0 && hasWords(query) ? query : undefined;
  }
}

function hasWords(query: Query): boolean {
  if (query.kind === 'text') return quoted(query.value, query.prefix) !== undefined;
  if (query.kind === 'field' && (TEXT_COLUMN[query.field] || SPOKEN_COLUMN[query.field]))
    return quoted(query.value, false) !== undefined;
  return true;
}

/** A phrase of FTS5; undefined when no letter or digit is in it. */
function quoted(value: string, prefix: boolean): string | undefined {
  const text = segmentWords(value.toWellFormed()).replace(/[\0"]/g, ' ').slice(0, 1_000).trim();
  // What unicode61 takes for words: letters, digits and private use.
  if (!/[\p{L}\p{N}\p{Co}]/u.test(text)) return undefined;
  return `"${text}"${prefix ? ' *' : ''}`;
}

function depthOf(query: Query): number {
  if (query.kind === 'and' || query.kind === 'or') return 1 + Math.max(...query.items.map(depthOf));
  return query.kind === 'not' ? 1 + depthOf(query.item) : 0;
}

function wordsOf(query: Query): Words | undefined {
  return depthOf(query) > DEEPEST ? undefined : wordsIn(query);
}

function wordsIn(query: Query): Words | undefined {
  switch (query.kind) {
    case 'text': {
      const phrase = quoted(query.value, query.prefix);
      if (phrase === undefined) return undefined;
      return { expression: query.field ? `${query.field} : ${phrase}` : phrase, negative: false };
    }
    case 'field': {
      const column = TEXT_COLUMN[query.field];
      const value = query.field === 'site' ? query.value.replace(/^www\./i, '') : query.value;
      const phrase = column && quoted(value, false);
      return phrase ? { expression: `${column} ${phrase}`, negative: false } : undefined;
    }
    case 'not': {
      const words = wordsIn(query.item);
      return words && { expression: words.expression, negative: !words.negative };
    }
    case 'and':
    case 'or': {
      const items = query.items.map(wordsIn);
      if (!items.every((item) => item !== undefined)) return undefined;
      if (query.kind === 'and') return both(items);
      // a OR b = NOT (NOT a AND NOT b)
      const opposite = both(items.map(({ expression, negative }) => ({ expression, negative: !negative })));
      const negative = !opposite.negative;
      return items.some((item) => item.negative)
        ? { expression: opposite.expression, negative }
        : { expression: join(items, 'OR'), negative: false };
    }
    default:
      return undefined;
  }
}

const join = (items: readonly Words[], operator: 'AND' | 'OR') =>
  items.length === 1 ? items[0]!.expression : `(${items.map(({ expression }) => expression).join(` ${operator} `)})`;

function both(items: readonly Words[]): Words {
  const wanted = items.filter(({ negative }) => !negative);
  const unwanted = items.filter(({ negative }) => negative);
  if (wanted.length === 0) return { expression: join(unwanted, 'OR'), negative: true };
  if (unwanted.length === 0) return { expression: join(wanted, 'AND'), negative: false };
  return { expression: `(${join(wanted, 'AND')} NOT ${join(unwanted, 'OR')})`, negative: false };
}

const within = (expression: string): Condition => ({
  sql: 'a.place in (select rowid from words where words match ?)',
  values: [expression],
});
const without = (expression: string): Condition => ({
  sql: 'a.place not in (select rowid from words where words match ?)',
  values: [expression],
});

function conditionOf(query: Query, person: number): Condition {
  const words = wordsOf(query);
  if (words) return words.negative ? without(words.expression) : within(words.expression);
  switch (query.kind) {
    case 'and':
    case 'or': {
      const items = query.items.map((item) => conditionOf(item, person));
      return {
        sql: `(${items.map(({ sql }) => sql).join(query.kind === 'and' ? ' and ' : ' or ')})`,
        values: items.flatMap(({ values }) => values),
      };
    }
    case 'not': {
      const { sql, values } = conditionOf(query.item, person);
      return { sql: `not coalesce(${sql}, 0)`, values };
    }
    case 'is':
      return query.state === 'highlighted'
        ? { sql: 'a.place in (select article from highlights where person = ?)', values: [person] }
        : { sql: STATE_CONDITIONS[query.state], values: [] };
    case 'after':
      return { sql: 'a.place >= ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'before':
      return { sql: 'a.place < ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'field':
      return fieldCondition(query.field, query.value, person);
    default:
      return { sql: '1', values: [] };
  }
}

function fieldCondition(field: QueryField, value: string, person: number): Condition {
  if (field === 'tag')
    return { sql: 'a.place in (select article from tags where person = ? and tag = ?)', values: [person, value] };
  if (field === 'in' || field === 'feed') {
    const { sql, values } = feedsOf({ kind: 'field', field, value }, person);
    return { sql: `a.listing in (select lf.listing from listing_feeds lf where ${sql})`, values };
  }
  return {
    sql: 'a.place in (select rowid from spoken where spoken match ?)',
    values: [spokenExpression(field, value)],
  };
}

const STATE_CONDITIONS: Record<Exclude<QueryState, 'highlighted'>, string> = Object.fromEntries(
  STATES.flatMap(({ name, word, opposite }) => [
    [word, `st.${name} = 1`],
    [opposite, `coalesce(st.${name}, 0) = 0`],
  ]),
) as Record<Exclude<QueryState, 'highlighted'>, string>;

const likeText = (value: string) => value.replace(/[\\%_]/g, '\\$&');

const spokenExpression = (field: QueryField, value: string) => `${SPOKEN_COLUMN[field]} : ${quoted(value, false)}`;

/** The listings of the feeds of a folder and those within it, of a feed by its number, or of feeds by words of their title. */
function feedsOf(part: Query, person: number): Condition {
  const { field, value } = part as Extract<Query, { kind: 'field' }>;
  const among = (sql: string, ...values: Value[]): Condition => ({
    sql: `lf.feed in (select su.feed from subscriptions su join feeds f on f.id = su.feed where su.person = ? and ${sql})`,
    values: [person, ...values],
  });
  if (field === 'in')
    return among("(su.folder = ? collate nocase or su.folder like ? escape '\\')", value, `${likeText(value)}/%`);
  if (/^\d{1,15}$/.test(value)) return among('su.feed = ?', Number(value));
  return among("coalesce(su.title, f.title) like ? escape '\\'", `%${likeText(value)}%`);
}
