import { decodeHTML, decodeHTMLAttribute } from 'entities';

const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** What Windows-1252 has in the place of a C1 control, 0x80 to 0x9f, which no document means (HTML 13.2.5.80). */
export function windows1252(code: number): string {
  return WINDOWS_1252.charAt(code - 0x80);
}

/** The names that nearly all references have. */
const COMMON: Record<string, string> = {
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
};

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252(code);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** A reference that is plain to see, from behind its & to its semicolon; undefined for all others. */
function plain(name: string): string | undefined {
  if (name.charCodeAt(0) !== 0x23) return Object.hasOwn(COMMON, name) ? COMMON[name] : undefined;
  if (/^#\d{1,7}$/.test(name)) return character(Number(name.slice(1)));
  return /^#[xX][\da-fA-F]{1,6}$/.test(name) ? character(Number.parseInt(name.slice(2), 16)) : undefined;
}

/** Text with its character references resolved once (HTML 13.2.5.72). */
export function resolved(text: string, attribute = false): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let last = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    const end = text.slice(at + 1, at + 12).indexOf(';');
    const found = end > 0 ? plain(text.slice(at + 1, at + 1 + end)) : undefined;
    // A name of the long table, one without its semicolon, or an & that is nothing else.
    if (found === undefined) {
      if (!/[a-z#]/i.test(text.charAt(at + 1))) continue;
      const rest = text.slice(last);
      return out + (attribute ? decodeHTMLAttribute(rest) : decodeHTML(rest));
    }
    out += text.slice(last, at) + found;
    last = at + end + 2;
    at = last - 1;
  }
  return last === 0 ? text : out + text.slice(last);
}
