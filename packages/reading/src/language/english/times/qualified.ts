import { at, type Found, next, overHyphen, type Scan } from '../../../times/scan.js';
import { definite, leaning, theYear } from './definite.js';
import { fiscalPeriod } from './periods.js';
import { dated } from './points.js';
import { pointed } from './relative.js';

/** Words between `the` and a point of time. */
export const QUALIFIERS =
  /^(full|comparable|whole|entire|corresponding|same|early|late|mid|earlier|later|current|calendar|fiscal|then)$/;

export const HALVES: Record<string, string> = {
  early: 'START',
  late: 'END',
  mid: 'MID',
  middle: 'MID',
  end: 'END',
  beginning: 'START',
  start: 'START',
};

/** early this week, late November, mid-1996, the late 1970s, earlier this year; `i` is the word that qualifies. */
export function qualified(scan: Scan, i: number, start: number): Found | undefined {
  const { word } = at(scan, i);
  if (word === 'fiscal') {
    const period = fiscalPeriod(scan, i, start);
    if (period && /^(ended|ending)$/.test(next(scan, period.end).word) && at(scan, period.end - 1).time?.unit === 'Y') {
      return { ...period, type: 'DURATION', value: 'P1Y' };
    }
    const hyphen = period && at(scan, period.end - 2).word === '-' && at(scan, period.end - 1).time?.unit === 'Q';
    return hyphen ? { ...period, start: i } : period;
  }
  if (word === 'current' || word === 'same')
    return word === 'same' ? leaning(scan, i - 1, start) : pointed(scan, i, start);
  if (word === 'then') {
    return next(scan, i + 1).word === 'current' ? { start: i, end: i + 2, type: 'DATE', value: 'PAST_REF' } : undefined;
  }
  if (word === 'full' || word === 'whole' || word === 'entire') {
    return next(scan, i + 1).time?.unit === 'Y' && !next(scan, i + 1).time?.plural
      ? theYear(scan, i + 1, start)
      : undefined;
  }
  const inner = overHyphen(scan, i + 1);
  if (at(scan, inner).gap === 2) return undefined;
  const afterIn =
    (word === 'earlier' || word === 'later' || word === 'early' || word === 'late') &&
    /^(in|on)$/.test(at(scan, inner).word) &&
    at(scan, inner + 1).word === 'the'
      ? inner + 1
      : inner;
  if (afterIn > inner && !/^(year|month|week|decade|century|quarter)$/.test(at(scan, inner + 2).word)) return undefined;
  // "early the early ...": one qualifier is enough, and nesting has an end.
  if (at(scan, inner).word === 'the' && QUALIFIERS.test(next(scan, inner + 1).word)) return undefined;
  const core = afterIn > inner ? definite(scan, afterIn) : dated(scan, inner);
  if (!core || core.start !== Math.max(afterIn, inner)) return undefined;
  if (core.type === 'DURATION' || core.type === 'SET') return undefined;
  const mod = HALVES[word];
  return {
    ...core,
    start,
    ...(mod ? { mod } : word === 'earlier' ? { mod: 'BEFORE' } : word === 'later' ? { mod: 'AFTER' } : {}),
  };
}

/** the end of 1990, the beginning of the month, the middle of next week; `i` is `end`. */
export function edge(scan: Scan, i: number, start: number): Found | undefined {
  if (next(scan, i + 1).word !== 'of') return undefined;
  const core = at(scan, i + 2).gap === 2 ? undefined : dated(scan, i + 2);
  return core && core.type === 'DATE' ? { ...core, start, mod: HALVES[at(scan, i).word] ?? 'END' } : undefined;
}
