// What a library's stories say will happen, by day.
import type { ArticleSummary, Page } from './library-rows.js';
import type { Span } from './types.js';

/** Who says it, as the story whose clause is shown has it. */
export interface DiaryVoice {
  name: string;
  role?: string;
  organisation?: string;
}

/** Something that was said in advance of a day. The same event told by several stories is one entry. */
export interface DiaryEntry {
  /** Stays while the story that told it first says the same. */
  id: string;
  /** The day `2026-12-01`, or as much of it as is told: `2026-12`, `2026`. */
  day: string;
  /** What the story tells of the time of the day, as TIMEX3 has it: `14:30`, `EV`. In no zone unless it names one. */
  time?: string;
  kind: 'event' | 'deadline';
  /** The clause, and where it stands in `article`. */
  text: string;
  span: Span;
  article: ArticleSummary;
  /** The number of the event in the Reading of `article`. */
  event: number;
  /** Those who say the clause, where it is part of a statement. */
  voices: DiaryVoice[];
  /** The stories that tell it, `article` first, then the newest first; at most 20. */
  stories: ArticleSummary[];
  /** How many tell it. */
  count: number;
  /** Where the day has come: stories published on it or within two days after that are on the same thing, oldest first; at most 5. */
  came?: ArticleSummary[];
}

/** Which days of the diary are asked for. */
export interface DiaryOptions {
  /** The first day, `2026-12-01`; also today, tomorrow, yesterday. Today when absent. */
  from?: string;
  /** The last day. */
  to?: string;
  /** Entries; at most 500, 50 when absent. */
  limit?: number;
  after?: string;
}

/** Entries in the order of their days; those of a month follow its days, those of a year its months. */
export interface DiaryPage extends Page<DiaryEntry> {
  /** The first day, as it was understood. */
  from: string;
  /** The last day before `from` of which something was said in advance. */
  earlier?: string;
  /** Stories whose Readings are still to be made; more may be told in them. */
  unreadings: number;
}
