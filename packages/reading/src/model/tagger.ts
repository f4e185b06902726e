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

export const TAGGER_BITS = 15;
export const TAGGER_SLOTS = 16;
const STRIDE = 16;

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
  const add = (value: number) => {
    rows[slot] = row(slot, value, TAGGER_BITS);
    slot++;
  };
  add(w);
  add(suffix3[token]!);
  add(suffix2[token]!);
  add(shape[token]! * 2 + start);
  add(mix(w, previous));
  add(mix(w, next));
  add(mix(w, before));
  add(previous * 16 + second);
  add(mix(next, previous));
  add(next);
  add(before);
  add(mix(suffix3[token]!, previous));
  add(token + 1 < word.length ? mix(suffix3[token + 1]!, shape[token + 1]!) : 13);
  add(token + 2 < word.length ? word[token + 2]! : 14);
  add(mix(shape[token]! * 2 + start, previous));
  add(mix(suffix2[token]!, token + 1 < word.length ? suffix2[token + 1]! : 15));
}

/** Left to right, the best tag at each token; `weights` has 16 entries for each row. */
export function tagWords(doc: Doc, words: Words, weights: Int8Array | Float32Array): Uint8Array {
  const tags = new Uint8Array(doc.size);
  const rows = new Int32Array(TAGGER_SLOTS);
  const scores = new Float64Array(STRIDE);
  let previous = TAG.PUNCT;
  let second = TAG.PUNCT;
  for (let token = 0; token < doc.size; token++) {
    let best: number;
    if (doc.flags[token]! & F.PUNCTUATION) best = TAG.PUNCT;
    else {
      taggerRows(rows, words, doc.flags, token, previous, second);
      scores.fill(0);
      for (let slot = 0; slot < TAGGER_SLOTS; slot++) {
        const base = rows[slot]! * STRIDE;
        for (let tag = 0; tag < STRIDE; tag++) scores[tag] = scores[tag]! + weights[base + tag]!;
      }
      best = 0;
      for (let tag = 1; tag < STRIDE; tag++) if (scores[tag]! > scores[best]!) best = tag;
    }
    tags[token] = best;
    second = previous;
    previous = best;
  }
  return tags;
}
