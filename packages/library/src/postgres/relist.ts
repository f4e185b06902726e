import { count, feedsOf, listingsOf, spanOf } from './listings.js';
import type { Query } from './sql.js';

/** An article that another set of feeds lists now. */
export interface Relisted {
  article: number;
  at: number;
  from: number;
  feeds: readonly number[];
}

/** The feeds of listings, by number. */
export async function feedsIn(query: Query, listings: readonly number[]): Promise<Map<number, number[]>> {
  const sql = 'select id, feeds from listings where id = any($1::bigint[])';
  const rows = await query.all<{ id: number; feeds: string }>(sql, [...new Set(listings)]);
  return new Map(rows.map(({ id, feeds }) => [id, feedsOf(feeds)]));
}

/**
 * Moves articles to the listings of the feeds that list them now, with all that is counted of them: for all, and for the people
 * who read or hid them.
 */
export async function relist(query: Query, articles: readonly Relisted[]): Promise<void> {
  if (articles.length === 0) return;
  const to = await listingsOf(
    query,
    articles.map(({ feeds }) => feeds),
  );
  const moved = articles.map((article, n) => ({ ...article, to: to[n]! })).filter(({ from, to }) => from !== to);
  if (moved.length === 0) return;
  await query.run(
    `update articles a set listing = m.listing
     from unnest($1::bigint[], $2::bigint[], $3::bigint[]) m(at, article, listing)
     where a.at = m.at and a.article = m.article`,
    moved.map(({ at }) => at),
    moved.map(({ article }) => article),
    moved.map(({ to }) => to),
  );
  await count(
    query,
    moved.flatMap(({ at, from, to }) => [
      { listing: from, at, n: -1 as const },
      { listing: to, at, n: 1 as const },
    ]),
  );
  await query.run(
    `with done as (
         select s.person, m.span, m.was, m.now, greatest(s.read, s.hidden) as done, s.hidden
         from unnest($1::bigint[], $2::int[], $3::bigint[], $4::bigint[]) m(article, span, was, now)
         join states s on s.article = m.article where s.read = 1 or s.hidden = 1),
       changes as (
         select person, span, was as listing, -done as done, -hidden as hidden from done
         union all select person, span, now, done, hidden from done),
       spans as (insert into person_spans(person, listing, span, done, hidden) select person, listing, span, done, hidden from changes)
     insert into person_counts(person, listing, done, hidden) select person, listing, done, hidden from changes`,
    moved.map(({ article }) => article),
    moved.map(({ at }) => spanOf(at)),
    moved.map(({ from }) => from),
    moved.map(({ to }) => to),
  );
}
