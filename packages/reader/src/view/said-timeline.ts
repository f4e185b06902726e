import type { SaidStatement } from '@dateline/core/library';
import { dayWhen, localDay } from '../article/when.js';
import { sharedSubjects } from './subjects.js';

/** A statement of a timeline, and what its voice said before on the same subject. */
export interface SaidEntry {
  statement: SaidStatement;
  /** The day on which it was made, in words, where that is another than the day of its story. */
  made?: string;
  /** The last before it first. */
  before: readonly SaidStatement[];
}

/** What was reported on one day. */
export interface SaidDay {
  /** YYYY-MM-DD, in the reader's own time zone. */
  day: string;
  /** In words. */
  title: string;
  entries: SaidEntry[];
}

/**
 * The statements of a voice by day, as they come. What stands beside a statement is of the same page, so that nothing that is
 * shown moves when more is loaded.
 */
export function saidTimeline(pages: readonly (readonly SaidStatement[])[], now = new Date()): SaidDay[] {
  const days: SaidDay[] = [];
  for (const page of pages) {
    const before = sharedSubjects(page);
    for (const [index, statement] of page.entries()) {
      const day = localDay(statement.article.time);
      if (days.at(-1)?.day !== day) days.push({ day, title: dayWhen(day, now), entries: [] });
      const made = statement.day < day ? dayWhen(statement.day, now) : undefined;
      days.at(-1)!.entries.push({ statement, before: before[index]!, ...(made && { made }) });
    }
  }
  return days;
}
