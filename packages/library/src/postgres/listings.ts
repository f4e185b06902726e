// Sets of feeds that list the same articles (see schema/feeds.ts).
import type { Query } from './sql.js';

const textOf = (feeds: Iterable<number>) => [...new Set(feeds)].sort((a, b) => a - b).join(',');
export const feedsOf = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));

/** The numbers of sets of feeds, by `key`; sets that are the first of their kind are made. */
export async function listingsOf(query: Query, sets: readonly Iterable<number>[]): Promise<number[]> {
  const texts = sets.map(textOf);
  const wanted = [...new Set(texts)].sort();
  if (wanted.length === 0) return [];
  const find = () =>
    query.all<{ id: number; feeds: string }>('select id, feeds from listings where feeds = any($1::text[])', wanted);
  let rows = await find();
  if (rows.length < wanted.length) {
    // What somebody else makes at the same moment is waited for, and read then.
    await query.run(
      `with made as (
         insert into listings(feeds) select f from unnest($1::text[]) f on conflict do nothing returning id, feeds)
       insert into listing_feeds(feed, listing)
         select feed::bigint, id from made cross join string_to_table(feeds, ',') feed where feeds <> ''`,
      wanted,
    );
    rows = await find();
  }
  const ids = new Map(rows.map(({ id, feeds }) => [feeds, id]));
  return texts.map((text) => ids.get(text)!);
}

/** Articles that came into a listing (n = 1) or left it (n = -1), with the second each stands at. */
export interface Counted {
  listing: number;
  at: number;
  n: 1 | -1;
}

const DAY = 86_400;
/** Seconds of a span of time in which articles are counted. */
export const SPAN = 30 * DAY;

export const dayOf = (at: number): number => Math.floor(at / DAY);
export const spanOf = (at: number): number => Math.floor(at / SPAN);
/** The span of a day, in SQL. */
const SPAN_OF_DAY = `floor(day / ${SPAN / DAY}.0)::int`;

/** Counts articles of listings, as rows of their own (see schema/articles.ts). */
export async function count(query: Query, articles: readonly Counted[]): Promise<void> {
  const sums = new Map<string, number>();
  for (const { listing, at, n } of articles) {
    const key = `${listing} ${dayOf(at)}`;
    sums.set(key, (sums.get(key) ?? 0) + n);
  }
  const rows = [...sums].filter(([, n]) => n !== 0).map(([key, n]) => [...key.split(' ').map(Number), n] as const);
  if (rows.length === 0) return;
  await query.run(
    `with sums as (select * from unnest($1::bigint[], $2::int[], $3::bigint[]) s(listing, day, n)),
       days as (insert into day_counts(day, listing, n) select day, listing, n from sums),
       spans as (insert into span_counts(listing, span, n)
         select listing, ${SPAN_OF_DAY}, sum(n) from sums group by 1, 2 having sum(n) <> 0)
     insert into listing_counts(listing, n) select listing, sum(n) from sums group by listing having sum(n) <> 0`,
    rows.map(([listing]) => listing!),
    rows.map(([, day]) => day!),
    rows.map(([, , n]) => n!),
  );
}

/** What became read or hidden of a person (1), or is so no longer (-1). */
export interface PersonCounted {
  listing: number;
  at: number;
  done: number;
  hidden: number;
}

/** Counts what a person did, as rows of their own. */
export async function countFor(query: Query, person: number, changes: readonly PersonCounted[]): Promise<void> {
  const counted = changes.filter(({ done, hidden }) => done !== 0 || hidden !== 0);
  if (counted.length === 0) return;
  await query.run(
    `with sums as (
         select listing, span, sum(done)::bigint as done, sum(hidden)::bigint as hidden
         from unnest($2::bigint[], $3::int[], $4::int[], $5::int[]) s(listing, span, done, hidden) group by listing, span),
       spans as (insert into person_spans(person, listing, span, done, hidden) select $1, listing, span, done, hidden from sums)
     insert into person_counts(person, listing, done, hidden)
       select $1, listing, sum(done), sum(hidden) from sums group by listing`,
    person,
    counted.map(({ listing }) => listing),
    counted.map(({ at }) => spanOf(at)),
    counted.map(({ done }) => done),
    counted.map(({ hidden }) => hidden),
  );
}
