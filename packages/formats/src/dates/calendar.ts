const pad = (number: number) => String(number).padStart(2, '0');

export const isoDay = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

/** Whether a day is in the calendar, as 29 February is in some years. */
export function exists(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
