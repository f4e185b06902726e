// A list is loaded as some pages in a row out of all that it has, so that any row of it can be gone to.
import type { ArticleSummary, Cursor, ListOutline, Page } from '@dateline/core/library';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';
import { PAGE } from './page.js';

/** Which page of a list, and between which cursors it stands. */
export interface ListPage {
  number: number;
  after?: Cursor;
  until?: Cursor;
}

export const FIRST_PAGE: ListPage = { number: 0 };
/** Pages that are kept of a list, so that scrolling through all of it takes no more memory than some screens. */
export const MOST_PAGES = 10;

export type ListData = InfiniteData<Page<ArticleSummary>, ListPage>;

const noStories: readonly ArticleSummary[] = [];

export const listDataOf = (client: QueryClient, query: string) => client.getQueryData<ListData>(keys.list(query));

/** The rows of a list that are loaded; none before its first answer. */
export function loadedStories(client: QueryClient, query: string): readonly ArticleSummary[] {
  return listDataOf(client, query)?.pages.flatMap(({ items }) => items) ?? noStories;
}

/** The first page as it was when the list began. */
export function topOf(client: QueryClient, query: string): Page<ArticleSummary> | undefined {
  const kept = client.getQueryData<Page<ArticleSummary>>(keys.top(query));
  if (kept) return kept;
  // A page of the web reader comes with the rows of its list alone.
  const data = listDataOf(client, query);
  return data?.pageParams[0]?.number === 0 ? data.pages[0] : undefined;
}

/** What the rows after the first page are known under: other ones when the list begins again. */
export function outlineKey(client: QueryClient, query: string): readonly unknown[] {
  return keys.outline(query, client.getQueryState(keys.top(query))?.dataUpdateCount ?? 0);
}

const outlineOf = (client: QueryClient, query: string) => client.getQueryData<ListOutline>(outlineKey(client, query));

/** The page of a number where the list is known as a whole. */
export function pageAt(
  top: Page<ArticleSummary>,
  { rows, cursors }: ListOutline,
  number: number,
): ListPage | undefined {
  const start = (page: number) => (page === 1 ? top.next : cursors[page - 2]);
  const last = Math.ceil(rows / PAGE);
  if (number < 0 || number > last) return undefined;
  const after = number > 0 ? start(number) : undefined;
  const until = number < last ? start(number + 1) : undefined;
  return { number, ...(after !== undefined && { after }), ...(until !== undefined && { until }) };
}

/** The page beside one that is loaded. */
export function pageBeside(
  client: QueryClient,
  query: string,
  { number }: ListPage,
  direction: 1 | -1,
  next?: Cursor,
): ListPage | undefined {
  const [top, outline] = [topOf(client, query), outlineOf(client, query)];
  if (top && outline) return pageAt(top, outline, number + direction);
  // What comes next is known before the list is known as a whole.
  return direction > 0 && next !== undefined ? { number: number + 1, after: next } : undefined;
}

/** Whether a list has rows after those that are loaded. */
export function hasMoreStories(client: QueryClient, query: string): boolean {
  const data = listDataOf(client, query);
  const page = data?.pageParams.at(-1);
  return page !== undefined && pageBeside(client, query, page, 1, data?.pages.at(-1)?.next) !== undefined;
}

/** How many rows stand before the first that is loaded. */
export function rowsBefore(client: QueryClient, query: string): number {
  const number = listDataOf(client, query)?.pageParams[0]?.number ?? 0;
  return number === 0 ? 0 : (topOf(client, query)?.items.length ?? 0) + (number - 1) * PAGE;
}

/** How many rows a list has; undefined until that is known. */
export function rowsInAll(client: QueryClient, query: string): number | undefined {
  const top = topOf(client, query);
  if (top && top.next === undefined) return Math.max(top.items.length, loadedStories(client, query).length);
  const outline = outlineOf(client, query);
  return top && outline && top.items.length + outline.rows;
}

/** The number of a row that is loaded, counted from 1. */
export function rowNumber(client: QueryClient, query: string, id: string): number | undefined {
  const data = listDataOf(client, query);
  const top = topOf(client, query)?.items.length ?? 0;
  for (const [n, { items }] of data?.pages.entries() ?? []) {
    const at = items.findIndex((item) => item.id === id);
    if (at < 0) continue;
    const { number } = data!.pageParams[n]!;
    // Pages that were loaded before the list was known as a whole may be shorter.
    return at + 1 + (number === 0 ? 0 : top + (number - 1) * PAGE);
  }
  return undefined;
}
