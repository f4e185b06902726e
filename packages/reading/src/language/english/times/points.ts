import { dayValue, toCivil } from '../../../times/calendar.js';
import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { monthDate, nearDay, weekdayDate } from './dates.js';
import { definite, leaning } from './definite.js';
import { pointed, seasonValue } from './relative.js';
import { yearDate } from './years.js';

/** A point of time without anything before it that qualifies it. */
export function dated(scan: Scan, i: number): Found | undefined {
  const { word, time } = at(scan, i);
  if (time?.month) return monthDate(scan, i);
  if (time?.weekday) return withPart(scan, weekdayDate(scan, i));
  if (time?.days !== undefined) return withPart(scan, nearDay(scan, i));
  if (word === 'this' || word === 'last' || word === 'next') return pointed(scan, i, i);
  if (word === 'that') return leaning(scan, i, i);
  if (word === 'the') return definite(scan, i);
  if (time?.season && !time.plural)
    return { start: i, end: i + 1, type: 'DATE', value: seasonValue(scan, time.season, undefined, i) };
  if (time?.dayPart && !time.plural) return dayPart(scan, i, i);
  return yearDate(scan, i);
}

/** Wednesday night, yesterday afternoon: the part of a day behind the day. */
export function withPart(scan: Scan, found: Found | undefined): Found | undefined {
  if (found?.type !== 'DATE' || !/\d\d-\d\d$/.test(found.value)) return found;
  const { time } = next(scan, found.end);
  if (time?.hour !== undefined && next(scan, found.end).gap === 1) {
    return { ...found, end: found.end + 1, type: 'TIME', value: `${found.value}T${time.hour}:00` };
  }
  if (!time?.dayPart || time.plural || time.days !== undefined || next(scan, found.end).gap !== 1) return found;
  return { ...found, end: found.end + 1, type: 'TIME', value: `${found.value}T${time.dayPart}` };
}

/** mid-afternoon yesterday, night on its own as far as a day stands beside it. */
export function dayPart(scan: Scan, i: number, start: number): Found | undefined {
  const { time } = at(scan, i);
  if (!time?.dayPart) return undefined;
  const from = next(scan, i + 1).word === 'on' ? i + 2 : i + 1;
  const day = at(scan, from).gap === 2 ? undefined : (weekdayDate(scan, from) ?? nearDay(scan, from));
  if (day && day.type === 'DATE') return { start, end: day.end, type: 'TIME', value: `${day.value}T${time.dayPart}` };
  const mid = start < i || at(scan, i - 1).word === 'mid' || at(scan, i - 1).word === '-';
  const here = scan.memory.day ?? scan.today;
  return mid && here !== undefined
    ? { start, end: i + 1, type: 'TIME', value: `${dayValue(toCivil(here))}T${time.dayPart}` }
    : undefined;
}
