import { feedsIn, relist } from './relist.js';
import { removeArticles, type Standing } from './remove-articles.js';
import type { Sql } from './sql.js';

/** Articles of a transaction. */
const SLICE = 200;

/**
 * Deletes feeds that nobody follows any more and nobody can bring back, with what only they listed; and what people added who
 * were removed, which is listed by the feed -N.
 */
export async function purgeFeeds(sql: Sql, isStopped: () => boolean = () => false): Promise<void> {
  const gone = await sql.all<{ id: number }>(
    `select id from feeds f where removed is not null and not exists (select from subscriptions where feed = f.id)
       and not exists (select from acts where kind = 'remove' and (data::jsonb ->> 'feed')::bigint = f.id)
     union select distinct feed from listing_feeds where feed < 0 and -feed not in (select id from people)`,
  );
  for (const { id } of gone) {
    while (!isStopped() && (await purgeSlice(sql, id)) === SLICE);
    if (isStopped()) return;
    await sql.transaction(async (tx) => {
      // Somebody may have come to follow it meanwhile.
      if (id > 0 && (await tx.run('delete from feeds where id = $1 and removed is not null', id)) === 0) return;
      await tx.run(
        'delete from listings l where id in (select listing from listing_feeds where feed = $1) and not exists (select from articles where listing = l.id)',
        id,
      );
    });
  }
}

/** @returns how many articles there were */
function purgeSlice(sql: Sql, feed: number): Promise<number> {
  return sql.transaction(async (tx) => {
    const found = await tx.all<{ article: number }>(
      `select article from articles where listing in (select listing from listing_feeds where feed = $1) limit ${SLICE}`,
      feed,
    );
    const rows = await tx.all<Standing>(
      `with locked as (select article, at from names where article = any($1::bigint[]) order by article for update)
       select a.article, a.at, a.id, a.listing from locked l join articles a on a.at = l.at and a.article = l.article`,
      found.map(({ article }) => article),
    );
    const feeds = await feedsIn(
      tx,
      rows.map(({ listing }) => listing),
    );
    const others = ({ listing }: Standing) => feeds.get(listing)!.filter((other) => other !== feed);
    const shared = rows.filter((row) => others(row).length > 0);
    await relist(
      tx,
      shared.map((row) => ({ article: row.article, at: row.at, from: row.listing, feeds: others(row) })),
    );
    await removeArticles(
      tx,
      rows.filter((row) => others(row).length === 0),
    );
    return found.length;
  });
}
