import { daysInMonth, dayValue } from '../../../times/calendar.js';
import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { approximate } from './approximate.js';
import { clockTime } from './clock.js';
import { dayMonthDate, monthDate, nearDay, numericDate, weekdayDate } from './dates.js';
import { dayPart, withPart } from './day-parts.js';
import { duration } from './durations.js';
import { feast } from './feasts.js';
import { every, indefinite } from './indefinite.js';
import { leaning } from './leaning.js';
import { ordinalPeriod } from './periods.js';
import { definite, edge, HALVES, qualified } from './points.js';
import { frequency, reference, unitFirst } from './references.js';
import { pointed, pointedLength } from './relative.js';
import { yearDate } from './years.js';

/** The expression that begins at a place, if one does. */
export function expression(scan: Scan, i: number): Found | undefined {
  const { time, number, word } = at(scan, i);
  if (!Number.isNaN(number) || time?.number !== undefined || time?.ordinal !== undefined) return numbered(scan, i);
  if (word === "'") return yearDate(scan, i);
  if (!time) return undefined;
  if (time.decade) return undefined;
  if (time.month || time.weekday) {
    const found = time.weekday ? withPart(scan, weekdayDate(scan, i)) : monthDate(scan, i);
    if (found) return found;
  }
  if (time.feast) return feast(scan, i);
  if (time.days !== undefined) return withPart(scan, nearDay(scan, i));
  if (time.hour !== undefined) return clockTime(scan, i);
  if (time.every) return frequency(scan, i);
  if (time.opens) {
    const opened = opener(scan, i);
    if (opened) return opened;
  }
  if (time.reference) return pointedLength(scan, i, i) ?? pointed(scan, i, i) ?? reference(scan, i);
  if (time.dayPart) return dayPart(scan, i, i);
  if (time.unit) return unitFirst(scan, i);
  return undefined;
}

/** What begins with a number. */
function numbered(scan: Scan, i: number): Found | undefined {
  return (
    secondDay(scan, i) ??
    numericDate(scan, i) ??
    clockTime(scan, i) ??
    dayMonthDate(scan, i) ??
    ordinalPeriod(scan, i, i) ??
    firstLength(scan, i) ??
    duration(scan, i, i, false) ??
    yearDate(scan, i)
  );
}

/** April 24 and 25: the second day of a month just named. */
function secondDay(scan: Scan, i: number): Found | undefined {
  const { monthDay } = scan.memory;
  const { number } = at(scan, i);
  if (!monthDay || monthDay.end !== i - 1 || !/^(and|or|to|through|-|–)$/.test(at(scan, i - 1).word)) return undefined;
  const { year, month } = monthDay;
  if (!Number.isInteger(number) || number < 1 || number > daysInMonth(year, month)) return undefined;
  const after = next(scan, i + 1).word;
  if (/^[a-z%]/.test(after) && !/^(in|at|on|with|for|by|after|before|from|as|when)$/.test(after)) return undefined;
  return { start: i, end: i + 1, type: 'DATE', value: dayValue({ year, month, day: number }) };
}

function firstLength(scan: Scan, i: number): Found | undefined {
  return at(scan, i).time?.ordinal === 1 ? pointedLength(scan, i, i) : undefined;
}

/** What begins with an article, a pointer or a word that qualifies. */
function opener(scan: Scan, i: number): Found | undefined {
  const { word } = at(scan, i);
  switch (word) {
    case 'the':
      return definite(scan, i) ?? (HALVES.has(next(scan, i + 1).word) ? edge(scan, i + 1, i) : undefined);
    case 'a':
    case 'an':
      return indefinite(scan, i);
    case 'each':
    case 'every':
      return every(scan, i);
    case 'early':
    case 'late':
    case 'mid':
    case 'earlier':
    case 'later':
    case 'fiscal':
    case 'then':
      return qualified(scan, i, i);
    case 'sometime':
      return qualified(scan, i, i);
    case 'end':
    case 'beginning':
    case 'start':
    case 'middle':
      return edge(scan, i, i);
    case 'nearly':
    case 'almost':
    case 'about':
    case 'around':
    case 'more':
    case 'less':
    case 'at':
    case 'over':
    case 'up':
      return approximate(scan, i);
    case 'that':
      return leaning(scan, i, i);
    case 'these':
    case 'those':
      return word === 'these' && next(scan, i + 1).word === 'days'
        ? { start: i, end: i + 2, type: 'DATE', value: 'PRESENT_REF' }
        : undefined;
    case 'few':
    case 'several':
    case 'many':
    case 'some':
    case 'couple':
      return duration(scan, i, i, false);
    default:
      return (
        pointedLength(scan, i, i) ??
        pointed(scan, i, i) ??
        (word === 'last' || word === 'latest' ? ordinalPeriod(scan, i, i) : undefined)
      );
  }
}
