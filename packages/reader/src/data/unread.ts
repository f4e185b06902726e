import type { ArticleSummary, Library } from '@dateline/core/library';

/** A query that finds what both find. */
export const withQuery = (query: string, other: string): string => (query.trim() ? `(${query}) ${other}` : other);

/** A query that finds what `query` finds and is in a state. */
export const withState = (query: string, word: string): string => withQuery(query, `is:${word}`);

/** Milliseconds since 1970 of a day or an instant; one without an offset is UTC, as the library has it. */
function instant(time: string): number {
  return Date.parse(time.includes('T') && !/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? `${time}Z` : time);
}

/** Articles of a list that are asked for at a time. */
const SLICE = 500;

/** A row of unread articles, and how many of them it stands for. */
export interface UnreadRow {
  id: string;
  unread: number;
}

/**
 * The rows of the unread articles of a list that a person can have seen: none that came after the list was shown, whatever
 * its date, and no Story that something was added to since.
 * @param shown the rows that are loaded
 * @param more whether the list goes on after them
 * @param from where the list has the oldest first: when it was asked for, so that what is newer than that is left
 */
export async function unreadOfShown(
  library: Library,
  query: string,
  shown: readonly ArticleSummary[],
  more: boolean,
  from?: number,
): Promise<UnreadRow[]> {
  const last = shown.at(-1);
  if (!last) return [];
  const end = instant(last.time);
  const isBehind = (time: number) => (from === undefined ? time <= end : time >= end && time <= from);
  const ids = new Set(shown.map(({ id }) => id));
  const stories = new Map(shown.map(({ story, articles }) => [story, articles ?? 1]));
  const isShown = ({ id, story, articles = 1 }: ArticleSummary) => {
    const before = story === undefined ? undefined : stories.get(story);
    return before === undefined ? ids.has(id) : articles <= before;
  };
  const rows: UnreadRow[] = [];
  let after: string | undefined;
  do {
    const page = await library.list({
      query: withState(query, 'unread'),
      limit: SLICE,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.items)
      if (isShown(row) || (more && isBehind(instant(row.time)))) rows.push({ id: row.id, unread: row.unread ?? 1 });
    after = page.next;
  } while (after !== undefined);
  return rows;
}
