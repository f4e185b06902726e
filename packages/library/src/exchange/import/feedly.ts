import type { ListedFeed } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { enclosuresOf, feedAddress } from './google-reader.js';
import { type FoundStory, Left, type MovedHighlight, NOT_AN_ENTRY, storiesAlone } from './moved.js';
import { CUT, type Json, list, milliseconds, object, text, texts, webAddress } from './values.js';

const isEntry = (value: unknown) => {
  const entry = object(value);
  return (
    entry !== undefined &&
    typeof entry.id === 'string' &&
    ['originId', 'fingerprint', 'crawled'].some((name) => name in entry)
  );
};
const isSubscription = (value: unknown) => {
  const subscription = object(value);
  return (
    subscription !== undefined &&
    /^feed\/https?:/.test(String(subscription.id)) &&
    Array.isArray(subscription.categories)
  );
};
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isEntry(value) ? [value] : list(object(value)?.items);
}

/**
 * What the API of Feedly answers and its programs export: entries (`/v3/streams/contents`), one of them (`/v3/entries`), or
 * the list of subscriptions. What is in "Read Later" (`global.saved`) is put aside for later; the names of boards are tags.
 */
export const feedly: ImportFormat = {
  name: 'feedly',
  title: 'Feedly JSON',
  async recognises(source) {
    const { value } = await source.json();
    return entriesOf(value).some(isEntry) || (Array.isArray(value) && value.some(isSubscription));
  },
  async read(source) {
    const { value, cut } = await source.json();
    const entries = entriesOf(value);
    const left = new Left();
    const warnings = cut ? [CUT] : [];
    if (entries.some(isEntry)) {
      const later = /\/tag\/global\.saved$/.test(text(object(value)?.id) ?? '');
      const read = (entry: unknown) => storyOf(entry, later, left);
      return storiesAlone(storiesOf(entries, left, read), left, warnings);
    }
    const feeds = entries.flatMap((entry) => feedOf(object(entry)) ?? []);
    left.add(NOT_AN_ENTRY, entries.length - feeds.length);
    return { feeds, searches: [], stories: [], warnings, left };
  },
};

function feedOf(feed: Json | undefined): ListedFeed | undefined {
  const url = webAddress(text(feed?.id)?.replace(/^feed\//, ''));
  if (!url) return undefined;
  const [title, site] = [text(feed?.title), webAddress(feed?.website)];
  const folder = list(feed?.categories).flatMap((each) => text(object(each)?.label) ?? [])[0];
  return { url, ...(title && { title }), ...(site && { site }), ...(folder && { folder }) };
}

function storyOf(value: unknown, allLater: boolean, left: Left): FoundStory | undefined {
  const entry = object(value);
  if (!entry) {
    left.add(NOT_AN_ENTRY);
    return undefined;
  }
  const origin = object(entry.origin);
  const feed = feedAddress(origin);
  const tags = list(entry.tags).flatMap((each) => [object(each) ?? {}]);
  const has = (name: string) => tags.some(({ id }) => text(id)?.endsWith(`/tag/${name}`));
  const boards = tags
    .filter(({ id }) => !/\/tag\/global\./.test(text(id) ?? ''))
    .flatMap(({ label }) => text(label) ?? []);
  // The alternate one is often that of a service that counts readers.
  const links = [...list(entry.canonical), ...list(entry.alternate)];
  const link = links.flatMap((each) => webAddress(object(each)?.href) ?? [])[0];
  const url = webAddress(entry.canonicalUrl) ?? link ?? webAddress(entry.originId);
  const { files, pictures } = enclosuresOf(entry.enclosure);
  const visual = [entry.visual, ...list(entry.thumbnail)].flatMap((each) => webAddress(object(each)?.url) ?? [])[0];
  const highlights = list(entry.annotations).flatMap((each) => highlightOf(object(each)) ?? []);
  return {
    item: {
      title: text(entry.title),
      htmlTitle: true,
      html: text(entry.fullContent) ?? text(object(entry.content)?.content) ?? text(object(entry.summary)?.content),
      url,
      authors: text(entry.author),
      published: milliseconds(entry.published),
      updated: milliseconds(entry.updated),
      kept: milliseconds(entry.crawled),
      language: text(entry.language),
      topics: texts(entry.keywords),
      source: { name: text(origin?.title), url: text(origin?.htmlUrl) },
      image: visual ?? pictures[0],
      files,
      // The guid is that of the feed itself.
      ...(feed !== undefined && { guid: text(entry.originId), scope: feed }),
      ...(feed === undefined && url === undefined && { guid: text(entry.id), scope: 'feedly' }),
    },
    ...((entry.unread === false || has('global.read')) && { read: true }),
    ...((allLater || has('global.saved')) && { later: true }),
    ...(boards.length > 0 && { saved: true, tags: boards }),
    ...(highlights.length > 0 && { highlights }),
    ...(feed && { feed }),
  };
}

function highlightOf(annotation: Json | undefined): MovedHighlight | undefined {
  const exact = text(object(annotation?.highlight)?.text);
  if (!exact) return undefined;
  const [note, created] = [text(annotation?.comment), milliseconds(annotation?.created)];
  return { exact, ...(note && { note }), ...(created && { created }) };
}
