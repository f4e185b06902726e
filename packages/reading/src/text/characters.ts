/** Classes of characters: by a table for the first 0x250 code units, by Unicode properties beyond. */
export const OTHER = 0;
export const LETTER = 1;
export const NUMBER = 2;
export const SPACE = 3;

const LIMIT = 0x250;
const UNKNOWN = 255;

const encoder = new TextEncoder();
/** So many bytes are kept from text to text. */
const KEPT = 1 << 16;
const buffer = new Uint8Array(KEPT);

/** The code units of a text, and two zeros behind them so that looking ahead needs no question. */
export function codesOf(text: string): Uint16Array {
  const { length } = text;
  const codes = new Uint16Array(length + 2);
  // Of ASCII alone bytes are code units, and an engine writes them many times as fast as it can be asked for each.
  const bytes = length <= KEPT ? buffer.subarray(0, length) : new Uint8Array(length);
  const { read, written } = encoder.encodeInto(text, bytes);
  if (read === length && written === length) codes.set(bytes);
  else for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

// Zero width spaces and joiners, byte order mark and direction marks set no word apart and name nothing.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

function classOf(character: string): number {
  if (INVISIBLE.test(character) || /\s/u.test(character)) return SPACE;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? NUMBER : OTHER;
}

const uppers = Uint8Array.from({ length: LIMIT }, (_, code) => {
  const character = String.fromCharCode(code);
  return character === character.toLowerCase() ? 0 : 1;
});
const table = Uint8Array.from({ length: LIMIT }, (_, code) => classOf(String.fromCharCode(code)));
/** The classes of all other code units, each worked out when a text first has it. */
let others: Uint8Array | undefined;

function classBeyond(codes: Uint16Array, at: number): number {
  const code = codes[at]!;
  if (widthAt(codes, at) === 2) return classOf(String.fromCharCode(code, codes[at + 1]!));
  others ??= new Uint8Array(0x10000).fill(UNKNOWN);
  if (others[code] === UNKNOWN) others[code] = classOf(String.fromCharCode(code));
  return others[code]!;
}

/** The class of the character at a place of the text; a pair of surrogates counts as one character. */
export function classAt(codes: Uint16Array, at: number): number {
  const code = codes[at]!;
  if (code < LIMIT) return table[code]!;
  return code >= 0x2010 && code <= 0x2027 ? OTHER : classBeyond(codes, at);
}

/** How many code units the character there takes. */
export function widthAt(codes: Uint16Array, at: number): number {
  const code = codes[at]!;
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = codes[at + 1]!;
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
export const isDoubleQuote = (code: number) =>
  code === 0x22 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb;

/** Whether a code unit is a capital: whether it has another form in lower case. */
export function isUpper(code: number): boolean {
  if (code < LIMIT) return uppers[code] === 1;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}
