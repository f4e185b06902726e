import { STATES, type StateWord } from './states.js';

/** A question to a library. A plain tree: a store turns it into its own language. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; items: Query[] }
  | { kind: 'not'; item: Query }
  /** Words somewhere in the article, or in one part of it. */
  | { kind: 'text'; value: string; phrase: boolean; prefix: boolean; field?: TextField }
  /** A field that holds the value, without regard to case. */
  | { kind: 'field'; field: QueryField; value: string }
  | { kind: 'is'; state: QueryState }
  /** Published on or after (`after`), or before (`before`) the beginning of the day, YYYY-MM-DD. */
  | { kind: 'after' | 'before'; day: string };

export type TextField = 'headline' | 'body' | 'deck';
export type QueryField =
  | 'source'
  | 'by'
  | 'voice'
  | 'place'
  | 'section'
  | 'topic'
  | 'lang'
  | 'in'
  | 'feed'
  | 'document'
  | 'site';
export type QueryState = StateWord | 'highlighted';

export interface ParsedQuery {
  query: Query;
  /** Sentences about what was not understood; it is then searched for as text. */
  problems: string[];
}

/** The fields for help and completion: how each is typed, and what it finds. */
export const QUERY_HELP: readonly { form: string; finds: string }[] = [
  { form: 'grain harvest', finds: 'stories with both words' },
  { form: '"grain harvest"', finds: 'the words side by side' },
  { form: 'harv*', finds: 'words that begin so' },
  { form: '-wheat', finds: 'stories without the word; works before any other form' },
  { form: 'wheat OR barley', finds: 'either; brackets group: (wheat OR barley) export' },
  { form: 'headline:treaty', finds: 'words in the headline; deck: and body: likewise' },
  { form: 'source:gazette', finds: 'stories of a publisher' },
  { form: 'by:"Ada Stone"', finds: 'stories by an author' },
  { form: 'voice:minister', finds: 'stories in which somebody of that name or role speaks' },
  { form: 'place:geneva', finds: 'stories filed from or naming a place' },
  { form: 'document:resolution', finds: 'stories that lean on a document' },
  { form: 'section:sport', finds: 'stories of a section; topic: and lang: likewise' },
  { form: 'in:world', finds: 'stories of the feeds in a folder' },
  { form: 'is:unread', finds: 'is:read, is:saved, is:unsaved, is:highlighted likewise' },
  { form: 'after:2024-03', finds: 'on or after a day, month or year; also today, yesterday, 7d, 2w, 3m, 1y' },
  { form: 'before:2024-03-15', finds: 'before a day; on: finds those of a day, month or year' },
];

const FIELDS: Record<string, QueryField> = {
  source: 'source',
  from: 'source',
  by: 'by',
  author: 'by',
  byline: 'by',
  voice: 'voice',
  who: 'voice',
  place: 'place',
  section: 'section',
  topic: 'topic',
  tag: 'topic',
  lang: 'lang',
  language: 'lang',
  in: 'in',
  folder: 'in',
  feed: 'feed',
  document: 'document',
  doc: 'document',
  site: 'site',
};
const TEXT_FIELDS: Record<string, TextField> = {
  headline: 'headline',
  title: 'headline',
  intitle: 'headline',
  body: 'body',
  deck: 'deck',
};
const QUERY_STATES: readonly QueryState[] = [
  ...STATES.flatMap(({ word, opposite }) => [word, opposite]),
  'highlighted',
];

interface Token {
  kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'term';
  field?: string;
  value: string;
  phrase: boolean;
}

/** Brackets deeper than this are read as if they were not there. */
const DEEPEST = 50;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|([()])|(-(?=\S))|(?:(\p{L}+):)?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s()"“”„]+))|(\S)/gu;
  for (const [, bracket, minus, field, phrase, word] of text.matchAll(pattern)) {
    if (bracket) found.push({ kind: bracket === '(' ? 'open' : 'close', value: bracket, phrase: false });
    else if (minus) found.push({ kind: 'not', value: '-', phrase: false });
    else if (phrase !== undefined)
      found.push({ kind: 'term', value: phrase, phrase: true, ...(field && { field: field.toLowerCase() }) });
    else if (word !== undefined) {
      const operator = !field && ({ OR: 'or', AND: 'and', NOT: 'not', '|': 'or' } as const)[word];
      found.push(
        operator
          ? { kind: operator, value: word, phrase: false }
          : { kind: 'term', value: word, phrase: false, ...(field && { field: field.toLowerCase() }) },
      );
    }
  }
  return found;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The first day of a period and the first day after it. */
function period(value: string, now: Date): { from: string; to: string } | undefined {
  const utc = (year: number, month: number, day: number) => iso(new Date(Date.UTC(year, month, day)));
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const word = value.toLowerCase();
  if (word === 'today') return { from: utc(y, m, d), to: utc(y, m, d + 1) };
  if (word === 'yesterday') return { from: utc(y, m, d - 1), to: utc(y, m, d) };
  const ago = /^(\d{1,4})([dwmy])$/.exec(word);
  if (ago) {
    const n = Number(ago[1]);
    const from = { d: utc(y, m, d - n), w: utc(y, m, d - 7 * n), m: utc(y, m - n, d), y: utc(y - n, m, d) }[
      ago[2] as 'd' | 'w' | 'm' | 'y'
    ];
    return { from, to: utc(y, m, d + 1) };
  }
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word);
  if (!date) return undefined;
  const [year, month, day] = [Number(date[1]), date[2] && Number(date[2]), date[3] && Number(date[3])];
  if (month !== undefined && month !== '' && (month < 1 || month > 12)) return undefined;
  if (!month) return { from: utc(year, 0, 1), to: utc(year + 1, 0, 1) };
  if (!day) return { from: utc(year, month - 1, 1), to: utc(year, month, 1) };
  const exact = new Date(Date.UTC(year, month - 1, day));
  return exact.getUTCMonth() === month - 1 ? { from: iso(exact), to: utc(year, month - 1, day + 1) } : undefined;
}

class Parser {
  readonly problems: string[] = [];
  private at = 0;
  private readonly list: Token[];
  private readonly now: Date;

  constructor(list: Token[], now: Date) {
    this.list = list;
    this.now = now;
  }

  either(depth: number): Query | undefined {
    const items: Query[] = [];
    do {
      const item = this.every(depth);
      if (item) items.push(item);
    } while (this.take('or'));
    return join('or', items);
  }

  end(): boolean {
    return this.at >= this.list.length;
  }

  private every(depth: number): Query | undefined {
    const items: Query[] = [];
    for (let token = this.list[this.at]; token && token.kind !== 'or'; token = this.list[this.at]) {
      if (token.kind === 'close' && depth > 0) break;
      if (token.kind === 'close' || token.kind === 'and') {
        this.at++;
        continue;
      }
      const item = this.one(depth);
      if (item) items.push(item);
    }
    return join('and', items);
  }

  private one(depth: number): Query | undefined {
    let negative = false;
    while (this.take('not')) negative = !negative;
    const token = this.list[this.at];
    if (!token || token.kind === 'or' || token.kind === 'close') return undefined;
    this.at++;
    const item = token.kind === 'open' ? this.group(depth) : token.kind === 'term' ? this.term(token) : undefined;
    return item && negative ? { kind: 'not', item } : item;
  }

  private group(depth: number): Query | undefined {
    if (depth >= DEEPEST) return undefined;
    const item = this.either(depth + 1);
    this.take('close');
    return item;
  }

  private take(kind: Token['kind']): boolean {
    if (this.list[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }

  private term({ field, value, phrase }: Token): Query | undefined {
    if (field === undefined) return words(value, phrase);
    const textField = Object.hasOwn(TEXT_FIELDS, field) ? TEXT_FIELDS[field] : undefined;
    if (textField) return words(value, phrase, textField);
    if (Object.hasOwn(FIELDS, field))
      return value.trim() ? { kind: 'field', field: FIELDS[field]!, value: value.trim() } : undefined;
    if (field === 'is') {
      const state = QUERY_STATES.find((name) => name === value.toLowerCase());
      if (state) return { kind: 'is', state };
      this.problems.push(`is:${value} is not known; there are ${QUERY_STATES.map((name) => `is:${name}`).join(', ')}.`);
      return undefined;
    }
    if (field === 'after' || field === 'since' || field === 'before' || field === 'until' || field === 'on')
      return this.day(field, value);
    return words(`${field}:${value}`, true);
  }

  private day(field: string, value: string): Query | undefined {
    const days = period(value, this.now);
    if (!days) {
      this.problems.push(
        `${field}:${value} is no date; write it as 2024, 2024-03 or 2024-03-15, or as today, yesterday, 7d, 2w.`,
      );
      return undefined;
    }
    if (field === 'on')
      return {
        kind: 'and',
        items: [
          { kind: 'after', day: days.from },
          { kind: 'before', day: days.to },
        ],
      };
    if (field === 'until') return { kind: 'before', day: days.to };
    return field === 'before' ? { kind: 'before', day: days.from } : { kind: 'after', day: days.from };
  }
}

function join(kind: 'and' | 'or', items: Query[]): Query | undefined {
  return items.length > 1 ? { kind, items } : items[0];
}

function words(value: string, phrase: boolean, field?: TextField): Query | undefined {
  const prefix = !phrase && value.endsWith('*');
  const bare = prefix ? value.replace(/\*+$/, '') : value;
  return /[\p{L}\p{N}\p{S}]/u.test(bare)
    ? { kind: 'text', value: bare.trim(), phrase, prefix, ...(field && { field }) }
    : undefined;
}

/**
 * Reads a query as a person types it. Any text gives a query; what is not understood is named in `problems`.
 * @param now the day that `today` and `7d` count from
 */
export function parseQuery(text: string, now: Date = new Date()): ParsedQuery {
  const parser = new Parser(tokens(text), now);
  const items: Query[] = [];
  while (!parser.end()) {
    const item = parser.either(0);
    if (item) items.push(item);
  }
  return { query: join('and', items) ?? { kind: 'all' }, problems: parser.problems };
}
