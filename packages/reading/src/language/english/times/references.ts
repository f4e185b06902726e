import { yearValue } from '../../../times/calendar.js';
import { at, type Found, joined, next, overHyphen, type Scan } from '../../../times/scan.js';
import { bareLength, lengthPoint, lengthValue } from './durations.js';
import { yearAgoPeriod } from './periods.js';
import { tense } from './tense.js';

/** now, currently, recently, soon, recent, current: points no calendar knows. */
export function reference(scan: Scan, i: number): Found | undefined {
  const { word, time } = at(scan, i);
  if (!time?.reference) return undefined;
  const before = at(scan, i - 1).word;
  const after = next(scan, i + 1).word;
  const found: Found = { start: i, end: i + 1, type: 'DATE', value: time.reference };
  switch (word) {
    case 'past':
    case 'future':
      return undefined;
    case 'soon':
      return /^(so|as)$/.test(before) || /^(after|as)$/.test(after) ? undefined : found;
    case 'recent':
      return before === 'most' || before === 'more' ? undefined : found;
    case 'previously':
      return at(scan, i).capital ? found : undefined;
    case 'now':
      return at(scan, i).capital && /^(,|for)$/.test(after) ? undefined : found;
    default:
      return found;
  }
}

/** daily as an adverb or an adjective of what recurs; a daily is a newspaper. */
export function frequency(scan: Scan, i: number): Found | undefined {
  const { word, time } = at(scan, i);
  if (at(scan, i).capital) return undefined;
  if (word === 'quarterly' || word === 'weekly' || word === 'monthly') {
    const after = next(scan, i + 1);
    if (/^[a-z]/.test(after.word)) return undefined;
  }
  if (word === 'daily' && next(scan, i + 1).capital) return undefined;
  return { start: i, end: i + 1, type: 'SET', value: time!.every! };
}

/** A unit that stands first: year-ago, year-end, weeks, months ago. */
export function unitFirst(scan: Scan, i: number): Found | undefined {
  const { time, word } = at(scan, i);
  if (time?.unit === 'Y' && !time.plural) {
    const ago = yearAgoPeriod(scan, i, i);
    if (ago) return ago;
    const end = overHyphen(scan, i + 1);
    if (at(scan, end).word === 'end' && at(scan, end).gap < 2 && scan.anchor) {
      const side = tense(scan, i, end + 1);
      const year =
        scan.anchor.month < 3 || (side < 0 && scan.anchor.month < 11) || at(scan, i - 1).word === 'since'
          ? scan.anchor.year - 1
          : scan.anchor.year;
      return { start: i, end: end + 1, type: 'DATE', value: `${yearValue(year)}-12-31`, mod: 'END' };
    }
    return undefined;
  }
  const bare = bareLength(scan, i);
  if (!bare || word === 'seconds' || bare.unit === 'WE' || bare.unit === 'Q') return undefined;
  const point = lengthPoint(scan, i, bare);
  if (point) return point;
  if (joined(scan, i) && at(scan, i - 1).word !== '`' && at(scan, i - 1).word !== '"') return undefined;
  const before = at(scan, i - 1);
  if (
    !/^(for|of|in|within|after|over|take|takes|taken|took|last|lasted|spent|spend|by|just|only|before|`|")$/.test(
      before.word,
    )
  )
    return undefined;
  let end = i + 1;
  if (next(scan, end).word === 'or' && next(scan, end + 1).time?.plural && next(scan, end + 1).time?.unit) end += 2;
  return { start: i, end, type: 'DURATION', value: lengthValue(Number.NaN, bare.unit) };
}
