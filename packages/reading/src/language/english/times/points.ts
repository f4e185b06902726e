// The three readers of a point of time call each other, so they stand in one file: `dated` (a bare point), `definite` (after
// `the`) and `qualified` (after words such as `early`).
import { monthValue, weekValue, yearValue } from '../../../times/calendar.js';
import { afterHyphen, at, type Found, next, overHyphen, type Scan } from '../../../times/scan.js';
import { count } from './count.js';
import { dayMonthDate, monthDate, nearDay, weekdayDate } from './dates.js';
import { dayPart, withPart } from './day-parts.js';
import { duration } from './durations.js';
import { leaning, theYear } from './leaning.js';
import { fiscalPeriod, latestQuarter, namedQuarter, ofYear, ordinalPeriod, yearAgoPeriod } from './periods.js';
import { pointed, pointedLength, seasonValue } from './relative.js';
import { tense } from './tense.js';
import { decadeStart, yearAt, yearDate } from './years.js';

/** Words between `the` and a point of time. */
const QUALIFIERS =
  /^(full|comparable|whole|entire|corresponding|same|early|late|mid|earlier|later|current|calendar|fiscal|then)$/;

export const HALVES: ReadonlyMap<string, string> = new Map([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
]);

/** A point of time without anything before it that qualifies it. */
export function dated(scan: Scan, i: number): Found | undefined {
  const { word, time } = at(scan, i);
  if (time?.month) return monthDate(scan, i);
  if (time?.weekday) return withPart(scan, weekdayDate(scan, i));
  if (time?.days !== undefined) return withPart(scan, nearDay(scan, i));
  if (word === 'this' || word === 'last' || word === 'next') return pointed(scan, i, i);
  if (word === 'that') return leaning(scan, i, i);
  if (word === 'the') return definite(scan, i);
  if (time?.season && !time.plural)
    return { start: i, end: i + 1, type: 'DATE', value: seasonValue(scan, time.season, undefined, i) };
  if (time?.dayPart && !time.plural) return dayPart(scan, i, i);
  return yearDate(scan, i);
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
  const mod = HALVES.get(word);
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
  return core && core.type === 'DATE' ? { ...core, start, mod: HALVES.get(at(scan, i).word) ?? 'END' } : undefined;
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
