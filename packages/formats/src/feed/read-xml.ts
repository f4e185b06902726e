import type { DateHints } from '../dates/parse-date.js';
import { parseDate } from '../dates/parse-date.js';
import type { DocumentFormat } from '../types.js';
import { child, value, type XmlElement } from '../xml/element.js';
import type { XmlDocument } from '../xml/scan.js';
import { type FeedDraft, type ItemDraft, newFeed, newItem } from './draft.js';
import { ElementReader } from './element-reader.js';
import { atomEntry, atomFeed } from './vocabulary/atom.js';
import { dublinCoreFeed, dublinCoreItem } from './vocabulary/dublin-core.js';
import { extensionFeed, extensionItem } from './vocabulary/extensions.js';
import type { FeedVocabulary, ItemVocabulary, Vocabulary } from './vocabulary/handlers.js';
import { mediaItem } from './vocabulary/media-rss.js';
import { newsSitemapItem } from './vocabulary/news-sitemap.js';
import { podcastFeed, podcastItem } from './vocabulary/podcast.js';
import { rssFeed, rssItem } from './vocabulary/rss.js';

const ITEM: ReadonlyMap<string, ItemVocabulary[string]> = table<ItemVocabulary>(
  rssItem,
  atomEntry,
  dublinCoreItem,
  mediaItem,
  podcastItem,
  extensionItem,
  newsSitemapItem,
);
const FEED: ReadonlyMap<string, FeedVocabulary[string]> = table<FeedVocabulary>(
  rssFeed,
  atomFeed,
  dublinCoreFeed,
  podcastFeed,
  extensionFeed,
);

/** All vocabularies in one; the names of RSS also stand for elements of Atom feeds that Atom does not know. */
function table<Names extends Vocabulary<never>>(...vocabularies: Names[]): Map<string, Names[string]> {
  const all = new Map<string, Names[string]>();
  for (const vocabulary of vocabularies)
    for (const [name, take] of Object.entries(vocabulary)) all.set(name, take as Names[string]);
  for (const [name, take] of [...all])
    if (!name.includes(':') && !all.has(`atom:${name}`)) all.set(`atom:${name}`, take);
  return all;
}

const ITEM_NAMES = new Set(['item', 'atom:entry', 'atom:item', 'entry']);
const FEED_NAMES = new Set(['channel', 'atom:feed', 'atom:channel']);
const SITEMAP = 'urlset';
/** Elements that hold a channel or items and say nothing themselves. */
const SHELLS = new Set(['rss', 'rdf:rdf', 'rdf', 'items', 'channels']);

/** More than any reader shows; what is beyond is left out, with a warning. */
export const MAX_ITEMS = 20_000;

export interface ReadFeed {
  format: DocumentFormat;
  draft: FeedDraft;
  /** Items beyond `MAX_ITEMS`. */
  left: number;
}

/** Reads the elements of a feed of any XML format into drafts. */
export function readElements({ roots, source }: XmlDocument, url: string | undefined, language?: string): ReadFeed {
  const draft = newFeed();
  const reader = new Reader(draft, new ElementReader(source, url), language);
  for (const root of roots) reader.enter(root);
  return { format: formatOf(roots, source), draft, left: reader.left };
}

class Reader {
  left = 0;
  #hints: DateHints;

  private readonly feed: FeedDraft;
  private readonly reader: ElementReader;

  constructor(feed: FeedDraft, reader: ElementReader, language: string | undefined) {
    this.feed = feed;
    this.reader = reader;
    this.#hints = { language };
  }

  enter(element: XmlElement): void {
    if (ITEM_NAMES.has(element.name)) this.item(element);
    else if (FEED_NAMES.has(element.name)) this.channel(element);
    else if (element.name === SITEMAP) this.sitemap(element);
    else if (SHELLS.has(element.name)) for (const each of element.children) this.enter(each);
  }

  private channel(element: XmlElement): void {
    const { feed, reader } = this;
    const { fields } = feed;
    const { attributes } = element;
    fields.offer('language', 2, element.language || undefined);
    const language = value(child(element, 'language')) ?? value(child(element, 'dc:language')) ?? element.language;
    if (language) this.#hints = { language: language.replace('_', '-') };
    for (const each of element.children) {
      if (ITEM_NAMES.has(each.name)) this.item(each);
      else if (SHELLS.has(each.name)) this.enter(each);
      else FEED.get(each.name)?.(each, feed, reader, this.#hints);
    }
    fields.offer('site', 3, reader.address(attributes.href, element));
    fields.offer('id', 1, attributes['rdf:about']);
    if (attributes.base && /^cdf|^channel$/i.test(element.name))
      fields.offer('site', 4, reader.address(attributes.base, element));
  }

  /** The pages of a sitemap that tell news; what it does not say of itself, its first page says. */
  private sitemap(element: XmlElement): void {
    for (const each of element.children) {
      const news = each.name === 'url' ? child(each, 'news:news') : undefined;
      if (!news) continue;
      const publication = child(news, 'news:publication');
      const language = publication && value(child(publication, 'news:language'));
      if (language) this.#hints = { language };
      const name = publication && value(child(publication, 'news:name'));
      if (name) this.feed.fields.offer('title', 3, { value: name, html: false });
      this.item(each);
    }
  }

  private item(element: XmlElement): void {
    if (this.feed.items.length >= MAX_ITEMS) {
      this.left++;
      return;
    }
    const { reader } = this;
    const item = newItem();
    const { fields } = item;
    const { attributes } = element;
    const about = attributes['rdf:about'];
    fields.offer('id', 2, about);
    if (about && /^https?:/i.test(about)) fields.offer('url', 5, reader.address(about, element));
    fields.offer('url', 1, reader.address(attributes.href, element));
    if (attributes.lastmod) fields.offer('updated', 2, parseDate(attributes.lastmod, this.#hints));
    fields.offer('language', 3, element.language || undefined);
    for (const each of element.children) {
      const handler = ITEM.get(each.name);
      if (handler) handler(each, item, reader, this.#hints);
      else keepExtra(each, item);
    }
    this.feed.items.push(item);
  }
}

const MOST_EXTRA = 16;
const LONGEST_EXTRA = 300;

/** Keeps the text of an element of a vocabulary that nothing here reads. */
function keepExtra(element: XmlElement, item: ItemDraft): void {
  const { name, children } = element;
  const colon = name.indexOf(':');
  if (colon <= 0 || children.length > 0 || name.startsWith('atom:') || name.startsWith('xhtml:')) return;
  const text = value(element);
  if (!text || text.length > LONGEST_EXTRA) return;
  item.extra ??= {};
  const known = item.extra;
  const key = name.replace(/^other-/, '');
  if (/^[\w.-]+:./.test(key) && !(key in known) && Object.keys(known).length < MOST_EXTRA) known[key] = text;
}

function formatOf(roots: XmlElement[], source: string): DocumentFormat {
  const names = new Set(roots.map(({ name }) => name));
  if (names.has('rss')) return 'rss';
  if (names.has(SITEMAP)) return 'news-sitemap';
  if (names.has('rdf:rdf') || names.has('rdf')) return 'rdf';
  if (names.has('atom:feed') || names.has('atom:entry')) return 'atom';
  const [root] = roots;
  const cdf = root?.children.some(
    (each) => child(each, 'abstract') || each.name === 'abstract' || (each.name === 'item' && each.attributes.href),
  );
  return cdf || source.startsWith('<CHANNEL', (root?.start ?? 0) - 8) || root?.attributes.href !== undefined
    ? 'cdf'
    : 'rss';
}
