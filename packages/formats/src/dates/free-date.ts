import { carried, type Day, dayOfWeek } from './calendar.js';
import { type Clock, findClock } from './clock.js';
import { fullYear, type Moment } from './moment.js';
import { monthLike, monthOf } from './month-names.js';
import type { DateHints } from './parse-date.js';
import { solarHijriDay } from './solar-hijri.js';

/**
 * The zero of each block of digits that feeds and pages use: Arabic-Indic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati,
 * Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Burmese, Khmer.
 */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
];

/** A text with its digits as ASCII has them, each where it stood. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((each) => code >= each && code <= each + 9);
    return zero === undefined ? digit : String(code - zero);
  });

function plain(text: string): string {
  return (
    asciiDigits(text.normalize('NFKC'))
      // Thai months are shortened with a point behind each part.
      .replace(/(\p{Script=Thai}{1,2})\.(\p{Script=Thai})\./gu, '$1$2')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
  );
}

/** Reads a date of no fixed form by its parts: first the time with its zone, then the day from what is left. */
export function freeDate(written: string, hints: DateHints): Moment | undefined {
  const text = plain(written).replace(/^(\d{4}):(\d\d):(\d\d)(?= )/, '$1-$2-$3');
  const counted = epoch(text);
  if (counted !== undefined) return counted;
  const compact = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?)?(.*)$/.exec(text);
  const spread = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] ? ` ${compact[4]}:${compact[5]}:${compact[6] ?? '00'}` : ''}${compact[7] ?? ''}`
    : text;
  const clock = findClock(spread);
  if (clock) return at(spread, clock, hints);
  const points = findClock(spread, true);
  return (points && at(spread, points, hints)) ?? at(spread, undefined, hints);
}

/** Korean is written where one zone is in force. */
const KOREAN = /[년월일]|오전|오후/;
const KOREA = 9 * 60;

function at(text: string, clock: Clock | undefined, hints: DateHints): Moment | undefined {
  const rest = clock ? `${text.slice(0, clock.start)} ${text.slice(clock.end)}` : text;
  const day = dayOf(rest, hints);
  if (!day) return undefined;
  if (!clock) return day;
  const { hour, minute, second, fraction } = clock;
  const offset = clock.offset(Date.UTC(day.year, day.month - 1, day.day, hour, minute));
  return { ...day, hour, minute, second, fraction, offset: offset ?? (KOREAN.test(text) ? KOREA : undefined) };
}

/** Seconds or milliseconds since 1970, also as .NET writes them. */
function epoch(text: string): Moment | undefined {
  const match = /^(?:\/?Date\(|@)?(\d{9,10}|\d{12,13})(?:\.\d+)?(?:[+-]\d{4})?(?:\)\/?)?$/.exec(text);
  if (!match) return undefined;
  const number = Number(match[1]);
  const date = new Date(match[1]!.length > 10 ? number : number * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    offset: 0,
  };
}

/** The year before the first of each era, of Japan and of Taiwan. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

function dayOf(text: string, hints: DateHints): Day | undefined {
  const era = /(令和|平成|昭和|民[國国])\s*(\d{1,3}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (era) {
    const count = era[2] === '元' ? 1 : Number(era[2]);
    return { year: (ERAS[era[1] ?? ''] ?? 0) + count, month: Number(era[3]), day: Number(era[4]) };
  }
  const signs = /(\d{2,4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号]?)?/.exec(text);
  if (signs) return { year: fullYear(signs[1] ?? ''), month: Number(signs[2]), day: Number(signs[3] ?? 1) };
  const mongolian = /(\d{4})\s+оны\s+(\d{1,2})(?:-р)?\s+сарын\s+(\d{1,2})/u.exec(text);
  if (mongolian) return { year: Number(mongolian[1]), month: Number(mongolian[2]), day: Number(mongolian[3]) };
  const vietnamese = /(\d{1,2})\s*(?:thg|tháng)\s*(\d{1,2}),?\s*(?:năm\s*)?(\d{4})/iu.exec(text);
  if (vietnamese) return { year: Number(vietnamese[3]), month: Number(vietnamese[2]), day: Number(vietnamese[1]) };
  return (
    solarHijriDay(text, hints.language) ??
    named(text, (word) => monthOf(word, hints.language)) ??
    numeric(text, hints) ??
    named(text, monthLike)
  );
}

/** A day with its month in letters, in any order. */
function named(text: string, monthBy: (word: string) => number | undefined): Day | undefined {
  const months: number[] = [];
  const numbers: { digits: string; behindMonth: boolean }[] = [];
  for (const [token] of text.matchAll(/\d+|\p{L}[\p{L}\p{M}'\u2019]*/gu)) {
    if (/^\d/.test(token)) {
      if (token.length <= 4) numbers.push({ digits: token, behindMonth: months.length > 0 });
      continue;
    }
    const month = monthBy(token);
    // French, Italian, Spanish and Romanian shorten Tuesday to mar as well.
    if (month !== undefined) months.push(/^mar$/i.test(token) && numbers.length === 0 ? -month : month);
  }
  const month = months.find((each) => each > 0) ?? Math.abs(months[0] ?? 0);
  if (month === 0 || numbers.length === 0) return undefined;
  const longYear = numbers.findIndex(({ digits }) => digits.length >= 3 || Number(digits) > 31);
  const yearAt = longYear >= 0 ? longYear : numbers.length > 1 ? 1 : -1;
  const year = numbers[yearAt];
  if (!year) return undefined;
  const day = numbers.find((each, index) => index !== yearAt && each.digits.length <= 2);
  return { year: fullYear(year.digits), month, day: day ? Number(day.digits) : 1 };
}

/** A day in numbers alone. */
function numeric(text: string, { language }: DateHints): Day | undefined {
  const week = /(\d{4})-?W(\d\d)(?:-?([1-7]))?/i.exec(text);
  if (week) return dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
  const first = /(?<!\d)(\d{4})\s*([-/. ])\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{1,2}))?(?!\d)/.exec(text);
  if (first) return { year: fullYear(first[1] ?? ''), month: Number(first[3]), day: Number(first[4] ?? 1) };
  const ordinal = /^\s*(\d{4})-?(\d{3})(?!\d)/.exec(text);
  if (ordinal) return carried(Number(ordinal[1]), 1, Number(ordinal[2]));
  const last = /(?<!\d)(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?!\d)/.exec(text);
  if (last) return dayFirstOrMonthFirst(last, language);
  const short = /^\s*(\d\d)(?:(\d\d)(\d\d)|-?(\d{3}))\s*$/.exec(text);
  if (short?.[4]) return carried(fullYear(short[1] ?? ''), 1, Number(short[4]));
  if (short) return { year: fullYear(short[1] ?? ''), month: Number(short[2]), day: Number(short[3]) };
  const year = /^\s*(\d{4})\s*$/.exec(text);
  return year ? { year: Number(year[1]), month: 1, day: 1 } : undefined;
}

function dayFirstOrMonthFirst([, a = '', separator, b = '', c = '']: RegExpExecArray, language?: string): Day {
  const [first, second] = [Number(a), Number(b)];
  // 93-12-31 and 03-12-31: with dashes and no long year, the year comes first (ISO 8601 of 1988).
  if (c.length === 2 && (first > 31 || separator === '-')) return { year: fullYear(a), month: second, day: Number(c) };
  const american = separator === '/' && (language === undefined || /^en(-(us|ph|ca))?$/i.test(language));
  const monthFirst = second > 12 || (first <= 12 && american);
  return monthFirst
    ? { year: fullYear(c), month: first, day: second }
    : { year: fullYear(c), month: second, day: first };
}
