import { type Article, type Block, directionOfLanguage, directionOfText, SCHEMA_VERSION } from '@dateline/core/base';
import type { Person } from '../article/people.js';
import { languageTag } from '../language/language-tag.js';
import { bodyAndSummary } from './body-and-summary.js';
import { bylinesOf } from './bylines.js';
import type { ItemDraft, RawText } from './draft.js';
import { attachmentsOf, mediaOf } from './files.js';
import { plainText, titleText } from './raw-text.js';
import { textWithoutSourceLine, withoutSourceLine } from './source-line.js';

/** What a feed says of itself that its items take over. */
export interface Inherited {
  people: readonly Person[];
  title?: string | undefined;
  site?: string | undefined;
  language?: string | undefined;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** An Article whose id is still empty: it takes all items of the feed to settle. */
export function articleOf(
  item: ItemDraft,
  inherited: Inherited,
  context: { url?: string | undefined; language?: string | undefined },
): Article {
  const { fields } = item;
  const title = fields.get('title');
  const headline = title && titleText(title);
  // What the feed gives no base for starts where the story stands, else where the feed does.
  const own = fields.get('canonicalUrl') ?? fields.get('url');
  // Markup in the place of an address is no place to start from.
  const base = (own && /^https?:/i.test(own) && !/%3C/i.test(own) ? own : undefined) ?? context.url ?? inherited.site;
  const based = (text: RawText | undefined) => (text && text.base === undefined && base ? { ...text, base } : text);
  const { body: whole, summary: short } = bodyAndSummary({
    contents: item.contents.map((text) => based(text) ?? text),
    short: based(fields.get('summary')),
    abstract: based(fields.get('abstract')),
  });
  const body = withoutSourceLine(whole);
  const summary = textWithoutSourceLine(short);
  const language = languageOf(item, inherited.language, context.language);
  const article: Article = {
    schemaVersion: SCHEMA_VERSION,
    id: '',
    bylines: bylinesOf(item, inherited.people),
    direction: directionOf(headline, body, language),
    topics: topicsOf(item),
    media: mediaOf(item),
    attachments: attachmentsOf(item),
    body,
    provenance: {},
  };
  // One by one: feeds have tens of thousands of items, and spreading objects costs more than all else here.
  if (item.subjects.length > 0) article.subjects = item.subjects;
  if (item.extra) article.extra = item.extra;
  if (headline) article.headline = headline;
  if (summary) article.summary = summary;
  if (language) article.language = language;
  addDates(article, item);
  addAddresses(article, item);
  addSource(article, item, inherited);
  const rights = fields.get('rights');
  const rightsText = rights && plainText(rights);
  if (rightsText) article.rights = rightsText;
  const deckWords = fields.get('deck');
  const deck = deckWords && titleText(deckWords);
  if (deck && deck !== summary && deck !== headline) article.deck = deck;
  return article;
}

/** The nearest language that is named; a feed that takes one back (xml:lang="") leaves it to nobody else. */
function languageOf({ contents, fields }: ItemDraft, ofFeed?: string, ofContext?: string): string | undefined {
  const own = contents[0]?.language;
  if (own === '') return undefined;
  return languageTag(own) ?? languageTag(fields.get('language')) ?? languageTag(ofFeed) ?? languageTag(ofContext);
}

/** The day of the last change stands in for that of publication where a feed, as Atom may, gives no other. */
function addDates(article: Article, { fields }: ItemDraft): void {
  const [published, updated] = [fields.get('published'), fields.get('updated')];
  if (updated) article.updated = updated;
  if (published) article.published = published;
  else if (updated) {
    article.published = updated;
    article.provenance.published = { from: 'feed', detail: 'updated' };
  }
}

function addAddresses(article: Article, { fields }: ItemDraft): void {
  const [url, canonicalUrl, guid] = [fields.get('url'), fields.get('canonicalUrl'), fields.get('id')];
  const discussionUrl = fields.get('discussion');
  if (url) article.url = url;
  if (canonicalUrl) article.canonicalUrl = canonicalUrl;
  if (guid) article.guid = guid;
  if (discussionUrl) article.discussionUrl = discussionUrl;
}

function addSource(article: Article, { fields }: ItemDraft, { title, site }: Inherited): void {
  const own = fields.get('source');
  const name = own?.name && titleText({ value: own.name, html: true });
  if (name) article.source = own?.url ? { name, url: own.url } : { name };
  else if (title) {
    article.source = site ? { name: title, url: site } : { name: title };
    article.provenance.source = { from: 'feed', detail: 'title' };
  }
}

function topicsOf({ topics }: ItemDraft): string[] {
  if (topics.length === 0) return [];
  const kept = new Map<string, string>();
  for (const written of topics) {
    const topic = titleText({ value: written, html: true });
    const key = topic?.toLowerCase();
    if (topic && key && !kept.has(key)) kept.set(key, topic);
  }
  return [...kept.values()];
}

function directionOf(headline: string | undefined, body: readonly Block[], language?: string): 'ltr' | 'rtl' {
  const first = body.find((block) => 'text' in block);
  const sample = `${headline ?? ''} ${first && 'text' in first ? first.text.slice(0, 400) : ''}`;
  if (RTL.test(sample)) return directionOfText(sample) ?? 'ltr';
  return sample.trim() === '' && language ? directionOfLanguage(language) : 'ltr';
}
