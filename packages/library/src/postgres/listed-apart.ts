import type { Query } from './sql.js';
import { columns } from './values.js';

/** A shared feed that lists an article of one person's alone, in whose lists it does not stand. */
export interface ListedApart {
  article: number;
  feed: number;
}

export async function listApart(query: Query, listed: readonly ListedApart[]): Promise<void> {
  if (listed.length === 0) return;
  await query.run(
    `insert into listed_apart(article, feed) select article, feed from unnest($1::bigint[], $2::bigint[]) l(article, feed)
     order by article, feed on conflict do nothing`,
    ...columns(
      listed,
      ({ article }) => article,
      ({ feed }) => feed,
    ),
  );
}

/** The feeds that list articles of one person's alone, by article. */
export async function apartFrom(query: Query, articles: readonly number[]): Promise<Map<number, number[]>> {
  const sql = 'select article, feed from listed_apart where article = any($1::bigint[])';
  const byArticle = Map.groupBy(await query.all<ListedApart>(sql, articles), ({ article }) => article);
  return new Map([...byArticle].map(([article, listed]) => [article, listed.map(({ feed }) => feed)]));
}
