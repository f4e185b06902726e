import type { ArticleSummary } from '@dateline/core/library';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ListData } from '../data/cache.js';
import { keys, type Order } from '../data/keys.js';
import { type Problem, problemOf } from '../data/problem.js';
import { useShared } from './provider.js';
import { useStore } from './use-store.js';

/** Rows asked for at a time: two screens of a large display. */
export const PAGE = 100;

export interface ArticleList {
  items: ArticleSummary[];
  /** Before the first answer. */
  loading: boolean;
  problem?: Problem;
  retry(): void;
  more: boolean;
  loadingMore: boolean;
  /** Asks for the next rows; does nothing while that runs or where there are none. */
  loadMore(): void;
  /** How many stories have come that are not in `items` yet. */
  fresh: number;
  /** Begins the list anew with them. */
  showFresh(): void;
}

/** A list of articles, newest first, that grows as it is read and tells of news without moving what is on the screen. */
export function useArticles(query: string, order: Order = 'newest'): ArticleList {
  const { library, client, news } = useShared();
  const key = keys.list(query, order);
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      library.list({ query, order, limit: PAGE, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);

  const [first, setFirst] = useState<{ query: string; items: ArticleSummary[]; next?: string }>();
  const arrived = useStore(news);
  const started = list.isSuccess;
  useEffect(() => {
    if (arrived === 0 || !started || order !== 'newest') return;
    let current = true;
    library.list({ query, order, limit: PAGE }).then(
      (page) => current && setFirst({ query, ...page }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [arrived, started, library, query, order]);

  const fresh = useMemo(() => {
    if (first?.query !== query) return 0;
    const known = new Set(items.map(({ id }) => id));
    return first.items.filter(({ id }) => !known.has(id)).length;
  }, [first, items, query]);

  const showFresh = useCallback(() => {
    if (first?.query !== query) return;
    const { items: rows, next } = first;
    client.setQueryData<ListData>(keys.list(query, order), {
      pages: [{ items: rows, ...(next === undefined ? {} : { next }) }],
      pageParams: [undefined],
    });
  }, [client, first, query, order]);

  const { fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = list;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const retry = useCallback(() => void refetch(), [refetch]);

  return {
    items,
    loading: list.isPending,
    ...(list.error ? { problem: problemOf(list.error) } : {}),
    retry,
    more: hasNextPage,
    loadingMore: isFetchingNextPage,
    loadMore,
    fresh,
    showFresh,
  };
}
