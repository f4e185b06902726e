import { type Article, articleText, type Query } from '@dateline/core/base';
import { segmentWords } from './segment.js';

/** A passage of a text with the words that were looked for. */
export interface Match {
  text: string;
  marks: { start: number; end: number }[];
}

const BEFORE = 60;
const LENGTH = 200;
const MARKS = 20;

let variants: Map<string, string> | undefined;

/** The letter that the index keeps: Latin ones lose their marks, those of other scripts are letters of their own. */
function plainLetter(letter: string): string {
  const first = letter.normalize('NFD')[0] ?? letter;
  return /^[a-z]$/i.test(first) ? first.toLowerCase() : letter;
}

/** Letters with marks, by their plain letter. */
function accented(): Map<string, string> {
  if (variants) return variants;
  variants = new Map();
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const plain = plainLetter(letter);
      if (plain !== letter) variants.set(plain, (variants.get(plain) ?? '') + letter);
    }
  return variants.set('е', 'ё');
}

const escaped = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function letters(word: string): string {
  return [...word.normalize('NFC')]
    .map(plainLetter)
    .map((letter) => {
      const others = accented().get(letter.toLowerCase());
      return `${others ? `[${escaped(letter)}${others}]` : escaped(letter)}\\p{M}*`;
    })
    .join('');
}

type WordsPart = Extract<Query, { kind: 'text' | 'field' }>;

const isWords = (part: Query): part is WordsPart =>
  part.kind === 'text' || (part.kind === 'field' && part.field === 'said');

/** The words of a query that an article is shown for, as one pattern; undefined when there are none. */
export function matcher(query: Query): RegExp | undefined {
  const found: string[] = [];
  const visit = (part: Query): void => {
    if (part.kind === 'and' || part.kind === 'or') for (const item of part.items) visit(item);
    if (part.kind === 'statement') visit(part.item);
    if (!isWords(part) || found.length >= 50) return;
    const words = segmentWords(part.value.toWellFormed()).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
    const pattern = words.map(letters).join('[^\\p{L}\\p{N}]*');
    if (!pattern) return;
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part.value);
    const [start, end] = unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
    found.push(`${start}${pattern}${part.kind === 'text' && part.prefix ? '[\\p{L}\\p{N}]*' : end}`);
  };
  visit(query);
  return found.length > 0 ? new RegExp(found.join('|'), 'giu') : undefined;
}

/** The first passage that matches of an article. The telling texts come first; the headline is shown anyway. */
export function matchIn(article: Article | undefined, deck: string | null, pattern: RegExp): Match | undefined {
  for (const text of [article && articleText(article), deck, article?.summary]) {
    const match = typeof text === 'string' && findMatch(text, pattern);
    if (match) return match;
  }
  return undefined;
}

/** The first passage of a text in which a word of the query stands, on one line. */
export function findMatch(text: string, pattern: RegExp): Match | undefined {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return undefined;
  const from = wordStart(text, Math.max(0, first.index - BEFORE), first.index);
  const to = Math.max(wordEnd(text, Math.min(text.length, from + LENGTH)), first.index + first[0].length);
  const passage = text.slice(from, to).toWellFormed().replace(/\s/g, ' ');
  const [lead, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const marks: Match['marks'] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(passage); hit && marks.length < MARKS; hit = pattern.exec(passage)) {
    if (hit[0].length === 0) break;
    marks.push({ start: hit.index + lead.length, end: hit.index + hit[0].length + lead.length });
  }
  return { text: `${lead}${passage}${tail}`, marks };
}

function wordStart(text: string, from: number, before: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, before).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(Math.max(0, to - 30), to).search(/\s\S*$/);
  return space < 0 ? to : Math.max(0, to - 30) + space;
}
