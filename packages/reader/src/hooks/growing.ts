import { useCallback } from 'react';
import { type Problem, problemOf } from '../data/problem.js';

/** What is known of something that was asked for. */
export interface Answer<T> {
  data: T | undefined;
  /** Before the first answer. */
  loading: boolean;
  problem?: Problem;
  /** Asks again. */
  retry(): void;
}

/** A list that is loaded page by page. */
export interface Growing<T> {
  items: T[];
  /** Before the first answer. */
  loading: boolean;
  problem?: Problem;
  /** Asks again. */
  retry(): void;
  more: boolean;
  loadingMore: boolean;
  /** Asks for the next rows; does nothing while that runs or where there are none. */
  loadMore(): void;
}

interface Query<T> {
  data: T | undefined;
  isPending: boolean;
  error: unknown;
  refetch(): Promise<unknown>;
}

interface PagedQuery extends Query<unknown> {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

export function answerOf<T>({ data, isPending, error, refetch }: Query<T>): Answer<T> {
  return {
    data,
    loading: isPending,
    retry: () => void refetch(),
    ...(error ? { problem: problemOf(error) } : {}),
  };
}

export function useGrowing(query: PagedQuery): Omit<Growing<unknown>, 'items'> {
  const { isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    loading: isPending,
    retry,
    more: hasNextPage,
    loadingMore: isFetchingNextPage,
    loadMore,
    ...(error ? { problem: problemOf(error) } : {}),
  };
}
