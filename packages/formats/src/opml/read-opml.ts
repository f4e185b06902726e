import { DatelineError } from '@dateline/core';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';
import { decode } from '../encoding/decode.js';
import { checkSize, DEFAULT_LIMITS, type Limits } from '../limits.js';
import { rootElement } from '../markup.js';
import { type FeedList, Gathering } from './list.js';

/** Folders within folders that are told apart; deeper ones count as the last of these. */
const DEEPEST = 8;

/**
 * Reads a list of feeds in OPML 1.0 or 2.0 (opml.org), as bytes in any encoding or as text, with the liberties that
 * readers take: attributes in any case, bare ampersands and undeclared entities, outlines that are not closed.
 * @throws DatelineError `empty`, `too-large` or `not-opml`
 */
export function readOpml(input: Uint8Array | string, limits: Pick<Limits, 'bytes'> = DEFAULT_LIMITS): FeedList {
  checkSize(input.length, limits.bytes);
  const { text, warnings } = typeof input === 'string' ? { text: input, warnings: [] } : decode(input, { kind: 'xml' });
  if (text.trim() === '') throw new DatelineError('empty', 'There is nothing in this list of feeds.');
  if (!isOpml(text.slice(0, 16_384)))
    throw new DatelineError('not-opml', 'This is no list of feeds: it has no <opml> element.');
  const list = gather(text);
  return { ...list, warnings: [...warnings, ...list.warnings] };
}

/** Whether a document is OPML, by the beginning of its text. */
export function isOpml(head: string): boolean {
  const root = rootElement(head);
  return root === 'opml' || (root === 'outline' && /\bxmlurl\s*=/i.test(head));
}

function gather(text: string): FeedList {
  const gathering = new Gathering();
  /** Of each open outline the folder it is, or none for a feed. */
  const open: (string | undefined)[] = [];
  let title = '';
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title' && open.length === 0) inTitle = true;
        if (name !== 'outline') return;
        const value = (attribute: string) => decodeHTMLAttribute(attributes[attribute] ?? '').trim();
        const category = value('category');
        const called = value('title') || value('text');
        const address = value('xmlurl') || (/^(rss|atom|feed)$/i.test(value('type')) ? value('url') : '');
        open.push(address ? undefined : called);
        if (!address) return;
        const folders = open.filter((folder) => folder !== undefined && folder !== '').slice(0, DEEPEST);
        const folder =
          folders.join('/') ||
          category
            ?.split(',')[0]
            ?.replace(/^\/+|\/+$/g, '')
            .trim();
        const site = value('htmlurl');
        const feed = {
          url: address,
          ...(called && { title: called }),
          ...(folder && { folder }),
          ...(site && { site }),
        };
        gathering.add(feed, called ? `“${called.slice(0, 80)}”` : 'An outline');
      },
      ontext(data) {
        if (inTitle) title += data;
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (name === 'outline') open.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: false },
  );
  parser.end(text);
  return gathering.list(decodeHTML(title).trim().slice(0, 300));
}
