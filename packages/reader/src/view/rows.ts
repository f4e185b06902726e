import type { ArticleSummary } from '@dateline/core/library';

/** The id `steps` rows from `selected`, held at both ends; the first row where nothing is selected yet. */
export function stepRow(ids: readonly string[], selected: string | undefined, steps: number): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  if (at < 0) return ids[0];
  return ids[Math.max(0, Math.min(ids.length - 1, at + steps))];
}

/** The nearest unread article after (or, with -1, before) the selected one, else undefined. */
export function stepUnread(
  items: readonly ArticleSummary[],
  selected: string | undefined,
  direction: 1 | -1,
): string | undefined {
  const at = items.findIndex(({ id }) => id === selected);
  for (let row = at + direction; row >= 0 && row < items.length; row += direction) {
    if (!items[row]!.read) return items[row]!.id;
  }
  return undefined;
}
