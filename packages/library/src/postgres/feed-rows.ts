// Feeds as a person follows them.
import { normalizeAddress } from '@dateline/core/base';
import { type FeedRow, unknownFeed } from '../store/feed-row.js';
import { type Counts, type Followed, SHOWN, toFeedState } from '../store/feed-state.js';
import type { FeedState } from '../types.js';
import type { Query } from './sql.js';

/** A column by its name; user is a word of SQL. */
export const column = (name: string): string => `"${name}"`;

const FOLLOWED = `select ${SHOWN.map((name) => `f.${column(name)}`).join(', ')}, su.title as given, su.folder,
  su.keep_days, su.keep_stories, su.paused
  from subscriptions su join feeds f on f.id = su.feed where su.person = $1`;

/** Counts of feeds that a person follows, as sums of what came and went. */
async function countsOf(query: Query, person: number, feed?: number): Promise<Map<number, Counts>> {
  const rows = await query.all<Counts & { feed: number }>(
    `with mine as (
       select su.feed, lf.listing from subscriptions su join listing_feeds lf on lf.feed = su.feed
       where su.person = $1 and ($2::bigint is null or su.feed = $2))
     select m.feed, coalesce(sum(l.n), 0)::bigint as total, coalesce(sum(p.done), 0)::bigint as done,
       coalesce(sum(p.hidden), 0)::bigint as hidden
     from mine m
     left join lateral (select sum(n) as n from listing_counts where listing = m.listing) l on true
     left join lateral (select sum(done) as done, sum(hidden) as hidden from person_counts
       where person = $1 and listing = m.listing) p on true
     group by m.feed`,
    person,
    feed ?? null,
  );
  return new Map(rows.map((row) => [row.feed, row]));
}

export async function feedState(query: Query, id: number, person: number): Promise<FeedState> {
  const row = await query.get<Followed>(`${FOLLOWED} and su.feed = $2`, person, id);
  if (!row) throw unknownFeed(id);
  return toFeedState(row, (await countsOf(query, person, id)).get(id));
}

/** The feed at an address that a person may follow, in whichever form it is written; the very same form first. */
export const feedByUrl = (query: Query, url: string, person: number): Promise<FeedRow | undefined> =>
  query.get<FeedRow>(
    `select * from feeds where address = $1 and (owner is null or owner = $2)
     order by removed is not null, owner is null, (url = $3) desc, id limit 1`,
    normalizeAddress(url),
    person,
    url,
  );

/** A feed that somebody follows. @throws DatelineError `unknown-feed` */
export async function feedRow(query: Query, id: number): Promise<FeedRow> {
  const row = await query.get<FeedRow>('select * from feeds where id = $1 and removed is null', id);
  if (!row) throw unknownFeed(id);
  return row;
}

/** The feeds that a person follows, those without a folder last. */
export async function followedFeeds(query: Query, person: number): Promise<FeedState[]> {
  const counts = await countsOf(query, person);
  const rows = await query.all<Followed>(
    `${FOLLOWED} order by su.folder is null, lower(su.folder), lower(coalesce(su.title, f.title) collate "C"), f.id`,
    person,
  );
  return rows.map((row) => toFeedState(row, counts.get(row.id)));
}
