import { type Doc, flags as F } from '../text/index.js';
import { mix, row } from './hash.js';
import type { Words } from './words.js';

/** Universal parts of speech, as universaldependencies.org names them; SYM and X stand together. */
export const TAGS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'PRON',
  'DET',
  'ADP',
  'SCONJ',
  'CCONJ',
  'PART',
  'NUM',
  'PUNCT',
  'INTJ',
  'X',
] as const;
export const TAG = Object.fromEntries(TAGS.map((tag, number) => [tag, number])) as Record<
  (typeof TAGS)[number],
  number
>;

const list = (words: string, tag: number) => words.split(' ').map((word) => [word, tag] as const);

/** Words that are nearly always one thing need no table. */
const FIXED = new Map<string, number>([
  ...list('the a an', TAG.DET),
  ...list('of in at with from by for into during against between among without', TAG.ADP),
  ...list('and or but nor', TAG.CCONJ),
  ...list(
    'he she it they we i you him them us me who whom himself herself themselves his their its our my your',
    TAG.PRON,
  ),
  ...list('is are was were be been am being will would can could may might must should shall', TAG.AUX),
  ...list("not n't 's to", TAG.PART),
  ...list('if because although whether while', TAG.SCONJ),
  ...list('also very never now then', TAG.ADV),
]);

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

/**
 * Left to right, the best tag at each token; `table` has 16 bytes for each row, 128 for no weight, four to a word
 * (little-endian).
 */
export function tagWords(doc: Doc, words: Words, table: Int32Array): Uint8Array {
  const tags = new Uint8Array(doc.size);
  const rows = new Int32Array(TAGGER_SLOTS);
  const sums = new Int32Array(8);
  let previous: number = TAG.PUNCT;
  let second: number = TAG.PUNCT;
  for (let token = 0; token < doc.size; token++) {
    let best = fixedTag(doc, token);
    if (best === undefined) {
      taggerRows(rows, words, doc.flags, token, previous, second);
      sums.fill(0);
      for (let slot = 0; slot < TAGGER_SLOTS; slot++) {
        const base = rows[slot]! * 4;
        for (let word = 0; word < 4; word++) {
          const four = table[base + word]!;
          sums[2 * word] = sums[2 * word]! + (four & EVEN);
          sums[2 * word + 1] = sums[2 * word + 1]! + ((four >>> 8) & EVEN);
        }
      }
      best = bestOf(sums);
    }
    tags[token] = best;
    second = previous;
    previous = best;
  }
  return tags;
}

/** The tag with the greatest sum: tag 4w + k stands in half k >> 1 of number 2w + (k & 1). */
function bestOf(sums: Int32Array): number {
  let best = 0;
  let most = -1;
  for (let tag = 0; tag < TAGS.length; tag++) {
    const pair = sums[2 * (tag >> 2) + (tag & 1)]!;
    const sum = tag & 2 ? pair >>> 16 : pair & 0xffff;
    if (sum > most) {
      most = sum;
      best = tag;
    }
  }
  return best;
}
