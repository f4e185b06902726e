import { timesMessages } from '../messages/en/times.js';
import { capitalized, dates, fromNow } from '../messages/intl.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const dayOf = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Whether a time is a day and no more: `2018-02-08`. */
export const isBareDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/** Some text as a time; that of a bare day is its midnight here. */
function timeOf(iso: string): { time: Date; bare: boolean } {
  const bare = isBareDay(iso);
  return { time: new Date(bare ? `${iso}T00:00` : iso), bare };
}

/** The day of a time in the reader's own time zone, as `2018-02-08`; that of a bare day is itself. */
export function localDay(iso: string): string {
  const { time, bare } = timeOf(iso);
  if (bare || Number.isNaN(time.getTime())) return iso.slice(0, 10);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** Some days from now, as a heading has them: `Today`, `Yesterday`. */
export const nearDay = (days: number): string => capitalized(fromNow(days, 'day'));

/**
 * When, as short as a list wants it and in the reader's own time zone: `now`, `12 min`, `14:05` today, `Yesterday`,
 * `Thu` within the week, `8 Feb`, `8 Feb 2018`. A bare day (`2018-02-08`) is that day everywhere.
 */
export function shortWhen(iso: string, now = new Date()): string {
  const { time, bare } = timeOf(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const ago = now.getTime() - time.getTime();
  const days = Math.round((dayOf(now) - dayOf(time)) / DAY);
  const format = (options: Intl.DateTimeFormatOptions) => dates(options).format(time);
  if (!bare && ago >= 0 && ago < MINUTE) return timesMessages.now;
  if (!bare && ago >= 0 && ago < 60 * MINUTE) return timesMessages.minutes(Math.floor(ago / MINUTE));
  if (days === 0) return bare ? nearDay(0) : format({ hour: '2-digit', minute: '2-digit' });
  if (days === 1) return nearDay(-1);
  if (days > 1 && days < 7) return format({ weekday: 'short' });
  if (time.getFullYear() === now.getFullYear()) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}

/** When within its day, for a list that names the days: the time alone, nothing for a bare day, today as `shortWhen` has it. */
export function timeWhen(iso: string, now = new Date()): string {
  if (isBareDay(iso)) return '';
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  if (dayOf(time) === dayOf(now)) return shortWhen(iso, now);
  return dates({ hour: '2-digit', minute: '2-digit' }).format(time);
}

/** The same inside a sentence: `12 min ago`, `yesterday`, `on 8 Feb`, `at 14:05`. */
export function agoWhen(iso: string, now = new Date()): string {
  const { time, bare } = timeOf(iso);
  const ago = now.getTime() - time.getTime();
  if (!bare && ago >= 0 && ago < MINUTE) return timesMessages.justNow;
  if (!bare && ago >= 0 && ago < 60 * MINUTE) return fromNow(-Math.floor(ago / MINUTE), 'minute');
  const days = Math.round((dayOf(now) - dayOf(time)) / DAY);
  const short = shortWhen(iso, now);
  if (days === 0 && !bare) return timesMessages.at(short);
  return days === 0 || days === 1 ? fromNow(-days, 'day') : timesMessages.on(short);
}

/** The hour alone where the day is that of another time, else both in full. */
export function hourWhen(iso: string, other: string): string {
  const [time, known] = [new Date(iso), new Date(other)];
  const bare = !iso.includes('T') || !other.includes('T');
  if (bare || Number.isNaN(time.getTime()) || dayOf(time) !== dayOf(known)) return fullWhen(iso);
  return dates({ hour: '2-digit', minute: '2-digit' }).format(time);
}

/** A day as the heading of what happened on it: `Today`, `Yesterday`, `Thursday 8 February`, else `Thursday, 8 February 2018`. */
export function dayWhen(day: string, now = new Date()): string {
  const time = new Date(`${day}T00:00`);
  if (Number.isNaN(time.getTime())) return day;
  const days = Math.round((dayOf(now) - dayOf(time)) / DAY);
  if (days === 0) return nearDay(0);
  if (days === 1) return nearDay(-1);
  const year = time.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return dates({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(time);
}

/** When in full: `Thursday, 8 February 2018 at 14:05`. */
export function fullWhen(iso: string): string {
  const { time, bare } = timeOf(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return dates({ dateStyle: 'full', ...(bare ? {} : { timeStyle: 'short' as const }) }).format(time);
}
