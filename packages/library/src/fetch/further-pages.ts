import { type Article, type Block, isDatelineError, warn } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import { readAnswer } from './ask-feed.js';
import type { FetchOptions, HttpClient } from './http-client.js';

/** The media types of pages. */
export const ACCEPT_PAGES = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
/** Pages of one story that are read, with its first. */
export const MOST_PAGES = 10;
/** Warnings of a page that is no part of a story. */
const NO_PART = new Set(['not-an-article', 'no-body', 'paywalled']);
/** Shorter texts may stand on several pages of a story, such as the names of speakers. */
const REPEATED = 40;
/** Share of the words of a headline that both pages have in common, from which on it is the same. */
const SAME = 0.6;

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}]+|\p{Nd}{3,}/gu) ?? []);

/** Whether a page tells the same story: it says so by its canonical address, or its headline is that of the first but for a number. */
function isSameStory(first: Article, page: Article): boolean {
  if (page.canonicalUrl !== undefined && page.canonicalUrl === (first.canonicalUrl ?? first.url)) return true;
  if (page.headline === undefined || first.headline === undefined) return true;
  const [own, other] = [wordsOf(first.headline), wordsOf(page.headline)];
  const both = [...own].filter((word) => other.has(word)).length;
  return own.size === 0 || other.size === 0 || both >= SAME * Math.min(own.size, other.size);
}

const textOf = (block: Block): string => ('text' in block ? block.text : '');

/** Blocks of a further page with the names of its notes apart from those of the pages before it. */
function withOwnNotes(blocks: readonly Block[], page: number): Block[] {
  return JSON.parse(JSON.stringify(blocks), function (this: { type?: unknown }, name, value) {
    const names = this.type === 'note' && (name === 'id' || name === 'note') && typeof value === 'string';
    return names ? `${page}-${value}` : value;
  });
}

const withoutHash = (address: string) => address.replace(/#.*$/, '');

/** A page that was read, or nothing where it cannot be, or is no page. */
async function readNext(
  address: string,
  client: HttpClient,
  asking: FetchOptions,
): Promise<{ document: DocumentResult; url: string } | undefined> {
  try {
    const answer = await client.get(address, { ...asking, accept: ACCEPT_PAGES });
    if (answer.status < 200 || answer.status > 299) return undefined;
    return { document: await readAnswer(answer), url: answer.url };
  } catch (error) {
    if (asking.signal?.aborted || !isDatelineError(error)) throw error;
    return undefined;
  }
}

/**
 * A page with the further pages of its story, as one article: those that each page names as its next, of the same host, one
 * after the other, up to MOST_PAGES. A page that says nothing new is behind the last. At one that cannot be read or tells another
 * story the article keeps what there is and the warning `more-pages`, which names that page.
 */
export async function withFurtherPages<Document extends Omit<DocumentResult, 'format'>>(
  document: Document,
  url: string,
  client: HttpClient,
  asking: FetchOptions,
): Promise<Document> {
  const [first] = document.articles;
  if (!first || document.next === undefined) return document;
  const { host } = new URL(url);
  const seen = new Set([withoutHash(url)]);
  const body = [...first.body];
  const texts = new Set(body.map(textOf));
  let next: string | undefined = document.next;
  for (let page = 2; page <= MOST_PAGES && next !== undefined; page++) {
    // A last page that leads back to one before it has no next.
    if (seen.has(withoutHash(next))) next = undefined;
    if (next === undefined || new URL(next).host !== host) break;
    seen.add(withoutHash(next));
    const answer = await readNext(next, client, asking);
    const [part] = answer?.document.articles ?? [];
    if (!answer || !part || answer.document.format !== 'page' || new URL(answer.url).host !== host) break;
    if (answer.document.warnings.some(({ code }) => NO_PART.has(code)) || !isSameStory(first, part)) break;
    const isNew = (block: Block) => textOf(block).length < REPEATED || !texts.has(textOf(block));
    const fresh = part.body.filter(isNew);
    if (!fresh.some((block) => textOf(block).length >= REPEATED)) {
      next = undefined;
      break;
    }
    for (const block of fresh) texts.add(textOf(block));
    body.push(...withOwnNotes(fresh, page));
    seen.add(withoutHash(answer.url));
    next = answer.document.next;
  }
  const whole = { ...document };
  if (next === undefined) delete whole.next;
  else whole.next = next;
  return {
    ...whole,
    articles: [{ ...first, body }],
    warnings: [
      ...document.warnings.filter(({ code }) => code !== 'more-pages'),
      ...(next === undefined ? [] : [warn('more-pages', { url: next })]),
    ],
  };
}
