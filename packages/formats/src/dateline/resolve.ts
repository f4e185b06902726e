import type { Dateline } from '@dateline/core';
import { exists, isoDay } from '../dates/calendar.js';
import { parseDate } from '../dates/parse-date.js';
import type { WrittenDateline } from './split-dateline.js';
import { yearFromText } from './year-from-text.js';

/** What helps to find the year a dateline does not name. */
export interface DatelineHelp {
  /** When the story was published or filed: any form of date. */
  published?: string;
  /** The story's text, best without its headline. */
  text?: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Settles the day of a dateline: by the year that is written, else by the date of publication, else by the one year in
 * which the weekdays and full dates of the text agree. `evidence` says which; where none settles it there is no date.
 */
export function resolveDateline(written: WrittenDateline, { published, text }: DatelineHelp = {}): Dateline {
  const { text: asWritten, place, agency, year, month, day } = written;
  const dateline: Dateline = { text: asWritten, ...(place && { place }), ...(agency && { agency }) };
  if (month === undefined || day === undefined) return dateline;
  const dated = (settled: number, evidence: NonNullable<Dateline['evidence']>): Dateline =>
    exists(settled, month, day) ? { ...dateline, date: isoDay(settled, month, day), evidence } : dateline;
  if (year !== undefined) return dated(year, { from: 'written', why: 'the year is written in the dateline' });
  const filed = published === undefined ? undefined : parseDate(published)?.slice(0, 10);
  if (filed) {
    return dated(yearBefore(filed, month, day), {
      from: 'published',
      why: `no year is written; the story was published on ${filed}`,
    });
  }
  const found = text === undefined ? undefined : yearFromText(text, written);
  if (!found) return dateline;
  const why = `no year is written; ${day} ${MONTHS[month - 1]} ${found.year} is the one that fits: ${found.why.join(', ')}`;
  return dated(found.year, { from: 'text', why });
}

const DAY = 86_400_000;

/**
 * The latest year in which a day is not after that of publication: a story of 31 December may be published on 1 January,
 * and one filed east of its publisher has a day that begins there a little later.
 */
function yearBefore(filed: string, month: number, day: number): number {
  const last = Date.parse(filed) + DAY;
  const year = Number(filed.slice(0, 4));
  const fits = (each: number) => exists(each, month, day) && Date.UTC(each, month - 1, day) <= last;
  return [year + 1, year, year - 1].find(fits) ?? year - 1;
}
