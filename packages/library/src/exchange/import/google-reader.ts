import type { KeptItem, ListedFeed } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, type MovedHighlight, NOT_AN_ENTRY, storiesAlone } from './moved.js';
import { CUT, type Json, list, object, seconds, text, texts, webAddress } from './values.js';

/** Where a feed is named: `feed/ADDRESS`; some give a number instead, and the address beside it. */
export const feedAddress = (origin: Json | undefined): string | undefined =>
  webAddress(origin?.feedUrl) ?? webAddress(text(origin?.streamId)?.replace(/^feed\//, ''));

const STATE = /^user\/[^/]+\/state\/(?:com\.google|org\.freshrss)\/(.+)$/;
const LABEL = /^user\/[^/]+\/label\/(.+)$/;

function isItem(value: unknown): boolean {
  const item = object(value);
  if (!item || typeof item.id !== 'string' || ['originId', 'fingerprint', 'crawled'].some((name) => name in item))
    return false;
  const categories = list(item.categories);
  return (
    categories.every((each) => typeof each === 'string') &&
    (object(item.origin) !== undefined ||
      'crawlTimeMsec' in item ||
      categories.some((each) => STATE.test(String(each))))
  );
}

const isSubscription = (value: unknown) => {
  const subscription = object(value);
  return subscription !== undefined && /^feed\//.test(String(subscription.id)) && 'categories' in subscription;
};

/**
 * What Google Reader's API gives of a stream, and what Inoreader, FreshRSS, The Old Reader and others export: labels are
 * tags; a file of starred items is one of saved stories. The list of subscriptions (`/subscription/list`) is one of feeds.
 */
export const googleReader: ImportFormat = {
  name: 'google-reader',
  title: 'Google Reader JSON (Inoreader, FreshRSS, The Old Reader)',
  async recognises(source) {
    const stream = object((await source.json()).value);
    return list(stream?.items).some(isItem) || list(stream?.subscriptions).some(isSubscription);
  },
  async read(source) {
    const { value, cut } = await source.json();
    const stream = object(value)!;
    const starred = /\/(?:com\.google|org\.freshrss)\/starred$/.test(text(stream.id) ?? '');
    const left = new Left();
    const warnings = cut ? [CUT] : [];
    const subscriptions = list(stream.subscriptions);
    if (subscriptions.some(isSubscription)) {
      const feeds = subscriptions.flatMap((each) => feedOf(object(each)) ?? []);
      left.add(NOT_AN_ENTRY, subscriptions.length - feeds.length);
      return { feeds, searches: [], stories: [], warnings, left };
    }
    const read = (entry: unknown) => storyOf(entry, starred, left);
    return storiesAlone(storiesOf(list(stream.items), left, read), left, warnings);
  },
};

function feedOf(subscription: Json | undefined): ListedFeed | undefined {
  const url = webAddress(subscription?.url) ?? feedAddress({ streamId: subscription?.id });
  if (!url) return undefined;
  const [title, site] = [text(subscription?.title), webAddress(subscription?.htmlUrl)];
  const folder = list(subscription?.categories).flatMap((each) => text(object(each)?.label) ?? [])[0];
  return { url, ...(title && { title }), ...(site && { site }), ...(folder && { folder }) };
}

function storyOf(entry: unknown, starred: boolean, left: Left): FoundStory | undefined {
  const item = object(entry);
  if (!item) {
    left.add(NOT_AN_ENTRY);
    return undefined;
  }
  const categories = texts(item.categories);
  const named = (pattern: RegExp) => categories.flatMap((each) => pattern.exec(each)?.[1] ?? []);
  const [states, tags] = [named(STATE), named(LABEL)];
  const origin = object(item.origin);
  const feed = feedAddress(origin);
  // What the feed gives; only FreshRSS exports it.
  const guid = feed && text(item.guid);
  const link = [...list(item.canonical), ...list(item.alternate)].map(object).find((each) => webAddress(each?.href));
  const { files, pictures } = enclosuresOf(item.enclosure);
  const highlights = list(item.annotations).flatMap((each) => highlightOf(each) ?? []);
  return {
    item: {
      title: text(item.title),
      htmlTitle: true,
      html: text(object(item.content)?.content) ?? text(object(item.summary)?.content),
      url: text(link?.href),
      authors: text(item.author),
      published: seconds(item.published),
      updated: seconds(item.updated),
      kept: seconds(Number(item.crawlTimeMsec) / 1_000),
      topics: categories.filter((each) => !each.startsWith('user/')),
      source: { name: text(origin?.title), url: text(origin?.htmlUrl) },
      files,
      image: pictures[0],
      ...(guid && { guid, scope: feed }),
      ...(!guid && link === undefined && { guid: text(item.id), scope: feed ?? 'google-reader' }),
    },
    ...(states.includes('read') && { read: true }),
    ...((starred || states.includes('starred')) && { saved: true }),
    ...(tags.length > 0 && { tags }),
    ...(highlights.length > 0 && { highlights }),
    ...(feed && { feed }),
  };
}

type KeptFile = NonNullable<KeptItem['files']>[number];

/** The files that come with an item, pictures apart. */
export function enclosuresOf(value: unknown): { files: KeptFile[]; pictures: string[] } {
  const files: KeptFile[] = [];
  const pictures: string[] = [];
  for (const each of list(value)) {
    const file = object(each);
    const url = webAddress(file?.href);
    if (!url) continue;
    const [type, length] = [text(file?.type), Number(file?.length)];
    // FreshRSS says `image` where it does not know which.
    if (type && /^image\b/i.test(type)) pictures.push(url);
    else files.push({ url, ...(type && { type }), ...(length > 0 && { length }) });
  }
  return { files, pictures };
}

/** A passage that Inoreader keeps, with its note. */
function highlightOf(value: unknown): MovedHighlight | undefined {
  const annotation = object(value);
  const exact = text(annotation?.text);
  if (!exact) return undefined;
  const [note, created] = [text(annotation?.note), seconds(annotation?.added_on)];
  return { exact, ...(note && { note }), ...(created && { created }) };
}
