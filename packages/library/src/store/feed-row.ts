// A feed as it is kept, whoever follows it.
import { DatelineError, normalizeAddress, withoutSecrets } from '@dateline/core/base';
import type { Database } from './database.js';
import { FIRST } from './people.js';

/** Everything that is kept of a feed, whoever follows it. */
export interface FeedRow {
  id: number;
  url: string;
  /** As the feed says, or its address until it does. */
  title: string;
  site: string | null;
  icon: string | null;
  ttl: number | null;
  etag: string | null;
  modified: string | null;
  digest: string | null;
  last_refresh: string | null;
  next_refresh: string | null;
  failures: number;
  problem: string | null;
  ended: number;
  /** The person whose feed it is alone; null for one that is shared by its address. */
  owner: number | null;
  user: string | null;
  password: string | null;
  /** A JSON object of strings. */
  headers: string | null;
  cookie: string | null;
  /** User-Agent. */
  agent: string | null;
  /** Minutes that a person chose between two questions. */
  interval: number | null;
  full_text: number;
  /** ISO 8601: until when one process alone asks it. */
  lease: string | null;
  /** ISO 8601: how long the last answer stays fresh. */
  expires: string | null;
  /** JSON lists of hours (0 to 23, GMT) and English days in which the feed is not to be asked. */
  skip_hours: string | null;
  skip_days: string | null;
  /** The code of `problem`. */
  code: string | null;
  /** A sentence: what the last document that was read warned of. */
  warning: string | null;
  warning_codes: string | null;
  /** ISO 8601: when the feed last had something new. */
  newest: string | null;
  /** Stories a day. */
  rate: number | null;
  /** ISO 8601: since when nobody follows it. Its stories go some time later. */
  removed: string | null;
}

/** Whether an address carries a user or a password, which stand before an @. */
export function hasSecret(url: string): boolean {
  return url.includes('@') && URL.canParse(url) && (new URL(url).username !== '' || new URL(url).password !== '');
}

/** The address of a feed for an export; with its secrets, the user and the password it is asked with stand in it. */
export function exportedUrl({ url, user, password }: FeedRow, secrets: boolean): string {
  if (!secrets) return withoutSecrets(url);
  if (user === null && password === null) return url;
  const whole = new URL(url);
  whole.username = user ?? '';
  whole.password = password ?? '';
  return whole.href;
}

/** When its newest stories were published: milliseconds since 1970, the newest first. */
export function latestOf(db: Database, id: number): number[] {
  return db
    .all<{ time: string }>(
      `select a.time from listing_feeds l join articles a on a.listing = l.listing where l.feed = ?
       order by a.place desc limit 20`,
      id,
    )
    .map(({ time }) => Date.parse(time));
}

export const unknownFeed = (id: number) => new DatelineError('unknown-feed', { id });

/** A feed that somebody follows; undefined where there is none. */
export function findFeed(db: Database, id: number): FeedRow | undefined {
  return db.get<FeedRow>('select * from feeds where id = ? and removed is null', id);
}

/** @throws DatelineError `unknown-feed` */
export function feedRow(db: Database, id: number): FeedRow {
  const row = findFeed(db, id);
  if (!row) throw unknownFeed(id);
  return row;
}

/** The feed at an address that a person may follow, in whichever form it is written; the very same form first. */
export function feedByUrl(db: Database, url: string, person = FIRST): FeedRow | undefined {
  return db.get<FeedRow>(
    `select * from feeds where address = ? and (owner is null or owner = ?)
     order by removed is not null, owner is null, url = ? desc, id limit 1`,
    normalizeAddress(url),
    person,
    url,
  );
}

export function isSubscribed(db: Database, feed: number, person = FIRST): boolean {
  return db.get('select 1 from subscriptions where person = ? and feed = ?', person, feed) !== undefined;
}

export function moveFeed(db: Database, id: number, url: string): void {
  db.run('update feeds set url = ?, address = ? where id = ?', url, normalizeAddress(url), id);
}
