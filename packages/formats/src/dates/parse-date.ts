import { freeDate } from './free-date.js';
import { fullYear, isoDate } from './moment.js';
import { monthOf } from './month-names.js';
import { numericOffset, zoneOffset } from './zones.js';

/** What helps where a date can be read in two ways. */
export interface DateHints {
  /** BCP 47; 04/05/2006 is in May, in American English in April. */
  language?: string;
}

/** Longer than any date: a field that holds something else. */
const MAX_LENGTH = 120;

/** RFC 822, 2822 and HTTP with all their common liberties, as nine of ten feeds write it. */
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:\s+|-)([a-z]{3,9})\.?(?:\s+|-)(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:\s*([+-]\d{4}|(?![ap]m$)[a-z]{1,5}))?)?$/i;
/** W3CDTF and ISO 8601, with a space for the T; years of the 14th and 15th century are of another calendar. */
const W3CDTF =
  /^((?!1[34])\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads a date in any of the forms that feeds and pages write: RFC 822, W3CDTF, ISO 8601 with weeks and days of the year,
 * asctime, seconds since 1970, names of months in some forty languages, day first or year first or month first; the Buddhist
 * and Solar Hijri calendars and the eras of Japan and Taiwan.
 * @returns ISO 8601: the day alone where no time is given, no offset where no zone is; undefined for what is no date
 */
export function parseDate(written: string, hints: DateHints = {}): string | undefined {
  const text = written.trim();
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  // The fifth character tells which of the two it can be.
  const iso = text.charCodeAt(4) === 0x2d ? W3CDTF.exec(text) : null;
  if (iso) {
    const [, year = '', month, day, hour, minute, second, fraction, zone] = iso;
    return isoDate({
      year: fullYear(year),
      month: Number(month),
      day: Number(day),
      ...time(hour, minute, second, fraction),
      offset: zone === undefined ? undefined : zone.toUpperCase() === 'Z' ? 0 : numericOffset(zone),
    });
  }
  const rfc = RFC_822.exec(text);
  const month = rfc?.[2] === undefined ? undefined : monthOf(rfc[2]);
  if (rfc && month !== undefined) {
    const [, day, , year = '', hour, minute, second, fraction, zone] = rfc;
    const around = () => Date.UTC(fullYear(year), month - 1, Number(day), Number(hour ?? 0));
    return isoDate({
      year: fullYear(year),
      month,
      day: Number(day),
      ...time(hour, minute, second, fraction),
      offset: zone === undefined ? undefined : (numericOffset(zone) ?? zoneOffset(zone, around())),
    });
  }
  const moment = freeDate(text, hints);
  return moment && isoDate(moment);
}

function time(hour?: string, minute?: string, second?: string, fraction?: string) {
  if (hour === undefined) return {};
  return { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0), fraction };
}
