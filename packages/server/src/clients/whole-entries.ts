import type { EntriesOptions, Entry, Library } from '@dateline/library';

/** Whole articles that are read at a time, and such without their text: others are served between two batches. */
const BATCH = 250;
const MOST = 2_500;

/** Entries by what is asked, batch by batch, up to `limit` in all. @param onNext told where it goes on behind the last one */
export async function* entryBatches(
  library: Library,
  { limit = 50, after, ...options }: EntriesOptions,
  onNext: (next: string | undefined) => void = () => {},
): AsyncGenerator<Entry[]> {
  let from = after;
  let left = limit;
  while (left > 0) {
    const page = await library.entries({
      ...options,
      limit: Math.min(left, options.whole ? BATCH : MOST),
      ...(from !== undefined && { after: from }),
    });
    left -= page.items.length;
    from = page.next;
    if (left <= 0 || from === undefined) onNext(from);
    yield page.items;
    if (from === undefined) return;
    await new Promise(setImmediate);
  }
}

/** Entries by their numbers, the newest first or last, batch by batch; what is not there is left out. */
export async function* numberedBatches(
  library: Library,
  numbers: readonly number[],
  { oldest = false, whole = true } = {},
): AsyncGenerator<Entry[]> {
  const sorted = [...new Set(numbers)].sort((a, b) => (oldest ? a - b : b - a));
  const size = whole ? BATCH : MOST;
  for (let at = 0; at < sorted.length; at += size) {
    const some = sorted.slice(at, at + size);
    const { items } = await library.entries({
      numbers: some,
      whole,
      limit: some.length,
      order: oldest ? 'oldest' : 'newest',
    });
    yield items;
    await new Promise(setImmediate);
  }
}

/** The ids of articles by their numbers; what is not there is left out. */
export async function idsOf(library: Library, numbers: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const items of numberedBatches(library, numbers, { whole: false })) ids.push(...items.map(({ id }) => id));
  return ids;
}
