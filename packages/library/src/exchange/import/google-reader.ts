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
  if (!item || typeof item.id !== 'string' || 'originId' in item || 'fingerprint' in item) return false;
  const categories = list(item.categories);
  return (
    categories.every((each) => typeof each === 'string') &&
    (object(item.origin) !== undefined ||
      'crawlTimeMsec' in item ||
      categories.some((each) => STATE.test(String(each))))
  );
}

/**
 * What Google Reader's API gives of a stream, and what Inoreader, FreshRSS, The Old Reader and others export: labels are
 * tags; a file of starred items is one of saved stories.
 */
export const googleReader: ImportFormat = {
  name: 'google-reader',
  title: 'Google Reader JSON (Inoreader, FreshRSS, The Old Reader)',
  async recognises(source) {
    const stream = object((await source.json()).value);
    return stream !== undefined && Array.isArray(stream.items) && stream.items.some(isItem);
  },
  async read(source) {
    const { value, cut } = await source.json();
    const stream = object(value)!;
    const starred = /\/(?:com\.google|org\.freshrss)\/starred$/.test(text(stream.id) ?? '');
    const left = new Left();
    const read = (entry: unknown) => storyOf(entry, starred, left);
    return storiesAlone(storiesOf(list(stream.items), left, read), left, cut ? [CUT] : []);
  },
};

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
  const link = [...list(item.canonical), ...list(item.alternate)].map(object).find((each) => webAddress(each?.href));
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
      files: list(item.enclosure).flatMap((each) => fileOf(each) ?? []),
      ...(link === undefined && { guid: text(item.id), scope: feed ?? 'google-reader' }),
    },
    ...(states.includes('read') && { read: true }),
    ...((starred || states.includes('starred')) && { saved: true }),
    ...(tags.length > 0 && { tags }),
    ...(highlights.length > 0 && { highlights }),
    ...(feed && { feed }),
  };
}

function fileOf(value: unknown): { url: string; type?: string; length?: number } | undefined {
  const file = object(value);
  const url = webAddress(file?.href);
  if (!url) return undefined;
  const [type, length] = [text(file?.type), Number(file?.length)];
  return { url, ...(type && { type }), ...(length > 0 && { length }) };
}

/** A passage that Inoreader keeps, with its note. */
function highlightOf(value: unknown): MovedHighlight | undefined {
  const annotation = object(value);
  const exact = text(annotation?.text);
  if (!exact) return undefined;
  const [note, created] = [text(annotation?.note), seconds(annotation?.added_on)];
  return { exact, ...(note && { note }), ...(created && { created }) };
}
