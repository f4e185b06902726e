import type { Range } from './sentences.js';

/** Where a span is, without its text: its first words, and its last words or, for a short span, its length. */
export interface Anchor {
  first: string;
  /** Which occurrence of `first` in the text, from 1; left out where there is one alone. */
  occurrence?: number;
  /** The span ends with the first occurrence of these words behind `first`. */
  last?: string;
  /** In UTF-16 code units; instead of `last`. */
  length?: number;
}

const MOST_WORDS = 5;

export function occurrences(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}

/** Where a piece of text stands; throws where it is missing, or stands more than once and no occurrence is named. */
export function locate(text: string, piece: string, occurrence?: number): number {
  const found = occurrences(text, piece);
  if (found.length === 0) throw new Error(`"${piece}" is not in the text`);
  if (occurrence === undefined && found.length > 1)
    throw new Error(`"${piece}" stands ${found.length} times in the text`);
  const at = found[(occurrence ?? 1) - 1];
  if (at === undefined) throw new Error(`"${piece}" stands ${found.length} times in the text, not ${occurrence}`);
  return at;
}

/** The span an anchor names. Throws where it is not found or not clear. */
export function resolveAnchor(text: string, { first, occurrence, last, length }: Anchor): Range {
  const start = locate(text, first, occurrence);
  if (length !== undefined) {
    if (start + length > text.length) throw new Error(`the span from "${first}" ends behind the text`);
    return { start, end: start + length };
  }
  if (last === undefined) throw new Error(`the anchor "${first}" has neither last nor length`);
  const at = text.indexOf(last, start + first.length);
  if (at < 0) throw new Error(`"${last}" does not follow "${first}"`);
  return { start, end: at + last.length };
}

/** The shortest anchor of a span: no more than five words from either end, and at most half of its words. */
export function makeAnchor(text: string, { start, end }: Range): Anchor {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const most = Math.min(MOST_WORDS, Math.max(1, Math.floor(words.length / 4)));
  const least = Math.min(2, most);
  const firsts = words.slice(least - 1, most).map((word) => text.slice(start, word.end));
  const unique = firsts.find((first) => occurrences(text, first).length === 1);
  const first = unique ?? firsts.at(-1)!;
  const found = occurrences(text, first);
  const head: Anchor = { first, ...(found.length > 1 && { occurrence: found.indexOf(start) + 1 }) };
  const lasts = words
    .slice(-most)
    .map((word) => text.slice(word.start, end))
    .reverse()
    .slice(least - 1);
  const last =
    words.length < 8
      ? undefined
      : lasts.find((piece) => text.indexOf(piece, start + first.length) === end - piece.length);
  return last === undefined ? { ...head, length: end - start } : { ...head, last };
}
