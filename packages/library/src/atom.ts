import { type Article, escapeHtml, sha256, toHtml } from '@dateline/core/base';
import { seconds } from './store/place.js';
import type { ArticleSummary, Library, SavedSearch } from './types.js';

/** Entries of a feed. */
const ENTRIES = 50;

/** Characters XML cannot have, not even as a reference. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const xml = (text: string) => escapeHtml(text.replace(NO_XML, ''));
const element = (name: string, text: string | undefined, attributes = '') =>
  text ? [`<${name}${attributes}>${xml(text)}</${name}>`] : [];

/** RFC 3339; what has no time of day counts from the beginning of its day in UTC. */
const instant = (moment: string) => new Date((seconds(moment) ?? 0) * 1000).toISOString();

/** An id that stays, for what has no address of its own (RFC 4122, made of a hash). */
function uuid(of: string): string {
  const hex = sha256(of);
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function entryOf(row: ArticleSummary, article: Article): string {
  const link = article.canonicalUrl ?? article.url;
  const lines = [
    ...element('id', uuid(`article ${row.id}`)),
    ...element('title', row.headline ?? row.excerpt ?? row.id),
    ...element('updated', instant(article.updated ?? row.time)),
    ...element('published', instant(row.time)),
    ...(link && URL.canParse(link) ? [`<link rel="alternate" href="${xml(new URL(link).href)}"/>`] : []),
    ...[...article.bylines.map(({ name }) => name), ...(article.bylines.length === 0 && row.source ? [row.source] : [])]
      .filter((name) => name.trim() !== '')
      .map((name) => `<author><name>${xml(name)}</name></author>`),
    ...article.topics.filter((topic) => topic !== '').map((topic) => `<category term="${xml(topic)}"/>`),
    ...element('summary', row.deck ?? row.excerpt),
    ...element('content', toHtml(article), ' type="html"'),
    ...element('rights', article.rights),
  ];
  const language = article.language ? ` xml:lang="${xml(article.language)}"` : '';
  return `  <entry${language}>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/**
 * The newest stories that a saved search finds, with their text, as Atom 1.0 (RFC 4287).
 * @param self the address under which the feed is found
 * @throws DatelineError `unknown-search`, and `bad-query` for a query of another Dateline
 * @see `dateline searches`
 */
export async function atomOfSearch(
  library: Pick<Library, 'list' | 'get'>,
  { id, name, query }: Pick<SavedSearch, 'id' | 'name' | 'query'>,
  self?: string,
): Promise<string> {
  const { items } = await library.list({ query, limit: ENTRIES, stories: false });
  const entries: string[] = [];
  let updated = '1970-01-01T00:00:00.000Z';
  for (const row of items) {
    const { article } = await library.get(row.id);
    const changed = instant(article.updated ?? row.time);
    if (changed > updated) updated = changed;
    entries.push(entryOf(row, article));
  }
  const head = [
    ...element('id', self ?? uuid(`search ${id}`)),
    ...element('title', name),
    ...element('subtitle', query),
    ...element('updated', updated),
    ...(self ? [`<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`] : []),
    '<author><name>Dateline</name></author>',
    '<generator>Dateline</generator>',
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${head.map((line) => `  ${line}\n`).join('')}${entries.join('')}</feed>
`;
}
