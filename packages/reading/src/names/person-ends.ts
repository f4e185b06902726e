import { PERSON } from '../model/labels.js';
import { ABBREVIATION, CAPITAL, CLOSE_QUOTE, OPEN_QUOTE } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { NameWords } from './name-words.js';
import { bare, isCapital } from './runs.js';

/** Words that a name behind a title has at most. */
const LONGEST = 3;

/** A short form that stands before people alone: Mr., Sen. */
export const isTitle = (doc: Doc, token: number, { titles }: NameWords) =>
  (doc.flags[token]! & (ABBREVIATION | CAPITAL)) === (ABBREVIATION | CAPITAL) && titles.has(bare(doc, token));

/** Where a person's name ends that begins behind "Mr." or "Sen." and is not labelled as one; 0 where none does. */
export function titledEnd(doc: Doc, labels: Uint8Array, first: number, words: NameWords): number {
  if (first === 0 || !isTitle(doc, first - 1, words)) return 0;
  if (!isCapital(doc, first) || (labels[first]! & ~1) === PERSON) return 0;
  let last = first + 1;
  while (last < first + LONGEST && last < doc.size && isCapital(doc, last) && labels[last] === (labels[first]! | 1))
    last++;
  return last;
}

/** Ali al-Khalifa al-Sabah: where a name ends whose last parts begin with a particle of their own. */
export function tailEnd({ lower, sentence }: Doc, token: number, { nameTail }: NameWords): number {
  let end = token;
  while (nameTail?.test(lower[end] ?? '') && sentence[end] === sentence[token - 1]) end++;
  return end;
}

/** Frederick “Fritz” Lund: where a name ends behind a nickname between quotation marks; 0 where there is none. */
export function nicknamedEnd({ flags, size, sentence }: Doc, token: number): number {
  if (token + 3 >= size || sentence[token + 3] !== sentence[token]) return 0;
  const nickname = (flags[token]! & OPEN_QUOTE) !== 0 && (flags[token + 2]! & CLOSE_QUOTE) !== 0;
  return nickname && (flags[token + 1]! & CAPITAL) !== 0 && (flags[token + 3]! & CAPITAL) !== 0 ? token + 4 : 0;
}
