import type { Article } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import { hashOf } from './term-hash.js';

/** Which of several occasions of one matter an article is about: who tells it, on which day, and of which other days. */
export interface Occasion {
  /** Hash of the name of the outlet; 0 where it is not known. */
  outlet: number;
  /** The day on which it was filed, in days since 1970; 0 where it is not known. */
  day: number;
  /** Other days that it names, as days from that one. */
  told: readonly number[];
}

/** Days that are kept, and how far away they may be. */
const MOST = 6;
const FURTHEST = 31;
const DAY = 86_400_000;

const dayOf = (text: string | undefined): number => {
  const time = text === undefined ? Number.NaN : Date.parse(text.slice(0, 10));
  return Number.isNaN(time) || time <= 0 ? 0 : Math.floor(time / DAY);
};

export function occasionOf({ dateline, published, source }: Article, reading?: Reading): Occasion {
  const day = dayOf(dateline?.date ?? published);
  const told = new Set<number>();
  for (const { value } of reading?.times ?? []) {
    if (day === 0 || told.size === MOST) break;
    const away = /^\d{4}-\d\d-\d\d/.test(value) ? dayOf(value) - day : 0;
    if (away !== 0 && Math.abs(away) <= FURTHEST) told.add(away);
  }
  return { outlet: source?.name ? hashOf(source.name.toLowerCase()) & 0xffff : 0, day, told: [...told] };
}

/** Whether two articles are of one day, and whether the later one names the day of the earlier one. */
export function daysOf(a: Occasion, b: Occasion): { isOther: boolean; looksBack: boolean } {
  const isOther = a.day !== b.day && a.day !== 0 && b.day !== 0;
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  return { isOther, looksBack: isOther && later.told.includes(earlier.day - later.day) };
}

export const isSameOutlet = (a: Occasion, b: Occasion): boolean => a.outlet === b.outlet && a.outlet !== 0;
