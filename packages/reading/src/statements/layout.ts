import { TAG } from '../model/tagger.js';
import { type Doc, flags as F } from '../text/index.js';
import { type Quotation, quotationsOf } from './quotations.js';

/** Where each token stands: in which quotation, and beside which cue words. One entry a token; -1 for none. */
export interface Layout {
  quotations: Quotation[];
  /** Number of the quotation the token stands in. */
  quotation: Int32Array;
  /** The nearest cue word before and after in the same sentence; from inside a quotation, those outside of it. */
  cueLeft: Int32Array;
  cueRight: Int32Array;
  /** Nearest mark (comma, dash, colon, quotation mark, bracket) before and after in the sentence. */
  markLeft: Int32Array;
  markRight: Int32Array;
  /** Nearest verb before and after in the sentence. */
  verbLeft: Int32Array;
  verbRight: Int32Array;
}

/** Verbs of saying and others used as verbs; nouns stand above this number (cuesOf). */
const NOUN_FROM = 40;
const OUTSIDE = 14;

export function layoutOf(doc: Doc, tags: Uint8Array, cues: Uint8Array): Layout {
  const { size, flags, sentences, paragraph } = doc;
  const array = () => new Int32Array(size).fill(-1);
  const quotations = quotationsOf(doc);
  const quotation = array();
  quotations.forEach(({ first, last }, number) => {
    quotation.fill(number, first, last);
  });
  const layout: Layout = {
    quotations,
    quotation,
    cueLeft: array(),
    cueRight: array(),
    markLeft: array(),
    markRight: array(),
    verbLeft: array(),
    verbRight: array(),
  };
  const isCue = (token: number) => cues[token]! > 0 && cues[token]! < NOUN_FROM;
  const isVerb = (token: number) => tags[token] === TAG.VERB || tags[token] === TAG.AUX;
  for (const { first, last } of sentences) {
    let cue = -1;
    let mark = -1;
    let verb = -1;
    for (let token = first; token < last; token++) {
      layout.cueLeft[token] = cue;
      layout.markLeft[token] = mark;
      layout.verbLeft[token] = verb;
      if (quotation[token]! < 0 && isCue(token)) cue = token;
      if (flags[token]! & F.PUNCTUATION) mark = token;
      if (isVerb(token)) verb = token;
    }
    cue = -1;
    mark = -1;
    verb = -1;
    for (let token = last - 1; token >= first; token--) {
      layout.cueRight[token] = cue;
      layout.markRight[token] = mark;
      layout.verbRight[token] = verb;
      if (quotation[token]! < 0 && isCue(token)) cue = token;
      if (flags[token]! & F.PUNCTUATION) mark = token;
      if (isVerb(token)) verb = token;
    }
  }
  // A quotation may hold several sentences: what introduces it or follows it counts for all of them.
  for (const { first, last } of quotations) {
    let left = -1;
    for (let token = first - 1; token >= 0 && token >= first - OUTSIDE && left < 0; token--) {
      if (paragraph[token] !== paragraph[first]) break;
      if (quotation[token]! < 0 && isCue(token)) left = token;
    }
    let right = -1;
    for (let token = last; token < size && token < last + OUTSIDE && right < 0; token++) {
      if (paragraph[token] !== paragraph[first]) break;
      if (quotation[token]! < 0 && isCue(token)) right = token;
    }
    layout.cueLeft.fill(left, first, last);
    layout.cueRight.fill(right, first, last);
  }
  return layout;
}
