import { dates } from '../messages/intl.js';
import type { View } from '../view/view.js';

/** A day as a link from another one has it: Wed 27 May, with its year where that is another. */
export function shortDay(day: string, from: string): string {
  const year = from.startsWith(day.slice(0, 4)) ? {} : { year: 'numeric' as const };
  const label = dates({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC', ...year });
  return label.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** The edition of a day (YYYY-MM-DD); that of today has one name, whichever way it is reached. */
export function dayView(day: string, now = new Date()): View {
  return now.toISOString().startsWith(day) ? { name: 'edition' } : { name: 'edition', day };
}
