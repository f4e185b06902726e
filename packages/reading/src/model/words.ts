import { Column, type Doc, flags as F } from '../text/index.js';
import { hashString } from './hash.js';

/** Numbers that stand for the words of a text, as models want them; one entry a token. */
export interface Words {
  /** Of the word in lower case; numbers share one for each shape. */
  word: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  /** Small number: how the token is written. */
  shape: Uint8Array;
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

/** Below this number stand all shapes. */
export const SHAPES = 14;

export const wordColumn = new Column((lower, flags) => {
  if (flags & F.MARKUP) return MARKUP;
  if (flags & F.DIGIT && !(flags & F.WORD)) return lower.length === 4 ? YEAR : NUMBER;
  return hashString(lower);
});

export const suffix2Column = new Column((lower) => {
  const { length } = lower;
  return (length > 0 ? lower.charCodeAt(length - 1) : 0) | ((length > 1 ? lower.charCodeAt(length - 2) : 1) << 16);
});

export const suffix3Column = new Column((lower) => {
  const { length } = lower;
  const last = length > 0 ? lower.charCodeAt(length - 1) : 0;
  const second = length > 1 ? lower.charCodeAt(length - 2) : 1;
  const third = length > 2 ? lower.charCodeAt(length - 3) : 2;
  return (last + Math.imul(second, 0x10001) + Math.imul(third, 0x1000193)) | 0;
});

export const shapeColumn = new Column((_, flags) => shapeOf(flags));

export function wordsOf({ form, lexicon, size }: Doc): Words {
  const words: Words = {
    word: new Int32Array(size),
    suffix2: new Int32Array(size),
    suffix3: new Int32Array(size),
    shape: new Uint8Array(size),
  };
  const { word, suffix2, suffix3, shape } = words;
  const wordOf = lexicon.numbers(wordColumn);
  const suffix2Of = lexicon.numbers(suffix2Column);
  const suffix3Of = lexicon.numbers(suffix3Column);
  const shapeOfForm = lexicon.numbers(shapeColumn);
  for (let token = 0; token < size; token++) {
    const number = form[token]!;
    word[token] = wordOf[number]!;
    suffix2[token] = suffix2Of[number]!;
    suffix3[token] = suffix3Of[number]!;
    shape[token] = shapeOfForm[number]!;
  }
  return words;
}
