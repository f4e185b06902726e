import { classAt, isApostrophe, LETTER, NUMBER, OTHER, SPACE, widthAt } from './characters.js';
import { ABBREVIATION, CLITIC, MARKUP, PUNCTUATION, SPACE_BEFORE, WORD } from './flags.js';
import type { Column, Lexicon } from './lexicon.js';
import { KEEPS_STOP, roles } from './sentences.js';
import type { TextWords } from './text-words.js';

/** Tokens that fit into what is kept from text to text. */
const KEPT = 1 << 16;
/** Lists that are kept from text to text; none while a text that is being cut has them. */
let kept: { places: Int32Array; flags: Uint16Array } | undefined;
const newLists = () => ({ places: new Int32Array(3 * 2048), flags: new Uint16Array(2048) });

/**
 * The tokens of a text while it is cut, in its order. Their numbers are written into lists that a later text uses again,
 * once they are copied.
 */
export class Tokens {
  size = 0;
  /** Of each token its start, its end and the line of its form. */
  private places: Int32Array;
  flags: Uint16Array;
  readonly text: string;
  readonly codes: Uint16Array;
  readonly lexicon: Lexicon;
  private readonly roles: Column;

  constructor(text: string, codes: Uint16Array, lexicon: Lexicon, language: TextWords) {
    const { places, flags } = kept ?? newLists();
    kept = undefined;
    this.places = places;
    this.flags = flags;
    this.roles = roles(language);
    this.text = text;
    this.codes = codes;
    this.lexicon = lexicon;
  }

  push(start: number, end: number, kind: number, space: number): void {
    const { lexicon } = this;
    const form = lexicon.numberOf(this.codes, start, end, kind);
    if (this.size === this.flags.length) this.grow();
    const at = this.size++;
    this.places[3 * at] = start;
    this.places[3 * at + 1] = end;
    this.places[3 * at + 2] = form;
    this.flags[at] = lexicon.flagsOf(form) | space;
  }

  /** Copies starts, ends and forms to lists of their own, and gives those back that they stood in; gives the flags. */
  copyTo(start: Int32Array, end: Int32Array, form: Int32Array): Uint16Array {
    const { places, flags, size } = this;
    for (let token = 0, at = 0; token < size; token++) {
      start[token] = places[at++]!;
      end[token] = places[at++]!;
      form[token] = places[at++]!;
    }
    if (flags.length <= KEPT) kept = { places, flags };
    return flags.slice(0, size);
  }

  /** Whether a word is one that keeps the full stop behind it. */
  keepsStop(start: number, end: number): boolean {
    const { lexicon } = this;
    const form = lexicon.numberOf(this.codes, start, end, 0);
    return (lexicon.numbers(this.roles)[form]! & KEEPS_STOP) !== 0;
  }

  private grow(): void {
    const { places, flags } = this;
    this.places = new Int32Array(places.length * 2);
    this.places.set(places);
    this.flags = new Uint16Array(flags.length * 2);
    this.flags.set(flags);
  }
}

/** No tag or address is looked for beyond this many code units, so that reading stays linear. */
const REACH = 400;

/** The end of an HTML-like tag that starts here, or -1; agencies set names of companies in such brackets as well: <Velm Oil Co>. */
function tagEnd(codes: Uint16Array, start: number, end: number): number {
  const first = codes[start + 1]! | 32;
  const closing = codes[start + 1] === 0x2f;
  if (!closing && (first < 0x61 || first > 0x7a)) return -1;
  const capital = codes[start + 1]! < 0x5b && !closing;
  let words = false;
  let value = false;
  const limit = Math.min(end, start + REACH);
  for (let at = start + 1; at < limit; at++) {
    const code = codes[at];
    if (code === 0x3e) return capital && words && !value ? -1 : at + 1;
    if (code === 0x3c || code === 0x0a) return -1;
    if (code === 0x20) words = true;
    else if (code === 0x3d || code === 0x2f) value = true;
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
 * @param most tokens after which it stops; what goes on behind a token has no `space` before it
 * @returns where it stopped
 */
export function tokenize(start: number, end: number, tokens: Tokens, most: number, before = SPACE_BEFORE): number {
  const { text, codes } = tokens;
  const limit = tokens.size + most;
  let at = start;
  let space = before;
  while (at < end && tokens.size < limit) {
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
  return at;
}
