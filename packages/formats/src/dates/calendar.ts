/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A number of at least two digits. */
export const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2024-03-04` */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;

/** Whether a day is in the calendar, as 29 February is in some years. */
export function exists(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** The day that many days into a month, whatever month it falls in. */
export function carried(year: number, month: number, day: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of an ISO 8601 week: week 1 is the one with the 4th of January; Monday is 1. */
export function dayOfWeek(year: number, week: number, weekday: number): Day {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  return carried(year, 1, monday + (week - 1) * 7 + weekday - 1);
}
