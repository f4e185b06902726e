import { mix, row } from '../model/hash.js';
import type { Words } from '../model/words.js';
import { type Doc, flags as F } from '../text/index.js';
import type { Layout } from './layout.js';
import type { Quotation } from './quotations.js';

/** What the features are drawn from. */
export interface Seen {
  doc: Doc;
  words: Words;
  tags: Uint8Array;
  grammar: Uint16Array;
  cues: Uint8Array;
  layout: Layout;
}

import { EMISSION_BITS } from '../model/model.js';
/** Rows a token has; absent features have row 0. */
export const SLOTS = 31;

/** Stands for a word beyond the ends of the text. */
const OUTSIDE = 7;
/** Two values become one as a * K + b, written out: V8 inlines only so many calls in one function. */
const K = 0x9e3779b1 | 0;

/** What a slot holds where it has nothing to say. */
const ABSENT = -0x7fff_ffff;

/** Distances in steps that grow: 0 to 3 exactly, then wider. */
const bucket = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8;

/** A quotation as one number: how long it is, how it begins and ends, where it stands, whether it goes on. */
function kindOfQuotation({ doc, grammar }: Seen, quotation: Quotation): number {
  const { first, last, closed, continues } = quotation;
  const length = last - first - (closed ? 2 : 1);
  const size = length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : length < 20 ? 3 : 4;
  const capital = first + 1 < last && doc.flags[first + 1]! & F.CAPITAL ? 1 : 0;
  const end = closed && last - 2 > first ? grammar[last - 2]! : 99;
  const ending = end === 1 ? 1 : end === 2 || end === 5 || end === 6 ? 2 : 0;
  const head = doc.flags[first]! & F.PARAGRAPH_START ? 1 : 0;
  return size + 8 * capital + 16 * ending + 64 * head + 128 * (closed ? 1 : 0) + 256 * (continues ? 1 : 0);
}

function around({ doc, grammar, layout }: Seen, { first, last }: Quotation): number {
  const same = (token: number) => token >= 0 && token < doc.size && doc.paragraph[token] === doc.paragraph[first];
  const before = same(first - 1) ? grammar[first - 1]! : 1000;
  const after = same(last) ? grammar[last]! : 1001;
  const cues = (layout.cueLeft[first]! >= 0 ? 1 : 0) + (layout.cueRight[first]! >= 0 ? 2 : 0);
  return mix(mix(before, after), cues);
}

/** Values moved by one place; what lies outside of the text has a value of its own. */
function padded(values: ArrayLike<number>): Int32Array {
  const all = new Int32Array(values.length + 3).fill(OUTSIDE);
  all.set(values, 1);
  return all;
}

/** Fills `rows`, SLOTS long, with the rows of the weight table for one token. */
export type Features = (token: number, rows: Int32Array) => void;

/**
 * The features of a text: the words around a token, their kinds, and where it stands between quotation marks, cue
 * words, clause marks and the borders of the sentence.
 */
export function featuresOf(seen: Seen): Features {
  const { doc, words, tags, grammar, cues, layout } = seen;
  const { size, sentence, sentences, paragraph } = doc;
  const { word, suffix2, suffix3, shape } = words;
  const quotationKinds = layout.quotations.map((quotation) => kindOfQuotation(seen, quotation));
  const quotationSides = layout.quotations.map((quotation) => around(seen, quotation));
  // One place before the first token and two behind the last, so that neighbours are always there.
  const W = padded(word);
  const G = padded(grammar);
  const C = padded(cues);
  return (token, values) => {
    let slot = 0;
    const { first, last } = sentences[sentence[token]!]!;
    const g0 = G[token + 1]!;
    const gl = G[token]!;
    const gr = G[token + 2]!;
    const w0 = word[token]!;
    // The words around.
    values[slot++] = w0;
    values[slot++] = W[token]!;
    values[slot++] = W[token + 2]!;
    values[slot++] = (Math.imul(W[token]!, K) + w0) | 0;
    values[slot++] = (Math.imul(w0, K) + W[token + 2]!) | 0;
    values[slot++] = suffix3[token]!;
    values[slot++] = (Math.imul(suffix2[token]!, K) + shape[token]!) | 0;
    values[slot++] = g0;
    values[slot++] = (Math.imul(g0, K) + gl) | 0;
    values[slot++] = (Math.imul(g0, K) + gr) | 0;
    values[slot++] = (Math.imul(w0, K) + gl) | 0;
    // The words of the cue's list.
    values[slot++] = (Math.imul(C[token + 1]!, K) + tags[token]!) | 0;
    values[slot++] = (Math.imul(C[token + 1]!, K) + ((Math.imul(C[token]!, K) + C[token + 2]!) | 0)) | 0;
    // Where it stands in the sentence and the story.
    const fromEnd = bucket(last - 1 - token);
    values[slot++] = (Math.imul(fromEnd, K) + g0) | 0;
    // Quotation.
    const number = layout.quotation[token]!;
    let state = 0;
    if (number >= 0) {
      const q = layout.quotations[number]!;
      state =
        token === q.first ? 1 : token === q.first + 1 ? 2 : token === q.last - 1 ? 5 : token === q.last - 2 ? 4 : 3;
    } else {
      const before = token > 0 && layout.quotation[token - 1]! >= 0 && paragraph[token - 1] === paragraph[token];
      const after = token + 1 < size && layout.quotation[token + 1]! >= 0 && paragraph[token + 1] === paragraph[token];
      state = before ? 6 : after ? 7 : 0;
    }
    const kind = number >= 0 ? quotationKinds[number]! : -1;
    const sides = number >= 0 ? quotationSides[number]! : -1;
    values[slot++] = (Math.imul(state, K) + g0) | 0;
    if (number >= 0) {
      values[slot++] = (Math.imul(state, K) + kind) | 0;
      values[slot++] = (Math.imul(kind, K) + sides) | 0;
      const q = layout.quotations[number]!;
      values[slot++] = (Math.imul((Math.imul(state, K) + W[q.first]!) | 0, K) + 1) | 0;
    } else {
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
    }
    // Cue words to the left and right.
    const left = layout.cueLeft[token]!;
    const right = layout.cueRight[token]!;
    const ml = layout.markLeft[token]!;
    const mr = layout.markRight[token]!;
    const cl = left < 0 ? 0 : C[left + 1]!;
    const cr = right < 0 ? 0 : C[right + 1]!;
    const dl = left < 0 ? 15 : bucket(token - left);
    const dr = right < 0 ? 15 : bucket(right - token);
    const markBetweenLeft = left >= 0 && ml > left ? G[ml + 1]! : 0;
    const markBetweenRight = right >= 0 && mr >= 0 && mr < right ? G[mr + 1]! : 0;
    const inside = number >= 0 ? 1 : 0;
    values[slot++] = (Math.imul(cl, K) + dl * 2 + inside) | 0;
    values[slot++] = (Math.imul(cr, K) + dr * 2 + inside) | 0;
    values[slot++] = (Math.imul((Math.imul(cl, K) + cr) | 0, K) + inside) | 0;
    values[slot++] = (Math.imul((Math.imul(cl, K) + markBetweenLeft) | 0, K) + inside) | 0;
    values[slot++] = (Math.imul((Math.imul(cr, K) + markBetweenRight) | 0, K) + inside) | 0;
    values[slot++] = left < 0 ? 1 : (Math.imul(W[left + 1]!, K) + inside) | 0;
    values[slot++] = right < 0 ? 1 : (Math.imul(W[right + 1]!, K) + inside) | 0;
    values[slot++] =
      right < 0 ? 1 : (Math.imul(G[right + 2]!, K) + ((Math.imul(G[right]!, K) + markBetweenRight) | 0)) | 0;
    values[slot++] = left < 0 ? 1 : (Math.imul((Math.imul(W[left + 1]!, K) + W[left + 2]!) | 0, K) + 1) | 0;
    // How the sentence begins.
    values[slot++] = (Math.imul(W[first + 1]!, K) + (token === first ? 1 : 0)) | 0;
    // Marks and verbs around.
    values[slot++] = (Math.imul((Math.imul(ml < 0 ? 0 : G[ml + 1]!, K) + (ml < 0 ? 0 : G[ml + 2]!)) | 0, K) + g0) | 0;
    values[slot++] = (Math.imul((Math.imul(mr < 0 ? 0 : G[mr + 1]!, K) + (mr < 0 ? 0 : G[mr + 2]!)) | 0, K) + g0) | 0;
    const vl = layout.verbLeft[token]!;
    const vr = layout.verbRight[token]!;
    values[slot++] = (Math.imul(vl < 0 ? 0 : C[vl + 1]! + 1, K) + (vr < 0 ? 0 : C[vr + 1]! + 1)) | 0;
    for (let i = 0; i < SLOTS; i++) {
      const value = values[i]!;
      values[i] = value === ABSENT ? 0 : row(i, value, EMISSION_BITS);
    }
  };
}
