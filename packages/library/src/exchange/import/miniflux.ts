import type { ListedFeed } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, NOT_AN_ENTRY, storiesAlone } from './moved.js';
import { CUT, flag, type Json, list, object, text, texts, webAddress } from './values.js';

const STATUS = /^(?:read|unread|removed)$/;
const isEntry = (value: unknown) => {
  const entry = object(value);
  return entry !== undefined && STATUS.test(String(entry.status)) && 'starred' in entry && 'url' in entry;
};
const isFeed = (value: unknown) => {
  const feed = object(value);
  return feed !== undefined && typeof feed.feed_url === 'string' && 'site_url' in feed;
};

/** The entries of a value: what the API answers, a list of them, or one by itself. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isEntry(value) || isFeed(value) ? [value] : list(object(value)?.entries);
}

/** What the API of Miniflux answers: entries (`/v1/entries`) or feeds (`/v1/feeds`), and one of them (`/v1/entries/888`). */
export const miniflux: ImportFormat = {
  name: 'miniflux',
  title: 'Miniflux JSON',
  async recognises(source) {
    const entries = entriesOf((await source.json()).value);
    return entries.some(isEntry) || entries.some(isFeed);
  },
  async read(source) {
    const { value, cut } = await source.json();
    const entries = entriesOf(value);
    const left = new Left();
    const warnings = cut ? [CUT] : [];
    if (entries.some(isEntry))
      return storiesAlone(
        storiesOf(entries, left, (entry) => storyOf(entry, left)),
        left,
        warnings,
      );
    const feeds = entries.flatMap((entry) => feedOf(object(entry)) ?? []);
    left.add(NOT_AN_ENTRY, entries.length - feeds.length);
    return { feeds, searches: [], stories: [], warnings, left };
  },
};

function feedOf(feed: Json | undefined): ListedFeed | undefined {
  const url = webAddress(feed?.feed_url);
  if (!url) return undefined;
  const [title, site, folder] = [text(feed?.title), webAddress(feed?.site_url), text(object(feed?.category)?.title)];
  return { url, ...(title && { title }), ...(site && { site }), ...(folder && { folder }) };
}

function storyOf(value: unknown, left: Left): FoundStory | undefined {
  const entry = object(value);
  if (!entry) {
    left.add(NOT_AN_ENTRY);
    return undefined;
  }
  if (entry.status === 'removed') {
    left.add('removed in Miniflux');
    return undefined;
  }
  const from = object(entry.feed);
  const feed = webAddress(from?.feed_url);
  const url = webAddress(entry.url);
  return {
    item: {
      title: text(entry.title),
      htmlTitle: true,
      html: text(entry.content),
      url,
      authors: text(entry.author),
      published: text(entry.published_at),
      kept: text(entry.created_at),
      topics: texts(entry.tags),
      source: { name: text(from?.title), url: text(from?.site_url) },
      files: list(entry.enclosures).flatMap((each) => fileOf(object(each)) ?? []),
      ...(url === undefined && { guid: text(entry.hash), scope: feed ?? 'miniflux' }),
    },
    ...(entry.status === 'read' && { read: true }),
    ...(flag(entry.starred) && { saved: true }),
    ...(feed && { feed }),
  };
}

function fileOf(file: Json | undefined): { url: string; type?: string; length?: number } | undefined {
  const url = webAddress(file?.url);
  if (!url) return undefined;
  const [type, length] = [text(file?.mime_type), Number(file?.size)];
  return { url, ...(type && { type }), ...(length > 0 && { length }) };
}
