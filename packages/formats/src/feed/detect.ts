import { isHtmlElement } from '../markup.js';
import type { Source } from '../source.js';

const ROOT = /^(rss|feed|entry|channel|rdf|([\w.-]+:)(rss|feed|entry|rdf|channel))$/;
/** A sitemap is a feed where it tells news (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const NEWS = /<news:news[\s>]|schemas\/sitemap-news\//;
const INSIDE = /<(?:rss|feed|rdf:RDF|channel)[\s>]/i;
const TYPE = /^application\/(rss|atom|rdf|feed)\+(xml|json)$|^application\/x-(rss|cdf)/;

/** Feeds are known by their root element, whatever they are declared to be; JSON Feeds by their version or items. */
export function detectFeed(source: Source): number {
  const { head, declared } = source;
  if (source.syntax === 'json') return detectJsonFeed(source);
  const { root } = source;
  if (root && ROOT.test(root)) return 0.97;
  if (root === 'urlset') return NEWS.test(head) ? 0.97 : 0;
  if (/<!doctype\s+(rss|rdf|feed|channel)\b/i.test(head)) return 0.9;
  // Messages of a server's program, in HTML, before the feed.
  if (root && isHtmlElement(root) && INSIDE.test(head) && /<\?xml\s/.test(head) && !/<(html|body)[\s>]/i.test(head))
    return 0.9;
  return TYPE.test(declared.type) && source.syntax === 'text' ? 0.4 : 0;
}

function detectJsonFeed(source: Source): number {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org/.test(source.head)) return 0.98;
  const value = source.json();
  if (!isObject(value)) return 0;
  if (isObject(value.rss) && isObject(value.rss.channel) && 'item' in value.rss.channel) return 0.9;
  const { version, items } = value;
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return 0.98;
  if (!Array.isArray(items) || !items.every(isItem)) return 0;
  if (source.declared.type === 'application/feed+json') return 0.9;
  return items.length > 0 ? 0.6 : 0;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of a feed that names no version has the text or the address, and the id or the title, that JSON Feed asks for. */
function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const has = (...names: string[]) => names.some((name) => typeof value[name] === 'string');
  return (
    has('content_html', 'content_text') || (has('url', 'external_url') && has('id', 'title') && !('type' in value))
  );
}
