import { dayValue, monthValue, toCivil, yearValue } from '../../../times/calendar.js';
import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { namedQuarter } from './periods.js';
import { yearAt } from './years.js';

/** That day, the same day, that year, the following morning: what leans on the date before it. */
export function leaning(scan: Scan, i: number, start: number): Found | undefined {
  const same = next(scan, i + 1).word === 'same' ? i + 2 : i + 1;
  const { time } = next(scan, same);
  const { memory, today } = scan;
  if (time?.unit === 'D' && !time.plural && memory.day !== undefined) {
    return { start, end: same + 1, type: 'DATE', value: dayValue(toCivil(memory.day)) };
  }
  if (time?.unit === 'Y' && !time.plural && memory.year !== undefined) {
    return { start, end: same + 1, type: 'DATE', value: yearValue(memory.year) };
  }
  if (time?.unit === 'M' && !time.plural && memory.day !== undefined) {
    const { year, month } = toCivil(memory.day);
    return { start, end: same + 1, type: 'DATE', value: monthValue(year, month) };
  }
  if (time?.unit === 'Q' && !time.plural)
    return { start, end: same + 1, type: 'DATE', value: namedQuarter(scan, 'the') };
  if (time?.dayPart && !time.plural) {
    const day = memory.day ?? today;
    if (day !== undefined)
      return { start, end: same + 1, type: 'TIME', value: `${dayValue(toCivil(day))}T${time.dayPart}` };
  }
  return undefined;
}

/** the year: a length where its end is named, else the year at hand. */
export function theYear(scan: Scan, i: number, start: number): Found {
  const after = next(scan, i + 1);
  const written = after.gap === 2 ? undefined : yearAt(scan, i + 1);
  if (written) return { start, end: written.end, type: 'DATE', value: yearValue(written.year) };
  if (/^(ended|ending|through|to)$/.test(after.word)) {
    scan.memory.wholeYear = true;
    return { start, end: i + 1, type: 'DURATION', value: 'P1Y' };
  }
  scan.memory.wholeYear ||= at(scan, i - 2).word === 'for' || at(scan, i - 1).word === 'full';
  return { start, end: i + 1, type: 'DATE', value: scan.anchor ? yearValue(scan.anchor.year) : 'PRESENT_REF' };
}
