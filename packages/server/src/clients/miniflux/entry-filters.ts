import { DatelineError, quoteValue } from '@dateline/core/base';
import type { EntriesOptions } from '@dateline/library';
import { NOTHING } from '../google-reader/streams.js';
import { wholeNumber } from '../parameters.js';
import { feedQuery, type Subscriptions } from '../subscriptions.js';
import { categoryQuery } from './categories.js';

/** Entries where a client does not say how many, and at most. */
const DEFAULT = 100;
const MOST = 1_000;

const STATUSES: Record<string, string> = { read: 'is:read', unread: 'is:unread', removed: 'is:hidden' };
const ORDERS = ['id', 'status', 'published_at', 'created_at', 'category_title', 'category_id', 'title', 'author'];

const bad = (field: string, wanted: string) => new DatelineError('bad-request', { field, wanted });

/** Which entries a feed or a category narrows a list to. */
export interface Narrowed {
  feed?: number;
  category?: number;
}

/** What a client asks of a list of entries, for `Library.entries`. @throws DatelineError `bad-request`, `unknown-folder` */
export function entryFilters(
  parameters: URLSearchParams,
  { feed = numberOf(parameters, 'feed_id'), category = numberOf(parameters, 'category_id') }: Narrowed,
  subscriptions: Subscriptions,
): EntriesOptions {
  const order = oneOf(parameters, 'order', ORDERS) ?? 'published_at';
  const published = {
    after: timeOf(parameters, 'published_after', 'after'),
    before: timeOf(parameters, 'published_before', 'before'),
  };
  const [above, below] = [numberOf(parameters, 'after_entry_id'), numberOf(parameters, 'before_entry_id')];
  return {
    query: [
      statusQuery(parameters.getAll('status').flatMap((each) => each.split(','))),
      starredQuery(parameters.get('starred')),
      searchQuery(parameters.get('search')),
      feed === undefined ? '' : feedQuery(feed),
      category === undefined ? '' : categoryQuery(category, subscriptions),
    ]
      .filter((part) => part !== '')
      .join(' '),
    // What has no order of its own here stands by date.
    by: order === 'id' || order === 'created_at' ? 'number' : 'time',
    order: (oneOf(parameters, 'direction', ['asc', 'desc']) ?? 'asc') === 'asc' ? 'oldest' : 'newest',
    limit: Math.max(1, Math.min(MOST, numberOf(parameters, 'limit') || DEFAULT)),
    offset: numberOf(parameters, 'offset') ?? 0,
    ...(above !== undefined && { above }),
    ...(below && { below }),
    ...moments('published', published.after === undefined ? undefined : published.after + 1, published.before),
    // Something may change twice in the second that a client asks from.
    ...moments('changed', timeOf(parameters, 'changed_after'), timeOf(parameters, 'changed_before')),
    whole: true,
    count: true,
  };
}

const iso = (second: number) => new Date(second * 1_000).toISOString();

const moments = (name: 'published' | 'changed', since?: number, until?: number): EntriesOptions => ({
  ...(since !== undefined && { [`${name}Since`]: iso(since) }),
  ...(until !== undefined && { [`${name}Until`]: iso(until) }),
});

function statusQuery(statuses: readonly string[]): string {
  for (const status of statuses)
    if (!Object.hasOwn(STATUSES, status)) throw bad('status', `one of ${Object.keys(STATUSES).join(', ')}`);
  const wanted = new Set(statuses);
  // What is removed is shown to nobody who asks for more than that.
  if (wanted.size > 1) wanted.delete('removed');
  return wanted.size === 1 ? STATUSES[[...wanted][0]!]! : '';
}

function starredQuery(starred: string | null): string {
  if (starred === null || starred === '') return '';
  if (/^(1|true)$/i.test(starred)) return 'is:saved';
  if (/^(0|false)$/i.test(starred)) return 'is:unsaved';
  throw bad('starred', 'true or false');
}

function searchQuery(search: string | null): string {
  const words = (search ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return search?.trim() ? NOTHING : '';
  return words.map(quoteValue).join(' ');
}

function numberOf(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name);
  if (text === null || text === '') return undefined;
  const number = wholeNumber(parameters, name);
  if (number === undefined) throw bad(name, 'a whole number');
  return number;
}

/** Seconds since 1970 under one of several names. */
function timeOf(parameters: URLSearchParams, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = numberOf(parameters, name);
    if (value) return value;
  }
  return undefined;
}

function oneOf(parameters: URLSearchParams, name: string, known: readonly string[]): string | undefined {
  const value = parameters.get(name);
  if (value === null || value === '') return undefined;
  if (!known.includes(value)) throw bad(name, `one of ${known.join(', ')}`);
  return value;
}
