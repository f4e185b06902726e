import { carried, type Day } from './calendar.js';
import { folded } from './month-names.js';

/** The months of the Solar Hijri calendar as Iran and as Afghanistan name them. */
const MONTHS = [
  'فروردین,حمل',
  'اردیبهشت,ثور',
  'خرداد,جوزا',
  'تیر,سرطان',
  'مرداد,امرداد,اسد',
  'شهریور,سنبله',
  'مهر,میزان',
  'آبان,عقرب',
  'آذر,قوس',
  'دی,جدی',
  'بهمن,دلو',
  'اسفند,حوت',
];

/** Arabic keyboards write the Persian letters yeh and keh as their own; "month" may be written onto the name. */
const letters = (word: string) => folded(word.replaceAll('ي', 'ی').replaceAll('ك', 'ک')).replace(/(?<=.)ماه$/u, '');

let months: Map<string, number> | undefined;

function monthOf(word: string): number | undefined {
  months ??= new Map(MONTHS.flatMap((names, at) => names.split(',').map((name) => [letters(name), at + 1] as const)));
  return months.get(letters(word));
}

/** Days of this calendar, in the years that the web and its archives are of. */
const YEAR = '(1[34]\\d\\d)';
const NAMED = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s+(?:ماه\\s+)?([\\p{Script=Arabic}\\p{M}]{2,})[\\s،,]+(?:ماه\\s+)?${YEAR}(?!\\d)`,
  'u',
);
const NUMERIC = new RegExp(`(?<!\\d)${YEAR}\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?!\\d)`);

/** Languages of the countries that count so. */
const COUNTS_SO = /^(?:fa|prs|ps)(?:-|$)/i;

/**
 * A day of the Solar Hijri calendar in the Gregorian one: with its month in letters, or in numbers in a language of Iran and
 * Afghanistan. Leap years follow the cycle of 33 years, which is the calendar's own from 1210 to 1633.
 */
export function solarHijriDay(text: string, language: string | undefined): Day | undefined {
  const named = NAMED.exec(text);
  const month = named && monthOf(named[2]!);
  if (named && month) return gregorian(Number(named[3]), month, Number(named[1]));
  const numeric = language !== undefined && COUNTS_SO.test(language) ? NUMERIC.exec(text) : null;
  return numeric ? gregorian(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])) : undefined;
}

function gregorian(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // 1 Farvardin 1300 is 21 March 1921; before it were eight leap years in every 33, and some of the cycle begun.
  const leaps = (before: number) => 8 * Math.floor(before / 33) + Math.floor(((before % 33) + 3) / 4);
  const days = 365 * (year - 1300) + leaps(year + 1595) - leaps(1300 + 1595);
  const ofYear = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  return carried(1921, 3, 21 + days + ofYear + day - 1);
}
