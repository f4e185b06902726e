// A day as a number: 2026-12-01 is 20261201. A month stands behind its days (20261299), a year behind its months (20269999).

/** What a value of TIMEX3 tells of the calendar. */
const CALENDAR = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?(?:T(.+))?$/;

/** The day, month or year of a TIMEX3 value; undefined where it names none. */
export function dayKey(value: string): number | undefined {
  const [, year, month, day, time] = CALENDAR.exec(value) ?? [];
  if (year === undefined || (time !== undefined && day === undefined)) return undefined;
  return Number(year) * 10_000 + Number(month ?? 99) * 100 + Number(day ?? 99);
}

/** The time of the day that a TIMEX3 value tells, as it is written there. */
export const timeOfDay = (value: string): string | undefined => CALENDAR.exec(value)?.[4];

const two = (number: number) => String(number).padStart(2, '0');

/** A key as it was told: `2026-12-01`, `2026-12` or `2026`. */
export function dayOfKey(key: number): string {
  const [year, month, day] = [Math.floor(key / 10_000), Math.floor(key / 100) % 100, key % 100];
  if (month === 99) return String(year);
  return day === 99 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The key of the first day of what a key tells. */
export function firstKey(key: number): number {
  if (key % 10_000 === 9_999) return key - 9_898;
  return key % 100 === 99 ? key - 98 : key;
}

/** Whether what a key tells lies whole within the days from `from` to before `to`. */
export const isWithin = (key: number, from: number, to: number): boolean => firstKey(key) >= from && key < to;

/** The same as SQL, of a column and the two keys as values. */
export const WITHIN_DAYS = (column: string): string =>
  `${column} >= ? and ${column} < ? and case when ${column} % 10000 = 9999 then ${column} - 9898
    when ${column} % 100 = 99 then ${column} - 98 else ${column} end >= ?`;
