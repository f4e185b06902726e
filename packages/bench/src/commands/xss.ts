import { type Article, DatelineError, toHtml } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { json } from '../corpus.js';
import { table } from '../table.js';
import { inChromium, type Suspect } from '../xss/chromium.js';

interface Vector {
  why: string;
  html: string;
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
/** Every story has an address of its own, or they would be one. */
const address = (way: string, number: number) => `https://news.example/${way.replaceAll(' ', '-')}/${number}`;

/** The ways by which hostile markup comes into a library. */
const WAYS: Record<string, (payload: string, url: string) => string> = {
  page: (payload) =>
    `<!doctype html><html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>The ferry left at noon with forty people on board, the port said on Monday.</p>${payload}<p>It came back in the evening, two hours late, the port said.</p></article></body></html>`,
  'bare page': (payload) => `<html>${payload}`,
  'feed item': (payload, url) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Port</title><item><title>${escaped(payload)}</title><link>${url}</link><description>${escaped(payload)}</description></item></channel></rss>`,
  'JSON Feed item': (payload, url) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Port',
      items: [{ id: '1', url, title: payload, content_html: payload, author: { name: payload, url: payload } }],
    }),
};

const ADDRESSES = new Set(['url', 'canonicalUrl', 'discussionUrl', 'poster']);
const SAFE = /^(?:https?:|mailto:|tel:|data:image\/(?!svg)|(?![a-z][a-z0-9+.-]*:))/i;

/** Every address in an Article that could run something. */
function unsafe(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const bare = value.replace(/[\u0000-\u0020]+/g, '');
    return ADDRESSES.has(key) && !SAFE.test(bare) ? [`${key}: ${value.slice(0, 60)}`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => unsafe(one, key));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => unsafe(one, name));
}

const TAG = /<\/?([a-z][^\s/>]*)([^>]*)>/gi;
const TAGS = new Set(
  'article header h1 h2 h3 h4 h5 h6 p time blockquote pre code hr figure figcaption img video audio span table tr td th ul ol li a strong em s sub sup mark q br'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir class datetime href title rel src alt width height controls poster colspan rowspan start'.split(' '),
);

/** Elements and attributes of written HTML that are none of those an Article needs. */
function foreign(html: string): string[] {
  const found: string[] = [];
  for (const [, name = '', rest = ''] of html.matchAll(TAG)) {
    if (!TAGS.has(name)) found.push(`<${name}>`);
    for (const [, attribute = '', value = ''] of rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.has(attribute)) found.push(`${attribute} on <${name}>`);
      if (/^(?:href|src|poster)$/.test(attribute) && !SAFE.test(value.trim()))
        found.push(`${attribute}=${value.slice(0, 60)}`);
    }
  }
  return found;
}

interface Outcome {
  articles: number;
  refused: number;
  /** Vectors of which something is left in the Article or in HTML written of it. */
  bad: number;
  suspects: Suspect[];
}

async function readAll(way: string, vectors: readonly Vector[], left: string[]): Promise<Outcome> {
  const outcome: Outcome = { articles: 0, refused: 0, bad: 0, suspects: [] };
  for (const [number, { why, html }] of vectors.entries()) {
    const url = address(way, number);
    let read: Article[] = [];
    try {
      read = (await readDocument(WAYS[way]!(html, url), { url })).articles;
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      outcome.refused++;
    }
    outcome.articles += read.length;
    const found = read.flatMap((article) => [...unsafe(article), ...foreign(toHtml(article))]);
    if (found.length > 0) {
      outcome.bad++;
      left.push(`${way}, ${why}: ${found.join('; ')}`);
    }
    for (const [nth, article] of read.entries()) {
      const id = `${way.replaceAll(' ', '-')}-${number}-${nth}`;
      outcome.suspects.push({ name: `${way}, ${why} (${id})`, article: { ...article, id } });
    }
  }
  return outcome;
}

export const bench: Bench = {
  name: 'xss',
  summary: 'hostile markup as page, feed item and JSON Feed item: nothing of it may be left, nor run in Chromium',
  corpus: 'xss',
  async run({ corpus }) {
    const vectors = json<Vector[]>(`${corpus}/xss/vectors.json`);
    const left: string[] = [];
    const outcomes: Record<string, Outcome> = {};
    for (const way of Object.keys(WAYS)) outcomes[way] = await readAll(way, vectors, left);
    const verdicts = await inChromium(Object.values(outcomes).flatMap(({ suspects }) => suspects));
    const rows = Object.entries(outcomes).map(([way, { articles, refused, bad, suspects }]) => {
      const ran = suspects.filter(({ name }) => verdicts.has(name)).length;
      return [way, vectors.length, articles, refused, bad, suspects.length, ran];
    });
    console.log(
      table(['as', 'vectors', 'articles', 'typed errors', 'unsafe', 'opened in Chromium', 'did something'], rows),
    );
    for (const line of left) console.log(line);
    for (const [name, problems] of verdicts) console.log(`in Chromium, ${name}: ${problems.join('; ')}`);
    const wrong = left.length + verdicts.size;
    if (wrong > 0) throw new Error(`${wrong} left something unsafe, or did something in Chromium.`);
  },
};
