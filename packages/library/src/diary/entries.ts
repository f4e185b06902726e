// Entries of the diary, made of what stories say will be, wherever these are kept.
import { DatelineError, periodAhead } from '@dateline/core/base';
import type { ArticleSummary, DiaryEntry } from '@dateline/core/library';
import { type ComingRow, unpackComing } from '../index/event-rows.js';
import type { Coming } from './coming.js';
import { dayKey, dayOfKey } from './day-key.js';
import { type Folded, foldTellings, type Told } from './fold-tellings.js';

/** Clauses of one day that are looked at, those of the newest stories: a day that more is told of is no list to read. */
export const MOST_A_DAY = 500;
/** Clauses of a day that are looked at beside an article. */
export const MOST_BESIDE = 32;
/** Stories of an entry that are given. */
const STORIES = 20;

/** A clause with the story that it is of. */
export interface Clause extends Coming {
  place: number;
  id: string;
}

export type ClauseRow = ComingRow & { id: string; story: number | null };

/** The events of a day, those that most stories tell first, then those told last. @param rows of the newest stories first */
export function entriesIn(rows: readonly ClauseRow[]): Folded<Clause>[] {
  const told = rows.map(
    (row): Told<Clause> => ({
      telling: { ...unpackComing(row), place: row.place, id: row.id },
      ...(row.story !== null && { story: row.story }),
    }),
  );
  return foldTellings(told).toSorted((a, b) => placesIn(b).length - placesIn(a).length);
}

export function keyOf(day: string, now: Date): { from: number; to: number } {
  const period = /^\d+[dwmy]$/i.test(day.trim()) ? undefined : periodAhead(day.trim(), now);
  if (!period) throw new DatelineError('bad-day', { day: day.trim() || '(empty)' });
  return { from: dayKey(period.from)!, to: dayKey(period.to)! };
}

/** A cursor is a day and how many of its entries were shown. */
export function cursorOf(after: string | undefined): { day: number; skip: number } | undefined {
  if (after === undefined || after === '') return undefined;
  const [, day, skip] = /^(\d{8})\.(\d{1,5})$/.exec(after) ?? [];
  if (day === undefined) throw new DatelineError('bad-cursor');
  return { day: Number(day), skip: Number(skip) };
}

/** The stories of an entry, the newest first. */
export const placesIn = (entry: Folded<Clause>): number[] => [...new Set(entry.map(({ telling }) => telling.place))];

/** The clause that is shown: one with somebody who says it, else the newest. */
export const shownOf = (entry: Folded<Clause>): Clause =>
  (entry.find(({ telling }) => telling.voices.length > 0) ?? entry[0]!).telling;

/** The name of an entry, after the story that told it first. */
const idOf = ({ id, key, number }: Clause) => `${id}.${key}.${number}`;

/** The stories of an entry that are given, the one that is shown first. */
export function storiesOf(entry: Folded<Clause>): number[] {
  const { place } = shownOf(entry);
  return [
    place,
    ...placesIn(entry)
      .filter((other) => other !== place)
      .slice(0, STORIES - 1),
  ];
}

/** What an entry says, whoever tells it. */
export function headOf(entry: Folded<Clause>): Pick<DiaryEntry, 'id' | 'time' | 'kind' | 'text'> {
  const shown = shownOf(entry);
  const time = shown.time ?? entry.find(({ telling }) => telling.time !== undefined)?.telling.time;
  return {
    id: idOf(entry.at(-1)!.telling),
    ...(time !== undefined && { time }),
    kind: entry.some(({ telling }) => telling.kind === 'deadline') ? 'deadline' : 'event',
    text: shown.text,
  };
}

export function toEntry(entry: Folded<Clause>, stories: ArticleSummary[], came: ArticleSummary[]): DiaryEntry {
  const shown = shownOf(entry);
  return {
    ...headOf(entry),
    day: dayOfKey(shown.key),
    span: shown.span,
    article: stories[0]!,
    event: shown.number,
    voices: shown.voices,
    stories,
    count: placesIn(entry).length,
    ...(came.length > 0 && { came }),
  };
}
