import { DatelineError, normalizeAddress } from '@dateline/core';
import { unindex } from '../search/entry.js';
import type { FeedState } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { recountVoice } from './voices.js';

/** Everything that is kept of a feed. */
export interface FeedRow {
  id: number;
  url: string;
  title: string;
  named: number;
  site: string | null;
  folder: string | null;
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
  unread: number;
  total: number;
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
  /** ISO 8601: when the feed last had something new. */
  newest: string | null;
  /** Stories a day. */
  rate: number | null;
}

export function toFeedState(row: FeedRow): FeedState {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    ...(row.site !== null && { site: row.site }),
    ...(row.folder !== null && { folder: row.folder }),
    ...(row.icon !== null && { icon: row.icon }),
    unread: row.unread,
    total: row.total,
    ...(row.last_refresh !== null && { lastRefresh: row.last_refresh }),
    ...(row.next_refresh !== null && row.ended === 0 && { nextRefresh: row.next_refresh }),
    ...(row.problem !== null && { problem: row.problem }),
  };
}

/** By folder, those without one last, then by title. */
export function listFeeds(db: Database): FeedState[] {
  return db
    .all<FeedRow>('select * from feeds order by folder is null, folder collate nocase, title collate nocase, id')
    .map(toFeedState);
}

export function findFeed(db: Database, id: number): FeedRow | undefined {
  return db.get<FeedRow>('select * from feeds where id = ?', id);
}

/** @throws DatelineError `unknown-feed` */
export function feedRow(db: Database, id: number): FeedRow {
  const row = findFeed(db, id);
  if (!row) throw new DatelineError('unknown-feed', { id });
  return row;
}

/** The feed at an address, in whichever form it is written; the very same form first. */
export function feedByUrl(db: Database, url: string): FeedRow | undefined {
  return db.get<FeedRow>(
    'select * from feeds where address = ? order by url = ? desc, id limit 1',
    normalizeAddress(url),
    url,
  );
}

export function moveFeed(db: Database, id: number, url: string): void {
  db.run('update feeds set url = ?, address = ? where id = ?', url, normalizeAddress(url), id);
}

export interface NewFeed {
  url: string;
  title?: string;
  folder?: string;
  site?: string;
}

/** What a feed goes by until it says its title: its address without what all addresses have. */
const bareAddress = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/** @returns the row, and whether it is new */
export function addFeed(db: Database, { url, title, folder, site }: NewFeed): { row: FeedRow; added: boolean } {
  return db.transaction(() => {
    const known = feedByUrl(db, url);
    if (known) return { row: known, added: false };
    const id = db.insert(
      'insert into feeds(url, address, title, named, folder, site) values(?, ?, ?, ?, ?, ?)',
      url,
      normalizeAddress(url),
      title || bareAddress(url),
      Number(Boolean(title)),
      folder || null,
      site ?? null,
    );
    log(db, 'feed', String(id));
    return { row: feedRow(db, id), added: true };
  });
}

/** An empty title gives the feed its own back at the next refresh, an empty folder takes it out of its folder. */
export function editFeed(db: Database, id: number, change: { title?: string; folder?: string }): FeedState {
  return db.transaction(() => {
    const row = feedRow(db, id);
    const title = change.title?.trim();
    if (title !== undefined)
      db.run('update feeds set title = ?, named = ? where id = ?', title || row.title, Number(title !== ''), id);
    // Without its digest the feed is read again in full, and so says its title.
    if (title === '') db.run('update feeds set digest = null, etag = null, modified = null where id = ?', id);
    if (change.folder !== undefined)
      db.run('update feeds set folder = ? where id = ?', change.folder.trim() || null, id);
    log(db, 'feed', String(id));
    return toFeedState(feedRow(db, id));
  });
}

const SLICE = 100;

/** Ends a feed. Its stories go with it, except those that are saved, highlighted, or came another way as well. */
export async function removeFeed(db: Database, id: number, pause: () => Promise<void>): Promise<void> {
  feedRow(db, id);
  for (;;) {
    const left = db.transaction(() => {
      const places = db.all<{ place: number }>('select article as place from listed where feed = ? limit ?', id, SLICE);
      for (const { place } of places) {
        db.run('delete from listed where feed = ? and article = ?', id, place);
        const orphan = db.get<{ id: string }>(
          `select id from articles a where place = ? and saved = 0 and origin = 'feed'
             and not exists (select 1 from listed where article = a.place)
             and not exists (select 1 from highlights where article = a.place)`,
          place,
        );
        if (orphan) removeArticle(db, place, orphan.id);
      }
      return places.length;
    });
    if (left < SLICE) break;
    await pause();
  }
  db.transaction(() => {
    db.run('delete from feeds where id = ?', id);
    log(db, 'feed', String(id));
  });
}

function removeArticle(db: Database, place: number, id: string): void {
  // Before the article, whose state the counters of its feeds need.
  db.run('delete from listed where article = ?', place);
  for (const { voice } of db.all<{ voice: number }>('select voice from said where article = ?', place)) {
    db.run('delete from said where voice = ? and article = ?', voice, place);
    recountVoice(db, voice);
  }
  unindex(db, place);
  db.run('delete from articles where place = ?', place);
  log(db, 'article', id);
}
