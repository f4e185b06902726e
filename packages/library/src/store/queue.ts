import { hostname } from 'node:os';
import { normalizeAddress } from '@dateline/core/base';
import { log } from './changes.js';
import type { Database, Value } from './database.js';
import { type FeedRow, feedRow, moveFeed } from './feed-row.js';
import { titleOf } from './feed-state.js';
import { columnsOf, toClaimed } from './fetch-columns.js';

/** A feed that one process alone asks until its lease ends, with all that the question needs. */
export interface ClaimedFeed {
  id: number;
  url: string;
  title: string;
  site?: string;
  etag?: string;
  modified?: string;
  /** SHA-256 of the last document, in hexadecimal. */
  digest?: string;
  user?: string;
  password?: string;
  headers?: Record<string, string>;
  cookie?: string;
  /** User-Agent. */
  agent?: string;
  /** Minutes that a person chose between two questions. */
  interval?: number;
  /** Whether the text comes from the page of each story, because the feed only teases. */
  fullText: boolean;
  /** Minutes; what the last document asked for. */
  ttl?: number;
  /** Hours of the day, 0 to 23 in GMT, and English days in which the feed is not to be asked. */
  skipHours: number[];
  skipDays: string[];
  failures: number;
  /** Stories a day, over the last weeks. */
  rate?: number;
  /** ISO 8601: when the feed last had something new. */
  newest?: string;
  lastRefresh?: string;
  nextRefresh?: string;
}

export interface ClaimOptions {
  /** Milliseconds until others may ask the feed: more than the longest answer takes. */
  lease: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Ask feeds that are not due as well. */
  force?: boolean;
  /** Only these feeds, due or not, and even where they have ended. */
  feeds?: readonly number[];
  /** Feeds that are not to be claimed again, such as those already asked in this round. */
  except?: readonly number[];
  /** Only feeds that this person follows, under the titles that the person gave them. */
  person?: number;
  /** Milliseconds: a due time further away than this was set by a clock that was wrong, and is due. */
  longest: number;
}

/** What came of a question to a feed. What is absent stays as it is; null takes it away. */
export interface FetchOutcome {
  /** ISO 8601 instant of the answer. */
  at: string;
  /** ISO 8601 instant of the next question; null for never. */
  next: string | null;
  /** Whether the feed is never to be asked again (410). */
  ended?: boolean;
  /** What the feed says of itself; a title that a person gave outlasts it. */
  title?: string;
  site?: string;
  icon?: string;
  /** Where it has moved to for good. */
  moved?: string;
  etag?: string | null;
  modified?: string | null;
  digest?: string | null;
  ttl?: number | null;
  expires?: string | null;
  skipHours?: readonly number[];
  skipDays?: readonly string[];
  /** Why it could not be read; without one the feed is well, and its failures begin again at nought. */
  problem?: { code: string; message: string };
  /** What the document warns of: cut off, repaired, too many items. */
  warning?: string | null;
  /** The codes of that, apart by blanks. */
  warningCodes?: string | null;
  newest?: string;
  rate?: number;
}

/** A feed with all that the question needs, claimed or not. @throws DatelineError `unknown-feed` */
export const claimedFeed = (db: Database, id: number): ClaimedFeed => toClaimed(feedRow(db, id));

const at = (time: number) => new Date(time).toISOString();

/** The feeds that may be claimed, as a condition with its values. */
function claimable({ now, lease, longest, force, feeds, except, person }: ClaimOptions): {
  where: string;
  values: Value[];
} {
  // A lease longer than leases are was given by a clock that was wrong.
  const where = ['removed is null', '(lease is null or lease <= ? or lease > ?)'];
  const values: Value[] = [at(now), at(now + lease)];
  if (person !== undefined) {
    where.push(`id in (select feed from subscriptions where person = ?${feeds ? '' : ' and paused = 0'})`);
    values.push(person);
  }
  if (!feeds) where.push('ended = 0', 'id in (select feed from subscriptions where paused = 0)');
  if (feeds) {
    where.push('id in (select value from json_each(?))');
    values.push(JSON.stringify(feeds));
  } else if (!force) {
    where.push('(next_refresh is null or next_refresh <= ? or next_refresh > ?)');
    values.push(at(now), at(now + longest));
  }
  if (except?.length) {
    where.push('id not in (select value from json_each(?))');
    values.push(JSON.stringify(except));
  }
  return { where: where.join(' and '), values };
}

/** This process, as others on this machine and elsewhere know it. */
export const ASKER = `${hostname()} ${process.pid}`;

/** A process of this machine that died with feeds in its hands will not ask them. */
function freeDead(db: Database): void {
  const askers = db.all<{ asker: string }>(
    'select distinct asker from feeds where lease is not null and asker is not null and asker <> ?',
    ASKER,
  );
  for (const { asker } of askers)
    if (isDead(asker)) db.run('update feeds set lease = null, asker = null where asker = ?', asker);
}

export function isDead(asker: string): boolean {
  const [host, pid] = asker.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** How many feeds `claimFeeds` would give in all. */
export function countDue(db: Database, options: ClaimOptions): number {
  db.transaction(() => freeDead(db));
  const { where, values } = claimable(options);
  return db.get<{ n: number }>(`select count(*) as n from feeds where ${where}`, ...values)?.n ?? 0;
}

/** Takes up to `count` feeds, those that wait longest first, so that no other process asks them until the lease ends. */
export function claimFeeds(db: Database, count: number, options: ClaimOptions): ClaimedFeed[] {
  const { where, values } = claimable(options);
  return db.transaction(() => {
    freeDead(db);
    const rows = db.all<FeedRow>(
      `select * from feeds where ${where} order by next_refresh is not null, next_refresh, id limit ?`,
      ...values,
      count,
    );
    for (const { id } of rows)
      db.run('update feeds set lease = ?, asker = ? where id = ?', at(options.now + options.lease), ASKER, id);
    return rows.map((row) => {
      const given = options.person === undefined ? undefined : titleOf(db, row.id, options.person);
      return { ...toClaimed(row), ...(given !== undefined && { title: given }) };
    });
  });
}

/** Keeps what came of a question, and ends the lease. A feed that was removed meanwhile is nothing to keep it for. */
export function recordFetch(db: Database, feed: number, outcome: FetchOutcome): void {
  const { problem, title, moved } = outcome;
  const changes = columnsOf(outcome);
  db.transaction(() => {
    const set = changes.map(([column]) => `${column} = ?`).join(', ');
    const found = db.run(
      `update feeds set ${set}, failures = ${problem ? 'failures + 1' : '0'} where id = ?`,
      ...changes.map(([, value]) => value),
      feed,
    );
    if (found === 0) return;
    if (title) db.run('update feeds set title = ? where id = ?', title, feed);
    if (moved && !isTaken(db, moved, feed)) moveFeed(db, feed, moved);
    log(db, 'feed', String(feed));
  });
}

/** Whether another feed of the same owner stands at an address. */
function isTaken(db: Database, url: string, feed: number): boolean {
  return (
    db.get(
      `select 1 from feeds o join feeds f on f.id = ? where o.address = ? and o.id <> f.id and o.owner is f.owner
         and o.removed is null`,
      feed,
      normalizeAddress(url),
    ) !== undefined
  );
}

/** Gives back feeds that this process claimed and did not ask. */
export function releaseFeeds(db: Database, feeds: readonly number[]): void {
  if (feeds.length === 0) return;
  db.transaction(() => {
    for (const feed of feeds) db.run('update feeds set lease = null where id = ? and asker = ?', feed, ASKER);
  });
}
