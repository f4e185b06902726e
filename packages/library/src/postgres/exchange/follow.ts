// Feeds of an export, each with its settings.
import type { ExportedFeed } from '../../exchange/export-shape.js';
import { checkedBound } from '../../store/retention-bounds.js';
import { addFeeds, type KnownFeed, knownAt } from '../follow-all.js';
import { listingsOf } from '../listings.js';
import { areMany } from '../people.js';
import type { Query, Tx } from '../sql.js';
import { columns } from '../values.js';

/** The feeds at addresses that a person may follow, by the addresses. */
export async function feedsAt(query: Query, urls: readonly string[], person: number): Promise<Map<string, KnownFeed>> {
  const wanted = [...new Set(urls)];
  const known = await knownAt(query, wanted, person);
  return new Map(wanted.flatMap((url, n) => (known[n] ? [[url, known[n]] as const] : [])));
}

/** Follows the feeds of an export, each with its settings. @returns how many were new */
export async function restoreFeeds(tx: Tx, feeds: readonly ExportedFeed[], person: number): Promise<number> {
  const followed = await addFeeds(
    tx,
    feeds.map(({ url, name = '', folder, site }) => ({
      url,
      title: name,
      ...(folder !== undefined && { folder }),
      ...(site !== undefined && { site }),
    })),
    person,
  );
  const added = new Map(followed.flatMap(({ id, added }, n) => (added ? [[feeds[n]!.url, id] as const] : [])));
  const fresh = feeds.filter(({ url }, n) => followed[n]!.added && added.has(url));
  await subscribe(
    tx,
    fresh.map((feed) => ({ feed, id: added.get(feed.url)! })),
    person,
  );
  const set = fresh.filter(isSet);
  const own = await ownCopies(
    tx,
    set.map(({ url }) => added.get(url)!),
    person,
  );
  await describe(
    tx,
    fresh.map((feed) => ({ feed, id: own.get(added.get(feed.url)!) ?? added.get(feed.url)! })),
  );
  await change(
    tx,
    set.map((feed) => ({ feed, id: own.get(added.get(feed.url)!) ?? added.get(feed.url)! })),
    person,
  );
  return fresh.length;
}

const isSet = ({ cookie, headers, interval, fullText, agent }: ExportedFeed) =>
  [cookie, headers, interval, fullText, agent].some((setting) => setting !== undefined);

/** Where others follow a shared feed, who sets how it is asked has one alone. @returns the copies, by what they are of */
async function ownCopies(tx: Tx, feeds: readonly number[], person: number): Promise<Map<number, number>> {
  const shared = await tx.all<{ id: number; address: string }>(
    `select id, address from feeds f where id = any($1::bigint[]) and owner is null
       and exists(select from subscriptions su where su.feed = f.id and su.person <> $2)`,
    feeds,
    person,
  );
  if (shared.length === 0) return new Map();
  const made = await tx.all<{ id: number; address: string }>(
    `insert into feeds(url, address, title, site, icon, owner)
       select url, address, title, site, icon, $2 from feeds where id = any($1::bigint[]) returning id, address`,
    shared.map(({ id }) => id),
    person,
  );
  await listingsOf(
    tx,
    made.map(({ id }) => [id]),
  );
  const copies = new Map(shared.map(({ id, address }) => [id, made.find((each) => each.address === address)!.id]));
  await tx.run(
    `update subscriptions su set feed = w.own from unnest($2::bigint[], $3::bigint[]) w(feed, own)
     where su.person = $1 and su.feed = w.feed`,
    person,
    ...columns(
      [...copies],
      ([feed]) => feed,
      ([, own]) => own,
    ),
  );
  return copies;
}

interface Restored {
  feed: ExportedFeed;
  id: number;
}

/** How long the person has stories of feeds stay, and which of them are not asked. */
async function subscribe(tx: Tx, feeds: readonly Restored[], person: number): Promise<void> {
  const kept = feeds.filter(({ feed }) => feed.keepDays || feed.keepStories || feed.paused);
  if (kept.length === 0) return;
  await tx.run(
    `update subscriptions su set keep_days = w.days, keep_stories = w.stories, paused = w.paused
     from unnest($2::bigint[], $3::int[], $4::int[], $5::smallint[]) w(feed, days, stories, paused)
     where su.person = $1 and su.feed = w.feed`,
    person,
    ...columns(
      kept,
      ({ id }) => id,
      ({ feed }) => checkedBound(feed.keepDays, 'days') ?? null,
      ({ feed }) => checkedBound(feed.keepStories, 'stories') ?? null,
      ({ feed }) => Number(feed.paused ?? false),
    ),
  );
}

/** What a feed says of itself when it is asked counts more. */
async function describe(tx: Tx, feeds: readonly Restored[]): Promise<void> {
  if (feeds.length === 0) return;
  await tx.run(
    `update feeds f set title = case when f.last_refresh is null then w.title else f.title end, icon = coalesce(w.icon, f.icon)
     from unnest($1::bigint[], $2::text[], $3::text[]) w(id, title, icon) where f.id = w.id`,
    ...columns(
      feeds,
      ({ id }) => id,
      ({ feed }) => feed.title,
      ({ feed }) => feed.icon ?? null,
    ),
  );
}

/** Sets how feeds are asked. With credentials one is that person's alone where there are others. */
async function change(tx: Tx, feeds: readonly Restored[], person: number): Promise<void> {
  if (feeds.length === 0) return;
  const many = await areMany(tx);
  const headersOf = ({ headers }: ExportedFeed) =>
    headers && Object.keys(headers).length > 0 ? JSON.stringify(headers) : null;
  await tx.run(
    `update feeds f set cookie = coalesce(w.cookie, f.cookie), headers = coalesce(w.headers, f.headers),
       agent = coalesce(w.agent, f.agent), interval = coalesce(w.minutes, f.interval), full_text = coalesce(w.texts, f.full_text),
       owner = case when w.secret then $1 else f.owner end,
       digest = null, etag = null, modified = null, next_refresh = null, ended = 0
     from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::int[], $7::smallint[], $8::bool[])
       w(id, cookie, headers, agent, minutes, texts, secret) where f.id = w.id`,
    person,
    ...columns(
      feeds,
      ({ id }) => id,
      ({ feed }) => feed.cookie || null,
      ({ feed }) => headersOf(feed),
      ({ feed }) => feed.agent || null,
      ({ feed }) => feed.interval || null,
      ({ feed }) => (feed.fullText === undefined ? null : Number(feed.fullText)),
      ({ feed }) => many && Boolean(feed.cookie || feed.headers),
    ),
  );
}
