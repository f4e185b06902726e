import { dayValue, toCivil } from '../../../times/calendar.js';
import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { nearDay, weekdayDate } from './dates.js';

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
