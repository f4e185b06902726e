import { type Article, articleText } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { Parser } from 'htmlparser2';

/** One known answer of the corpus: a path in feedparser's terms and its value. */
export interface Expectation {
  path: string;
  equals: unknown;
}

/** The fields that count, in the order they are printed. */
export const FIELDS = [
  'title',
  'link',
  'id',
  'author',
  'published',
  'updated',
  'created',
  'summary',
  'content',
  'language',
  'enclosures',
  'version',
] as const;

export function fieldOf(path: string): string {
  return /^(?:feed|entries\[\d+\])\.(\w+)/.exec(path)?.[1] ?? path;
}

/** feedparser writes a person as `Name (address)`. */
function author({ bylines }: Article): string | undefined {
  const [first] = bylines;
  if (!first) return undefined;
  return first.email && first.email !== first.name ? `${first.name} (${first.email})` : first.name;
}

/** The words of the body, then the addresses of its pictures. */
function bodyText(article: Article): string {
  const pictures = article.body.flatMap((block) => (block.type === 'figure' ? [block.url] : []));
  return [articleText(article), ...pictures].filter(Boolean).join(' ');
}

const ENTRY: Record<string, (article: Article) => unknown> = {
  title: ({ headline }) => headline,
  link: ({ url }) => url,
  id: ({ guid }) => guid,
  author,
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
  created: ({ published }) => published,
  summary: ({ summary }) => summary,
  content: bodyText,
};

const FEED: Record<string, (result: DocumentResult) => unknown> = {
  title: ({ feed }) => feed?.title,
  link: ({ feed }) => feed?.site,
  id: ({ feed }) => feed?.id,
  language: ({ feed }) => feed?.language,
};

const VERSIONS: Record<string, string> = { rss: 'rss', atom: 'atom', rdf: 'rss', cdf: 'cdf' };

/** What was read, at a path in feedparser's terms; undefined where a path has no counterpart. */
export function valueAt(result: DocumentResult, path: string): unknown {
  if (path === 'version') return VERSIONS[result.format];
  const feed = /^feed\.(\w+)$/.exec(path);
  if (feed) return FEED[feed[1] ?? '']?.(result);
  const enclosure = /^entries\[(\d+)\]\.enclosures\[(\d+)\]\.(\w+)$/.exec(path);
  if (enclosure) {
    const file = result.articles[Number(enclosure[1])]?.attachments[Number(enclosure[2])];
    return file?.[(enclosure[3] === 'href' ? 'url' : enclosure[3]) as keyof typeof file];
  }
  const entry = /^entries\[(\d+)\]\.(\w+)/.exec(path);
  const article = result.articles[Number(entry?.[1])];
  return article && ENTRY[entry?.[2] ?? '']?.(article);
}

const UNSEEN = new Set(['script', 'style', 'title', 'textarea', 'select']);

/** What a reader sees of a value in HTML: its words, and for a body the addresses of its pictures behind them. */
function seen(html: string, pictures: boolean): string {
  const words: string[] = [];
  const images: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, { src }) {
      if (UNSEEN.has(name)) hidden++;
      if (/^(p|div|br|li|h\d|td|tr|blockquote)$/.test(name)) words.push(' ');
      if (name === 'img' && src) images.push(src);
    },
    ontext: (text) => void (hidden === 0 && words.push(text)),
    onclosetag: (name) => void (UNSEEN.has(name) && hidden--),
  });
  parser.end(html);
  return [words.join(''), ...(pictures ? images : [])].join(' ').replace(/\s+/g, ' ').trim();
}

const onLine = (value: unknown) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether what was read is what was expected, as a reader sees it: dates as instants, HTML as its text. */
export function holds(result: DocumentResult, { path, equals }: Expectation): boolean {
  const value = valueAt(result, path);
  const field = fieldOf(path);
  if (field === 'version') return value !== undefined && String(equals).startsWith(String(value));
  if (/^(published|updated|created)$/.test(field)) return Date.parse(String(value)) === Date.parse(String(equals));
  if (/^(title|summary|content)$/.test(field)) {
    const read = onLine(value);
    // Plain text is expected where the format has no markup; then its signs stand for themselves.
    return read === onLine(equals) || read === seen(String(equals), field === 'content');
  }
  return onLine(value) === onLine(equals);
}
