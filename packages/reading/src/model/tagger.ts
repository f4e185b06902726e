import { type Doc, flags as F } from '../text/index.js';
import { mix, row } from './hash.js';
import { FIXED, TAG, TAGS } from './tags.js';
import type { Words } from './words.js';

export { TAG, TAGS };

/** The tag of a mark or of a word that has but one, else undefined. */
export function fixedTag({ flags, lower }: Doc, token: number): number | undefined {
  return flags[token]! & F.PUNCTUATION ? TAG.PUNCT : FIXED.get(lower[token]!);
}

export const TAGGER_BITS = 15;
export const TAGGER_SLOTS = 16;
const EVEN = 0x00ff00ff;

/** The features of one token, as rows of the table, given the two tags before it. */
export function taggerRows(
  rows: Int32Array,
  { word, suffix2, suffix3, shape }: Words,
  flags: Uint16Array,
  token: number,
  previous: number,
  second: number,
): void {
  const w = word[token]!;
  const before = token > 0 ? word[token - 1]! : 11;
  const next = token + 1 < word.length ? word[token + 1]! : 12;
  const start = flags[token]! & F.SENTENCE_START ? 1 : 0;
  let slot = 0;
  rows[slot++] = w;
  rows[slot++] = suffix3[token]!;
  rows[slot++] = suffix2[token]!;
  rows[slot++] = shape[token]! * 2 + start;
  rows[slot++] = mix(w, previous);
  rows[slot++] = mix(w, next);
  rows[slot++] = mix(w, before);
  rows[slot++] = previous * 16 + second;
  rows[slot++] = mix(next, previous);
  rows[slot++] = next;
  rows[slot++] = before;
  rows[slot++] = mix(suffix3[token]!, previous);
  rows[slot++] = token + 1 < word.length ? mix(suffix3[token + 1]!, shape[token + 1]!) : 13;
  rows[slot++] = token + 2 < word.length ? word[token + 2]! : 14;
  rows[slot++] = mix(shape[token]! * 2 + start, previous);
  rows[slot++] = mix(suffix2[token]!, token + 1 < word.length ? suffix2[token + 1]! : 15);
  for (let i = 0; i < slot; i++) rows[i] = row(i, rows[i]!, TAGGER_BITS);
}

/** The number that is larger the better a tag is: its sum, and of equal ones the tag that stands first. */
const rank = (sum: number, tag: number) => (sum << 4) | (15 - tag);

/**
 * The tag with the greatest sum of its weights in some rows. Two tags are added up at once, in the halves of a 32-bit
 * number; the sums are locals because that is what engines keep in registers.
 */
function bestOf(table: Int32Array, rows: Int32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let slot = 0; slot < TAGGER_SLOTS; slot++) {
    const base = rows[slot]! << 2;
    const w = table[base]!;
    const x = table[base + 1]!;
    const y = table[base + 2]!;
    const z = table[base + 3]!;
    a = (a + (w & EVEN)) | 0;
    b = (b + ((w >>> 8) & EVEN)) | 0;
    c = (c + (x & EVEN)) | 0;
    d = (d + ((x >>> 8) & EVEN)) | 0;
    e = (e + (y & EVEN)) | 0;
    f = (f + ((y >>> 8) & EVEN)) | 0;
    g = (g + (z & EVEN)) | 0;
    h = (h + ((z >>> 8) & EVEN)) | 0;
  }
  const most = Math.max(
    rank(a & 0xffff, 0),
    rank(b & 0xffff, 1),
    rank(a >>> 16, 2),
    rank(b >>> 16, 3),
    rank(c & 0xffff, 4),
    rank(d & 0xffff, 5),
    rank(c >>> 16, 6),
    rank(d >>> 16, 7),
    rank(e & 0xffff, 8),
    rank(f & 0xffff, 9),
    rank(e >>> 16, 10),
    rank(f >>> 16, 11),
    rank(g & 0xffff, 12),
    rank(h & 0xffff, 13),
    rank(g >>> 16, 14),
    rank(h >>> 16, 15),
  );
  return 15 - (most & 15);
}

/**
 * Left to right, the best tag at each token; `table` has 16 bytes for each row, 128 for no weight, four to a word
 * (little-endian).
 */
export function tagWords({ size, flags }: Doc, words: Words, table: Int32Array): Uint8Array {
  const tags = new Uint8Array(size);
  const rows = new Int32Array(TAGGER_SLOTS);
  let previous: number = TAG.PUNCT;
  let second: number = TAG.PUNCT;
  for (let token = 0; token < size; token++) {
    let best = words.fixed[token]! - 1;
    if (best < 0) {
      taggerRows(rows, words, flags, token, previous, second);
      best = bestOf(table, rows);
    }
    tags[token] = best;
    second = previous;
    previous = best;
  }
  return tags;
}
