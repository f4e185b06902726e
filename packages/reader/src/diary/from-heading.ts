import { headingMessages } from '../messages/en/headings.js';
import { dates } from '../messages/intl.js';

/** The heading of a diary from a day, month or year on. The day itself stands beneath it, with its weekday. */
export function fromHeading(from: string): string {
  const [year, month, day] = from.split('-').map(Number);
  if (month === undefined) return headingMessages.from(from);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  return headingMessages.from(dates(parts).format(Date.UTC(year!, month - 1, day ?? 1)));
}
