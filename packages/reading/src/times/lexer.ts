import type { TimeWord, TimeWords } from './words.js';

/** A word, a number or one other character. Unlike the tokens of a Doc, words are cut at hyphens: `third-quarter` is three. */
export interface Lexeme {
  start: number;
  end: number;
  /** Lower case; digits as written, without thousands separators. */
  word: string;
  /** NaN for what is no number in digits. */
  number: number;
  /** What stands before it: 0 nothing, 1 white space, 2 an empty line. */
  gap: 0 | 1 | 2;
  capital: boolean;
  time?: TimeWord | undefined;
}

const LONGEST_WORD = 16;

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Dashes, quotation marks and spaces of General Punctuation, and those of Latin-1; all else beyond ASCII is a letter here.
  return code > 191 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

function numberEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  // Thousands groups, then a fraction; "1998." at the end of a sentence keeps its full stop out.
  while (
    text.charCodeAt(at) === 44 &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  ) {
    at += 4;
  }
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

/** One pass over the text; each word is looked up once. */
export function lex(text: string, words: TimeWords): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const length = text.length;
  let at = 0;
  let gap: 0 | 1 | 2 = 2;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      let lines = 0;
      while (at < length && isSpace(text.charCodeAt(at))) {
        if (text.charCodeAt(at) === 10) lines++;
        at++;
      }
      gap = lines > 1 || gap === 2 ? 2 : 1;
      continue;
    }
    const start = at;
    let word: string;
    let number = Number.NaN;
    let capital = false;
    let time: TimeWord | undefined;
    if (isLetter(code)) {
      // Small letters of ASCII alone are their own lower case.
      let small = true;
      for (let letter = code; isLetter(letter); letter = at < length ? text.charCodeAt(at) : 0) {
        small &&= letter >= 97 && letter <= 122;
        at++;
      }
      capital = code >= 65 && code <= 90;
      if (at - start > LONGEST_WORD) word = '';
      else {
        word = text.slice(start, at);
        if (!small) word = word.toLowerCase();
        time = words.get(word);
      }
    } else if (isDigit(code)) {
      at = numberEnd(text, at);
      word = text.slice(start, Math.min(at, start + 40)).replaceAll(',', '');
      number = Number(word);
    } else {
      at++;
      word = code === 0x2019 || code === 0x2018 ? "'" : text[start]!;
    }
    lexemes.push({ start, end: at, word, number, gap, capital, time });
    gap = 0;
  }
  return lexemes;
}
