/** The heading of a diary from a day, month or year on. The day itself stands beneath it, with its weekday. */
export function fromHeading(from: string, language = 'en-GB'): string {
  const [year, month, day] = from.split('-').map(Number);
  if (month === undefined) return `From ${from}`;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  return `From ${new Intl.DateTimeFormat(language, parts).format(Date.UTC(year!, month - 1, day ?? 1))}`;
}
