import { ANYWHERE, BEFORE_NAME } from './abbreviations.js';
import { classAt, isApostrophe, isUpperAt, LETTER, NUMBER, OTHER, SPACE, widthAt } from './characters.js';
import {
  ABBREVIATION,
  ALL_CAPITALS,
  CAPITAL,
  CLITIC,
  DIGIT,
  MARKUP,
  PUNCTUATION,
  SPACE_BEFORE,
  WORD,
} from './flags.js';

/** The tokens of a text while it is cut, in its order. */
export class Tokens {
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly flags: number[] = [];
  /** In lower case, with ’ as '. */
  readonly lower: string[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  push(start: number, end: number, flags: number): void {
    this.start.push(start);
    this.end.push(end);
    this.flags.push(flags);
    const word = this.text.slice(start, end);
    this.lower.push(flags & AS_IT_IS ? word : lowered(word));
  }
}

/** Of characters of ASCII without capitals, so that it is its own lower case; no flag of a Doc, which has 16 bits. */
const AS_IT_IS = 1 << 16;

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
/** No tag or address is looked for beyond this many code units, so that reading stays linear. */
const REACH = 400;

/** The end of an HTML-like tag that starts here, or -1. */
function tagEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start + 1) | 32;
  const closing = text.charCodeAt(start + 1) === 0x2f;
  if (!closing && (first < 0x61 || first > 0x7a)) return -1;
  const limit = Math.min(end, start + REACH);
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
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
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) {
      at++;
      continue;
    }
    const kind = classAt(text, at);
    if (kind === LETTER || kind === NUMBER) {
      at += widthAt(text, at);
      continue;
    }
    if (kind === SPACE || at + 1 >= end) break;
    const next = classAt(text, at + 1);
    const before = classAt(text, at - 1);
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
function initialsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at + 1 < end && classAt(text, at) === LETTER && text.charCodeAt(at + 1) === 0x2e) {
    at += 2;
    if (at >= end || classAt(text, at) !== LETTER) return at;
  }
  return -1;
}

/** Where the tail of a word starts ('s, n't, 're), or the word's end. */
function tailStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (CLITICS.has(tail)) return at;
    if (tail === 't' && (text.charCodeAt(at - 1) | 32) === 0x6e && at - 1 > start) return at - 1;
  }
  return end;
}

/** Long runs without a space are looked at only where they begin. */
const LOOKED_AT = 64;

function wordFlags(text: string, start: number, end: number): number {
  let flags = 0;
  let letters = 0;
  let capitals = 0;
  let codes = 0;
  const limit = Math.min(end, start + LOOKED_AT);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    codes |= code;
    // Small letters of ASCII are most of any text.
    if (code >= 0x61 && code <= 0x7a) {
      letters++;
      continue;
    }
    const kind = classAt(text, at);
    if (kind === NUMBER) flags |= DIGIT;
    else if (kind === LETTER) {
      letters++;
      if (isUpperAt(text, at)) {
        capitals++;
        if (at === start) flags |= CAPITAL;
      }
    }
    if (code >= 0xd800) at += widthAt(text, at) - 1;
  }
  if (letters > 0) flags |= WORD;
  if (capitals === 0 && codes < 0x80 && end <= limit) flags |= AS_IT_IS;
  return letters > 1 && capitals === letters ? flags | ALL_CAPITALS : flags;
}

function emitWord(text: string, start: number, end: number, limit: number, space: number, tokens: Tokens): number {
  const initials = text.charCodeAt(start + 1) === 0x2e ? initialsEnd(text, start, limit) : -1;
  if (initials > start) {
    tokens.push(start, initials, wordFlags(text, start, initials) | ABBREVIATION | space);
    return initials;
  }
  if (text.charCodeAt(end) === 0x2e && end < limit && end - start < 8) {
    const lower = text.slice(start, end).toLowerCase();
    if (
      BEFORE_NAME.has(lower) ||
      (ANYWHERE.has(lower) && isUpperAt(text, start)) ||
      lower === 'etc' ||
      lower === 'vs'
    ) {
      tokens.push(start, end + 1, wordFlags(text, start, end) | ABBREVIATION | space);
      return end + 1;
    }
  }
  const tail = tailStart(text, start, end);
  tokens.push(start, tail, wordFlags(text, start, tail) | space);
  if (tail < end) tokens.push(tail, end, WORD | CLITIC);
  return end;
}

/** The end of a run of one repeated mark that counts as a single one: ..., --, or the mark alone. */
function markEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  let at = start + widthAt(text, start);
  if (code === 0x2e || code === 0x2d) while (at < end && text.charCodeAt(at) === code) at++;
  // Two straight or back-quoted single marks stand for a double one in some agencies' copy.
  else if ((code === 0x60 || code === 0x27) && text.charCodeAt(start + 1) === code && start + 1 < end) at = start + 2;
  return at;
}

/**
 * Cuts one paragraph into words, numbers and marks. Every character that is not white space belongs to one token;
 * time is linear in the length, whatever the characters are.
 */
export function tokenize(text: string, start: number, end: number, tokens: Tokens): void {
  let at = start;
  let space = SPACE_BEFORE;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at += widthAt(text, at);
      space = SPACE_BEFORE;
      continue;
    }
    const code = text.charCodeAt(at);
    let to = -1;
    if (code === 0x3c) to = tagEnd(text, at, end);
    else if (code === 0x40 || code === 0x23 || ((code | 32) === 0x68 && text.startsWith('ttp', at + 1))) {
      to = addressEnd(text, at);
    }
    if (to > at && to <= end) tokens.push(at, to, MARKUP | space);
    else if (kind === OTHER) {
      to = markEnd(text, at, end);
      tokens.push(at, to, (code < 0x80 ? PUNCTUATION | AS_IT_IS : PUNCTUATION) | space);
    } else to = emitWord(text, at, wordEnd(text, at, end), end, space, tokens);
    at = to;
    space = 0;
  }
}
