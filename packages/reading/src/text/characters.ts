/** Classes of characters, by a table for the first 0x250 code units and by Unicode properties beyond. */
export const OTHER = 0;
export const LETTER = 1;
export const NUMBER = 2;
export const SPACE = 3;

const LIMIT = 0x250;

function classOf(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? NUMBER : OTHER;
}

const uppers = Uint8Array.from({ length: LIMIT }, (_, code) => {
  const character = String.fromCharCode(code);
  return character === character.toLowerCase() ? 0 : 1;
});
const table = Uint8Array.from({ length: LIMIT }, (_, code) => classOf(String.fromCharCode(code)));
// Zero width spaces and joiners, byte order mark and direction marks set no word apart and name nothing.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The class of the character at a place of the text; a pair of surrogates counts as one character. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < LIMIT) return table[code]!;
  if (code >= 0x2010 && code <= 0x2027) return OTHER;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return INVISIBLE.test(character) ? SPACE : classOf(character);
}

/** How many code units the character there takes. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
export const isDoubleQuote = (code: number) =>
  code === 0x22 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb;

/** Whether the code unit at a place is a capital: whether it has another form in lower case. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < LIMIT) return uppers[code] === 1;
  const character = text[at]!;
  return character !== character.toLowerCase();
}
