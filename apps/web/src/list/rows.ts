import type { ArticleSummary } from '@dateline/core/library';
import { dates, nearDay } from '@dateline/reader';

/** A line of the list: a day, or a story. */
export type Row = { kind: 'day'; key: string; label: string } | { kind: 'story'; key: string; item: ArticleSummary };

/** Rows that fill a window: the server writes so many of a list into its page. */
export const WRITTEN = 12;

const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

function dayLabel(day: number, now: Date): string {
  const ago = Math.round((midnight(now) - day) / 86_400_000);
  if (ago === 0 || ago === 1) return nearDay(-ago);
  const year = new Date(day).getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return dates({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(day);
}

/** The stories with a line before each new day; without those where the order is not that of days. */
export function rowsOf(items: readonly ArticleSummary[], byDay: boolean, now = new Date()): Row[] {
  const rows: Row[] = [];
  let last: number | undefined;
  for (const item of items) {
    const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(item.time) ? `${item.time}T00:00` : item.time);
    const day = midnight(time);
    if (byDay && day !== last && !Number.isNaN(day)) {
      rows.push({ kind: 'day', key: `day ${day} before ${item.id}`, label: dayLabel(day, now) });
      last = day;
    }
    rows.push({ kind: 'story', key: item.id, item });
  }
  return rows;
}
