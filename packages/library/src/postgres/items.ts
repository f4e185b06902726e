import type { Query as Asked } from '@dateline/core/base';
import { toItems } from '../store/list-items.js';
import type { ListRow } from '../store/story-row.js';
import type { ArticleSummary } from '../types.js';
import { summariesOf } from './rows.js';
import type { Query } from './sql.js';
import { matchesOf } from './words/matches.js';

/** Rows as they are given to who asked for them, with the passages that match. */
export async function itemsOf(
  query: Query,
  asked: Asked,
  rows: readonly ListRow[],
  person: number,
): Promise<ArticleSummary[]> {
  const shown = await summariesOf(
    query,
    rows.map((row) => row.shown),
    person,
  );
  const matches = await matchesOf(query, asked, shown);
  return toItems(rows, shown, matches && (({ place }) => matches.get(place)));
}
