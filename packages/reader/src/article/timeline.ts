import type { Article } from '@dateline/core';
import type { Event, Reading } from '@dateline/core/reading';
import { wordsOf } from './position.js';
import { timexLabel } from './timex.js';

/** An event of an article, as the panel shows it. */
export interface TimelineRow {
  /** Its number in `Reading.events`. */
  index: number;
  event: Event;
  /** The day in words. */
  when: string;
  /** The clause. */
  text: string;
  /** Whether it lies on or after the day the story was filed. */
  ahead: boolean;
}

/** The dated clauses of the article in the order of their days, doubles left out. */
export function timelineRows(article: Article, reading: Reading): TimelineRow[] {
  const anchor = reading.anchor ?? article.dateline?.date ?? article.published?.slice(0, 10);
  const seen = new Set<string>();
  const rows: TimelineRow[] = [];
  for (const [index, event] of reading.events.entries()) {
    const text = wordsOf(article, [event.span]);
    const key = `${event.value} ${text}`;
    if (!text || seen.has(key)) continue;
    seen.add(key);
    rows.push({
      index,
      event,
      text,
      when: timexLabel(event.value) ?? event.value,
      ahead: anchor !== undefined && /^\d/.test(event.value) && event.value.slice(0, anchor.length) > anchor,
    });
  }
  return rows;
}
