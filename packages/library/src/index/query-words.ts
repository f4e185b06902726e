import { type Query, type QueryField, someTerm } from '@dateline/core/base';
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
const TEXT_COLUMN: Partial<Record<QueryField, string>> = {
  by: 'byline :',
  source: 'source :',
  section: 'section :',
  topic: 'topic :',
  lang: 'language : ^',
  site: 'site :',
};
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
    .map(both);
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

/** A query as words alone; undefined where something else is asked for, or brackets are too deep. */
export function wordsOf(query: Query, prefixes: boolean): Words | undefined {
  return depthOf(query) > DEEPEST ? undefined : wordsIn(query, prefixes);
}

function wordsIn(query: Query, prefixes: boolean): Words | undefined {
  switch (query.kind) {
    case 'text': {
      const beginning = prefixes ? beginningOf(query) : undefined;
      if (beginning !== undefined) return { expression: beginning, negative: false, table: 'prefixes' };
      const phrase = quoted(query.value, query.prefix);
      if (phrase === undefined) return undefined;
      return { expression: query.field ? `${query.field} : ${phrase}` : phrase, negative: false, table: 'words' };
    }
    case 'field': {
      const column = TEXT_COLUMN[query.field];
      const value = query.field === 'site' ? query.value.replace(/^www\./i, '') : query.value;
      const phrase = column && quoted(value, false);
      return phrase ? { expression: `${column} ${phrase}`, negative: false, table: 'words' } : undefined;
    }
    case 'not': {
      const words = wordsIn(query.item, prefixes);
      return words && { ...words, negative: !words.negative };
    }
    case 'and':
    case 'or': {
      const items = query.items.map((item) => wordsIn(item, prefixes));
      if (!items.every((item) => item !== undefined)) return undefined;
      if (items.some(({ table }) => table !== items[0]!.table)) return undefined;
      if (query.kind === 'and') return both(items);
      // a OR b = NOT (NOT a AND NOT b)
      const opposite = both(items.map((item) => ({ ...item, negative: !item.negative })));
      return items.some((item) => item.negative)
        ? { ...opposite, negative: !opposite.negative }
        : { ...opposite, expression: join(items, 'OR'), negative: false };
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
  const { table } = items[0]!;
  if (wanted.length === 0) return { table, expression: join(unwanted, 'OR'), negative: true };
  if (unwanted.length === 0) return { table, expression: join(wanted, 'AND'), negative: false };
  return { table, expression: `(${join(wanted, 'AND')} NOT ${join(unwanted, 'OR')})`, negative: false };
}
