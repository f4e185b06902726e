import type { ArticleSummary } from '@dateline/core/library';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { listQuery, newestQuery } from '../data/queries.js';
import { countFresh, showFresh } from '../data/stories.js';
import { cappedSentence } from '../view/capped.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';
import { useListChoice } from './use-library-settings.js';
import { useStore } from './use-store.js';

export interface ArticleList extends Growing<ArticleSummary> {
  /** How many stories have come that are not in `items` yet. */
  fresh: number;
  /** What is said of a list for which not everything was looked at. */
  capped: string | undefined;
  /** Begins the list again with them. */
  showFresh(): void;
}

/** A list of articles, newest first, that grows as it is read and counts new ones without moving what is on the screen. */
export function useArticles(query: string): ArticleList {
  const { library, client, news } = useReader();
  const list = useInfiniteQuery(listQuery(library, query));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const arrived = useStore(news);
  const loaded = list.isSuccess;
  useEffect(() => {
    // A failure is shown by the list itself when it is next asked for.
    if (arrived > 0 && loaded) client.fetchQuery({ ...newestQuery(library, query), staleTime: 0 }).catch(() => {});
  }, [arrived, loaded, client, library, query]);
  const newest = useQuery({ ...newestQuery(library, query), enabled: false }).data;
  const { oldest } = useListChoice(query);
  // Where the oldest are first, what has come is at the end, and shows when that is reached.
  const isEndShown = !oldest || !list.hasNextPage;
  const fresh = useMemo(
    () => (loaded && isEndShown ? countFresh(newest, items) : 0),
    [newest, items, loaded, isEndShown],
  );
  const capped = cappedSentence(list.data?.pages[0] ?? {});
  const begin = useCallback(() => showFresh(client, query), [client, query]);
  return { items, ...useGrowing(list), fresh, capped, showFresh: begin };
}

/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 5;

/** The stories before and after one in the list it was opened from; the next one is fetched ahead. */
export function useNeighbours(
  id: string,
  query: string,
): { previous: ArticleSummary | undefined; next: ArticleSummary | undefined } {
  const { items, more, loadMore } = useArticles(query);
  const { actions } = useReader();
  const at = items.findIndex((item) => item.id === id);
  const next = at < 0 ? undefined : items[at + 1];
  useEffect(() => {
    if (next) actions.prefetch(next.id);
    if (more && at > items.length - AHEAD) loadMore();
  }, [next, actions, more, at, items.length, loadMore]);
  return { previous: items[at - 1], next };
}
