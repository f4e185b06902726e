import type { View } from '../view/view.js';

const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A day as a link from another one has it: Wed 27 May, with its year where that is another. */
export function shortDay(day: string, from: string): string {
  const label = short.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
  const year = day.slice(0, 4);
  return from.startsWith(year) ? label : `${label} ${year}`;
}

/** The edition of a day (YYYY-MM-DD); that of today has one name, whichever way it is reached. */
export function dayView(day: string, now = new Date()): View {
  return now.toISOString().startsWith(day) ? { name: 'edition' } : { name: 'edition', day };
}

/** What leads to the neighbouring days is called so, on the page and in the help. */
export const dayTitles = { before: 'The day before', after: 'The day after' } as const;
