import { type Query, type QueryField, someTerm, type TextField } from '@dateline/core/base';
import { segmentWords } from './segment.js';

/** Brackets within brackets that the parser of FTS5 takes; what is deeper becomes SQL. */
export const DEEPEST = 12;
/** A part of a query that is words alone, of one index: they must be there, or they must not. */
export interface Words {
  expression: string;
  negative: boolean;
  table: 'words' | 'prefixes';
}

/** A beginning of a word that the index of them knows, of letters and digits that its tokenizer has known for long. */
const BEGINNING =
  /^[!-/:-@[-`{-~]*([\da-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0386\u0388-\u03ce\u0400-\u0481\u048a-\u0523]{1,3})[!-/:-@[-`{-~]*$/;

/** Fields that are columns of the index. A language is looked for at the beginning: `en` finds en-GB, `gb` nothing. */
const TEXT_COLUMN: Partial<Record<QueryField, TextColumn>> = {
  by: 'byline',
  source: 'source',
  section: 'section',
  topic: 'topic',
  lang: 'language',
  site: 'site',
};
type TextColumn = 'byline' | 'source' | 'section' | 'topic' | 'language' | 'site';
export const isTextField = (field: QueryField): boolean => TEXT_COLUMN[field] !== undefined;

/** The words of a value as they are looked for; undefined when no letter or digit is in it. */
export function quotedText(value: string): string | undefined {
  const text = segmentWords(value.toWellFormed()).replace(/[\0"]/g, ' ').slice(0, 1_000).trim();
  // What unicode61 takes for words: letters, digits and private use.
  return /[\p{L}\p{N}\p{Co}]/u.test(text) ? text : undefined;
}

/** A phrase of FTS5; undefined when no letter or digit is in it. */
export function quoted(value: string, prefix: boolean): string | undefined {
  const text = quotedText(value);
  return text && `"${text}"${prefix ? ' *' : ''}`;
}

/** The words that drive the search, and those that the other index is asked for. */
export function byTable(texts: readonly Words[]): Words[] {
  const groups = (['words', 'prefixes'] as const)
    .map((table) => texts.filter((text) => text.table === table))
    .filter((group) => group.length > 0)
    .map((group) => both(group, FTS5));
  return groups.sort((a, b) => Number(a.negative) - Number(b.negative));
}

/** Whether a query looks for a beginning of a word that the index of them has. */
export const asksBeginning = (query: Query): boolean => someTerm(query, (term) => beginningOf(term) !== undefined);

/** What is looked for in the index of beginnings: it has none of more than three letters. */
function beginningOf(query: Query): string | undefined {
  if (query.kind !== 'text' || !query.prefix || query.field !== undefined) return undefined;
  const word = BEGINNING.exec(segmentWords(query.value.toWellFormed()).normalize('NFC'))?.[1];
  return word && (word.length < 3 ? `"${word}" *` : `"${word}"`);
}

export function depthOf(query: Query): number {
  if (query.kind === 'and' || query.kind === 'or') return 1 + Math.max(...query.items.map(depthOf));
  return query.kind === 'not' ? 1 + depthOf(query.item) : 0;
}

/** How a language of an index joins expressions; `but` stands before what must not be there. */
export interface Joining {
  and: string;
  or: string;
  but: string;
}
export const FTS5: Joining = { and: ' AND ', or: ' OR ', but: ' NOT ' };

/** A query as words alone; undefined where something else is asked for, or brackets are too deep. */
export function wordsOf(query: Query, prefixes: boolean): Words | undefined {
  return depthOf(query) > DEEPEST ? undefined : joined(query, (part) => wordsIn(part, prefixes), FTS5);
}

function wordsIn(query: Query, prefixes: boolean): Words | undefined {
  const beginning = prefixes ? beginningOf(query) : undefined;
  if (beginning !== undefined) return { expression: beginning, negative: false, table: 'prefixes' };
  const asked = askedWords(query);
  const phrase = asked && quoted(asked.value, asked.prefix);
  if (!asked || phrase === undefined) return undefined;
  const { column, first } = asked;
  const expression = column === undefined ? phrase : `${column} : ${first ? '^ ' : ''}${phrase}`;
  return { expression, negative: false, table: 'words' };
}

/** Words that a part of a query looks for, in one column of the index or in all, and whether only at its beginning. */
export interface AskedWords {
  value: string;
  prefix: boolean;
  column?: TextField | TextColumn;
  first: boolean;
}

/** The words that a part of a query looks for; undefined where it asks for something else. */
export function askedWords(query: Query): AskedWords | undefined {
  if (query.kind === 'text') {
    const { value, prefix, field } = query;
    return { value, prefix, first: false, ...(field && { column: field }) };
  }
  const column = query.kind === 'field' ? TEXT_COLUMN[query.field] : undefined;
  if (query.kind !== 'field' || !column) return undefined;
  const value = query.field === 'site' ? query.value.replace(/^www\./i, '') : query.value;
  return { value, prefix: false, column, first: column === 'language' };
}

/** A query as one expression of what its parts are; undefined where one of them is none of them. */
export function joined<T extends Expression>(
  query: Query,
  leaf: (part: Query) => T | undefined,
  how: Joining,
): T | undefined {
  if (query.kind === 'not') {
    const one = joined(query.item, leaf, how);
    return one && { ...one, negative: !one.negative };
  }
  if (query.kind !== 'and' && query.kind !== 'or') return leaf(query);
  const items = query.items.map((item) => joined(item, leaf, how));
  if (!items.every((item) => item !== undefined)) return undefined;
  if (items.some(({ table }) => table !== items[0]!.table)) return undefined;
  if (query.kind === 'and') return both(items, how);
  // a OR b = NOT (NOT a AND NOT b)
  const opposite = both(
    items.map((item) => ({ ...item, negative: !item.negative })),
    how,
  );
  return items.some((item) => item.negative)
    ? { ...opposite, negative: !opposite.negative }
    : { ...opposite, expression: join(items, how.or), negative: false };
}

/** An expression of an index that must hold, or must not; those of one table can be joined. */
export type Expression = Pick<Words, 'expression' | 'negative'> & { table?: Words['table'] };

const join = (items: readonly Expression[], operator: string) =>
  items.length === 1 ? items[0]!.expression : `(${items.map(({ expression }) => expression).join(operator)})`;

function both<T extends Expression>(items: readonly T[], { and, or, but }: Joining): T {
  const wanted = items.filter(({ negative }) => !negative);
  const unwanted = items.filter(({ negative }) => negative);
  const first = items[0]!;
  if (wanted.length === 0) return { ...first, expression: join(unwanted, or), negative: true };
  if (unwanted.length === 0) return { ...first, expression: join(wanted, and), negative: false };
  return { ...first, expression: `(${join(wanted, and)}${but}${join(unwanted, or)})`, negative: false };
}
