import type { ArticleSummary } from '@dateline/core/library';

/** The row `steps` from the selected one, held at both ends; the first row where none is selected. */
export function stepRow(ids: readonly string[], selected: string | undefined, steps: number): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  if (at < 0) return ids[0];
  return ids[Math.max(0, Math.min(ids.length - 1, at + steps))];
}

/** The nearest unread story after (or, with -1, before) row `at`, else undefined. */
export function stepUnread(
  items: readonly Pick<ArticleSummary, 'id' | 'read'>[],
  at: number,
  direction: 1 | -1,
): string | undefined {
  for (let row = at + direction; row >= 0 && row < items.length; row += direction) {
    if (!items[row]!.read) return items[row]!.id;
  }
  return undefined;
}

/** The row with something unread that comes next, after the last one the first. */
export function nextWithUnread(
  rows: readonly { id: string; unread: number }[],
  selected: string | undefined,
): string | undefined {
  const at = rows.findIndex(({ id }) => id === selected);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ unread }) => unread > 0)?.id;
}
