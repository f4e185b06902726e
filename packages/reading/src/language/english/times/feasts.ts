import { dayValue, monthValue, toDay, weekdayOf, weekValue } from '../../../times/calendar.js';
import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { yearOfMonth } from './tense.js';
import { yearAt } from './years.js';

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm of Meeus, Jones and Butcher. */
export function easter(year: number): { month: number; day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { month: Math.floor(f / 31), day: (f % 31) + 1 };
}

/** The fourth Thursday of November. */
function thanksgiving(year: number) {
  const first = weekdayOf(toDay({ year, month: 11, day: 1 }));
  return { month: 11, day: 1 + ((4 - first + 7) % 7) + 21 };
}

/** Christmas, Christmas Eve, Thanksgiving Day, Easter week. */
export function feast(scan: Scan, i: number): Found | undefined {
  const { time, capital } = at(scan, i);
  const rule = time?.feast;
  if (!rule || !capital) return undefined;
  let end = i + 1;
  let days = 0;
  const { word } = next(scan, end);
  if (word === 'day' || word === 'sunday') end++;
  else if (word === 'eve') {
    end++;
    days = -1;
  } else if (word === 'monday' && rule === 'easter') {
    end++;
    days = 1;
  }
  const whole = word === 'week' || word === 'weekend';
  if (whole) end++;
  const written = at(scan, end).gap === 2 ? undefined : yearAt(scan, end);
  if (written) end = written.end;
  const month = rule === 'easter' ? 4 : rule === 'thanksgiving' ? 11 : rule.month;
  const year = written?.year ?? yearOfMonth(scan, i, month, undefined, end);
  if (year === undefined) return { start: i, end, type: 'DATE', value: `XXXX-${monthValue(2000, month).slice(5)}` };
  const fixed = rule === 'easter' ? easter(year) : rule === 'thanksgiving' ? thanksgiving(year) : rule;
  const civil = { year, ...fixed };
  const number = toDay(civil) + days;
  if (whole)
    return { start: i, end, type: 'DATE', value: word === 'week' ? weekValue(number) : `${weekValue(number)}-WE` };
  scan.memory.day = number;
  return { start: i, end, type: 'DATE', value: dayValue({ ...civil, day: civil.day + days }) };
}
