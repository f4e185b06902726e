import { STATES, type StateWord } from '../states.js';

/**
 * A question to a library, as `parseQuery` gives it and `printQuery` writes it. A plain tree: a store turns it into its own
 * language. `all` stands alone; `and` and `or` join two items at least. docs/query-language.md describes what is typed.
 */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; items: Query[] }
  | { kind: 'not'; item: Query }
  /** Words somewhere in the article, or in one part of it: one word, one that begins so (`prefix`), or words side by side (`phrase`). */
  | { kind: 'text'; value: string; phrase: boolean; prefix: boolean; field?: TextField }
  /** A field that holds the value, without regard to case; `prefix` of words that only begin so, in what is said. */
  | { kind: 'field'; field: QueryField; value: string; prefix?: boolean }
  | { kind: 'is'; state: QueryState }
  /** One statement of the article for which `item` holds: fields `said` and `voice`, joined by `and` and `or`, some of an `and` left out. */
  | { kind: 'statement'; item: Query }
  /** Published on or after (`after`), or before (`before`) the beginning of the day, YYYY-MM-DD. */
  | { kind: 'after' | 'before'; day: string }
  /** Tells of an event within the days from `from` to before `to`, YYYY-MM-DD; one of a month or a year has to lie in them whole. */
  | { kind: 'day'; from: string; to: string };

/** A part of the article in which words are looked for alone. */
export type TextField = 'headline' | 'body' | 'deck';
/** A field that a query can ask for, as `parseQuery` names it; a query may write it otherwise (`author:` for `by`). */
export type QueryField =
  | 'source'
  | 'by'
  | 'voice'
  | 'said'
  | 'place'
  | 'section'
  | 'topic'
  | 'tag'
  | 'lang'
  | 'in'
  | 'feed'
  | 'document'
  | 'quantity'
  | 'site';
/** What can stand after `is:`. */
export type QueryState = StateWord | 'highlighted' | 'kept' | 'changed' | 'unchanged';

/** What `parseQuery` makes of a query. */
export interface ParsedQuery {
  query: Query;
}

/** The fields for help and completion: how each is typed, and what it finds. */
export const QUERY_HELP = [
  { form: 'grain harvest', finds: 'stories with both words' },
  { form: '"grain harvest"', finds: 'the words side by side' },
  { form: 'harv*', finds: 'words that begin so' },
  { form: '-wheat', finds: 'stories without the word; works before any other form' },
  { form: 'wheat OR barley', finds: 'either; brackets group: (wheat OR barley) export' },
  { form: 'headline:treaty', finds: 'words in the headline; deck: and body: likewise' },
  { form: 'source:gazette', finds: 'stories of a publisher' },
  { form: 'by:"Ada Stone"', finds: 'stories by an author' },
  { form: 'voice:minister', finds: 'stories in which somebody of that name or role speaks' },
  {
    form: 'said:"no deportation"',
    finds: 'stories in which somebody says these words; with voice: both of one statement',
  },
  { form: 'place:geneva', finds: 'stories filed from or naming a place' },
  { form: 'document:resolution', finds: 'stories that lean on a document' },
  {
    form: 'day:2026-12-01',
    finds: 'stories that tell of an event on a day, in a month or year; also tomorrow, today, yesterday, 7d',
  },
  { form: 'quantity:"40 tonnes"', finds: 'stories that give an amount; its unit or what it is of will do' },
  { form: 'section:sport', finds: 'stories of a section; topic: and lang: likewise' },
  { form: 'tag:budget', finds: 'stories to which you gave a tag' },
  { form: 'in:world', finds: 'stories of the feeds in a folder' },
  { form: 'is:unread', finds: 'is:read, is:saved, is:unsaved, is:later, is:hidden, is:highlighted likewise' },
  { form: 'is:kept', finds: 'stories that you keep unread, however often they are opened' },
  { form: 'is:changed', finds: 'stories that say something else since you read them; is:unchanged the others' },
  { form: 'after:2024-03', finds: 'on or after a day, month or year; also today, yesterday, 7d, 2w, 3m, 1y' },
  { form: 'before:2024-03-15', finds: 'before a day; on: finds those of a day, month or year' },
  { form: 'on:2024-03-01..2024-03-15', finds: 'from one day to another, both included; day: likewise' },
] as const satisfies readonly { form: string; finds: string }[];

/** How each field may be typed. */
export const FIELDS: Record<string, QueryField> = {
  source: 'source',
  from: 'source',
  by: 'by',
  author: 'by',
  byline: 'by',
  voice: 'voice',
  who: 'voice',
  said: 'said',
  says: 'said',
  place: 'place',
  section: 'section',
  topic: 'topic',
  tag: 'tag',
  lang: 'lang',
  language: 'lang',
  in: 'in',
  folder: 'in',
  feed: 'feed',
  document: 'document',
  doc: 'document',
  quantity: 'quantity',
  amount: 'quantity',
  site: 'site',
};
export const TEXT_FIELDS: Record<string, TextField> = {
  headline: 'headline',
  title: 'headline',
  intitle: 'headline',
  body: 'body',
  deck: 'deck',
};
/** Fields whose value is a day, a month, a year, or words such as today. */
export const DAY_FIELDS = ['after', 'since', 'before', 'until', 'on', 'day'] as const;
/** Every word that can stand after `is:`. */
export const QUERY_STATES: readonly QueryState[] = [
  ...STATES.flatMap(({ word, opposite }) => [word, opposite]),
  'highlighted',
  'kept',
  'changed',
  'unchanged',
];
