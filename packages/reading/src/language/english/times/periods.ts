import { yearValue } from '../../../times/calendar.js';
import { afterHyphen, at, type Found, next, overHyphen, type Scan } from '../../../times/scan.js';
import { count } from './count.js';
import { tense } from './tense.js';
import { yearAt } from './years.js';

/** The quarter of the year the anchor lies in. */
function quarterNow(scan: Scan): { year: number; quarter: number } | undefined {
  const { anchor } = scan;
  return anchor && { year: anchor.year, quarter: Math.ceil(anchor.month / 3) };
}

const quarterValue = ({ year, quarter }: { year: number; quarter: number }) => `${yearValue(year)}-Q${quarter}`;

/** The year in which a quarter named by number lies: results tell of quarters gone, plans of quarters to come. */
function yearOfQuarter(scan: Scan, quarter: number, i: number): number | undefined {
  const now = quarterNow(scan);
  if (!now) return undefined;
  const ahead = quarter - now.quarter;
  if (ahead >= 2) return tense(scan, i, i) > 0 && ahead < 3 ? now.year : now.year - 1;
  if (ahead === 1) return tense(scan, i, i) < 0 ? now.year - 1 : now.year;
  return now.year;
}

function setQuarter(scan: Scan, year: number, quarter: number): string {
  scan.memory.quarter = { year, quarter };
  scan.memory.wholeYear = false;
  return quarterValue({ year, quarter });
}

/** `of 1990`, `of this year`, `of last year`, `1990` behind a period. */
export function ofYear(scan: Scan, i: number): { year: number; end: number } | undefined {
  const of = next(scan, i).word === 'of' || next(scan, i).word === 'in';
  const from = of ? i + 1 : i;
  if (at(scan, from).gap === 2) return undefined;
  const fiscal = next(scan, from).word === 'fiscal' ? from + 1 : from;
  const written = yearAt(scan, fiscal);
  if (written && (of || written.year > 1900)) return written;
  if (!of) return undefined;
  const { word } = next(scan, from);
  const step = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : undefined;
  if (step !== undefined && scan.anchor && next(scan, from + 1).time?.unit === 'Y')
    return { year: scan.anchor.year + step, end: from + 2 };
  return undefined;
}

/** third quarter, third-quarter, fiscal first quarter, first half of 1989, first two quarters of 1990; `i` is the ordinal. */
export function ordinalPeriod(scan: Scan, i: number, start: number, written?: number): Found | undefined {
  const ordinal =
    at(scan, i).word === 'last' || at(scan, i).word === 'final'
      ? { value: 0, end: i + 1, ordinal: true }
      : count(scan, i);
  if (!ordinal?.ordinal) return undefined;
  const hyphen = afterHyphen(scan, ordinal.end);
  const noun = hyphen ?? ordinal.end;
  const lexeme = hyphen === undefined ? next(scan, noun) : at(scan, noun);
  if (lexeme.time?.unit === 'Q' && !lexeme.time.plural && ordinal.value <= 4 && ordinal.value > 0) {
    const after = written === undefined ? ofYear(scan, noun + 1) : undefined;
    const year = written ?? after?.year ?? yearOfQuarter(scan, ordinal.value, i);
    const value = year === undefined ? `XXXX-Q${ordinal.value}` : setQuarter(scan, year, ordinal.value);
    return { start, end: after?.end ?? noun + 1, type: 'DATE', value };
  }
  if (lexeme.word === 'half' && ordinal.value <= 2) {
    const half = ordinal.value || 2;
    const after = written === undefined ? ofYear(scan, noun + 1) : undefined;
    const decade = after ? undefined : decadeBehind(scan, noun + 1);
    if (decade) return { start, end: decade.end, type: 'DATE', value: decade.value };
    const year = written ?? after?.year ?? scan.anchor?.year;
    const ofTheYear =
      /^(of|in)$/.test(next(scan, noun + 1).word) &&
      next(scan, noun + 2).word === 'the' &&
      next(scan, noun + 3).time?.unit === 'Y';
    if (!after && written === undefined && /^(of|in)$/.test(next(scan, noun + 1).word) && !ofTheYear) return undefined;
    const end = after?.end ?? (ofTheYear ? noun + 4 : noun + 1);
    return { start, end, type: 'DATE', value: `${year === undefined ? 'XXXX' : yearValue(year)}-H${half}` };
  }
  if (lexeme.time?.unit === 'C' && ordinal.value > 0 && ordinal.value < 30) {
    return { start, end: noun + 1, type: 'DATE', value: String(ordinal.value - 1).padStart(2, '0') };
  }
  return undefined;
}

function decadeBehind(scan: Scan, i: number): { value: string; end: number } | undefined {
  if (next(scan, i).word !== 'of') return undefined;
  const from = next(scan, i + 1).word === 'the' ? i + 2 : i + 1;
  const quoted = at(scan, from).word === "'" ? from + 1 : from;
  const { word, number } = at(scan, quoted);
  if (at(scan, quoted + 1).word !== 's' || at(scan, quoted + 1).gap !== 0 || number % 10 !== 0) return undefined;
  return { value: word.length === 4 ? word.slice(0, 3) : `19${word[0]}`, end: quoted + 2 };
}

/** The quarter last spoken of, else the one that ended last. */
export function latestQuarter(scan: Scan): { year: number; quarter: number } | undefined {
  if (scan.memory.quarter) return scan.memory.quarter;
  const now = quarterNow(scan);
  if (!now) return undefined;
  return now.quarter === 1 ? { year: now.year - 1, quarter: 4 } : { year: now.year, quarter: now.quarter - 1 };
}

/** The period a year before the one spoken of: a quarter where results of a quarter are compared, else a year. */
export function yearBefore(scan: Scan, quarterNamed: boolean): string {
  const { memory, anchor } = scan;
  if (quarterNamed || (memory.quarter && !memory.wholeYear)) {
    const latest = latestQuarter(scan);
    if (latest) return quarterValue({ year: latest.year - 1, quarter: latest.quarter });
  }
  return anchor ? yearValue(anchor.year - 1) : 'PAST_REF';
}

/** year-ago, year-earlier, with the period they belong to; `i` is `year`, `start` where the phrase begins. */
export function yearAgoPeriod(scan: Scan, i: number, start: number): Found | undefined {
  const hyphen = afterHyphen(scan, i + 1);
  if (hyphen === undefined || !/^(ago|earlier|before)$/.test(at(scan, hyphen).word)) return undefined;
  let end = hyphen + 1;
  const named = next(scan, end);
  const ordinal = count(scan, end);
  if (named.gap === 1 && (named.time?.unit === 'Q' || named.word === 'period')) end++;
  else if (ordinal?.ordinal && next(scan, ordinal.end).time?.unit === 'Q') {
    end = ordinal.end + 1;
    const latest = latestQuarter(scan);
    const year = latest && (ordinal.value <= latest.quarter ? latest.year : latest.year - 1) - 1;
    return {
      start,
      end,
      type: 'DATE',
      value: year === undefined ? 'PAST_REF' : quarterValue({ year, quarter: ordinal.value }),
    };
  } else if (ordinal && !ordinal.ordinal && next(scan, ordinal.end).time?.unit === 'M') {
    return { start, end: ordinal.end + 1, type: 'DURATION', value: `P${ordinal.value}M` };
  } else start = i;
  return { start, end, type: 'DATE', value: yearBefore(scan, named.time?.unit === 'Q') };
}

/** `the quarter`, `the latest quarter`, `this quarter`, `the year-ago quarter`: one of the quarters around the one spoken of. */
export function namedQuarter(scan: Scan, how: string): string {
  const now = quarterNow(scan);
  const step = (from: { year: number; quarter: number }, by: number) => {
    const index = from.year * 4 + from.quarter - 1 + by;
    return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
  };
  if (how === 'this' || how === 'current') return now ? quarterValue(now) : 'PRESENT_REF';
  if (how === 'next') return now ? quarterValue(step(now, 1)) : 'FUTURE_REF';
  if (how === 'last') return now ? quarterValue(step(now, -1)) : 'PAST_REF';
  const latest = latestQuarter(scan);
  if (!latest) return 'PAST_REF';
  return quarterValue(how === 'previous' ? step(latest, -1) : how === 'following' ? step(latest, 1) : latest);
}

/** fiscal 1989, fiscal year 1989, fiscal second-quarter, fiscal-first quarter; `i` is `fiscal`. */
export function fiscalPeriod(scan: Scan, i: number, start: number): Found | undefined {
  const from = overHyphen(scan, i + 1);
  const ordinal = ordinalPeriod(scan, from, start);
  if (ordinal) return ordinal;
  const unit = next(scan, from).time?.unit === 'Y' ? from + 1 : from;
  const written = yearAt(scan, unit);
  if (written) {
    scan.memory.wholeYear = true;
    return { start, end: written.end, type: 'DATE', value: yearValue(written.year) };
  }
  if (unit > from && scan.anchor) {
    scan.memory.wholeYear = true;
    return { start, end: unit, type: 'DATE', value: yearValue(scan.anchor.year) };
  }
  return undefined;
}
