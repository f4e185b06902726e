import { timexLabel } from '../article/timex.js';
import { nearDay } from '../article/when.js';

const two = (number: number) => String(number).padStart(2, '0');

/** The day of a moment in the reader's own time zone: `2026-12-01`. */
export const dayOf = (time: Date): string => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

/** The day, month or year that a TIMEX3 value names, as the diary takes it; undefined where it names none. */
export const dayOfValue = (value: string | undefined): string | undefined =>
  /^([1-9]\d{3}(?:-\d{2}(?:-\d{2})?)?)(?:T|$)/.exec(value ?? '')?.[1];

/** Some days after a day, or before it. */
export function daysFrom(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10);
}

/** The heading of a day of the diary: `Tomorrow, Tuesday, 1 December 2026`, `December 2026`, `2026`. */
export function dayHeading(day: string, now = new Date()): string {
  const near = [-1, 0, 1].find((days) => daysFrom(dayOf(now), days) === day);
  const label = timexLabel(day) ?? day;
  return near === undefined ? label : `${nearDay(near)}, ${label}`;
}
