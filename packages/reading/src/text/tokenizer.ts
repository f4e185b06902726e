import { ANYWHERE, BEFORE_NAME } from './abbreviations.js';
import { classAt, isApostrophe, LETTER, NUMBER, OTHER, SPACE, widthAt } from './characters.js';
import { ABBREVIATION, CAPITAL, CLITIC, MARKUP, PUNCTUATION, SPACE_BEFORE, WORD } from './flags.js';
import { Column, type Lexicon } from './lexicon.js';

/** Words that may keep a full stop behind them. */
const stopped = new Column((lower, flags) =>
  BEFORE_NAME.has(lower) || (ANYWHERE.has(lower) && flags & CAPITAL) || lower === 'etc' || lower === 'vs' ? 1 : 0,
);

/** The tokens of a text while it is cut, in its order. */
export class Tokens {
  size = 0;
  start: Int32Array;
  end: Int32Array;
  flags: Uint16Array;
  /** The numbers of their forms in the lexicon. */
  form: Int32Array;
  readonly text: string;
  readonly codes: Uint16Array;
  readonly lexicon: Lexicon;

  constructor(text: string, codes: Uint16Array, lexicon: Lexicon) {
    this.text = text;
    this.codes = codes;
    this.lexicon = lexicon;
    // Running copy has a token for each five characters or so.
    const room = (text.length >> 2) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.flags = new Uint16Array(room);
    this.form = new Int32Array(room);
  }

  push(start: number, end: number, kind: number, space: number): void {
    const at = this.size++;
    if (at === this.start.length) this.grow();
    const form = this.lexicon.idOf(this.codes, start, end, kind);
    this.start[at] = start;
    this.end[at] = end;
    this.form[at] = form;
    this.flags[at] = this.lexicon.flags[form]! | space;
  }

  /** Whether a word is one that keeps the full stop behind it. */
  keepsStop(start: number, end: number): boolean {
    const { lexicon } = this;
    const form = lexicon.idOf(this.codes, start, end, 0);
    return lexicon.numbers(stopped)[form] === 1;
  }

  private grow(): void {
    const { start, end, flags, form } = this;
    const room = this.size * 2;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.flags = new Uint16Array(room);
    this.form = new Int32Array(room);
    this.start.set(start);
    this.end.set(end);
    this.flags.set(flags);
    this.form.set(form);
  }
}

/** No tag or address is looked for beyond this many code units, so that reading stays linear. */
const REACH = 400;

/** The end of an HTML-like tag that starts here, or -1. */
function tagEnd(codes: Uint16Array, start: number, end: number): number {
  const first = codes[start + 1]! | 32;
  const closing = codes[start + 1] === 0x2f;
  if (!closing && (first < 0x61 || first > 0x7a)) return -1;
  const limit = Math.min(end, start + REACH);
  for (let at = start + 1; at < limit; at++) {
    const code = codes[at];
    if (code === 0x3e) return at + 1;
    if (code === 0x3c || code === 0x0a) return -1;
  }
  return -1;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”]{1,400}|[@#][\p{L}\p{N}_]{2,60}/uy;

function addressEnd(text: string, start: number): number {
  ADDRESS.lastIndex = start;
  const found = ADDRESS.exec(text)?.[0];
  return found ? start + found.replace(/[.,;:!?)\]'’]+$/, '').length : -1;
}

/** Where a run of letters and digits ends, with the points, commas, hyphens and apostrophes inside it. */
function wordEnd(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = codes[at]!;
    // Small letters of ASCII are most of any text.
    if (code >= 0x61 && code <= 0x7a) {
      at++;
      continue;
    }
    const kind = classAt(codes, at);
    if (kind === LETTER || kind === NUMBER) {
      at += widthAt(codes, at);
      continue;
    }
    if (kind === SPACE || at + 1 >= end) break;
    const next = classAt(codes, at + 1);
    const before = classAt(codes, at - 1);
    const joins =
      code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x26 || isApostrophe(code)
        ? next === LETTER || next === NUMBER
        : code === 0x2e || code === 0x2c || code === 0x3a
          ? before === NUMBER && next === NUMBER
          : false;
    if (!joins) break;
    at++;
  }
  return at;
}

/** U.S., J., a.m.: single letters, each with its stop. Gives the end of them, or -1. */
function initialsEnd(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at + 1 < end && classAt(codes, at) === LETTER && codes[at + 1] === 0x2e) {
    at += 2;
    if (at >= end || classAt(codes, at) !== LETTER) return at;
  }
  return -1;
}

/** The first code unit of a word's tail: 's, 're, 've, 'll, 'd, 'm; by the letters behind its apostrophe. */
function isTail(codes: Uint16Array, at: number, end: number): boolean {
  const first = codes[at]! | 32;
  if (end - at === 1) return first === 0x73 || first === 0x64 || first === 0x6d;
  const second = codes[at + 1]! | 32;
  if (first === 0x6c) return second === 0x6c;
  return second === 0x65 && (first === 0x72 || first === 0x76);
}

/** Where the tail of a word starts ('s, n't, 're), or the word's end. */
function tailStart(codes: Uint16Array, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - 3; at--) {
    if (!isApostrophe(codes[at]!)) continue;
    if (isTail(codes, at + 1, end)) return at;
    const negation = at === end - 2 && (codes[at + 1]! | 32) === 0x74 && (codes[at - 1]! | 32) === 0x6e;
    if (negation && at - 1 > start) return at - 1;
  }
  return end;
}

function emitWord(start: number, end: number, limit: number, space: number, tokens: Tokens): number {
  const { codes } = tokens;
  const initials = codes[start + 1] === 0x2e ? initialsEnd(codes, start, limit) : -1;
  if (initials > start) {
    tokens.push(start, initials, ABBREVIATION, space);
    return initials;
  }
  if (codes[end] === 0x2e && end < limit && end - start < 8 && tokens.keepsStop(start, end)) {
    tokens.push(start, end + 1, ABBREVIATION, space);
    return end + 1;
  }
  const tail = tailStart(codes, start, end);
  tokens.push(start, tail, 0, space);
  if (tail < end) tokens.push(tail, end, WORD | CLITIC, 0);
  return end;
}

/** The end of a run of one repeated mark that counts as a single one: ..., --, or the mark alone. */
function markEnd(codes: Uint16Array, start: number, end: number): number {
  const code = codes[start];
  let at = start + widthAt(codes, start);
  if (code === 0x2e || code === 0x2d) while (at < end && codes[at] === code) at++;
  // Two straight or back-quoted single marks stand for a double one in some agencies' copy.
  else if ((code === 0x60 || code === 0x27) && codes[start + 1] === code && start + 1 < end) at = start + 2;
  return at;
}

/**
 * Cuts one paragraph into words, numbers and marks. Every character that is not white space belongs to one token;
 * time is linear in the length, whatever the characters are.
 */
export function tokenize(start: number, end: number, tokens: Tokens): void {
  const { text, codes } = tokens;
  let at = start;
  let space = SPACE_BEFORE;
  while (at < end) {
    const kind = classAt(codes, at);
    if (kind === SPACE) {
      at += widthAt(codes, at);
      space = SPACE_BEFORE;
      continue;
    }
    const code = codes[at]!;
    let to = -1;
    if (code === 0x3c) to = tagEnd(codes, at, end);
    else if (code === 0x40 || code === 0x23 || ((code | 32) === 0x68 && text.startsWith('ttp', at + 1))) {
      to = addressEnd(text, at);
    }
    if (to > at && to <= end) tokens.push(at, to, MARKUP, space);
    else if (kind === OTHER) {
      to = markEnd(codes, at, end);
      tokens.push(at, to, PUNCTUATION, space);
    } else to = emitWord(at, wordEnd(codes, at, end), end, space, tokens);
    at = to;
    space = 0;
  }
}
