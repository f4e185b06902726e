import type { Article } from '@dateline/core';
import { articlesIn } from '../store/blocks.js';
import type { Query } from './sql.js';
import { columns } from './values.js';

/** A version of an article. */
export interface Version {
  article: number;
  hash: string;
}

/** Hands over the texts of versions, block by block, each of which is sent and unpacked once. Their ids are those they came with. */
export async function versionsOf(
  query: Query,
  versions: readonly Version[],
  take: (text: Article, version: Version) => void,
): Promise<void> {
  if (versions.length === 0) return;
  const rows = await query.all<{ data: Buffer; lines: number[]; articles: string[]; hashes: string[] }>(
    `select b.data, w.lines, w.articles, w.hashes from (
       select v.block, array_agg(v.line) as lines, array_agg(v.article::text) as articles, array_agg(v.hash::text) as hashes
       from unnest($1::bigint[], $2::text[]) w(article, hash)
       join versions v on v.article = w.article and v.hash = w.hash group by v.block) w
     join blocks b on b.id = w.block order by w.block`,
    ...columns(
      versions,
      ({ article }) => article,
      ({ hash }) => hash,
    ),
  );
  for (const { data, lines, articles, hashes } of rows)
    articlesIn(data, lines).forEach((text, n) => {
      take(text, { article: Number(articles[n]), hash: hashes[n]! });
    });
}
