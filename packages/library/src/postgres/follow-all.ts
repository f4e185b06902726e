// Following the feeds of a list, a few hundred with as many statements as one.
import { normalizeAddress } from '@dateline/core/base';
import { type FeedRow, hasSecret } from '../store/feed-row.js';
import { bareAddress, type NewFeed } from '../store/feeds.js';
import { log } from './changes.js';
import { listingsOf } from './listings.js';
import { areMany } from './people.js';
import { Again } from './problems.js';
import type { Query, Sql, Tx } from './sql.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

const SLICE = 500;

/** A feed that a person may follow. */
export type KnownFeed = Pick<FeedRow, 'id' | 'url' | 'site' | 'owner' | 'removed'> & {
  address: string;
  followed: boolean;
};

/** The feeds at addresses that a person may follow: see `feedByUrl`. */
export async function knownAt(
  query: Query,
  urls: readonly string[],
  person: number,
): Promise<(KnownFeed | undefined)[]> {
  const rows = await query.all<KnownFeed>(
    `select f.id, f.url, f.site, f.address, f.owner, f.removed,
       exists(select from subscriptions s where s.person = $2 and s.feed = f.id) as followed
     from feeds f where f.address = any($1::text[]) and (f.owner is null or f.owner = $2)
     order by f.removed is not null, f.owner is null, f.id`,
    [...new Set(urls.map(normalizeAddress))],
    person,
  );
  const byAddress = Map.groupBy(rows, ({ address }) => address);
  return urls.map((url) => {
    const all = byAddress.get(normalizeAddress(url)) ?? [];
    const [first] = all;
    // The very same form first, of those that are alike otherwise.
    return all.find((row) => row.url === url && isAlike(row, first!)) ?? first;
  });
}

export const isFollowed = (feed: KnownFeed | undefined): feed is KnownFeed => feed?.removed === null && feed.followed;

const isAlike = (one: KnownFeed, other: KnownFeed) =>
  (one.removed === null) === (other.removed === null) && one.owner === other.owner;

/** Has a person follow feeds. @returns of each its number, and whether the person did not follow it before */
export async function addFeeds(
  tx: Tx,
  feeds: readonly NewFeed[],
  person: number,
): Promise<{ id: number; added: boolean }[]> {
  const urls = feeds.map(({ url }) => url);
  let known = await knownAt(tx, urls, person);
  const fresh = feeds.filter((_, n) => known[n] === undefined);
  if (fresh.length > 0) {
    await insertFeeds(tx, fresh, person);
    known = await knownAt(tx, urls, person);
  }
  const rows = known.map((row) => {
    // Somebody removed it in this moment.
    if (!row) throw new Again();
    return row;
  });
  const removed = rows.filter((row) => row.removed !== null).map(({ id }) => id);
  if (removed.length > 0)
    await tx.run('update feeds set removed = null, next_refresh = null where id = any($1::bigint[])', removed);
  // The first of several at one address says how it is followed.
  const first = new Map(rows.map(({ id }, n) => [id, feeds[n]!] as const).reverse());
  const followed = await tx.all<{ feed: number }>(
    `insert into subscriptions(person, feed, title, folder)
       select $1, * from unnest($2::bigint[], $3::text[], $4::text[]) on conflict do nothing returning feed`,
    person,
    ...columns(
      [...first].sort(([a], [b]) => a - b),
      ([id]) => id,
      ([, { title }]) => title || null,
      ([, { folder }]) => folder || null,
    ),
  );
  await log(tx, ...followed.map(({ feed }) => ({ kind: 'feed' as const, id: String(feed), person })));
  const added = new Set(followed.map(({ feed }) => feed));
  return rows.map(({ id }) => ({ id, added: added.delete(id) }));
}

/** Makes feeds, unless somebody else made them meanwhile. */
async function insertFeeds(tx: Tx, feeds: readonly NewFeed[], person: number): Promise<void> {
  const many = await areMany(tx);
  const byAddress = new Map(feeds.map((feed) => [normalizeAddress(feed.url), feed] as const).reverse());
  const made = await tx.all<{ id: number }>(
    `insert into feeds(url, address, title, site, owner)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) on conflict do nothing returning id`,
    ...columns(
      [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1)),
      ([, { url }]) => url,
      ([address]) => address,
      ([, { url }]) => bareAddress(url),
      ([, { site }]) => site ?? null,
      ([, { url }]) => (many && hasSecret(url) ? person : null),
    ),
  );
  await listingsOf(
    tx,
    made.map(({ id }) => [id]),
  );
}

/** Follows the feeds of a list, slice by slice. @returns how many were new, or would be with `dryRun` */
export async function followAll(sql: Sql, person: number, feeds: readonly NewFeed[], dryRun: boolean): Promise<number> {
  if (dryRun) {
    const known = await knownAt(
      sql,
      feeds.map(({ url }) => url),
      person,
    );
    return known.filter((row) => !isFollowed(row)).length;
  }
  let added = 0;
  for (let at = 0; at < feeds.length; at += SLICE) {
    const made = await sql.transaction((tx) => addFeeds(tx, feeds.slice(at, at + SLICE), person));
    added += made.filter((feed) => feed.added).length;
  }
  return added;
}

export const following: Verbs<'followAll'> = { followAll };
