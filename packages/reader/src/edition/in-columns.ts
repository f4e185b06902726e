/**
 * Sets things in columns of much the same height: each in turn goes beneath the shortest, so that those that come first
 * stand highest, and no column is left empty.
 * @param heightOf in whatever unit
 */
export function inColumns<T>(items: readonly T[], count: number, heightOf: (item: T) => number): T[][] {
  const columns = Array.from({ length: Math.max(1, Math.min(count, items.length)) }, () => ({
    items: [] as T[],
    height: 0,
  }));
  for (const item of items) {
    const shortest = columns.reduce((best, column) => (column.height < best.height ? column : best));
    shortest.items.push(item);
    shortest.height += heightOf(item);
  }
  return columns.map((column) => column.items);
}
