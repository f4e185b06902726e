// A feed as it is shown to who follows it.
import { withoutSecrets } from '@dateline/core/base';
import type { FeedState } from '../types.js';
import type { Database } from './database.js';
import { type FeedRow, hasSecret, unknownFeed } from './feed-row.js';
import { FIRST } from './people.js';

/** What is shown of a feed. A thousand feeds are listed at once, so nothing else is read. */
export const SHOWN = [
  ...([
    'id',
    'url',
    'title',
    'site',
    'icon',
    'last_refresh',
    'next_refresh',
    'ended',
    'problem',
    'code',
    'failures',
  ] as const),
  ...([
    'warning',
    'warning_codes',
    'newest',
    'interval',
    'full_text',
    'user',
    'password',
    'headers',
    'cookie',
  ] as const),
];

/** A feed as one person follows it. */
export interface Followed extends Pick<FeedRow, (typeof SHOWN)[number]> {
  given: string | null;
  folder: string | null;
  keep_days: number | null;
  keep_stories: number | null;
  paused: number;
}

/** What is counted of a feed for a person: all, read or hidden, and hidden. */
export interface Counts {
  total: number;
  done: number;
  hidden: number;
}

export function toFeedState(
  row: Followed,
  { total, done, hidden }: Counts = { total: 0, done: 0, hidden: 0 },
): FeedState {
  const state: FeedState = {
    id: row.id,
    url: withoutSecrets(row.url),
    title: row.given ?? row.title,
    unread: total - done,
    total: total - hidden,
  };
  if (row.site !== null) state.site = row.site;
  if (row.folder !== null) state.folder = row.folder;
  if (row.icon !== null) state.icon = row.icon;
  if (row.last_refresh !== null) state.lastRefresh = row.last_refresh;
  if (row.next_refresh !== null && row.ended === 0) state.nextRefresh = row.next_refresh;
  if (row.problem !== null) state.problem = withoutSecrets(row.problem);
  if (row.code !== null) state.code = row.code;
  if (row.failures > 0) state.failures = row.failures;
  if (row.warning !== null) state.warning = row.warning;
  if (row.warning_codes !== null) state.warningCodes = row.warning_codes.split(' ');
  if (row.newest !== null) state.newest = row.newest;
  if (row.interval !== null) state.interval = row.interval;
  if (row.full_text === 1) state.fullText = true;
  if (row.paused === 1) state.paused = true;
  if (isSecret(row)) state.credentials = true;
  if (row.keep_days !== null) state.keepDays = row.keep_days;
  if (row.keep_stories !== null) state.keepStories = row.keep_stories;
  return state;
}

const isSecret = (row: Pick<FeedRow, 'user' | 'password' | 'headers' | 'cookie' | 'url'>) =>
  (row.user ?? row.password ?? row.headers ?? row.cookie) !== null || hasSecret(row.url);

const FOLLOWED = `select ${SHOWN.map((name) => `f.${name}`).join(', ')}, su.title as given, su.folder,
  su.keep_days, su.keep_stories, su.paused
  from subscriptions su join feeds f on f.id = su.feed where su.person = ?`;

/** Counts of feeds that a person follows, from those of the listings they are in. */
function countsOf(db: Database, person: number, feed?: number): Map<number, Counts> {
  const rows = db.all<Counts & { feed: number }>(
    `select s.feed, sum(l.n) as total, coalesce(sum(t.done), 0) as done, coalesce(sum(t.hidden), 0) as hidden
     from subscriptions s join listing_feeds lf on lf.feed = s.feed join listings l on l.id = lf.listing
     left join listing_tallies t on t.person = s.person and t.listing = l.id
     where s.person = ? ${feed === undefined ? '' : 'and s.feed = ?'} group by s.feed`,
    person,
    ...(feed === undefined ? [] : [feed]),
  );
  return new Map(rows.map((row) => [row.feed, row]));
}

/** By folder, those without one last, then by title. */
export function listFeeds(db: Database, person = FIRST): FeedState[] {
  return db.snapshot(() => {
    const counts = countsOf(db, person);
    return db
      .all<Followed>(
        `${FOLLOWED} order by su.folder is null, su.folder collate nocase, coalesce(su.title, f.title) collate nocase, f.id`,
        person,
      )
      .map((row) => toFeedState(row, counts.get(row.id)));
  });
}

export function feedState(db: Database, id: number, person = FIRST): FeedState {
  return db.snapshot(() => {
    const row = db.get<Followed>(`${FOLLOWED} and su.feed = ?`, person, id);
    if (!row) throw unknownFeed(id);
    return toFeedState(row, countsOf(db, person, id).get(id));
  });
}

/** What a feed goes by for a person who follows it. */
export function titleOf(db: Database, id: number, person = FIRST): string | undefined {
  return db.get<{ title: string }>(
    'select coalesce(su.title, f.title) as title from feeds f join subscriptions su on su.feed = f.id where f.id = ? and su.person = ?',
    id,
    person,
  )?.title;
}
