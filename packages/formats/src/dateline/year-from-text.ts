import { exists } from '../dates/calendar.js';
import { monthOf } from '../dates/month-names.js';
import { weekdayOf } from '../dates/weekdays.js';
import type { WrittenDay } from './day.js';

/** A year, and the words of the text that speak for it. */
export interface FoundYear {
  year: number;
  why: string[];
}

/** Characters of the text that are looked at; what settles a day stands early. */
const MAX_CHARACTERS = 20_000;
const DAY_MS = 86_400_000;
const NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const FULL_DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(\p{L}{3,10})\.?|(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(?:de\s+)?(1[6-9]\d\d|20\d\d)\b/gu;
const BARE_YEAR = /(?<![\d.,/-])(1[6-9]\d\d|20\d\d)(?![\d/]|[.,]\d|-\d\d)/g;
const MONTH_LAST_YEAR = /\b(\p{L}{3,10})(?:\s+\d{1,2},?)?\s+(?:of\s+)?last\s+year\b/giu;
const WEEKDAY = /(?:\b(last|next|previous|following)\s+)?\b(\p{Lu}\p{L}{2,9})\b/gu;

/**
 * The one year that fits a day without one: not before what the text tells as past, with the weekday of the lead on the
 * day itself or next to it, and `December last year` in the year after the full date in that December.
 */
export function yearFromText(text: string, { month = 1, day = 1, weekday }: WrittenDay): FoundYear | undefined {
  const head = text.slice(0, MAX_CHARACTERS);
  const dates = fullDates(head);
  const years =
    dates.length > 0 ? dates.map(({ year }) => year) : [...head.matchAll(BARE_YEAR)].map(([year]) => Number(year));
  if (years.length === 0) return undefined;
  const latest = Math.max(...years);
  const candidates = Array.from({ length: 8 }, (_, ahead) => latest - 1 + ahead).filter((year) =>
    exists(year, month, day),
  );
  const named = weekday === undefined ? leadWeekday(head) : { weekday, sure: true };
  const lastYear = yearsAfterLast(head, dates);
  const rated = candidates.map((year) => {
    const why: string[] = [];
    let score = 0;
    const on = Date.UTC(year, month - 1, day);
    if (named) {
      const fit = weekdayFit(new Date(on).getUTCDay(), named.weekday, named.sure);
      score += fit;
      if (fit > 0)
        why.push(`${NAMES[named.weekday]} as the text names it ${fit > 3 ? 'is that day' : 'is the day beside it'}`);
    }
    if (lastYear.has(year)) {
      score += 4;
      why.push(`“${lastYear.get(year)}” agrees`);
    }
    const ahead = dates.filter(({ time }) => time > on + 400 * DAY_MS).length;
    const before = dates.filter(({ time }) => time <= on).at(-1);
    // News is told soon after the last of the days it names.
    const gap = before
      ? (on - Math.max(...dates.filter(({ time }) => time <= on).map(({ time }) => time))) / DAY_MS
      : 800;
    score += gap <= 400 ? 3 : gap <= 800 ? 1 : 0;
    if (gap <= 400 && before) why.push(`“${before.text}” lies shortly before`);
    score -= ahead * 3 + (dates.length === 0 ? Math.abs(year - latest) : 0);
    if (dates.length === 0 && year === latest) why.push(`${latest} is the latest year the text names`);
    return { year, why, score };
  });
  rated.sort((a, b) => b.score - a.score);
  const [best, second] = rated;
  return best && best.score >= 3 && best.score > (second?.score ?? 0) ? { year: best.year, why: best.why } : undefined;
}

interface FullDate {
  year: number;
  month: number;
  time: number;
  text: string;
}

function fullDates(text: string): FullDate[] {
  const found: FullDate[] = [];
  for (const [whole, dayA, monthA, monthB, dayB, year] of text.matchAll(FULL_DATE)) {
    const month = monthOf(monthA ?? monthB ?? '');
    const day = Number(dayA ?? dayB);
    if (month !== undefined && exists(Number(year), month, day))
      found.push({ year: Number(year), month, time: Date.UTC(Number(year), month - 1, day), text: whole });
  }
  return found.sort((a, b) => a.time - b.time);
}

/** The weekday of the lead: agencies name the day of the news there. */
function leadWeekday(text: string): { weekday: number; sure: boolean } | undefined {
  for (const match of text.slice(0, 1200).matchAll(WEEKDAY)) {
    const weekday = match[1] === undefined && match[2]!.length > 5 ? weekdayOf(match[2]!) : undefined;
    if (weekday !== undefined) return { weekday, sure: false };
  }
  return undefined;
}

/** Copy is filed on the day it names, or the day before or after; a weekday of the dateline is that day. */
function weekdayFit(actual: number, named: number, sure: boolean): number {
  const apart = (actual - named + 7) % 7;
  if (apart === 0) return sure ? 8 : 5;
  return !sure && apart === 1 ? 2 : !sure && apart === 6 ? 1 : 0;
}

/** Years that `MONTH last year` gives where the same month stands with its year elsewhere in the text. */
function yearsAfterLast(text: string, dates: FullDate[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const [whole, name = ''] of text.matchAll(MONTH_LAST_YEAR)) {
    const month = monthOf(name);
    for (const date of dates) if (date.month === month) found.set(date.year + 1, whole);
  }
  return found;
}
