import { ANYWHERE, BEFORE_NAME } from './abbreviations.js';
import { classAt, isApostrophe, isUpper, LETTER, NUMBER, OTHER, SPACE, widthAt } from './characters.js';
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

/** Receives tokens in the order of the text. */
export type Emit = (start: number, end: number, flags: number) => void;

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
    const kind = classAt(text, at);
    if (kind === LETTER || kind === NUMBER) {
      at += widthAt(text, at);
      continue;
    }
    if (kind === SPACE || at + 1 >= end) break;
    const code = text.charCodeAt(at);
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

function wordFlags(text: string, start: number, end: number): number {
  let flags = 0;
  let letters = 0;
  let capitals = 0;
  // Long runs without a space are looked at only where they begin.
  const limit = Math.min(end, start + 64);
  for (let at = start; at < limit; at += widthAt(text, at)) {
    const kind = classAt(text, at);
    if (kind === NUMBER) flags |= DIGIT;
    else if (kind === LETTER) {
      flags |= WORD;
      letters++;
      if (isUpper(text[at]!)) {
        capitals++;
        if (at === start) flags |= CAPITAL;
      }
    }
  }
  return letters > 1 && capitals === letters ? flags | ALL_CAPITALS : flags;
}

function emitWord(text: string, start: number, end: number, limit: number, space: number, emit: Emit): number {
  const initials = initialsEnd(text, start, limit);
  if (initials > start) {
    emit(start, initials, wordFlags(text, start, initials) | ABBREVIATION | space);
    return initials;
  }
  if (text.charCodeAt(end) === 0x2e && end < limit && end - start < 8) {
    const lower = text.slice(start, end).toLowerCase();
    if (BEFORE_NAME.has(lower) || (ANYWHERE.has(lower) && isUpper(text[start]!)) || lower === 'etc' || lower === 'vs') {
      emit(start, end + 1, wordFlags(text, start, end) | ABBREVIATION | space);
      return end + 1;
    }
  }
  const tail = tailStart(text, start, end);
  emit(start, tail, wordFlags(text, start, tail) | space);
  if (tail < end) emit(tail, end, WORD | CLITIC);
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
export function tokenize(text: string, start: number, end: number, emit: Emit): void {
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
    if (to > at && to <= end) emit(at, to, MARKUP | space);
    else if (kind === OTHER) {
      to = markEnd(text, at, end);
      emit(at, to, PUNCTUATION | space);
    } else to = emitWord(text, at, wordEnd(text, at, end), end, space, emit);
    at = to;
    space = 0;
  }
}
