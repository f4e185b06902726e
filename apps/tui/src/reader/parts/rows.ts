/** The first row to draw so that the selected one stands in the middle of the screen. */
export function rowAtMiddle(selected: number, height: number, heightOf: (row: number) => number): number {
  let above = Math.floor((height - heightOf(selected)) / 2);
  let first = selected;
  while (first > 0 && heightOf(first - 1) <= above) above -= heightOf(--first);
  return first;
}

/**
 * The first row to draw so that the selected one is whole on the screen, moving no more than that needs.
 * @param height rows of the screen
 * @param heightOf rows that an entry takes
 */
export function firstRow(
  count: number,
  selected: number,
  first: number,
  height: number,
  heightOf: (row: number) => number,
): number {
  let from = Math.max(0, Math.min(first, count - 1));
  if (selected < 0) return from;
  if (selected < from) return selected;
  let lines = 0;
  for (let row = from; row <= selected; row++) lines += heightOf(row);
  while (lines > height && from < selected) lines -= heightOf(from++);
  return from;
}
