import type { Block, Mark } from '@dateline/core';
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

/** Markup that was escaped once more than its feed says: tags as text, and not one that is a tag. */
const ESCAPED_TWICE =
  /^[^<]*&lt;(?:p|div|br|a|b|strong|em|i|ul|ol|li|h[1-6]|img|figure|blockquote|span)(?:\s[^<]*?)?\/?&gt;/i;
/** The row of buttons that FeedBurner puts under an item. */
const FLARE = /<div class="feedflare">[\s\S]*?<\/div>/gi;

function markup(value: string): string {
  const twice = !value.includes('<') && ESCAPED_TWICE.test(value) && /&lt;\/\w+&gt;|&lt;br/i.test(value);
  const once = twice
    ? value
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : value;
  return once.includes('feedflare') ? once.replace(FLARE, '') : once;
}

/** An address in plain text, without the point or bracket behind it. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”]/g;
/** Lines of plain text were only wrapped where all but the last are at least this long. */
const WRAPPED = 60;

/** A paragraph of plain text: its lines stay apart unless they were only wrapped; addresses become links. */
function plainParagraph(written: string): Block | undefined {
  const lines = written.split('\n').map((line) => line.replace(SPACE, ' ').trim());
  const wrapped = lines.slice(0, -1).every((line) => line.length >= WRAPPED);
  const text = lines.filter(Boolean).join(wrapped ? ' ' : '\n');
  if (text === '') return undefined;
  const marks = [...text.matchAll(ADDRESS)].map(
    (match): Mark => ({ type: 'link', url: match[0], start: match.index, end: match.index + match[0].length }),
  );
  return { type: 'paragraph', text, marks };
}

/** Text as blocks; plain text has its paragraphs apart by empty lines. */
export function blocksOf({ value, html, base }: RawText): Block[] {
  if (html && /[<&]/.test(value)) return htmlBlocks(markup(value), { base });
  return mended(value)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .flatMap((paragraph) => plainParagraph(paragraph) ?? []);
}
