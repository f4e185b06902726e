import type { ArticleSummary, Edition, Page } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import { loadedEdition, loadedSettings } from './cache.js';
import { keys } from './keys.js';
import { FIRST_PAGE, hasMoreStories, type ListData, loadedStories, rowsBefore, topOf } from './list-window.js';

/** How many rows of `newest` are not in the list that is shown, or stand for more articles than there. */
export function countFresh(newest: Page<ArticleSummary> | undefined, shown: readonly ArticleSummary[]): number {
  if (!newest) return 0;
  const known = new Set(shown.map(({ id }) => id));
  const stories = new Map(shown.map(({ story, articles = 1 }) => [story, articles]));
  return newest.items.filter(({ id, story, articles = 1 }) => {
    const before = story === undefined ? undefined : stories.get(story);
    return before === undefined ? !known.has(id) : articles > before;
  }).length;
}

/** Has a list be asked for again, and forgets what was new in it, which may be read by now. */
export async function beginAgain(client: QueryClient, query: string): Promise<void> {
  const both = [keys.list(query), keys.newest(query)];
  await Promise.all(both.map((queryKey) => client.resetQueries({ queryKey, exact: true })));
}

/** Begins a list again with the stories that have come since it was shown; nothing happens where none have. */
export function showFresh(client: QueryClient, query: string): void {
  const newest = client.getQueryData<Page<ArticleSummary>>(keys.newest(query));
  if (!newest || countFresh(newest, firstRows(client, query).rows) === 0) return;
  // The newest are not what such a list begins with.
  if (loadedSettings(client)?.lists[query.trim()]?.oldest)
    return void client.resetQueries({ queryKey: keys.list(query), exact: true });
  client.setQueryData<Page<ArticleSummary>>(keys.top(query), newest);
  client.setQueryData<ListData>(keys.list(query), { pages: [newest], pageParams: [FIRST_PAGE] });
}

/** The rows from the first one of a list on that are known, and whether more follow them. */
export function firstRows(client: QueryClient, query: string): { rows: readonly ArticleSummary[]; more: boolean } {
  const top = topOf(client, query);
  if (top && rowsBefore(client, query) > 0) return { rows: top.items, more: true };
  return { rows: loadedStories(client, query), more: hasMoreStories(client, query) };
}

/** How many Stories of an edition as it is now are not in the one that is shown, or have more articles than there. */
export function countFreshStories(newest: Edition | undefined, shown: Edition | undefined): number {
  if (!newest || !shown) return 0;
  const rows = ({ stories }: Edition) => stories.map(({ article }) => article);
  return countFresh({ items: rows(newest) }, rows(shown));
}

/** Shows an edition as it is now; nothing happens where no Story has come. */
export function showFreshEdition(client: QueryClient, day?: string): void {
  const newest = client.getQueryData<Edition>(keys.newestEdition(day));
  if (!newest || countFreshStories(newest, loadedEdition(client, day)) === 0) return;
  client.setQueryData(keys.edition(day), newest);
}
