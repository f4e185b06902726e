import type { TextSpan } from '@dateline/core/reading';
import { allSteps, STEP, type Steps } from '../steps.js';
import { codesOf } from './characters.js';
import { CLOSE_QUOTE, OPEN_QUOTE, PARAGRAPH_START, PUNCTUATION, SENTENCE_START, SPACE_BEFORE } from './flags.js';
import { type Lexicon, openLexicon } from './lexicon.js';
import { paragraphsOf } from './paragraphs.js';
import { opensQuotation, sentenceEnds, type Words } from './sentences.js';
import type { TextWords } from './text-words.js';
import { Tokens, tokenize } from './tokenizer.js';

/** A run of tokens, half-open. */
export interface TokenRange {
  first: number;
  last: number;
}

/** A text cut into paragraphs, sentences and tokens. Offsets are UTF-16 code units of `text`, spans half-open. */
export interface Doc {
  readonly text: string;
  /** Its code units, with zeros behind them. */
  readonly codes: Uint16Array;
  readonly paragraphs: readonly TextSpan[];
  /** The tokens of each paragraph, by its number. */
  readonly paragraphTokens: readonly TokenRange[];
  readonly sentences: readonly TokenRange[];
  /** How many tokens there are; every array below has one entry for each. */
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number in `lexicon` of the token's form, as it is written; what hangs on the form alone is asked of columns. */
  readonly form: Int32Array;
  readonly lexicon: Lexicon;
  /** The token's text in lower case, with ’ as '. */
  readonly lower: readonly string[];
  /** Bits of flags.ts. */
  readonly flags: Uint16Array;
  /** For each STRIDE code units of the text the first token that ends behind their beginning. */
  readonly ahead: Int32Array;
  /** The number of the sentence and of the paragraph a token stands in. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/** The text of a token as it is written. */
export function tokenText(doc: Doc, token: number): string {
  return doc.text.slice(doc.start[token], doc.end[token]);
}

/** White space other than single blanks. */
const UNEVEN = /\s\s|[^\S ]/;

/** The text from one token to another, half-open, with single blanks for its white space. */
export function plainText({ text, start, end }: Doc, first: number, last: number): string {
  const own = text.slice(start[first], end[last - 1]);
  return UNEVEN.test(own) ? own.replace(/\s+/g, ' ') : own;
}

/** The stretch of text from one token to another, half-open; the range may not be empty. */
export function spanOf(doc: Doc, first: number, last: number): TextSpan {
  return { start: doc.start[first]!, end: doc.end[last - 1]! };
}

/** The first token that ends behind an offset; `doc.size` where there is none. */
export function tokenAt({ ahead, end, size, text }: Doc, offset: number): number {
  if (offset >= text.length) return size;
  let token = offset < 0 ? 0 : ahead[Math.floor(offset / STRIDE)]!;
  while (token < size && end[token]! <= offset) token++;
  return token;
}

/** So many code units have at most as many tokens. */
const STRIDE = 16;

/** Where to look for the token at an offset, by stretches of STRIDE code units. */
function tokensAhead(length: number, end: Int32Array): Int32Array {
  const ahead = new Int32Array(Math.floor(length / STRIDE) + 1).fill(end.length);
  let stretch = 0;
  for (let token = 0; token < end.length; token++) {
    for (; stretch * STRIDE < end[token]!; stretch++) ahead[stretch] = token;
  }
  return ahead;
}

/** The tokens that a stretch of text touches, from its first character to its last; it may not be empty. */
export function rangeOf(doc: Doc, { start, end }: TextSpan): TokenRange {
  const first = tokenAt(doc, start);
  let last = first;
  while (last < doc.size && doc.end[last]! < end) last++;
  return { first, last: last + 1 };
}

/** Cuts a text of a language. Linear in its length; any string will do. Paragraphs may be given where they are known. */
export const makeDoc = (text: string, language: TextWords, paragraphs?: readonly TextSpan[]): Doc =>
  allSteps(docSteps(text, language, paragraphs));

/** The same, step by step. */
export function* docSteps(
  text: string,
  language: TextWords,
  paragraphs: readonly TextSpan[] = paragraphsOf(text),
): Steps<Doc> {
  const codes = codesOf(text);
  const lexicon = openLexicon();
  const tokens = new Tokens(text, codes, lexicon, language);
  const paragraphTokens: TokenRange[] = [];
  let done = 0;
  for (const { start, end } of paragraphs) {
    if (tokens.size - done > STEP) {
      done = tokens.size;
      yield;
    }
    const first = tokens.size;
    let at = tokenize(start, end, tokens, STEP);
    while (at < end) {
      yield;
      at = tokenize(at, end, tokens, STEP, 0);
    }
    const { size, flags } = tokens;
    if (size > first) flags[first] = flags[first]! | PARAGRAPH_START | SPACE_BEFORE;
    paragraphTokens.push({ first, last: size });
  }
  const { size } = tokens;
  // One piece of memory for five lists: each piece costs an engine more than its bytes.
  const numbers = new Int32Array(5 * size);
  const list = (number: number) => numbers.subarray(number * size, (number + 1) * size);
  const [start, end, form, sentence, paragraph] = [list(0), list(1), list(2), list(3), list(4)];
  const flags = tokens.copyTo(start, end, form);
  const lower = new Array<string>(size);
  for (let token = 0; token < size; token++) lower[token] = lexicon.lowerOf(form[token]!);
  const sentences: TokenRange[] = [];
  const words = { codes, size, start, end, flags, form, lexicon, language };
  done = 0;
  for (const [number, { first, last }] of paragraphTokens.entries()) {
    if (first - done > STEP) {
      done = first;
      yield;
    }
    paragraph.fill(number, first, last);
    let from = first;
    for (const to of sentenceEnds(words, first, last)) {
      flags[from] = flags[from]! | SENTENCE_START;
      sentence.fill(sentences.length, from, to);
      sentences.push({ first: from, last: to });
      from = to;
    }
    markQuotations(words, first, last);
  }
  yield;
  return {
    text,
    codes,
    paragraphs,
    paragraphTokens,
    sentences,
    size,
    start,
    end,
    form,
    lexicon,
    lower,
    flags,
    ahead: tokensAhead(text.length, end),
    sentence,
    paragraph,
  };
}

/** Tells opening marks of a paragraph from closing ones. */
function markQuotations(words: Words, first: number, last: number): void {
  const { flags } = words;
  let opened = 0;
  for (let token = first; token < last; token++) {
    if (!(flags[token]! & PUNCTUATION)) continue;
    const opens = opensQuotation(words, token, opened);
    if (opens === undefined) continue;
    flags[token] = flags[token]! | (opens ? OPEN_QUOTE : CLOSE_QUOTE);
    opened = opens ? words.codes[words.start[token]!]! : 0;
  }
}
