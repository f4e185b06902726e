/** Days since 1970-01-01 in the proleptic Gregorian calendar; no Date objects, no time zones. */
export type DayNumber = number;

export interface Civil {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function toDay({ year, month, day }: Civil): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function toCivil(number: DayNumber): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return toDay(next) - toDay({ year, month, day: 1 });
}

/** The same day so many months on, or the last of that month where it is shorter. */
export function addMonths(from: Civil, months: number): Civil {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

export const yearValue = (year: number) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));
export const monthValue = (year: number, month: number) => `${yearValue(year)}-${pad(month)}`;
export const dayValue = ({ year, month, day }: Civil) => `${monthValue(year, month)}-${pad(day)}`;

/** ISO 8601 week, such as 1998-W09. */
export function weekValue(number: DayNumber): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = toCivil(thursday);
  const week = Math.floor((thursday - toDay({ year, month: 1, day: 1 })) / 7) + 1;
  return `${yearValue(year)}-W${pad(week)}`;
}

/** The day at the head of an ISO 8601 value; undefined where it names none that exists. */
export function parseDay(value: string | undefined): Civil | undefined {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}
