import type { RuledStory } from '../act-by-rules.js';
import type { Query } from '../sql.js';
import type { Entry } from './entry.js';

/** The stories that rules found: new ones for all, those that are here for who follows the feed and did not see them before. */
export async function ruledIn(query: Query, entries: readonly Entry[], lister: number): Promise<RuledStory[]> {
  const found = entries.filter(({ rules }) => rules.size > 0);
  const known = found.flatMap(({ before }) => before ?? []);
  const people =
    known.length === 0 ? undefined : await newTo(query, [...new Set(known.map(({ listing }) => listing))], lister);
  return found.map(({ row, before, rules }) => ({
    article: row.article,
    rules: [...rules],
    ...(before && { people: people?.get(before.listing) ?? new Set<number>() }),
  }));
}

/** By listing, those who follow a feed and do not see the listing. */
async function newTo(query: Query, listings: readonly number[], feed: number): Promise<Map<number, Set<number>>> {
  const rows = await query.all<{ listing: number; person: number }>(
    `select l.listing, su.person from unnest($1::bigint[]) l(listing) join subscriptions su on su.feed = $2
     where not exists (select from listing_feeds lf left join subscriptions o on o.feed = lf.feed and o.person = su.person
       where lf.listing = l.listing and (o.person is not null or lf.feed = -su.person))`,
    listings,
    feed,
  );
  const people = new Map<number, Set<number>>();
  for (const { listing, person } of rows) people.set(listing, (people.get(listing) ?? new Set()).add(person));
  return people;
}
