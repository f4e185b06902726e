import { DatelineError } from '@dateline/core/base';
import { decode } from '../encoding/decode.js';
import type { Attributes } from '../html/attributes.js';
import { type TokenHandler, tokenize } from '../html/tokenize.js';
import { checkSize, DEFAULT_LIMITS, type Limits } from '../limits.js';
import { rootElement } from '../markup.js';
import { type FeedList, Gathering } from './list.js';

/** Folders within folders that are told apart; deeper ones count as the last of these. */
const MAX_DEPTH = 8;

/** Types that FreshRSS adds for pages and data that are no feeds (https://freshrss.github.io/FreshRSS/en/developers/OPML.html). */
const NO_FEED = /\+(?:XPath|DotNotation)\b/i;

/**
 * Reads a list of feeds in OPML 1.0 or 2.0 (opml.org), as bytes in any encoding or as text, with the liberties that
 * readers take: attributes in any case, bare ampersands and undeclared entities, outlines that are not closed.
 * @throws DatelineError `empty`, `too-large` or `not-opml`
 */
export function readOpml(input: Uint8Array | string, limits: Pick<Limits, 'bytes'> = DEFAULT_LIMITS): FeedList {
  checkSize(input.length, limits.bytes);
  const { text, warnings } = typeof input === 'string' ? { text: input, warnings: [] } : decode(input, { kind: 'xml' });
  if (text.trim() === '') throw new DatelineError('empty', 'There is nothing in this list of feeds.');
  if (!isOpml(text.slice(0, 16_384))) throw new DatelineError('not-opml');
  const list = gather(text);
  return { ...list, warnings: [...warnings, ...list.warnings] };
}

/** Whether a document is OPML, by the beginning of its text. */
export function isOpml(head: string): boolean {
  const root = rootElement(head);
  return root === 'opml' || (root === 'outline' && /\bxmlurl\s*=/i.test(head));
}

function gather(text: string): FeedList {
  const outlines = new Outlines();
  tokenize(text, outlines);
  return outlines.list();
}

/** Walks the outlines of a list; each costs the same, however deep it lies. */
class Outlines implements TokenHandler {
  readonly #gathering = new Gathering();
  /** Of each open outline whether it is a folder with a name. */
  readonly #open: boolean[] = [];
  readonly #folders: string[] = [];
  /** How deep the outermost outline lies that is a comment; all within it are comments too. */
  #comment: number | undefined;
  #title = '';
  #inTitle = false;

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (name === 'title' && this.#open.length === 0) this.#inTitle = !selfClosing;
    if (name !== 'outline') return;
    const value = (attribute: string) => (attributes.get(attribute) ?? '').trim();
    if (this.#comment === undefined && /^true$/i.test(value('iscomment'))) this.#comment = this.#open.length;
    if (this.#comment === undefined) this.#outline(value);
    else this.#open.push(false);
    if (selfClosing) this.close(name);
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (name !== 'outline') return;
    if (this.#open.pop()) this.#folders.pop();
    if (this.#comment !== undefined && this.#open.length <= this.#comment) this.#comment = undefined;
  }

  text(text: string): void {
    if (this.#inTitle) this.#title += text;
  }

  /** So that CDATA is text, and no element holds anything else, as in XML. */
  foreign(): boolean {
    return true;
  }

  preformatted(): boolean {
    return true;
  }

  list(): FeedList {
    return this.#gathering.list(this.#title.trim().slice(0, 300));
  }

  #outline(value: (attribute: string) => string): void {
    const called = value('title') || value('text');
    const url = value('xmlurl') || (/^(rss|atom|feed)$/i.test(value('type')) ? value('url') : '');
    this.#open.push(url === '' && called !== '');
    if (url === '') {
      if (called) this.#folders.push(called);
      return;
    }
    const shown = called ? `“${called.slice(0, 80)}”` : 'An outline';
    if (NO_FEED.test(value('type'))) {
      this.#gathering.leave(`${shown} takes a page apart by rules of its own and was left out: ${url.slice(0, 80)}`);
      return;
    }
    const category = value('category')
      .split(',')[0]
      ?.replace(/^\/+|\/+$/g, '');
    const folder = this.#folders.slice(0, MAX_DEPTH).join('/') || category?.trim();
    const site = value('htmlurl');
    const feed = { url, ...(called && { title: called }), ...(folder && { folder }), ...(site && { site }) };
    this.#gathering.add(feed, shown);
  }
}
