// What nobody keeps any longer does not come back while its feed lists it.
import type { Alias } from '../store/aliases.js';
import type { Told } from '../store/identity.js';
import { type Gone, GRACE, ID, isSameGone, namesWhenGone, TEXT } from '../store/same-gone.js';
import type { Standing } from './remove-articles.js';
import type { Query } from './sql.js';
import { columns } from './values.js';

const DAY = 86_400_000;

/** Keeps the names of articles that are about to go, for each feed that lists them. */
export async function keepNames(query: Query, articles: readonly Standing[], now: Date): Promise<void> {
  await query.run(
    `with went as materialized (
         select nextval(pg_get_serial_sequence('dateline.gone', 'id')) as gone, l.feed, a.headline, a.time, a.article, a.id, a.hash,
           coalesce(t.hash, a.hash) as told
         from unnest($1::bigint[], $2::bigint[]) w(at, article) join articles a on a.at = w.at and a.article = w.article
         join listing_feeds l on l.listing = a.listing and l.feed > 0
         left join told t on t.feed = l.feed and t.article = a.article),
       kept as (insert into gone(id, feed, headline, time, listed) overriding system value
         select gone, feed, headline, time, $3 from went)
     insert into gone_names(scope, value, gone)
       select n.scope, n.value, w.gone from went w join aliases n on n.article = w.article
       union select '${ID}', id, gone from went union select '${TEXT}', hash, gone from went
       union select '${TEXT}', told, gone from went`,
    ...columns(
      articles,
      ({ at }) => at,
      ({ article }) => article,
    ),
    now.toISOString(),
  );
}

type Candidate = Gone & { story: number; scope: string; names: Alias[] };

/** Of the stories of a feed those that went from it, by their numbers, with what is kept of each. */
export async function goneOf(query: Query, feed: number, stories: readonly Told[]): Promise<Map<number, number>> {
  const names = stories.flatMap((told, story) => namesWhenGone(told).map((name) => ({ ...name, story })));
  const rows = await query.all<Candidate>(
    `select w.story, w.scope, g.id, g.headline, g.time,
       (select json_agg(json_build_object('scope', scope, 'value', value)) from gone_names where gone = g.id) as names
     from unnest($2::text[], $3::text[], $4::int[]) with ordinality w(scope, value, story, turn)
     join gone_names n on n.scope = w.scope and n.value = w.value join gone g on g.id = n.gone and g.feed = $1
     where exists (select from gone where feed = $1) order by w.turn, g.id`,
    feed,
    ...columns(
      names,
      ({ scope }) => scope,
      ({ value }) => value,
      ({ story }) => story,
    ),
  );
  const found = new Map<number, number>();
  for (const { story, scope, names, ...gone } of rows)
    if (!found.has(story) && isSameGone(gone, stories[story]!, scope, () => names)) found.set(story, gone.id);
  return found;
}

/**
 * Notes which of the stories that went a feed still lists, and forgets those it has not listed for a month. Call it with
 * all stories of a document.
 */
export async function noteListed(query: Query, feed: number, gone: readonly number[], now = new Date()): Promise<void> {
  await query.run(
    `with listed as (update gone set listed = $3 where id = any($2::bigint[]) and listed < $4)
     delete from gone where feed = $1 and listed < $5 and id <> all($2::bigint[])`,
    feed,
    gone,
    now.toISOString(),
    new Date(now.getTime() - DAY).toISOString(),
    new Date(now.getTime() - GRACE * DAY).toISOString(),
  );
}
