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
export const SLOTS = 50;

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

/** Fills `rows`, SLOTS long, with the rows of the weight table for one token. */
export type Features = (token: number, rows: Int32Array) => void;

/**
 * The features of a text: the words around a token, their kinds, and where it stands between quotation marks, cue
 * words, clause marks and the borders of the sentence.
 */
export function featuresOf(seen: Seen): Features {
  const { doc, words, tags, grammar, cues, layout } = seen;
  const { size, sentence, sentences, paragraph, paragraphTokens } = doc;
  const { word, suffix2, suffix3, shape } = words;
  const quotationKinds = layout.quotations.map((quotation) => kindOfQuotation(seen, quotation));
  const quotationSides = layout.quotations.map((quotation) => around(seen, quotation));
  const lastParagraph = paragraphTokens.length - 1;
  const w = (token: number) => (token < 0 || token >= size ? 7 : word[token]!);
  const g = (token: number) => (token < 0 || token >= size ? 7 : grammar[token]!);
  const c = (token: number) => (token < 0 || token >= size ? 0 : cues[token]!);
  return (token, values) => {
    let slot = 0;
    const { first, last } = sentences[sentence[token]!]!;
    const here = paragraphTokens[paragraph[token]!]!;
    const g0 = g(token);
    const gl = g(token - 1);
    const gr = g(token + 1);
    const w0 = word[token]!;
    // The words around.
    values[slot++] = w0;
    values[slot++] = w(token - 1);
    values[slot++] = w(token + 1);
    values[slot++] = mix(w(token - 1), w0);
    values[slot++] = mix(w0, w(token + 1));
    values[slot++] = suffix3[token]!;
    values[slot++] = mix(suffix2[token]!, shape[token]!);
    values[slot++] = g0;
    values[slot++] = mix(g0, gl);
    values[slot++] = mix(g0, gr);
    values[slot++] = mix(mix(gl, g0), gr);
    values[slot++] = mix(gr, g(token + 2));
    values[slot++] = mix(w0, gl);
    values[slot++] = mix(w0, gr);
    // The words of the cue's list.
    values[slot++] = mix(c(token), tags[token]!);
    values[slot++] = mix(c(token), mix(c(token - 1), c(token + 1)));
    // Where it stands in the sentence and the story.
    const fromStart = bucket(token - first);
    const fromEnd = bucket(last - 1 - token);
    values[slot++] = fromStart * 16 + fromEnd;
    values[slot++] = mix(fromStart, g0);
    values[slot++] = mix(fromEnd, g0);
    const inParagraph = (token - here.first < 1 ? 0 : first === here.first ? 1 : 2) + (last === here.last ? 4 : 0);
    const place = paragraph[token] === 0 ? 0 : paragraph[token] === 1 ? 1 : paragraph[token] === lastParagraph ? 2 : 3;
    values[slot++] = inParagraph * 8 + place;
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
    values[slot++] = mix(state, g0);
    if (number >= 0) {
      values[slot++] = mix(state, kind);
      values[slot++] = mix(state, sides);
      values[slot++] = mix(kind, sides);
      const q = layout.quotations[number]!;
      values[slot++] = mix(mix(state, w(q.first - 1)), 1);
      values[slot++] = mix(mix(state, w(q.last)), 2);
    } else {
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
      values[slot++] = ABSENT;
    }
    // Cue words to the left and right.
    const left = layout.cueLeft[token]!;
    const right = layout.cueRight[token]!;
    const ml = layout.markLeft[token]!;
    const mr = layout.markRight[token]!;
    const cl = left < 0 ? 0 : c(left);
    const cr = right < 0 ? 0 : c(right);
    const dl = left < 0 ? 15 : bucket(token - left);
    const dr = right < 0 ? 15 : bucket(right - token);
    const markBetweenLeft = left >= 0 && ml > left ? g(ml) : 0;
    const markBetweenRight = right >= 0 && mr >= 0 && mr < right ? g(mr) : 0;
    const inside = number >= 0 ? 1 : 0;
    values[slot++] = mix(cl, dl * 2 + inside);
    values[slot++] = mix(cr, dr * 2 + inside);
    values[slot++] = mix(mix(cl, cr), inside);
    values[slot++] = mix(mix(cl, markBetweenLeft), inside);
    values[slot++] = mix(mix(cr, markBetweenRight), inside);
    values[slot++] = left < 0 ? 1 : mix(w(left), inside);
    values[slot++] = right < 0 ? 1 : mix(w(right), inside);
    values[slot++] = left < 0 ? 1 : mix(g(left + 1), mix(g(left - 1), markBetweenLeft));
    values[slot++] = right < 0 ? 1 : mix(g(right + 1), mix(g(right - 1), markBetweenRight));
    values[slot++] = left < 0 ? 1 : mix(mix(w(left), w(left + 1)), 1);
    values[slot++] = right < 0 ? 1 : mix(mix(w(right - 1), w(right)), g(right + 1));
    // The last cue of the sentence: "..., she said on Friday."
    const tail = layout.lastCue[token]!;
    const tailMark = tail >= 0 ? layout.markLeft[tail]! : -1;
    const tailKind =
      tail < 0
        ? 0
        : mix(c(tail), mix(tailMark < 0 ? 0 : g(tailMark), bucket(last - 1 - tail) * 2 + (tail > token ? 1 : 0)));
    values[slot++] = tailKind;
    values[slot++] = mix(tailKind, token > tailMark ? 1 : 0);
    values[slot++] = mix(mix(g(first), g(first + 1)), tail < 0 ? 0 : 1);
    values[slot++] = mix(w(first), token === first ? 1 : 0);
    // Marks and verbs around.
    values[slot++] = mix(ml < 0 ? 0 : g(ml), mr < 0 ? 0 : g(mr));
    values[slot++] = mix(mix(ml < 0 ? 0 : g(ml), ml < 0 ? 0 : g(ml + 1)), g0);
    values[slot++] = mix(mix(mr < 0 ? 0 : g(mr), mr < 0 ? 0 : g(mr + 1)), g0);
    const vl = layout.verbLeft[token]!;
    const vr = layout.verbRight[token]!;
    values[slot++] = mix(vl < 0 ? 0 : w(vl), g0);
    values[slot++] = mix(vr < 0 ? 0 : w(vr), g0);
    values[slot++] = mix(vl < 0 ? 0 : c(vl) + 1, vr < 0 ? 0 : c(vr) + 1);
    values[slot++] = mix(vl < 0 ? 0 : g(vl), mix(bucket(vl < 0 ? 99 : token - vl), g0));
    values[slot++] = mix(vr < 0 ? 0 : g(vr), mix(bucket(vr < 0 ? 99 : vr - token), g0));
    // What came before the sentence.
    values[slot++] = mix(g(first - 1), mix(g(first), paragraph[token] === paragraph[first - 1] ? 1 : 0));
    for (let i = 0; i < SLOTS; i++) {
      const value = values[i]!;
      values[i] = value === ABSENT ? 0 : row(i, value, EMISSION_BITS);
    }
  };
}
