import { type Doc, flags as F, type TokenRange } from '../text/index.js';
import type { Cast } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** Within so many tokens ends what stands before a source in its sentence. */
const OPENING = 8;
const DASH = /^(?:[—–―-]|--)$/;

/** Whether what stands before a dash at the head of a paragraph is a day: March 2 -. */
function isDateline({ flags, lower }: Doc, first: number, dash: number, { names }: VoiceWords): boolean {
  for (let token = first; token < dash; token++) {
    if (!(flags[token]! & (F.DIGIT | F.PUNCTUATION)) && !names.common.has(lower[token]!)) return false;
  }
  return true;
}

/** Where the ticker begins that closes a source, "Velm Oil Co <VLM.N>"; where the source ends if there is none. */
function tickerAt({ lower }: Doc, first: number, last: number): number {
  let token = last - 1;
  if (lower[token] === ',') token--;
  if (lower[token] !== '>') return last;
  while (token > first + 1 && lower[token] !== '<') token--;
  return lower[token] === '<' ? token : last;
}

/**
 * A source without what stands before it in its sentence and the ticker behind it, and with the whole of a name that it begins in:
 * "March 2 - Velm Bank", "Unlike Velm, Harwick", "Oil and <Gas Co Ltd>".
 */
export function ownWords(doc: Doc, { first, last }: TokenRange, cast: Cast, words: VoiceWords): TokenRange {
  const { flags, lower } = doc;
  const end = Math.min(last, first + OPENING);
  const behind = (token: number) => ownWords(doc, { first: token + 1, last }, cast, words);
  for (let token = first + 1; token < end; token++) {
    if (flags[token]! & F.PUNCTUATION && DASH.test(lower[token]!) && isDateline(doc, first, token, words))
      return behind(token);
  }
  const opens = words.prepositions.has(lower[first]!) || words.openers.has(lower[first]!);
  if (opens && first === doc.sentences[doc.sentence[first]!]!.first) {
    for (let token = first + 1; token + 1 < end; token++) if (lower[token] === ',') return behind(token);
    // At present the bank
    for (let token = first + 2; token + 1 < end; token++)
      if (words.definite.has(lower[token]!)) return behind(token - 1);
  }
  return { first: cast.startOfName(first), last: tickerAt(doc, first, last) };
}
