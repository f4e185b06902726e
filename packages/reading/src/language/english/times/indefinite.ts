import { monthValue } from '../../../times/calendar.js';
import { afterHyphen, at, type Found, next, type Scan } from '../../../times/scan.js';
import { count } from './count.js';
import { duration, lengthPoint, lengthValue } from './durations.js';
import { yearAgoPeriod } from './periods.js';
import { pointedLength } from './relative.js';

const RATE_HEAD = /(?:[^su]s|%|¢)$/;
const notHead = new Set(
  'was is has as this its his does goes takes lasts us yes always perhaps besides plus thus across towards less unless'.split(
    ' ',
  ),
);
const heads = new Set(
  'share head person pound ton tonne barrel ounce gallon bushel million billion trillion thousand hundred percent once twice times thrice unit'.split(
    ' ',
  ),
);

/** Whether `a year` behind this word says how often: "$33 million a year", "three times a week". */
function isRate(scan: Scan, i: number): boolean {
  const before = at(scan, i - 1);
  if (before.gap === 2 && at(scan, i).gap === 2) return false;
  if (before.time?.opens) return false;
  return (
    heads.has(before.word) || !Number.isNaN(before.number) || (RATE_HEAD.test(before.word) && !notHead.has(before.word))
  );
}

/** a year, a few days, a week ago, a three-year period, a day (rate), a while. */
export function indefinite(scan: Scan, i: number): Found | undefined {
  const noun = next(scan, i + 1);
  if (!noun.time && Number.isNaN(noun.number)) return undefined;
  if (noun.word === 'while') return { start: i, end: i + 2, type: 'DURATION', value: 'PXX' };
  if (noun.time?.unit === 'Y') {
    const yearAgo = yearAgoPeriod(scan, i + 1, i + 1);
    if (yearAgo) return yearAgo;
  }
  if (noun.time?.unit === 'Q' || noun.time?.unit === 'WE' || (noun.time?.unit === 'TS' && noun.word === 'second'))
    return undefined;
  if (noun.time?.unit && !noun.time.plural && afterHyphen(scan, i + 2) === undefined) {
    const point = lengthPoint(scan, i, { amount: 1, unit: noun.time.unit, end: i + 2 });
    if (point) return point;
    if (at(scan, i - 1).time?.unit && at(scan, i - 1).time?.plural) return undefined;
    if (isRate(scan, i)) return { start: i, end: i + 2, type: 'SET', value: lengthValue(1, noun.time.unit) };
  }
  if (noun.time?.unit && afterHyphen(scan, i + 2) !== undefined) return undefined;
  return duration(scan, i + 1, i, true);
}

/** each year, every other week, each of the past three years, every Friday, each July. */
export function every(scan: Scan, i: number): Found | undefined {
  let noun = i + 1;
  const of = next(scan, noun).word === 'of' && next(scan, noun + 1).word === 'the';
  if (of) {
    const length = pointedLength(scan, noun + 2, i);
    return length;
  }
  const other = next(scan, noun).word === 'other';
  if (other) noun++;
  const { time } = next(scan, noun);
  const found = (value: string, end = noun + 1): Found => ({ start: i, end, type: 'SET', value });
  if (time?.weekday) return found(`XXXX-WXX-${time.weekday}`);
  if (time?.month && next(scan, noun).capital) return found(`XXXX-${monthValue(2000, time.month).slice(5)}`);
  if (time?.season) return found(`XXXX-${time.season}`);
  if (time?.dayPart) return found(`T${time.dayPart}`);
  if (time?.unit && !time.plural) return found(lengthValue(other ? 2 : 1, time.unit));
  const length = next(scan, noun).gap === 2 ? undefined : count(scan, noun);
  const unit = length && next(scan, length.end).time;
  if (length && unit?.unit && unit.plural) return found(lengthValue(length.value, unit.unit), length.end + 1);
  return undefined;
}
