import type { Match } from '../index/match.js';
import type { ArticleSummary } from '../types.js';
import type { ListRow } from './story-row.js';
import { type SummaryRow, toSummary } from './summary.js';

/** Rows as they are given to who asked for them. @param matchOf the passage in which what was looked for stands */
export function toItems<Row extends SummaryRow>(
  rows: readonly ListRow[],
  shown: readonly Row[],
  matchOf: ((row: Row) => Match | undefined) | undefined,
): ArticleSummary[] {
  return shown.map((row, n) => {
    const { story, time = row.time } = rows[n]!;
    const { id, ...told } = story ?? {};
    const summary = { ...toSummary(row), ...(id !== undefined && { time, story: id, ...told }) };
    const match = matchOf?.(row);
    return match ? { ...summary, match } : summary;
  });
}
