import { Column, type Doc, flags as F } from '../text/index.js';
import { hashString } from './hash.js';
import { FIXED, TAG } from './tags.js';

/** Numbers that stand for the words of a text, as models want them; one entry a token. */
export interface Words {
  /** Of the word in lower case; numbers share one for each shape. */
  word: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  /** Small number: how the token is written. */
  shape: Uint8Array;
  /** One more than the tag of a mark or of a word that has but one; 0 for all others. */
  fixed: Uint8Array;
}

const YEAR = hashString('<year>');
const NUMBER = hashString('<number>');
const MARKUP = hashString('<markup>');

function shapeOf(bits: number): number {
  let shape = 0;
  if (bits & F.CAPITAL) shape = 1;
  if (bits & F.ALL_CAPITALS) shape = 2;
  if (bits & F.DIGIT) shape = bits & F.WORD ? 3 : 4;
  if (bits & F.PUNCTUATION) shape = 5;
  if (bits & F.ABBREVIATION) shape += 6;
  if (bits & F.CLITIC) shape = 12;
  if (bits & F.MARKUP) shape = 13;
  return shape;
}

const wordColumn = new Column((lower, flags) => {
  if (flags & F.MARKUP) return MARKUP;
  if (flags & F.DIGIT && !(flags & F.WORD)) return lower.length === 4 ? YEAR : NUMBER;
  return hashString(lower);
});

const suffix2Column = new Column((lower) => {
  const { length } = lower;
  return (length > 0 ? lower.charCodeAt(length - 1) : 0) | ((length > 1 ? lower.charCodeAt(length - 2) : 1) << 16);
});

const suffix3Column = new Column((lower) => {
  const { length } = lower;
  const last = length > 0 ? lower.charCodeAt(length - 1) : 0;
  const second = length > 1 ? lower.charCodeAt(length - 2) : 1;
  const third = length > 2 ? lower.charCodeAt(length - 3) : 2;
  return (last + Math.imul(second, 0x10001) + Math.imul(third, 0x1000193)) | 0;
});

/** The shape, and above it the tag that is fixed. */
const shapeColumn = new Column((lower, flags) => {
  const fixed = flags & F.PUNCTUATION ? TAG.PUNCT : FIXED.get(lower);
  return shapeOf(flags) | ((fixed === undefined ? 0 : fixed + 1) << 8);
});

export function wordsOf({ form, lexicon, size }: Doc): Words {
  const numbers = new Int32Array(3 * size);
  const bytes = new Uint8Array(2 * size);
  const words: Words = {
    word: numbers.subarray(0, size),
    suffix2: numbers.subarray(size, 2 * size),
    suffix3: numbers.subarray(2 * size),
    shape: bytes.subarray(0, size),
    fixed: bytes.subarray(size),
  };
  const { word, suffix2, suffix3, shape, fixed } = words;
  const values = lexicon.numbers(wordColumn, suffix2Column, suffix3Column, shapeColumn);
  for (let token = 0; token < size; token++) {
    const line = form[token]!;
    word[token] = values[line + wordColumn.at]!;
    suffix2[token] = values[line + suffix2Column.at]!;
    suffix3[token] = values[line + suffix3Column.at]!;
    const written = values[line + shapeColumn.at]!;
    shape[token] = written & 0xff;
    fixed[token] = written >>> 8;
  }
  return words;
}
