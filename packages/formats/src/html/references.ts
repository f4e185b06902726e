import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** What Windows-1252 has in the place of a C1 control, 0x80 to 0x9f, which no document means (HTML 13.2.5.80). */
export function windows1252(code: number): string {
  return WINDOWS_1252.charAt(code - 0x80);
}

/** The names that nearly all references have. */
const COMMON = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    rsquo: '\u2019',
    lsquo: '\u2018',
    rdquo: '\u201d',
    ldquo: '\u201c',
    ndash: '\u2013',
    mdash: '\u2014',
    hellip: '\u2026',
  }),
);

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252(code);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** Behind an & at most so far is a semicolon looked for. */
const NEAR = 11;

/** Whether a reference may go on so behind its &: with a letter or #. */
function mayBegin(code: number): boolean {
  const letter = code | 0x20;
  return code === 0x23 || (letter >= 0x61 && letter <= 0x7a);
}

/** Where the semicolon stands that ends what begins behind an &, or -1 where none is near. */
function semicolonIn(text: string, from: number): number {
  const to = Math.min(text.length, from + NEAR);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x3b) return at;
  return -1;
}

/** A reference that is plain to see, from behind its & to its semicolon; undefined for all others. */
function plain(text: string, from: number, to: number): string | undefined {
  if (text.charCodeAt(from) === 0x23) return numeric(text, from + 1, to);
  return COMMON.get(text.slice(from, to));
}

/** Of up to seven decimal or six hexadecimal digits; read by hand, since texts are full of them. */
function numeric(text: string, from: number, to: number): string | undefined {
  const isHexadecimal = (text.charCodeAt(from) | 0x20) === 0x78;
  const first = isHexadecimal ? from + 1 : from;
  if (first >= to || to - first > (isHexadecimal ? 6 : 7)) return undefined;
  let value = 0;
  for (let at = first; at < to; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 0x20;
    if (code >= 0x30 && code <= 0x39) value = value * (isHexadecimal ? 16 : 10) + code - 0x30;
    else if (isHexadecimal && letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57;
    else return undefined;
  }
  return character(value);
}

/** Text with its character references resolved once (HTML 13.2.5.72). */
export function resolved(text: string, attribute = false): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let last = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    // An & that is nothing else.
    if (!mayBegin(text.charCodeAt(at + 1))) continue;
    const end = semicolonIn(text, at + 1);
    const found = end > at + 1 ? plain(text, at + 1, end) : undefined;
    // A name of the long table, or one without its semicolon.
    if (found === undefined) {
      const rest = text.slice(last);
      return out + (attribute ? decodeHTMLAttribute(rest) : decodeHTML(rest));
    }
    out += text.slice(last, at) + found;
    last = end + 1;
    at = end;
  }
  return last === 0 ? text : out + text.slice(last);
}
