import type { Found } from '../evidence/evidence.js';
import { apart, DAY } from './days.js';
import type { FoundOnPage } from './shown-dates.js';

/** A date that the markup declares, and how it is written there. */
export interface Declared extends Found {
  written: string;
}

/** A day in figures alone, of which the first may be the month or the day. */
const FIGURES = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/;

const HOUR = DAY / 24;
const MOMENT = /T\d\d:\d\d.*Z$/;
/** A moment in UTC at which a day begins in Europe or Asia. */
const MIDNIGHT = /T(?:1[5-9]|2[0-3]):00(?::00(?:\.0+)?)?Z$/;
/** Hours by which zones are ahead of UTC and behind it at most. */
const MOST_AHEAD = 14;
const MOST_BEHIND = 12;

/** The one of several declared dates that falls on the one day that a page shows beside its headline. */
export function asShown(declared: readonly (Declared | undefined)[], shown: readonly Found[]): Declared | undefined {
  const days = new Set(shown.map(({ value }) => value.slice(0, 10)));
  const [day = ''] = days;
  return days.size === 1 ? declared.find((one) => one?.value.startsWith(day)) : undefined;
}

/** What else tells the day of a story, beside what its markup declares. */
interface Beside {
  changed: Found | undefined;
  address: Found | undefined;
  shown: readonly (Found & Partial<FoundOnPage>)[];
}

/**
 * The one day that a page shows beside its headline where its markup declares another: what readers see was looked at,
 * and templates fill in the day of an import or of a first draft.
 */
export function shownInstead(declared: Declared, { changed, address, shown }: Beside): Found | undefined {
  if (address && declared.value.startsWith(address.value)) return undefined;
  const days = new Set(shown.map(({ value }) => value.slice(0, 10)));
  if (days.size !== 1) return undefined;
  const [day = ''] = days;
  // 09.10.2024 may be in September.
  const turned = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
  if (declared.value.startsWith(turned))
    return FIGURES.test(declared.written) ? shown.find(({ named }) => named) : undefined;
  if (changed?.value.startsWith(day)) return undefined;
  return isAnotherDay(day, declared.value) ? shown[0] : undefined;
}

/** Whether a moment falls on another day than one that is shown, in whatever zone. */
function isAnotherDay(day: string, moment: string): boolean {
  const days = apart(day, moment) / DAY;
  if (days > 2 || days === 0 || !MOMENT.test(moment)) return days > 2;
  const hours = (Date.parse(moment) - Date.parse(day)) / HOUR;
  // A day that was entered without a time begins at some hour of UTC.
  return MIDNIGHT.test(moment) || hours + MOST_AHEAD < 0 || hours - MOST_BEHIND >= 24;
}

/** The day that a page marks as that of its story where its markup declares the moment of the last change as both. */
export const beforeChange = (
  first: Declared,
  last: Declared | undefined,
  marked: Found | undefined,
): Found | undefined =>
  last && first.value.slice(0, 16) === last.value.slice(0, 16) && marked && marked.value < first.value.slice(0, 10)
    ? marked
    : undefined;
