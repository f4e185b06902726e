import { dayValue, monthValue, toCivil, weekValue, yearValue } from '../calendar.js';
import { clockTime } from './clock.js';
import { dayMonthDate, decadeStart, monthDate, nearDay, numericDate, weekdayDate, yearAt, yearDate } from './dates.js';
import { bareLength, duration, lengthPoint, lengthValue } from './durations.js';
import { feast } from './feasts.js';
import { fiscalPeriod, latestQuarter, namedQuarter, ofYear, ordinalPeriod, yearAgoPeriod } from './periods.js';
import { pointed, pointedLength, seasonValue } from './relative.js';
import { afterHyphen, at, count, type Found, joined, next, overHyphen, type Scan, tense } from './scan.js';

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
function indefinite(scan: Scan, i: number): Found | undefined {
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
function every(scan: Scan, i: number): Found | undefined {
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

/** That day, the same day, that year, the following morning: what leans on the date before it. */
function leaning(scan: Scan, i: number, start: number): Found | undefined {
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
function theYear(scan: Scan, i: number, start: number): Found {
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

const QUALIFIERS =
  /^(full|comparable|whole|entire|corresponding|same|early|late|mid|earlier|later|current|calendar|fiscal|then)$/;

/** What `the` opens, article and all. */
function definite(scan: Scan, i: number): Found | undefined {
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

const halves: Record<string, string> = {
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
  const mod = halves[word];
  return {
    ...core,
    start,
    ...(mod ? { mod } : word === 'earlier' ? { mod: 'BEFORE' } : word === 'later' ? { mod: 'AFTER' } : {}),
  };
}

/** A point of time without anything before it that qualifies it. */
function dated(scan: Scan, i: number): Found | undefined {
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

/** Wednesday night, yesterday afternoon: the part of a day behind the day. */
function withPart(scan: Scan, found: Found | undefined): Found | undefined {
  if (found?.type !== 'DATE' || !/\d\d-\d\d$/.test(found.value)) return found;
  const { time } = next(scan, found.end);
  if (time?.hour !== undefined && next(scan, found.end).gap === 1) {
    return { ...found, end: found.end + 1, type: 'TIME', value: `${found.value}T${time.hour}:00` };
  }
  if (!time?.dayPart || time.plural || time.days !== undefined || next(scan, found.end).gap !== 1) return found;
  return { ...found, end: found.end + 1, type: 'TIME', value: `${found.value}T${time.dayPart}` };
}

/** mid-afternoon yesterday, night on its own as far as a day stands beside it. */
function dayPart(scan: Scan, i: number, start: number): Found | undefined {
  const { time } = at(scan, i);
  if (!time?.dayPart) return undefined;
  const from = next(scan, i + 1).word === 'on' ? i + 2 : i + 1;
  const day = at(scan, from).gap === 2 ? undefined : (weekdayDate(scan, from) ?? nearDay(scan, from));
  if (day && day.type === 'DATE') return { start, end: day.end, type: 'TIME', value: `${day.value}T${time.dayPart}` };
  const mid = start < i || at(scan, i - 1).word === 'mid' || at(scan, i - 1).word === '-';
  const here = scan.memory.day ?? scan.today;
  return mid && here !== undefined
    ? { start, end: i + 1, type: 'TIME', value: `${dayValue(toCivil(here))}T${time.dayPart}` }
    : undefined;
}

/** the end of 1990, the beginning of the month, the middle of next week; `i` is `end`. */
function edge(scan: Scan, i: number, start: number): Found | undefined {
  if (next(scan, i + 1).word !== 'of') return undefined;
  const core = at(scan, i + 2).gap === 2 ? undefined : dated(scan, i + 2);
  return core && core.type === 'DATE' ? { ...core, start, mod: halves[at(scan, i).word] ?? 'END' } : undefined;
}

const approximations: Record<string, string> = {
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  about: 'APPROX',
  around: 'APPROX',
  roughly: 'APPROX',
};

/** nearly two years, more than four hours, at least 30 days, almost two years ago. */
function approximate(scan: Scan, i: number): Found | undefined {
  const { word } = at(scan, i);
  let inner = i + 1;
  let mod = approximations[word];
  if (word === 'more' || word === 'less') {
    if (next(scan, inner).word !== 'than') return undefined;
    inner++;
    mod = word === 'more' ? 'MORE_THAN' : 'LESS_THAN';
  } else if (word === 'at') {
    if (next(scan, inner).word !== 'least' && next(scan, inner).word !== 'most') return undefined;
    mod = next(scan, inner).word === 'least' ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS';
    inner++;
  } else if (word === 'up') {
    if (next(scan, inner).word !== 'to') return undefined;
    inner++;
    mod = 'EQUAL_OR_LESS';
  } else if (word === 'over') mod = 'MORE_THAN';
  if (at(scan, inner).gap === 2) return undefined;
  const article = /^an?$/.test(at(scan, inner).word);
  const length = article
    ? indefinite(scan, inner)
    : at(scan, inner).word === 'the'
      ? definite(scan, inner)
      : duration(scan, inner, inner, false);
  if (length && length.start === inner) {
    const point = length.type === 'DATE';
    if (length.type === 'SET' || (point && at(scan, inner).word === 'the')) return undefined;
    if ((word === 'about' || word === 'around' || word === 'over' || word === 'up') && !point)
      return { ...length, ...(mod ? { mod } : {}) };
    return { ...length, start: i, ...(mod ? { mod } : {}) };
  }
  if (word === 'around' || word === 'about') {
    const clock = clockTime(scan, inner);
    if (clock) return { ...clock, ...(word === 'around' ? { start: i } : {}), mod: 'APPROX' };
  }
  return undefined;
}

const beforeReference: Record<string, boolean> = { so: false, as: false };

/** now, currently, recently, soon, recent, current: points no calendar knows. */
function reference(scan: Scan, i: number): Found | undefined {
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
      return beforeReference[before] === false || (/^(after|as|enough)$/.test(after) && after !== 'enough')
        ? undefined
        : found;
    case 'recent':
      return before === 'most' || before === 'more' ? undefined : found;
    case 'previously':
      return at(scan, i).capital ? found : undefined;
    case 'recently':
      return found;
    case 'now':
      return at(scan, i).capital && /^(,|for)$/.test(after) ? undefined : found;
    default:
      return found;
  }
}

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

/** daily as an adverb or an adjective of what recurs; a daily is a newspaper. */
function frequency(scan: Scan, i: number): Found | undefined {
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
function unitFirst(scan: Scan, i: number): Found | undefined {
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

/** What begins with a number. */
function numbered(scan: Scan, i: number): Found | undefined {
  return (
    numericDate(scan, i) ??
    clockTime(scan, i) ??
    dayMonthDate(scan, i) ??
    ordinalPeriod(scan, i, i) ??
    firstLength(scan, i) ??
    duration(scan, i, i, false) ??
    yearDate(scan, i)
  );
}

function firstLength(scan: Scan, i: number): Found | undefined {
  return at(scan, i).time?.ordinal === 1 ? pointedLength(scan, i, i) : undefined;
}

/** What begins with an article, a pointer or a word that qualifies. */
function opener(scan: Scan, i: number): Found | undefined {
  const { word } = at(scan, i);
  switch (word) {
    case 'the':
      return definite(scan, i) ?? (halves[next(scan, i + 1).word] ? edge(scan, i + 1, i) : undefined);
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
