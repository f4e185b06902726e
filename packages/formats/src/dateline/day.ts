import { monthOf } from '../dates/month-names.js';
import { weekdayOf } from '../dates/weekdays.js';

/** A day as far as it is written. */
export interface WrittenDay {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** 0 for Sunday. */
  weekday?: number;
}

const WEEKDAY = /^(\p{L}[\p{L}-]{2,14})(?=[\s.,])[.,]?\s*/u;
const MONTH_FIRST =
  /^(\p{L}[\p{L}\p{M}]{1,14})(?:\.\s*|\s+)(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[.,]\d{3}|\s*(?:percent|pct|%))/iu;
const DAY_FIRST =
  /^(?:le\s+|den\s+|am\s+|on\s+|el\s+|lo\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:of\s+|de\s+|di\s+)?(\p{L}[\p{L}\p{M}]{2,14})(?!\p{L})\.?/iu;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const YEAR = /^(?:\s*,\s*|\s+|\s+(?:de|del|d\.)\s+)((?:1[6-9]|20|21)\d\d)(?![\d/-]\d)(?:\s*(?:г\.|года|year))?/;
const TIME =
  /^[\s,]*(?:at\s+)?\d{1,2}(?:[:.h]\d{2}|(?=\s*[ap]\.?m))(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:GMT|UTC|MSK|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|BST|IST|JST|local time)\b\)?)?/i;

/**
 * A day that begins at a place of a text: month or day first, in any language whose months are known, with its weekday,
 * year and time of day if they stand there.
 */
export function dayAt(text: string, at: number): { day: WrittenDay; end: number } | undefined {
  let rest = text.slice(at, at + 80);
  // No form of a date is without figures.
  if (!/\d/.test(rest)) return undefined;
  const begin = rest.length;
  const day: WrittenDay = {};
  const named = WEEKDAY.exec(rest);
  const weekday = named?.[1] === undefined ? undefined : weekdayOf(named[1]);
  if (named && weekday !== undefined) {
    day.weekday = weekday;
    rest = rest.slice(named[0].length);
  }
  const date = dateOf(rest);
  if (!date) return undefined;
  Object.assign(day, date.day);
  rest = rest.slice(date.length);
  const behind = /^[\s,(]+(\p{L}{3,12})\b\)?/u.exec(rest);
  const late = behind?.[1] === undefined ? undefined : weekdayOf(behind[1]);
  if (behind && late !== undefined && day.weekday === undefined) {
    day.weekday = late;
    rest = rest.slice(behind[0].length);
  }
  const year = day.year === undefined ? YEAR.exec(rest) : null;
  if (year?.[1]) {
    day.year = Number(year[1]);
    rest = rest.slice(year[0].length);
  }
  const time = TIME.exec(rest);
  if (time) rest = rest.slice(time[0].length);
  return { day, end: at + begin - rest.length };
}

function dateOf(text: string): { day: WrittenDay; length: number } | undefined {
  const iso = ISO.exec(text);
  if (iso) return checked({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, iso[0].length);
  const american = MONTH_FIRST.exec(text);
  if (american) {
    const month = monthNamed(american[1]!);
    if (month) return checked({ month, day: Number(american[2]) }, american[0].length);
  }
  const other = DAY_FIRST.exec(text);
  const month = other?.[2] === undefined ? undefined : monthNamed(other[2]);
  return other && month ? checked({ month, day: Number(other[1]) }, other[0].length) : undefined;
}

function checked(day: WrittenDay & { month: number; day: number }, length: number) {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][day.month - 1] ?? 0;
  return day.day >= 1 && day.day <= longest ? { day, length } : undefined;
}

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

/** A month by its name, also with one slip of the keys, as copy has it: Mrach, Febuary. */
function monthNamed(word: string): number | undefined {
  const known = monthOf(word);
  if (known !== undefined) return known;
  if (word.length < 4) return undefined;
  const bare = word.toLowerCase();
  const close = ENGLISH.flatMap((name, at) => (name.length > 3 && oneSlip(bare, name) ? [at + 1] : []));
  return close.length === 1 ? close[0] : undefined;
}

/** Whether two words differ by one letter that is missing, too many, wrong, or changed places with its neighbour. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return (
    x.slice(1) === y ||
    x === y.slice(1) ||
    x.slice(1) === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}
