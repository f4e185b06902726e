import { flags as F } from '../text/index.js';
import { hashString } from './hash.js';
import { NumbersByHash } from './numbers-by-hash.js';

/** Numbers of words with a vector of their own begin here; those below stand for words of a kind, 0 for none. */
export const FIRST_WORD = 5;
const UNKNOWN = 1;
const NUMBER = 2;
const YEAR = 3;
const MARKUP = 4;

/** First and last letters that rare words are told apart by, as rows of a table each. */
export const AFFIXES = 1024;
export const suffixOf = (lower: string): number => (hashString(lower.slice(-3)) >>> 0) % AFFIXES;
export const prefixOf = (lower: string): number => (hashString(lower.slice(0, 3)) >>> 0) % AFFIXES;

const QUOTE = '"';
const DASH = '--';
/** Marks that are written in several ways. */
const SAME = new Map([
  ['“', QUOTE],
  ['”', QUOTE],
  ['„', QUOTE],
  ['«', QUOTE],
  ['»', QUOTE],
  ["''", QUOTE],
  ['``', QUOTE],
  ['‘', "'"],
  ['’', "'"],
  ['—', DASH],
  ['–', DASH],
  ['―', DASH],
  ['…', '...'],
]);

/** How a form is looked up: marks that mean the same are one. */
export const canonical = (lower: string): string => SAME.get(lower) ?? lower;

/** The words of a list by the hashes of their spelling; two that share one share what is known of them. */
export class Vocabulary {
  private readonly numbers: NumbersByHash;

  /** @param hashes hashString of each word, in the order of its vector */
  constructor(hashes: Int32Array) {
    this.numbers = new NumbersByHash(hashes, FIRST_WORD);
  }

  /** The number of a word, given in lower case and with its flags. */
  wordOf(lower: string, flags: number): number {
    if (flags & F.MARKUP) return MARKUP;
    if (flags & F.DIGIT && !(flags & F.WORD)) return lower.length === 4 ? YEAR : NUMBER;
    const known = this.numbers.get(hashString(canonical(lower)));
    if (known !== undefined) return known;
    // Of "then-senator" the last part says most.
    const hyphen = lower.lastIndexOf('-');
    return (hyphen > 0 && this.numbers.get(hashString(lower.slice(hyphen + 1)))) || UNKNOWN;
  }
}

/** How a form is written, as a small number from 1 on. */
export function shapeOf(flags: number): number {
  if (flags & F.MARKUP) return 14;
  if (flags & F.CLITIC) return 13;
  let shape = 1;
  if (flags & F.CAPITAL) shape = 2;
  if (flags & F.ALL_CAPITALS) shape = 3;
  if (flags & F.DIGIT) shape = flags & F.WORD ? 4 : 5;
  if (flags & F.PUNCTUATION) shape = 6;
  return flags & F.ABBREVIATION ? shape + 6 : shape;
}

/** Below this number stand all shapes, and 0 for no word at all. */
export const SHAPES = 15;

/** Below this number stand the endings, and 0 for no word at all. */
export const ENDINGS = 6;

/** The number of a word among those of a list, from ENDINGS on, else that of its ending. */
export class Frequent {
  private readonly numbers: ReadonlyMap<number, number>;
  private readonly endingOf: (lower: string) => number;

  /**
   * @param hashes hashString of each word in its canonical form
   * @param endingOf what any other word ends in, from 1 to ENDINGS - 1
   */
  constructor(hashes: Int32Array, endingOf: (lower: string) => number) {
    this.numbers = new Map(Array.from(hashes, (hash, at) => [hash, at + ENDINGS]));
    this.endingOf = endingOf;
  }

  numberOf(lower: string): number {
    return this.numbers.get(hashString(canonical(lower))) ?? this.endingOf(lower);
  }
}
