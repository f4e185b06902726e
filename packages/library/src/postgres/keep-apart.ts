import { FIRST } from '../store/people.js';
import { listApart } from './listed-apart.js';
import { feedsIn, relist } from './relist.js';
import type { Query } from './sql.js';

/**
 * With a second person, what the first one added and what came from feeds with credentials is that person's alone: it leaves the
 * shared feeds, which list their own text of the story at the next refresh.
 */
export async function keepApart(query: Query): Promise<void> {
  await query.run(
    `update feeds set owner = $1 where "user" is not null or password is not null or headers is not null
       or cookie is not null or url like '%://%@%'`,
    FIRST,
  );
  const rows = await query.all<{ article: number; at: number; listing: number }>(
    `select article, at, listing from articles where origin <> 'feed' or listing in (
       select l.listing from listing_feeds l left join feeds f on f.id = l.feed where l.feed < 0 or f.owner is not null)`,
  );
  if (rows.length === 0) return;
  const articles = rows.map(({ article }) => article);
  await query.run('update articles set owner = $1 where article = any($2::bigint[])', FIRST, articles);
  await query.run('update aliases set owner = $1 where article = any($2::bigint[])', FIRST, articles);
  const shared = new Set(
    (await query.all<{ id: number }>('select id from feeds where owner is null')).map(({ id }) => id),
  );
  const feeds = await feedsIn(
    query,
    rows.map(({ listing }) => listing),
  );
  await listApart(
    query,
    rows.flatMap(({ article, listing }) =>
      feeds
        .get(listing)!
        .filter((feed) => shared.has(feed))
        .map((feed) => ({ article, feed })),
    ),
  );
  await relist(
    query,
    rows.map(({ article, at, listing }) => ({
      article,
      at,
      from: listing,
      feeds: feeds.get(listing)!.filter((feed) => !shared.has(feed)),
    })),
  );
  await query.run('update feeds set digest = null, etag = null, modified = null where owner is null');
}
