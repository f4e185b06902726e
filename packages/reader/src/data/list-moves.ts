import type { ListOutline } from '@dateline/core/library';
import { InfiniteQueryObserver } from '@tanstack/react-query';
import { keys } from './keys.js';
import { fetchPage, listQuery, outlineQuery, type Source } from './list-query.js';
import { hasMoreStories, type ListData, listDataOf, loadedStories, pageAt, rowsBefore, topOf } from './list-window.js';
import { PAGE } from './page.js';

/** The list as a whole, asked for where it is not known. */
async function ensureOutline({ library, client }: Source, query: string): Promise<ListOutline | undefined> {
  const top = topOf(client, query);
  if (top?.next === undefined) return undefined;
  const { queryKey, queryFn } = outlineQuery({ library, client }, query);
  return client.ensureQueryData({ queryKey, queryFn });
}

/** Has a list show one page of it, where that is not loaded; the pages around it follow. */
async function showPage(source: Source, query: string, number: number): Promise<void> {
  const { client } = source;
  const isLoaded = () => listDataOf(client, query)?.pageParams.some((page) => page.number === number);
  if (isLoaded()) return;
  const outline = await ensureOutline(source, query);
  const top = topOf(client, query);
  const page = outline && top && pageAt(top, outline, number);
  if (!page) return;
  const found = await fetchPage(source, query, page);
  // It may have come meanwhile, with the rows beside it.
  if (isLoaded()) return;
  const queryKey = keys.list(query);
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<ListData>(queryKey, { pages: [found], pageParams: [page] });
}

/** Asks for the first page where nothing of a list is loaded. */
async function begin({ library, client }: Source, query: string): Promise<void> {
  if (listDataOf(client, query) === undefined) await client.fetchInfiniteQuery(listQuery({ library, client }, query));
}

/** Has a list show its first rows. */
export const showStart = (source: Source, query: string): Promise<void> => showPage(source, query, 0);

/** Has a list show its last rows. @returns the id of the last one */
export async function showEnd(source: Source, query: string): Promise<string | undefined> {
  const outline = await ensureOutline(source, query);
  if (outline) {
    const last = Math.ceil(outline.rows / PAGE);
    await showPage(source, query, last);
    // Who scrolls up from a last page of few rows has rows above it.
    if (outline.rows % PAGE > 0 && last > 0) await loadEarlierStories(source, query);
  }
  return loadedStories(source.client, query).at(-1)?.id;
}

/** Has a list show what stands at a row of it, counted from 0. @returns the id of the row */
export async function showRowAt(source: Source, query: string, row: number): Promise<string | undefined> {
  const { client } = source;
  const top = topOf(client, query)?.items.length ?? 0;
  await showPage(source, query, row < top ? 0 : 1 + Math.floor((row - top) / PAGE));
  return loadedStories(client, query)[row - rowsBefore(client, query)]?.id;
}

/** Where an article stands among the rows that are loaded. */
export interface Standing {
  /** Its row among those that are loaded, or the one that would come after it. */
  at: number;
  /** Whether the list has it. */
  listed: boolean;
}

/**
 * Has a list show the row of an article, or of its Story; where the list does not have it, the rows it would stand between.
 * @returns undefined where the library does not know the article
 */
export async function showRow(source: Source, query: string, id: string): Promise<Standing | undefined> {
  const { library, client } = source;
  await begin(source, query);
  const loaded = loadedStories(client, query).findIndex((row) => row.id === id);
  if (loaded >= 0) return { at: loaded, listed: true };
  // Rows that came since the list began stand before its first.
  const [{ found, listed }, begun] = await Promise.all([
    library.outline({ query, chosen: true, find: id }),
    startOf(source, query),
  ]);
  if (found === undefined) return undefined;
  const row = Math.max(0, found - begun);
  await showRowAt(source, query, row);
  const rows = loadedStories(client, query);
  const at = row - rowsBefore(client, query);
  // Rows have come or gone in between: it is near.
  const exact = rows.findIndex((each) => each.id === id);
  return { at: exact >= 0 ? exact : Math.max(0, Math.min(rows.length, at)), listed: listed === true };
}

/** How many rows have come before the first one of a list since it began. */
async function startOf({ library, client }: Source, query: string): Promise<number> {
  const first = topOf(client, query)?.items[0]?.id;
  if (first === undefined) return 0;
  return (await library.outline({ query, chosen: true, find: first })).found ?? 0;
}

/** Loads the next rows of a list. @returns whether some came */
export async function loadMoreStories({ library, client }: Source, query: string): Promise<boolean> {
  if (!hasMoreStories(client, query)) return false;
  const last = loadedStories(client, query).at(-1)?.id;
  const observer = new InfiniteQueryObserver(client, listQuery({ library, client }, query));
  await observer.fetchNextPage({ cancelRefetch: false });
  return loadedStories(client, query).at(-1)?.id !== last;
}

/** Loads the rows before those that are loaded. @returns whether some came */
export async function loadEarlierStories({ library, client }: Source, query: string): Promise<boolean> {
  const first = loadedStories(client, query)[0]?.id;
  if (rowsBefore(client, query) === 0) return false;
  const observer = new InfiniteQueryObserver(client, listQuery({ library, client }, query));
  await observer.fetchPreviousPage({ cancelRefetch: false });
  return loadedStories(client, query)[0]?.id !== first;
}
