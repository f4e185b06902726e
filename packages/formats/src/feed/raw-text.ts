import type { Block } from '@dateline/core';
import { ELEMENT_NAMES } from '../html/element-names.js';
import { htmlBlocks, htmlText, mended } from '../html/index.js';
import { resolved } from '../html/references.js';
import { oneLine } from '../xml/element.js';
import type { RawText } from './draft.js';

/** White space that is no single space. */
const SPACE = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]/g;
const onLine = (text: string) => oneLine(mended(text));

/** What begins like a tag of no element, as in `List<String>`. */
const NO_TAG = new RegExp(`<(?!/?(?:${ELEMENT_NAMES.join('|')})(?=[\\s/>]|$)|!--)`, 'gi');
/** Elements that a headline may speak of; a lone tag of theirs without attributes is a word. */
const SPOKEN_OF =
  /<(article|audio|base|body|button|canvas|center|details|div|embed|figure|form|frame|head|html|iframe|img|input|label|link|main|meta|nav|object|pre|section|select|source|span|style|summary|table|template|textarea|time|title|video|svg)>/gi;

/** The text a reader sees of words that stand on one line: titles, names. */
export function titleText({ value, html }: RawText): string | undefined {
  if (!html || !/[<&]/.test(value)) return onLine(value) || undefined;
  if (!value.includes('<')) return htmlText(value) || undefined;
  const lower = value.toLowerCase();
  const closed = new Map<string, boolean>();
  const text = value.replace(NO_TAG, '&lt;').replace(SPOKEN_OF, (tag, written: string) => {
    const name = written.toLowerCase();
    if (!closed.has(name)) closed.set(name, lower.includes(`</${name}`));
    return closed.get(name) ? tag : `&lt;${tag.slice(1)}`;
  });
  return htmlText(text) || undefined;
}

/** Tags that set a few words, and tags that set them apart; without them most descriptions have none. */
const ATTRIBUTES = `(?:\\s[^<>"']*(?:(?:"[^"<>]*"|'[^'<>]*')[^<>"']*)*)?`;
const INLINE = new RegExp(`</?(?:b|i|em|strong|a|span|u)${ATTRIBUTES}>`, 'gi');
const APART = new RegExp(`</?(?:p|div|br)${ATTRIBUTES}/?>`, 'gi');

/** The text a reader sees of words of any length, on one line. */
export function plainText({ value, html }: RawText): string | undefined {
  if (!html) return onLine(value) || undefined;
  const bare = value.includes('<') ? value.replace(INLINE, '').replace(APART, ' ') : value;
  return (bare.includes('<') ? htmlText(value) : onLine(resolved(bare))) || undefined;
}

/** RawText as blocks; plain text has its paragraphs apart by empty lines. */
export function blocksOf({ value, html, base }: RawText): Block[] {
  if (html && /[<&]/.test(value)) return htmlBlocks(value, { base });
  return mended(value)
    .split(/\n[ \t\r]*\n\s*/)
    .map((paragraph) => paragraph.replace(SPACE, ' ').trim())
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text, marks: [] }));
}
