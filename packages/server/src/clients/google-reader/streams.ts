import { quoteValue } from '@dateline/core/base';
import { feedQuery, type Subscriptions } from '../subscriptions.js';

/** Finds nothing: for streams that are not here, such as what others shared. */
export const NOTHING = 'is:read is:unread';

const STATES: Record<string, string> = {
  'reading-list': '',
  read: 'is:read',
  unread: 'is:unread',
  fresh: 'is:unread',
  starred: 'is:saved',
  'kept-unread': 'is:kept',
  'tracking-kept-unread': 'is:kept',
};

/** The state that a stream is of, such as `read`; undefined for another stream. */
export const stateOfStream = (stream: string): string | undefined =>
  /^user\/[^/]*\/state\/com\.google\/([\w-]+)$/.exec(stream)?.[1];

/** The name of the folder or tag that a stream is of; undefined for another stream. */
export const labelOfStream = (stream: string): string | undefined =>
  /^user\/[^/]*\/label\/(.+)$/s.exec(stream)?.[1]?.trim() || undefined;

/** The number of the feed that a stream is of, which names it by number or by address. */
export function feedOfStream(stream: string, { feeds, byId }: Subscriptions): number | undefined {
  const name = /^feed\/(.+)$/s.exec(stream)?.[1];
  if (name === undefined) return undefined;
  if (/^\d+$/.test(name)) return byId.has(Number(name)) ? Number(name) : undefined;
  return feeds.find(({ url }) => url === name)?.id;
}

/** The query for a label: the stories of a folder, and those with a tag of that name. */
function labelQuery(label: string, { folders }: Subscriptions): string {
  const value = quoteValue(label);
  const isFolder = folders.some(({ name }) => name.toLowerCase() === label.toLowerCase());
  return isFolder ? `(in:${value} OR tag:${value})` : `tag:${value}`;
}

/** What a stream holds, in the query language; `NOTHING` for one that is not here. */
export function streamQuery(stream: string, subscriptions: Subscriptions): string {
  const state = stateOfStream(stream);
  if (state !== undefined) return STATES[state] ?? NOTHING;
  const label = labelOfStream(stream);
  if (label !== undefined) return hasLetters(label) ? labelQuery(label, subscriptions) : NOTHING;
  const feed = feedOfStream(stream, subscriptions);
  return feed === undefined ? NOTHING : feedQuery(feed);
}

/** A tag without a letter or digit has no form in the query language. */
const hasLetters = (label: string) => /[\p{L}\p{N}]/u.test(label);

const OPPOSITES: Record<string, string> = {
  'is:read': 'is:unread',
  'is:unread': 'is:read',
  'is:saved': 'is:unsaved',
};

/** What a stream is asked for: it, what else has to hold (`it`), and what is left out (`xt`). */
export function filteredQuery(
  stream: string,
  { include, exclude }: { include: readonly string[]; exclude: readonly string[] },
  subscriptions: Subscriptions,
): string {
  const parts = [stream, ...include].map((each) => streamQuery(each, subscriptions));
  for (const each of exclude) {
    const query = streamQuery(each, subscriptions);
    if (query === '') parts.push(NOTHING);
    else if (query !== NOTHING) parts.push(OPPOSITES[query] ?? `-(${query})`);
  }
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}
