import { log } from './changes.js';
import { count } from './listings.js';
import { relist } from './relist.js';
import type { Tx } from './sql.js';
import { columns } from './values.js';

/** An article as it stands. */
export interface Standing {
  article: number;
  at: number;
  id: string;
  listing: number;
}

/** Deletes articles, whose names are locked, with all that hangs on them. */
export async function removeArticles(tx: Tx, articles: readonly Standing[]): Promise<void> {
  if (articles.length === 0) return;
  // Listed by nobody, they are out of everybody's counts.
  await relist(
    tx,
    articles.map(({ article, at, listing }) => ({ article, at, from: listing, feeds: [] })),
  );
  const { id: nowhere } = (await tx.get<{ id: number }>("select id from listings where feeds = ''"))!;
  await count(
    tx,
    articles.map(({ at }) => ({ listing: nowhere, at, n: -1 as const })),
  );
  const places = columns(
    articles,
    ({ at }) => at,
    ({ article }) => article,
  );
  for (const table of ['articles', 'words', 'spoken'])
    await tx.run(
      `delete from ${table} t using unnest($1::bigint[], $2::bigint[]) g(at, article) where t.at = g.at and t.article = g.article`,
      ...places,
    );
  const [, numbers] = places;
  const blocks = await tx.all<{ block: number }>(
    'select distinct block from versions where article = any($1::bigint[])',
    numbers!,
  );
  await tx.run('delete from outbox where article = any($1::bigint[])', numbers!);
  await tx.run('delete from names where article = any($1::bigint[])', numbers!);
  await tx.run(
    'delete from blocks b where id = any($1::bigint[]) and not exists (select from versions v where v.block = b.id)',
    blocks.map(({ block }) => block),
  );
  await log(tx, ...articles.map(({ id, listing }) => ({ kind: 'article' as const, id, listing })));
}
