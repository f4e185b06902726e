import { isoDay, pad } from './calendar.js';

/** A day and, where known, a time on it, as a date was written. */
export interface Moment {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** As digits after the point. */
  fraction?: string;
  /** Minutes east of UTC; undefined where none is written. */
  offset?: number | undefined;
}

function zone(offset: number | undefined): string {
  if (offset === undefined) return '';
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * ISO 8601 with the offset that was written, and none where none was. A day or time that does not exist is carried over, as
 * 24:00 is: 31 June is 1 July. Undefined for what is no date: a month 13, an hour 30, the year 1 of an empty field, and the
 * first day of 1970, which is the zero of a clock.
 */
export function isoDate(moment: Moment): string | undefined {
  const { year, month, day, hour, minute = 0, second = 0 } = moment;
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  if (year === 1970 && month === 1 && day === 1) return undefined;
  if (hour === undefined) return day <= 28 ? isoDay(year, month, day) : dayOf(Date.UTC(year, month - 1, day));
  // Hours up to 29 are those behind midnight as broadcasters count them.
  if (hour > 29 || minute > 99 || second > 99) return undefined;
  // No place is further from Greenwich than 14 hours; such an offset is a mistake.
  const offset = Math.abs(moment.offset ?? 0) > 14 * 60 ? 0 : moment.offset;
  const rest = `${fractionOf(moment)}${zone(offset)}`;
  if (day <= 28 && hour < 24 && minute < 60 && second < 60)
    return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${rest}`;
  return `${new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString().slice(0, 19)}${rest}`;
}

function fractionOf({ fraction }: Moment): string {
  return fraction && /[1-9]/.test(fraction.slice(0, 6)) ? `.${fraction.slice(0, 6)}` : '';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * A year of two digits is of the last 70 or next 30 years of 2000, one of three counts from 1900 (RFC 2822, 4.3), one of
 * the 24th to 27th century is of the Buddhist era.
 */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length <= 2) return year + (year < 70 ? 2000 : 1900);
  if (digits.length === 3) return year + 1900;
  return year >= 2400 && year < 2700 ? year - 543 : year;
}
