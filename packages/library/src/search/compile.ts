import type { Query, QueryField } from '@dateline/core';
import type { Value } from '../store/database.js';
import { placeAt, seconds } from '../store/place.js';
import { segmentWords } from './segment.js';

/** A query as SQL: an expression of FTS5 that drives the search, and conditions on `articles a`. */
export interface Compiled {
  /** Over the table `words`; undefined when the query names no words that must be there. */
  match?: string;
  conditions: string[];
  values: Value[];
}

/** Leaves beyond this are left out: nobody types so many, and SQLite bounds the depth of what it takes. */
const LEAVES = 200;
/** Brackets within brackets that the parser of FTS5 takes; what is deeper becomes SQL. */
const DEEPEST = 12;
/** Stories of feeds that are not worth gathering before they are sorted. */
const MANY = 2_000;

export type Condition = { sql: string; values: Value[] };
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

/** How many stories the feeds list that a condition on `feeds f` finds. */
export type ListedBy = (feeds: Condition) => number;

/**
 * Turns a query into SQL. Everything a person typed is bound as a value or stands quoted: no text is an error.
 * @param listedBy settles whether the stories of feeds are gathered first or looked for among all, newest first
 */
export function compile(query: Query, listedBy: ListedBy = () => 0): Compiled {
  const budget = { left: LEAVES };
  const kept = prune(query, budget);
  // A query that nothing can be looked for in finds nothing, never everything.
  if (!kept) return { conditions: ['0'], values: [] };
  const parts = kept.kind === 'and' ? kept.items : [kept];
  const texts = parts.map(wordsOf).filter((words) => words !== undefined);
  const words = texts.length > 0 ? both(texts) : undefined;
  const driven = words !== undefined && !words.negative;
  const isMany = (feeds: Condition) => driven || listedBy(feeds) > MANY;
  const conditions = parts.filter((part) => !wordsOf(part)).map((part) => conditionOf(part, isMany));
  if (words?.negative) conditions.push(without(words.expression));
  return {
    ...(driven && { match: words.expression }),
    conditions: conditions.map(({ sql }) => sql),
    values: conditions.flatMap(({ values }) => values),
  };
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

function conditionOf(query: Query, isMany: (feeds: Condition) => boolean): Condition {
  const words = wordsOf(query);
  if (words) return words.negative ? without(words.expression) : within(words.expression);
  switch (query.kind) {
    case 'and':
    case 'or': {
      const items = query.items.map((item) => conditionOf(item, isMany));
      return {
        sql: `(${items.map(({ sql }) => sql).join(query.kind === 'and' ? ' and ' : ' or ')})`,
        values: items.flatMap(({ values }) => values),
      };
    }
    case 'not': {
      const { sql, values } = conditionOf(query.item, isMany);
      return { sql: `not coalesce(${sql}, 0)`, values };
    }
    case 'is':
      return { sql: STATES[query.state], values: [] };
    case 'after':
      return { sql: 'a.place >= ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'before':
      return { sql: 'a.place < ?', values: [placeAt(seconds(query.day) ?? 0)] };
    case 'field':
      return query.field === 'in' || query.field === 'feed'
        ? listedIn(feedsOf(query.field, query.value), isMany)
        : spokenCondition(query.field, query.value);
    default:
      return { sql: '1', values: [] };
  }
}

const STATES = {
  read: 'a.read = 1',
  unread: 'a.read = 0',
  saved: 'a.saved = 1',
  unsaved: 'a.saved = 0',
  highlighted: 'a.place in (select article from highlights)',
} as const;

const likeText = (value: string) => value.replace(/[\\%_]/g, '\\$&');

function spokenCondition(field: QueryField, value: string): Condition {
  return {
    sql: 'a.place in (select rowid from spoken where spoken match ?)',
    values: [`${SPOKEN_COLUMN[field]} : ${quoted(value, false)}`],
  };
}

/** The feeds of a folder and those within it, a feed by its number, or feeds by words of their title. */
export function feedsOf(field: 'in' | 'feed', value: string): Condition {
  if (field === 'in')
    return {
      sql: "(f.folder = ? collate nocase or f.folder like ? escape '\\')",
      values: [value, `${likeText(value)}/%`],
    };
  if (/^\d{1,15}$/.test(value)) return { sql: 'f.id = ?', values: [Number(value)] };
  return { sql: "f.title like ? escape '\\'", values: [`%${likeText(value)}%`] };
}

/** Few stories are gathered and sorted; of many, the newest stories soon show enough. */
function listedIn({ sql, values }: Condition, isMany: (feeds: Condition) => boolean): Condition {
  const listed = isMany({ sql, values })
    ? `exists (select 1 from listed l join feeds f on f.id = l.feed where l.article = a.place and ${sql})`
    : `a.place in (select l.article from listed l where l.feed in (select f.id from feeds f where ${sql}))`;
  return { sql: listed, values };
}
