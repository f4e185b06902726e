import type { ImportResult } from '../../types.js';
import type { MovedStates } from './moved.js';

/** Counts before anything was counted. */
export const emptyResult = (format: string): ImportResult => ({
  format,
  feeds: 0,
  articles: 0,
  skipped: 0,
  read: 0,
  saved: 0,
  later: 0,
  tagged: 0,
  highlights: 0,
  searches: 0,
  rules: 0,
  warnings: [],
});

/** Counts what a person did with a story. */
export function countMarks(
  result: ImportResult,
  { read, saved, later, tags = [], highlights = [] }: Omit<MovedStates, 'highlights'> & { highlights?: unknown[] },
): void {
  if (read) result.read++;
  if (saved) result.saved++;
  if (later) result.later++;
  if (tags.length > 0) result.tagged++;
  result.highlights += highlights.length;
}
