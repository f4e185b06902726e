import { dayValue, monthValue, toCivil, weekValue, yearValue } from '../../../times/calendar.js';
import { afterHyphen, at, type Found, next, type Scan } from '../../../times/scan.js';
import { count } from './count.js';
import { dayMonthDate, monthDate } from './dates.js';
import { duration } from './durations.js';
import { latestQuarter, namedQuarter, ofYear, ordinalPeriod, yearAgoPeriod } from './periods.js';
import { QUALIFIERS, qualified } from './qualified.js';
import { pointed, pointedLength, seasonValue } from './relative.js';
import { tense } from './tense.js';
import { decadeStart, yearAt, yearDate } from './years.js';

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

/** What `the` opens, article and all. */
export function definite(scan: Scan, i: number): Found | undefined {
  let noun = i + 1;
  const first = next(scan, noun);
  if (!first.time && Number.isNaN(first.number) && first.word !== "'") return undefined;
  if (QUALIFIERS.test(at(scan, noun).word)) {
    const inner = qualified(scan, noun, i);
    if (inner) return inner;
    if (/^(comparable|corresponding|full|whole|entire|calendar)$/.test(at(scan, noun).word)) noun++;
  }
  const lexeme = next(scan, noun);
  const { time, word } = lexeme;
  if (word === 'weekend' || time?.unit === 'WE') {
    if (time?.plural) return undefined;
    return { start: i, end: noun + 1, type: 'DATE', value: weekend(scan, noun) };
  }
  const length = pointedLength(scan, noun, i);
  if (length) return length;
  const point = pointed(scan, noun, i);
  if (point) return point;
  if (word === 'latest' && next(scan, noun + 1).word === 'period')
    return { start: i, end: noun + 2, type: 'DATE', value: namedQuarter(scan, 'latest') };
  if (time?.ordinal || word === 'last' || word === 'final') {
    const period = ordinalPeriod(scan, noun, i);
    if (period)
      return afterHyphen(scan, count(scan, noun)?.end ?? noun + 1) === undefined ? period : { ...period, start: noun };
    const day = dayMonthDate(scan, noun);
    if (day) return { ...day, start: i };
  }
  if (!Number.isNaN(lexeme.number) || time?.number !== undefined) {
    const ordinal = ordinalPeriod(scan, noun, i);
    if (ordinal) return ordinal;
    const day = count(scan, noun)?.ordinal ? dayMonthDate(scan, noun) : undefined;
    if (day) return { ...day, start: i };
    const year = yearAt(scan, noun);
    if (year) {
      // the 1988 quarter, the 1988 third quarter, the 1960s
      if (next(scan, year.end).time?.unit === 'Q') {
        const latest = latestQuarter(scan);
        const value = latest ? `${yearValue(year.year)}-Q${latest.quarter}` : yearValue(year.year);
        return { start: i, end: year.end + 1, type: 'DATE', value };
      }
      const period = ordinalPeriod(scan, year.end, i, year.year);
      if (period) return period;
    }
    const decade = decadeStart(scan, noun) ? yearDate(scan, noun) : undefined;
    if (decade) return { ...decade, start: i };
    const counted = duration(scan, noun, i, false);
    if (counted && !(counted.start > i)) return counted;
    return undefined;
  }
  if (word === "'" || time?.decade) {
    const decade = yearDate(scan, noun);
    return decade && { ...decade, start: i };
  }
  if (time?.unit === 'Y' && time.plural && at(scan, i - 1).word === 'over') {
    return { start: i, end: noun + 1, type: 'DURATION', value: 'PXY' };
  }
  if (time?.unit === 'Y' && !time.plural) {
    const yearAgo = yearAgoPeriod(scan, noun, i);
    if (yearAgo) return yearAgo;
    if (afterHyphen(scan, noun + 1) !== undefined) return undefined;
    return theYear(scan, noun, i);
  }
  if (afterHyphen(scan, noun + 1) !== undefined) return undefined;
  if (time?.unit === 'Q' && !time.plural)
    return { start: i, end: noun + 1, type: 'DATE', value: namedQuarter(scan, 'the') };
  if (time?.unit === 'M' && !time.plural && scan.anchor)
    return { start: i, end: noun + 1, type: 'DATE', value: monthValue(scan.anchor.year, scan.anchor.month) };
  if (time?.unit === 'W' && !time.plural && next(scan, noun + 1).word === 'of') {
    const day = monthDate(scan, noun + 2);
    if (day)
      return {
        start: i,
        end: day.end,
        type: 'DATE',
        value: scan.memory.day === undefined ? day.value : weekValue(scan.memory.day),
      };
  }
  if (
    time?.unit === 'W' &&
    !time.plural &&
    scan.today !== undefined &&
    !/^(before|after|following|of)$/.test(next(scan, noun + 1).word)
  )
    return { start: i, end: noun + 1, type: 'DATE', value: weekValue(scan.today) };
  if (time?.unit === 'E' && !time.plural && scan.anchor)
    return { start: i, end: noun + 1, type: 'DATE', value: String(Math.floor(scan.anchor.year / 10)) };
  if (
    time?.season &&
    !time.plural &&
    !(word === 'fall' && /^(of|in)$/.test(next(scan, noun + 1).word) && !ofYear(scan, noun + 1))
  ) {
    const year = ofYear(scan, noun + 1);
    if (word === 'spring' || word === 'fall') {
      if (!year && !/^(over|in|during|since|by|until|of|this|before|after|for|through)$/.test(at(scan, i - 1).word))
        return undefined;
    }
    return {
      start: i,
      end: year?.end ?? noun + 1,
      type: 'DATE',
      value: year ? `${yearValue(year.year)}-${time.season}` : seasonValue(scan, time.season, undefined, i),
    };
  }
  if (time?.dayPart && !time.plural && /^(in|during|through|by|until|throughout)$/.test(at(scan, i - 1).word)) {
    return leaning(scan, noun - 1, i);
  }
  if (word === 'near' && next(scan, noun + 1).word === 'future') {
    return { start: i, end: noun + 2, type: 'DATE', value: 'FUTURE_REF' };
  }
  if (word === 'past' || word === 'future')
    return { start: i, end: noun + 1, type: 'DATE', value: time?.reference ?? 'PAST_REF' };
  return undefined;
}

function weekend(scan: Scan, i: number): string {
  const { today } = scan;
  if (today === undefined) return 'PAST_REF';
  const side = tense(scan, i, i + 1);
  const here = weekValue(today);
  // Up to Wednesday the weekend spoken of is the one behind, unless something is still to come.
  const late = ((((today + 3) % 7) + 7) % 7) + 1 > 5;
  return `${side > 0 || late ? here : weekValue(today - 7)}-WE`;
}
