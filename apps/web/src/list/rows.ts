import type { ArticleSummary } from '@dateline/core/library';
import { dates, isBareDay, nearDay } from '@dateline/reader';

/** A line of the list: a day, or a story; one that is `untimed` is of a day of which no story tells its time. */
export type Row =
  | { kind: 'day'; key: string; label: string }
  | { kind: 'story'; key: string; item: ArticleSummary; untimed: boolean };

/** Rows that fill a window: the server writes so many of a list into its page. */
export const WRITTEN = 12;

const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

function dayLabel(day: number, now: Date): string {
  const ago = Math.round((midnight(now) - day) / 86_400_000);
  if (ago === 0 || ago === 1) return nearDay(-ago);
  const year = new Date(day).getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return dates({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(day);
}

/** The stories with a line before each new day. */
export function rowsOf(items: readonly ArticleSummary[], now = new Date()): Row[] {
  const rows: Row[] = [];
  let last: number | undefined;
  let ofDay: Extract<Row, { kind: 'story' }>[] = [];
  for (const item of items) {
    const day = midnight(new Date(isBareDay(item.time) ? `${item.time}T00:00` : item.time));
    if (day !== last && !Number.isNaN(day)) {
      rows.push({ kind: 'day', key: `day ${day} before ${item.id}`, label: dayLabel(day, now) });
      last = day;
      ofDay = [];
    }
    // A column of times is kept for all stories of a day, or for none.
    const untimed = (ofDay[0]?.untimed ?? true) && isBareDay(item.time);
    const row = { kind: 'story' as const, key: item.id, item, untimed };
    if (!untimed && ofDay[0]?.untimed) for (const before of ofDay) before.untimed = false;
    ofDay.push(row);
    rows.push(row);
  }
  return rows;
}
