import { type Doc, flags as F } from '../text/index.js';
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

export function wordsOf({ lower, flags, size }: Doc): Words {
  const words: Words = {
    word: new Int32Array(size),
    suffix2: new Int32Array(size),
    suffix3: new Int32Array(size),
    shape: new Uint8Array(size),
  };
  for (let token = 0; token < size; token++) {
    const text = lower[token]!;
    const bits = flags[token]!;
    const { length } = text;
    words.shape[token] = shapeOf(bits);
    let hash: number;
    if (bits & F.MARKUP) hash = MARKUP;
    else if (bits & F.DIGIT && !(bits & F.WORD)) hash = length === 4 ? YEAR : NUMBER;
    else hash = hashString(text);
    words.word[token] = hash;
    const last = length > 0 ? text.charCodeAt(length - 1) : 0;
    const second = length > 1 ? text.charCodeAt(length - 2) : 1;
    const third = length > 2 ? text.charCodeAt(length - 3) : 2;
    words.suffix2[token] = last | (second << 16);
    words.suffix3[token] = (last + Math.imul(second, 0x10001) + Math.imul(third, 0x1000193)) | 0;
  }
  return words;
}
