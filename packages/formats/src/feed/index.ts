import { DatelineError, warn } from '@dateline/core/base';
import type { ReadContext } from '../format.js';
import { languageTag } from '../language/language-tag.js';
import type { Source } from '../source.js';
import type { DocumentFormat, FeedInfo, ReadResult, Warning } from '../types.js';
import { findRoot } from '../xml/find-root.js';
import { scan } from '../xml/scan.js';
import { articleOf, type Inherited } from './article.js';
import type { FeedDraft } from './draft.js';
import { identified } from './identity.js';
import { readJsonFeed } from './json-feed.js';
import { plainText, titleText } from './raw-text.js';
import { MAX_ITEMS, readElements } from './read-xml.js';
import { splitFirstParagraph } from './split-first-paragraph.js';

/** Longer than any feed: 40 million characters. */
const MAX_CHARACTERS = 40_000_000;

/**
 * Reads a feed of any kind (RSS 0.9x to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed, news sitemaps), well-formed or not,
 * into Articles.
 * A feed without items gives what it says of itself.
 * @throws DatelineError `not-a-feed`, `feed-too-large`, `feed-too-deep`, `feed-entities`
 */
export function readFeed(source: Source, context: ReadContext): ReadResult {
  if (/^\s*\{/.test(source.head)) {
    const { draft, left } = readJsonFeed(source.json(), context.url);
    return result('json-feed', draft, left, context, []);
  }
  const { text, warnings, ascii } = source.text('xml');
  if (text.length > MAX_CHARACTERS)
    throw new DatelineError('feed-too-large', { limit: `${MAX_CHARACTERS / 1e6} million characters` });
  const root = findRoot(text);
  if (!root) throw new DatelineError('not-a-feed');
  const document = scan(text, root.from, root.standard, ascii);
  const { format, draft, left } = readElements(document, context.url, context.language);
  const mended = [...document.problems].map((problem) => warn(`feed-${problem}`));
  return result(format, draft, left, context, [...warnings, ...mended]);
}

function result(
  format: DocumentFormat,
  draft: FeedDraft,
  left: number,
  context: ReadContext,
  warnings: Warning[],
): ReadResult {
  const feed = infoOf(draft, context.url);
  const inherited: Inherited = { people: draft.people, title: feed.title, site: feed.site, language: feed.language };
  const items = draft.items.map((item) => articleOf(item, inherited, context));
  const scope = context.url ?? draft.fields.get('self') ?? draft.fields.get('id') ?? feed.site ?? '';
  const { articles, repeated, twice } = identified(items, scope);
  // Behind the ids, which do not change when the reading of datelines does.
  for (const article of articles) splitFirstParagraph(article);
  const said = [...warnings];
  if (left > 0) said.push(warn('feed-too-many-items', { limit: MAX_ITEMS, count: left }));
  if (repeated > 0) said.push(warn('feed-repeated-guid', { count: repeated }));
  if (twice > 0) said.push(warn('feed-repeated-item', { count: twice }));
  return { format, feed, articles, warnings: said };
}

function infoOf({ fields }: FeedDraft, readFrom: string | undefined): FeedInfo {
  const [title, description] = [fields.get('title'), fields.get('description')];
  const info: FeedInfo = {
    title: title && titleText(title),
    url: readFrom ?? fields.get('self'),
    site: fields.get('site'),
    id: fields.get('id'),
    language: languageTag(fields.get('language')),
    description: description && plainText(description),
    icon: fields.get('icon'),
    ttl: fields.get('ttl'),
    skipHours: fields.get('skipHours'),
    skipDays: fields.get('skipDays'),
    hub: fields.get('hub'),
  };
  return Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined));
}
