import { type Doc, flags as F, type TokenRange, tokenText } from '../text/index.js';
import type { Cast } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** Within so many tokens ends what stands before a source in its sentence. */
const OPENING = 8;
/** A place and a day before a dash have at most so many tokens. */
const LONGEST_DATELINE = 12;
/** A party, a state or an acronym between brackets has at most so many tokens. */
const LONGEST_BRACKET = 7;
const TICKER = /^<.+>$/;
const DASH = /^(?:[—–―-]|--)$/;

/** Whether what stands before a dash is a day, or at the head of a paragraph a place and a day: VELM, Ohio, March 2 -. */
function isDateline({ flags, lower }: Doc, first: number, dash: number, { names }: VoiceWords): boolean {
  const whole = (flags[first]! & F.PARAGRAPH_START) !== 0 && (flags[dash - 1]! & F.DIGIT) !== 0;
  const fits = whole ? F.DIGIT | F.PUNCTUATION | F.CAPITAL | F.CLITIC : F.DIGIT | F.PUNCTUATION;
  for (let token = first; token < dash; token++) {
    if (!(flags[token]! & fits) && !names.common.has(lower[token]!)) return false;
  }
  return true;
}

/** Where the ticker begins that closes a source, "Velm Oil Co <VLM.N>"; where the source ends if there is none. */
function tickerAt(doc: Doc, first: number, last: number): number {
  const { lower } = doc;
  let token = last - 1;
  if (lower[token] === ',') token--;
  if (token > first && TICKER.test(lower[token]!)) return token;
  if (lower[token] !== '>') return last;
  while (token > first + 1 && lower[token] !== '<') {
    token--;
    // "The miller <Velm Grain Ltd>" has a name there.
    if (/\p{Ll}/u.test(tokenText(doc, token))) return last;
  }
  return lower[token] === '<' ? token : last;
}

/** Where a source ends without what only says when, "Hall yesterday", "the bank, however", and a preposition that leads on: "the bank in". */
function endOf(
  { flags, lower }: Doc,
  first: number,
  last: number,
  { when, periods, nearness, adverb, prepositions }: VoiceWords,
): number {
  let end = last;
  for (;;) {
    const word = lower[end - 1]!;
    if (end - 2 > first && periods.has(word) && nearness.has(lower[end - 2]!)) end -= 2;
    else if (end - 1 > first && (when.has(word) || word === ',' || prepositions.has(word))) end--;
    // "Hall tearfully"
    else if (end - 1 > first && adverb.test(word) && !(flags[end - 1]! & F.CAPITAL) && flags[end - 2]! & F.CAPITAL)
      end--;
    else return end;
  }
}

/** Where the bracket begins that closes a source, "Senator Hall (Democrat)"; where the source ends if there is none. */
function bracketAt({ lower }: Doc, first: number, last: number): number {
  if (lower[last - 1] !== ')') return last;
  let token = last - 1;
  while (token > first + 1 && last - token < LONGEST_BRACKET && lower[token] !== '(') token--;
  return lower[token] === '(' ? token : last;
}

/** "In an interview with Hall, Ada Berg asked": where the subject begins, of a source that opens in what stands before it; else its first token. */
function behindOpening(doc: Doc, { first, last }: TokenRange, cast: Cast, { prepositions }: VoiceWords): number {
  const { lower } = doc;
  const { first: start } = doc.sentences[doc.sentence[first]!]!;
  if (first - start < 2 || !prepositions.has(lower[start]!) || !prepositions.has(lower[first - 1]!)) return first;
  if (lower.slice(start, first).includes(',')) return first;
  const [head, next] = cast.mentionsIn({ first, last });
  const plain = head && next && head.first === first && lower[head.last] === ',' && next.first === head.last + 1;
  return plain && next.last === last && next.name.kind === 'person' ? next.first : first;
}

/** "Hall, whom Ada Berg called": where the subject begins of a clause about somebody; the first token of the source where there is none. */
function behindObject({ lower }: Doc, { first, last }: TokenRange, cast: Cast, { objects }: VoiceWords): number {
  for (let token = first + 1; token + 1 < last; token++) {
    if (objects.has(lower[token]!)) return cast.mentionsIn({ first: token + 1, last }).length > 0 ? token + 1 : first;
  }
  return first;
}

/**
 * A source without what stands before it in its sentence, the ticker and the time behind it, and with the whole of a name that it begins in:
 * "March 2 - Velm Bank", "Unlike Velm, Harwick", "Oil and <Gas Co Ltd>".
 */
export function ownWords(doc: Doc, { first, last }: TokenRange, cast: Cast, words: VoiceWords): TokenRange {
  const { flags, lower } = doc;
  const end = Math.min(last, first + OPENING);
  const dateline = Math.min(last, first + LONGEST_DATELINE);
  const behind = (token: number) => ownWords(doc, { first: token + 1, last }, cast, words);
  for (let token = first + 1; token < dateline; token++) {
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
  const subject = Math.max(
    behindOpening(doc, { first, last }, cast, words),
    behindObject(doc, { first, last }, cast, words),
  );
  if (subject > first) return ownWords(doc, { first: subject, last }, cast, words);
  const plain = endOf(doc, first, last, words);
  return { first: cast.startOfName(first), last: bracketAt(doc, first, tickerAt(doc, first, plain)) };
}
