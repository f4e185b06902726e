import { rootElement } from '../markup.js';
import type { Source } from '../source.js';

const ROOT = /^(rss|feed|entry|channel|rdf|([\w.-]+:)(rss|feed|entry|rdf|channel))$/;
const INSIDE = /<(?:rss|feed|rdf:RDF|channel)[\s>]/i;
const TYPE = /^application\/(rss|atom|rdf|feed)\+(xml|json)$|^application\/x-(rss|cdf)/;

/** Feeds are known by their root element, whatever they are declared to be; JSON Feeds by their version or items. */
export function detectFeed(source: Source): number {
  const { head, declared } = source;
  if (/^\s*\{/.test(head)) return detectJsonFeed(source);
  const root = rootElement(head);
  if (root && ROOT.test(root)) return 0.97;
  if (/<!doctype\s+(rss|rdf|feed|channel)\b/i.test(head)) return 0.9;
  // Messages of a server's program, in HTML, before the feed.
  if (root && INSIDE.test(head) && /<\?xml\s/.test(head) && !/<(html|body)[\s>]/i.test(head)) return 0.9;
  return TYPE.test(declared.type) ? 0.4 : 0;
}

function detectJsonFeed(source: Source): number {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org/.test(source.head)) return 0.98;
  const value = source.json();
  if (!value || typeof value !== 'object') return source.declared.type === 'application/feed+json' ? 0.5 : 0;
  const { version, items } = value as Record<string, unknown>;
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return 0.98;
  return Array.isArray(items) ? 0.6 : 0;
}
