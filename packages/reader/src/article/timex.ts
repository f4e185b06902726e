import { dayMessages, type Unit } from '../messages/en/days.js';
import { dates, form, number } from '../messages/intl.js';

const units: Record<string, Unit> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  TM: 'minute',
  TS: 'second',
  DE: 'decade',
  CE: 'century',
};

function duration(value: string): string | undefined {
  const found = /^P(T?)([\d.]+|X+)(DE|CE|[YMWDHS])$/.exec(value);
  if (!found) return undefined;
  const unit = units[found[1] ? `${found[3] === 'H' ? '' : 'T'}${found[3]}` : found[3]!];
  if (!unit) return undefined;
  const [one, other] = dayMessages.units[unit];
  const count = Number(found[2]);
  return Number.isNaN(count) ? other : `${number(count)} ${form(count, { one, other })}`;
}

/**
 * A TIMEX3 value in words: `2018-02-08` as Thursday, 8 February 2018, `1998-Q1` as first quarter of 1998, `P24M` as
 * 24 months. Undefined for values that name no time a person could look up (PAST_REF, XXXX-XX-XX).
 */
export function timexLabel(value: string): string | undefined {
  if (value.startsWith('P')) return duration(value);
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(.+))?$/.exec(value);
  if (date) {
    const [, year, month, day, time] = date;
    let label = year!;
    if (day)
      label = dates({ dateStyle: 'full', timeZone: 'UTC' }).format(
        Date.UTC(Number(year), Number(month) - 1, Number(day)),
      );
    else if (month) {
      label = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        Date.UTC(Number(year), Number(month) - 1),
      );
    }
    if (!time) return label;
    const parts: Record<string, string> = dayMessages.parts;
    if (/^(00:00|24:00|24)/.test(time)) return `${label}, ${dayMessages.midnight}`;
    return `${label}, ${parts[time] ?? time.replace(/^(\d{2}:\d{2}).*/, '$1')}`;
  }
  const special = /^(\d{4})-(?:(Q)(\d)|(H)(\d)|W(\d{2})(-WE)?|(SP|SU|FA|WI))$/.exec(value);
  if (special) {
    const [, year, quarter, quarterNumber, half, halfNumber, week, weekend, season] = special;
    const seasons: Record<string, string> = dayMessages.seasons;
    if (quarter) return dayMessages.quarter(Number(quarterNumber), year!);
    if (half) return dayMessages.half(Number(halfNumber), year!);
    if (week) return weekend ? dayMessages.weekend(Number(week), year!) : dayMessages.week(Number(week), year!);
    return dayMessages.season(seasons[season!]!, year!);
  }
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return dayMessages.decade(decade[1]!);
  const century = /^(\d{2})X{0,2}$/.exec(value);
  if (century) return dayMessages.century(century[1]!);
  return undefined;
}

/** Whether a text already says the value in full, so that a note would only repeat it. */
export function saysItself(text: string, value: string): boolean {
  const year = value.slice(0, 4);
  if (/^\d{4}$/.test(value)) return text.includes(value);
  if (/^\d{4}-\d{2}(-\d{2})?/.test(value)) return text.includes(year) && /\p{L}{3}|[-/.]\d/u.test(text);
  if (/^\d{3}X?$/.test(value)) return /\d0s/.test(text);
  return value.startsWith('P');
}
