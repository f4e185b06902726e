import type { VoiceStatement, VoiceSummary } from '@dateline/core/library';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { keys } from '../data/keys.js';
import { type Problem, problemOf } from '../data/problem.js';
import { useShared } from './provider.js';
import { PAGE } from './use-articles.js';

interface Growing<T> {
  items: T[];
  loading: boolean;
  problem?: Problem;
  retry(): void;
  more: boolean;
  loadMore(): void;
}

/** The voices of the library; `query` finds some by name, role or organisation. */
export function useVoices(query = ''): Growing<VoiceSummary> {
  const { library } = useShared();
  const list = useInfiniteQuery({
    queryKey: keys.voiceList(query),
    queryFn: ({ pageParam }) =>
      library.voices({ limit: PAGE, ...(query ? { query } : {}), ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { items, ...useGrowing(list) };
}

/** One voice and all it said, newest first. */
export function useVoice(id: string): Growing<VoiceStatement> & { voice: VoiceSummary | undefined } {
  const { library } = useShared();
  const list = useInfiniteQuery({
    queryKey: keys.voice(id),
    queryFn: ({ pageParam }) => library.voice(id, { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { voice: list.data?.pages[0], items, ...useGrowing(list) };
}

interface List {
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
  refetch(): Promise<unknown>;
}

function useGrowing({ isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch }: List) {
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    loading: isPending,
    retry,
    more: hasNextPage,
    loadMore,
    ...(error ? { problem: problemOf(error) } : {}),
  };
}
