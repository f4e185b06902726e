/** How often what sets prose apart stands in a text. */
export interface Counts {
  /** Words; where they are not told apart, half of the characters. */
  words: number;
  /** Ends of sentences: a point or the like before a space, a closing quotation mark or the end. */
  sentences: number;
  commas: number;
  digits: number;
  breaks: number;
  /** Words that begin with a capital, among the first characters. */
  capitals: number;
}

/** Characters in which capitals are counted. */
export const CAPITALS_IN = 400;

const SPACE = 1;
const END = 2;
/** May stand between the end of a sentence and what follows. */
const CLOSING = 4;
const COMMA = 8;
/** May stand before the first letter of a word. */
const OPENING = 16;
const DIGIT = 32;
/** Of a script that is written without spaces. */
const UNSPACED = 64;

const SIGNS: [number, string][] = [
  [
    SPACE,
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ],
  [END, '.!?…。！？؟।'],
  [CLOSING, '”"’»)'],
  [COMMA, ',،、，;'],
  [OPENING, '"“‘«('],
  [DIGIT, '0123456789'],
];
const kinds = new Uint8Array(0x10000);
for (const [kind, signs] of SIGNS) for (const sign of signs) kinds[sign.charCodeAt(0)]! |= kind;

const UNSPACED_RANGES: [number, number][] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];
for (const [from, to] of UNSPACED_RANGES) for (let code = from; code <= to; code++) kinds[code]! |= UNSPACED;

const CAPITAL = /^\p{Lu}/u;
function isCapital(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text.slice(at, Math.min(end, at + 2)));
}

/** Counts in one pass. */
export function countsOf(text: string): Counts {
  const counts = { words: 0, sentences: 0, commas: 0, digits: 0, breaks: 0, capitals: 0 };
  const head = Math.min(text.length, CAPITALS_IN);
  let before = SPACE;
  let unspaced = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code]!;
    // Inside a word there is nothing to count.
    if ((kind | before) === 0) continue;
    if (before & SPACE && (kind & SPACE) === 0) counts.words++;
    if (before & END && (kind & (SPACE | CLOSING)) !== 0) counts.sentences++;
    if (before & SPACE && at < head && (isCapital(text, at, head) || (kind & OPENING && isCapital(text, at + 1, head))))
      counts.capitals++;
    if (kind & COMMA) counts.commas++;
    else if (kind & DIGIT) counts.digits++;
    else if (kind & UNSPACED) unspaced++;
    else if (code === 10) counts.breaks++;
    before = kind;
  }
  if (before & END) counts.sentences++;
  counts.words += unspaced >> 1;
  return counts;
}

/** How many words a text has, where words are not told apart about how many. */
export const wordCount = (text: string): number => countsOf(text).words;
