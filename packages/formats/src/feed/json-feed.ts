import { DatelineError } from '@dateline/core/base';
import { type Person, peopleIn } from '../article/people.js';
import { parseDate } from '../dates/parse-date.js';
import { safeLink } from '../html/index.js';
import { type FeedDraft, type ItemDraft, newFeed, newItem, type RawText } from './draft.js';
import { MAX_ITEMS } from './read-xml.js';
import { count, keywords } from './vocabulary/handlers.js';

type Json = Record<string, unknown>;

const object = (value: unknown): Json | undefined =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined;
/** What should be a list; a single value stands for a list of it. */
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);
/** Text, or a number that should have been one. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? String(value) : undefined;
const number = (value: unknown): number | undefined => count(text(value));

function words(value: unknown, html: boolean): RawText | undefined {
  const kept = typeof value === 'string' && value.trim() !== '' ? value : undefined;
  return kept === undefined ? undefined : { value: kept, html };
}

function person(value: unknown, base: string | undefined): Person[] {
  if (typeof value === 'string') return peopleIn(value);
  const author = object(value);
  if (!author) return [];
  const [named, ...more] = peopleIn(text(author.name));
  // The address is that of one; of several it is nobody's.
  if (named && more.length > 0) return [named, ...more];
  const url = safeLink(text(author.url), base);
  const email = text(author.email) ?? named?.email;
  if (!named?.name && !url && !email) return [];
  return [{ ...(named?.name && { name: named.name }), ...(email && { email }), ...(url && { url }) }];
}

/** `authors` of version 1.1, `author` of version 1.0. */
function people(from: Json, base: string | undefined): Person[] {
  const several = list(from.authors).flatMap((each) => person(each, base));
  return several.length > 0 ? several : list(from.author).flatMap((each) => person(each, base));
}

/** RSS as JSON (scripting.com's "RSS in JSON"), in the names of JSON Feed; undefined for anything else. */
function rssInJson(value: unknown): Json | undefined {
  const channel = object(object(object(value)?.rss)?.channel);
  if (!channel) return undefined;
  const items = list(channel.item).flatMap((each) => {
    const item = object(each);
    if (!item) return [];
    const enclosure = object(item.enclosure);
    return {
      id: text(object(item.guid)?.['#value'] ?? item.guid) ?? text(item.link),
      url: item.link,
      title: item.title,
      content_html: item.description,
      date_published: item.pubDate,
      authors: list(item.author),
      tags: list(item.category).map((each) => text(object(each)?.['#value'] ?? each) ?? ''),
      attachments: enclosure
        ? [{ url: enclosure.url, mime_type: enclosure.type, size_in_bytes: enclosure.length }]
        : [],
    };
  });
  const { title, link, description, language } = channel;
  return { title, home_page_url: link, description, language, items };
}

/**
 * Reads a JSON Feed, version 1.0 or 1.1 (https://jsonfeed.org/version/1.1).
 * @param value what the document holds; undefined where it is no JSON
 * @throws DatelineError `not-a-feed`
 */
export function readJsonFeed(value: unknown, url: string | undefined): { draft: FeedDraft; left: number } {
  if (value === undefined)
    throw new DatelineError('not-a-feed', 'This looks like a JSON Feed, but it is no valid JSON; it may be cut off.');
  const feed = rssInJson(value) ?? object(value);
  if (!feed || !Array.isArray(feed.items))
    throw new DatelineError('not-a-feed', 'This JSON is no feed: a JSON Feed has a list called “items”.');
  const base = url ?? safeLink(text(feed.feed_url)) ?? safeLink(text(feed.home_page_url));
  const draft = newFeed();
  const { fields } = draft;
  fields.offer('title', 0, words(feed.title, false));
  fields.offer('description', 0, words(feed.description, false));
  fields.offer('site', 0, safeLink(text(feed.home_page_url), base));
  fields.offer('self', 0, safeLink(text(feed.feed_url), base));
  fields.offer('icon', 0, safeLink(text(feed.icon), base));
  fields.offer('icon', 1, safeLink(text(feed.favicon), base));
  fields.offer('language', 0, text(feed.language));
  for (const each of list(feed.hubs)) {
    const hub = object(each);
    fields.offer('hub', /websub|pubsubhubbub/i.test(text(hub?.type) ?? '') ? 0 : 1, safeLink(text(hub?.url), base));
  }
  draft.people.push(...people(feed, base));
  const items = feed.items as unknown[];
  for (const each of items.slice(0, MAX_ITEMS)) {
    const item = object(each);
    if (item) draft.items.push(readItem(item, base, text(feed.language)));
  }
  return { draft, left: Math.max(0, items.length - MAX_ITEMS) };
}

function readItem(from: Json, base: string | undefined, language: string | undefined): ItemDraft {
  const item = newItem();
  const { fields } = item;
  const date = (written: unknown) => {
    const known = text(written);
    return known && parseDate(known, { language });
  };
  fields.offer('id', 0, text(from.id));
  fields.offer('url', 0, safeLink(text(from.url), base));
  fields.offer('url', 1, safeLink(text(from.external_url), base));
  fields.offer('title', 0, words(from.title, false));
  fields.offer('summary', 0, words(from.summary, false));
  for (const content of [words(from.content_html, true), words(from.content_text, false)])
    if (content && item.contents.length === 0) item.contents.push(content);
  fields.offer('published', 0, date(from.date_published) || undefined);
  fields.offer('updated', 0, date(from.date_modified) || undefined);
  fields.offer('language', 0, text(from.language));
  for (const each of people(from, base)) item.people.push({ rank: 0, value: each });
  item.topics.push(
    ...(typeof from.tags === 'string' ? keywords(from.tags) : list(from.tags).map((tag) => text(tag) ?? '')),
  );
  for (const address of [from.image, from.banner_image]) {
    const image = safeLink(text(address), base);
    if (image) item.media.push({ kind: 'image', url: image });
  }
  for (const each of list(from.attachments)) {
    const file = object(each);
    const address = safeLink(text(file?.url), base);
    if (!file || !address) continue;
    const [type, title] = [text(file.mime_type)?.toLowerCase(), text(file.title)];
    const [length, duration] = [number(file.size_in_bytes), number(file.duration_in_seconds)];
    item.files.push({
      url: address,
      ...(type && { type }),
      ...(length && { length }),
      ...(duration !== undefined && { duration }),
      ...(title && { title }),
    });
  }
  return item;
}
