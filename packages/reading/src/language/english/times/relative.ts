import { dayValue, monthValue, toCivil, toDay, weekdayOf, weekValue, yearValue } from '../../../times/calendar.js';
import { at, type Found, next, overStop, type Scan, shiftMonths } from '../../../times/scan.js';
import type { Season, Unit } from '../../../times/time-words.js';
import { count } from './count.js';
import { monthEnd, weekdayCivil, weekdayDate } from './dates.js';
import { lengthAt, lengthValue } from './durations.js';
import { latestQuarter, namedQuarter, ordinalPeriod } from './periods.js';
import { tense } from './tense.js';

const steps: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['present', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['upcoming', 1],
  ['latest', 0],
]);

/** The season of a year the anchor looks back or forward to. */
export function seasonValue(scan: Scan, season: Season, how: string | undefined, i: number): string {
  const { anchor } = scan;
  if (!anchor) return `XXXX-${season}`;
  const middle = { WI: 1, SP: 4, SU: 7, FA: 10 }[season];
  const side =
    how === 'last' || how === 'past' ? -1 : how === 'next' || how === 'coming' ? 1 : how ? 0 : tense(scan, i, i + 1);
  const ahead = middle - anchor.month;
  let { year } = anchor;
  if (side < 0 && ahead > (how === 'last' ? -1 : 1)) year--;
  if (side > 0 && ahead < (how === 'next' ? 1 : -1)) year++;
  return `${yearValue(year)}-${season}`;
}

/** The weekend before or behind the anchor. */
function weekendValue(scan: Scan, step: number, i: number): string {
  const { today } = scan;
  if (today === undefined) return 'PAST_REF';
  const here = weekdayOf(today);
  if (step === 0) return `${weekValue(tense(scan, i, i + 1) < 0 && here < 6 ? today - 7 : today)}-WE`;
  return `${weekValue(today + step * 7)}-WE`;
}

function unitValue(scan: Scan, unit: Unit, step: number, how: string, i: number): string | undefined {
  const { anchor, today } = scan;
  if (unit === 'Q') return namedQuarter(scan, how);
  if (!anchor || today === undefined) return step < 0 ? 'PAST_REF' : step > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
  switch (unit) {
    case 'Y':
      scan.memory.year = anchor.year + step;
      return yearValue(anchor.year + step);
    case 'M': {
      const there = shiftMonths(scan, step)!;
      return monthValue(there.year, there.month);
    }
    case 'W':
      return weekValue(today + step * 7);
    case 'WE':
      return weekendValue(scan, step, i);
    case 'D':
      return dayValue(toCivil((how === 'this' ? today : (scan.memory.day ?? today)) + step));
    case 'E':
      return step === 0 ? String(Math.floor(anchor.year / 10)) : lengthValue(1, 'E');
    case 'C':
      return step === 0 ? 'P100Y' : lengthValue(1, 'C');
    default:
      return undefined;
  }
}

/** last year, this week, next month, last Friday, this summer, last May, this morning; `i` is the word that points. */
export function pointed(scan: Scan, i: number, start: number): Found | undefined {
  const how = at(scan, i).word;
  const step = steps.get(how);
  if (step === undefined) return undefined;
  let noun = i + 1;
  if (how === 'this' && /^(past|coming|upcoming)$/.test(next(scan, noun).word)) {
    return pointed(scan, noun, start);
  }
  const fiscal = next(scan, noun).word === 'fiscal' || next(scan, noun).word === 'calendar';
  if (fiscal) noun++;
  const lexeme = next(scan, noun);
  const { time } = lexeme;
  if (!time) return undefined;
  // "This Week" is a programme.
  if (lexeme.capital && /^["`'“‘]$/.test(at(scan, start - 1).word)) return undefined;
  const found = (end: number, value: string | undefined, type: Found['type'] = 'DATE'): Found | undefined =>
    value ? { start, end, type, value } : undefined;
  if (time.unit && time.plural && how !== 'this' && how !== 'current') {
    if (time.unit === 'WE') return undefined;
    return { start, end: noun + 1, type: 'DURATION', value: lengthValue(Number.NaN, time.unit) };
  }
  if (time.unit && !time.plural && time.unit[0] !== 'T') {
    if (
      time.unit === 'D' &&
      (how === 'current' || how === 'this' || how === 'latest' || how === 'past' || how === 'last')
    )
      return undefined;
    if (how === 'past' && time.unit !== 'Y') return found(noun + 1, lengthValue(1, time.unit), 'DURATION');
    if (how === 'latest' && time.unit === 'Y') return found(noun + 1, scan.anchor && yearValue(scan.anchor.year - 1));
    if (time.unit === 'Y') scan.memory.wholeYear = how !== 'this' && how !== 'last' ? true : !!scan.memory.wholeYear;
    if (time.unit === 'Y' && (how === 'following' || how === 'previous') && scan.memory.year !== undefined) {
      scan.memory.year += step;
      return found(noun + 1, yearValue(scan.memory.year));
    }
    const end = noun + 1;
    // next year's first quarter, this year's second half
    if (
      time.unit === 'Y' &&
      at(scan, end).word === "'" &&
      at(scan, end + 1).word === 's' &&
      at(scan, end + 1).gap === 0 &&
      scan.anchor
    ) {
      const period = ordinalPeriod(scan, end + 2, start, scan.anchor.year + step);
      if (period) return period;
    }
    return found(end, unitValue(scan, time.unit, step, how, i));
  }
  if (time.season && !time.plural && lexeme.gap === 1) return found(noun + 1, seasonValue(scan, time.season, how, i));
  if (time.dayPart && !time.plural) {
    const part = partOfDay(scan, how, time.dayPart);
    return found(noun + 1, part, 'TIME');
  }
  if (
    time.weekday &&
    !time.plural &&
    (lexeme.capital || !time.weak) &&
    !(time.weak && next(scan, noun + 1).word !== '.')
  ) {
    const stop = time.weak ? overStop(scan, noun + 1) : noun + 1;
    // this coming Sunday, March eighth: the date is the surer one
    const dated = weekdayDate(scan, noun);
    if (dated && dated.end > stop) return { ...dated, start };
    const civil = pointedWeekday(scan, time.weekday, how);
    if (civil) scan.memory.day = toDay(civil);
    return found(stop, civil ? dayValue(civil) : `XXXX-WXX-${time.weekday}`);
  }
  if (time.month && lexeme.capital) {
    const value = pointedMonth(scan, time.month, step);
    const end = monthEnd(scan, noun);
    const day = count(scan, end);
    if (!day || day.value > 31 || !Number.isInteger(day.value) || at(scan, end).gap !== 1 || scan.anchor === undefined)
      return found(end, value);
    return found(day.end, `${value}-${String(day.value).padStart(2, '0')}`);
  }
  return undefined;
}

function partOfDay(scan: Scan, how: string, part: string): string | undefined {
  const { today, memory } = scan;
  if (how === 'current' || how === 'latest' || how === 'past') return undefined;
  const from = how === 'next' || how === 'following' || how === 'previous' ? (memory.day ?? today) : today;
  if (from === undefined) return `XXXX-XX-XXT${part}`;
  return `${dayValue(toCivil(from + (how === 'last' || how === 'previous' ? -1 : how === 'next' || how === 'following' ? 1 : 0)))}T${part}`;
}

function pointedWeekday(scan: Scan, weekday: number, how: string) {
  const { today, memory } = scan;
  if (today === undefined) return undefined;
  if (how === 'previous') {
    const from = memory.day ?? today;
    const back = (weekdayOf(from) - weekday + 7) % 7;
    return toCivil(from - (back || 7));
  }
  if (how === 'last' || how === 'past') return weekdayCivil(scan, weekday, -1, true);
  if (how === 'next' || how === 'coming' || how === 'following' || how === 'upcoming')
    return weekdayCivil(scan, weekday, 1, true);
  // This Friday: of the week at hand.
  return toCivil(today - weekdayOf(today) + weekday);
}

/** last May, next March, this September; with a day behind it where one is written. */
function pointedMonth(scan: Scan, month: number, step: number): string {
  const { anchor } = scan;
  if (!anchor) return `XXXX-${monthValue(2000, month).slice(5)}`;
  const year =
    step < 0
      ? month < anchor.month
        ? anchor.year
        : anchor.year - 1
      : step > 0
        ? month > anchor.month
          ? anchor.year
          : anchor.year + 1
        : anchor.year;
  scan.memory.year = year;
  return monthValue(year, month);
}

/** the past three months, the next few days, the last five years, the first nine months, recent weeks; `i` is past the article. */
export function pointedLength(scan: Scan, i: number, start: number): Found | undefined {
  const how = at(scan, i).word;
  const first = at(scan, i).time?.ordinal === 1;
  if (
    !first &&
    !/^(past|last|next|coming|previous|following|recent|final|latest|remaining|preceding|upcoming|succeeding|another)$/.test(
      how,
    )
  )
    return undefined;
  const noun = next(scan, i + 1).time;
  if (how === 'recent' || how === 'coming' || how === 'remaining') {
    if (noun?.unit && noun.plural)
      return { start, end: i + 2, type: 'DURATION', value: lengthValue(Number.NaN, noun.unit) };
  }
  if (noun?.season && noun.plural) return undefined;
  const number = count(scan, i + 1);
  // the past three summers
  if (number && next(scan, number.end).time?.season && next(scan, number.end).time?.plural) {
    return { start, end: number.end + 1, type: 'SET', value: `XXXX-${next(scan, number.end).time!.season}` };
  }
  const length = at(scan, i + 1).gap === 2 ? undefined : lengthAt(scan, i + 1, false);
  if (!length || length.adjective) return undefined;
  if (length.unit === 'Q' && first && !Number.isNaN(length.amount)) {
    const latest = latestQuarter(scan);
    if (latest) scan.memory.quarter = latest;
  }
  let { end } = length;
  if (next(scan, end).word === 'or' && next(scan, end + 1).word === 'so') end += 2;
  return { start, end, type: 'DURATION', value: lengthValue(length.amount, length.unit) };
}
