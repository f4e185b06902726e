import { addMonths, dayValue, monthValue, toCivil, toDay, weekValue, yearValue } from '../../../times/calendar.js';
import { afterHyphen, at, type Found, next, overHyphen, type Scan } from '../../../times/scan.js';
import type { Unit } from '../../../times/time-words.js';
import { type Count, count } from './count.js';
import { yearBefore } from './periods.js';

/** A length of time: 24 months, or X where the text gives no number. */
export interface Length {
  /** NaN where it is vague. */
  amount: number;
  unit: Unit;
  end: number;
  /** Written as one word with its number: 52-week. */
  adjective?: boolean;
}

const vague = new Set([
  'few',
  'several',
  'many',
  'couple',
  'some',
  'dozens',
  'hundreds',
  'thousands',
  'numerous',
  'countless',
  'various',
]);

/** P24M, PT4H, PXD; decades, fortnights and weekends as TimeBank writes them. */
export function lengthValue(amount: number, unit: Unit): string {
  const number = Number.isNaN(amount) ? 'X' : String(Number(amount.toFixed(4)));
  if (unit === 'FN') return `P${Number.isNaN(amount) ? 'X' : amount * 2}W`;
  if (unit === 'E' && !Number.isNaN(amount)) return `P${amount * 10}Y`;
  if (unit === 'C' && !Number.isNaN(amount)) return `P${amount * 100}Y`;
  if (unit[0] === 'T' && unit.length === 2) return `PT${number}${unit[1]}`;
  // Two thousand years are two millennia in ISO-TimeML's guidelines.
  return `P${number}${unit}`;
}

/** The amount of a length: a number, a range's first bound, `a few`, `a couple of`; `i` behind any article. */
function amountAt(scan: Scan, i: number): Count | undefined {
  const first = at(scan, i);
  if (vague.has(first.word)) {
    let end = i + 1;
    if (next(scan, end).word === 'of' || next(scan, end).word === 'hundred' || next(scan, end).word === 'thousand')
      end++;
    return { value: first.word === 'couple' ? 2 : Number.NaN, end };
  }
  const number = count(scan, i);
  if (!number || number.ordinal) return undefined;
  const joint = next(scan, number.end);
  // five to six years, two or three weeks, 5-10 minutes
  if (joint.word === 'to' || joint.word === 'or' || joint.word === '-' || joint.word === '–') {
    const second = count(scan, number.end + 1);
    if (second && !second.ordinal && second.value > number.value && at(scan, number.end + 1).gap < 2)
      return { ...second, value: number.value };
  }
  // two and a half years
  if (joint.word === 'and' && next(scan, number.end + 1).word === 'a' && next(scan, number.end + 2).word === 'half') {
    return { value: number.value + 0.5, end: number.end + 3 };
  }
  return number;
}

const between = new Set([
  'more',
  'full',
  'consecutive',
  'straight',
  'long',
  'short',
  'additional',
  'whole',
  'solid',
  'business',
  'trading',
  'working',
  'calendar',
  'fiscal',
  'successive',
  'extra',
  'other',
]);

/** 24 months, two-year, 2 1/2 years, several quarters, a few days; `article` where `a` or `an` stood before it. */
export function lengthAt(scan: Scan, i: number, article: boolean): Length | undefined {
  const own = at(scan, i);
  let amount = article && own.time?.unit && !own.time.plural ? { value: 1, end: i } : undefined;
  if (article && own.word === 'half') {
    const unit = next(scan, overHyphen(scan, i + 1)).time?.unit;
    if (unit) return { amount: 0.5, unit, end: overHyphen(scan, i + 1) + 1 };
  }
  amount ??= amountAt(scan, i);
  if (!amount) return undefined;
  const hyphen = amount.end > i ? afterHyphen(scan, amount.end) : undefined;
  let unitAt = hyphen ?? amount.end;
  if (hyphen === undefined && between.has(next(scan, unitAt).word) && unitAt > i) unitAt++;
  if (next(scan, unitAt).word === 'of' && amount.end > i && next(scan, unitAt + 1).word === 'the') return undefined;
  const unit = unitAt === i ? at(scan, unitAt) : hyphen === undefined ? next(scan, unitAt) : at(scan, unitAt);
  if (!unit.time?.unit) return undefined;
  if (hyphen === undefined && !unit.time.plural && amount.value !== 1 && !Number.isNaN(amount.value) && unit.gap === 0)
    return undefined;
  // "10 second-half goals", "a second man": second is an ordinal far more often.
  if (unit.word === 'second' && hyphen === undefined) return undefined;
  if (amount.value > 1e7) return undefined;
  // "a six year effort" is written without its hyphen.
  const adjective = hyphen !== undefined || (amount.value > 1 && !unit.time.plural);
  return {
    amount: amount.value,
    unit: unit.time.unit,
    end: unitAt + 1,
    ...(adjective ? { adjective } : {}),
  };
}

const steps: Partial<Record<Unit, number>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 };

/** The day, week, month or year that lies a length away from the anchor, as coarse as the unit tells. */
export function away(scan: Scan, { amount, unit }: Length, sign: -1 | 1, from = scan.today): string {
  if (Number.isNaN(amount) || from === undefined) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const civil = toCivil(from);
  const months = steps[unit];
  if (months !== undefined) {
    const there = addMonths(civil, Math.round(sign * amount * months));
    if (unit === 'E') return String(Math.floor(there.year / 10)).padStart(3, '0');
    return unit === 'Y' && Number.isInteger(amount) ? yearValue(there.year) : monthValue(there.year, there.month);
  }
  if (unit === 'W' || unit === 'FN')
    return dayValue(toCivil(from + Math.round(sign * amount * (unit === 'W' ? 7 : 14))));
  if (unit === 'D') return dayValue(toCivil(from + Math.round(sign * amount)));
  if (unit === 'WE') return `${weekValue(toDay(civil) + sign * 7)}-WE`;
  return dayValue(civil);
}

/** What may stand behind a length and makes a point of it: ago, earlier, later, from now. */
export function lengthPoint(scan: Scan, start: number, length: Length): Found | undefined {
  let { end } = length;
  // a week or so ago
  if (next(scan, end).word === 'or' && /^(so|more|two)$/.test(next(scan, end + 1).word)) end += 2;
  const { word } = next(scan, end);
  const point = (last: number, value: string): Found => {
    return { start, end: last, type: 'DATE', value };
  };
  if (word === 'ago') {
    const opens = at(scan, start).capital;
    const year = length.amount === 1 && length.unit === 'Y' && !opens && scan.memory.quarter && !scan.memory.wholeYear;
    return point(end + 1, year ? yearBefore(scan, false) : away(scan, length, -1));
  }
  if (word === 'earlier' && !(next(scan, end + 1).word === 'than')) {
    if (length.unit === 'Y' && length.amount === 1) {
      const { memory } = scan;
      const fresh = memory.quarter && !memory.wholeYear;
      if (fresh || memory.year === undefined) return point(end + 1, yearBefore(scan, false));
      return point(end + 1, yearValue(memory.year - 1));
    }
    return point(end + 1, away(scan, length, -1, scan.memory.day ?? scan.today));
  }
  if (word === 'later' && !(next(scan, end + 1).word === 'than'))
    return point(end + 1, away(scan, length, 1, scan.memory.day ?? scan.today));
  if (word === 'from' && /^(now|today)$/.test(next(scan, end + 1).word)) return point(end + 2, away(scan, length, 1));
  if (word === 'hence') return point(end + 1, away(scan, length, 1));
  return undefined;
}

/** A length as DURATION, or as the point it leads to; `start` where the phrase with its article begins. */
export function duration(scan: Scan, i: number, start: number, article: boolean): Found | undefined {
  const length = lengthAt(scan, i, article);
  if (!length) return undefined;
  const point = length.adjective ? undefined : lengthPoint(scan, start, length);
  if (point) return point;
  let { end } = length;
  if (afterHyphen(scan, end) !== undefined && /^(old|olds)$/.test(at(scan, end + 1).word)) {
    // A person's age in years is no time expression; that of a truce in months is.
    if (length.unit === 'Y') return undefined;
    end += 2;
  } else if (/^(old|older|younger)$/.test(next(scan, end).word)) return undefined;
  else if (length.adjective && next(scan, end).word === 'period') {
    return { start, end: end + 1, type: 'DURATION', value: lengthValue(length.amount, length.unit) };
  }
  // Will one day be: some day to come.
  if (
    length.amount === 1 &&
    length.unit === 'D' &&
    /^(will|would|could|may|might|can|to)$/.test(at(scan, i - 1).word)
  ) {
    return { start, end, type: 'DATE', value: 'FUTURE_REF' };
  }
  if (length.adjective) start = i;
  // weeks or months: the first unit counts
  if (next(scan, end).word === 'or' && next(scan, end + 1).time?.unit && next(scan, end + 1).time?.plural) end += 2;
  if (next(scan, end).word === 'or' && /^(so|two|more)$/.test(next(scan, end + 1).word) && article) end += 2;
  return { start, end, type: 'DURATION', value: lengthValue(length.amount, length.unit) };
}

export function bareLength(scan: Scan, i: number): Length | undefined {
  const { time } = at(scan, i);
  return time?.unit && time.plural ? { amount: Number.NaN, unit: time.unit, end: i + 1 } : undefined;
}
