import type { Article } from '@dateline/core/base';
import { articleIn } from '../store/blocks.js';
import type { Query } from './sql.js';

/** The text of an article in one of its versions, under the id that was fixed at first sight. */
export async function articleAt(
  query: Query,
  { article, id }: { article: number; id: string },
  hash: string,
): Promise<Article | undefined> {
  const row = await query.get<{ data: Buffer; line: number }>(
    'select b.data, v.line from versions v join blocks b on b.id = v.block where v.article = $1 and v.hash = $2',
    article,
    hash,
  );
  return row && { ...articleIn(row.data, row.line), id };
}
