import type { FeedState, LibraryInfo } from '@dateline/core/library';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { keys } from '../data/keys.js';
import { isAway, type Problem, problemOf } from '../data/problem.js';
import { useShared } from './provider.js';
import type { Answer } from './use-article.js';

export interface Folder {
  /** Empty for feeds in no folder; those come first. */
  name: string;
  feeds: FeedState[];
  unread: number;
}

/** Folders and feeds by name; feeds without a folder stand first. */
export function foldersOf(feeds: readonly FeedState[]): Folder[] {
  const byTitle = [...feeds].sort((a, b) => a.title.localeCompare(b.title));
  const groups = Map.groupBy(byTitle, ({ folder }) => folder ?? '');
  return [...groups]
    .map(([name, list]) => ({ name, feeds: list, unread: list.reduce((sum, { unread }) => sum + unread, 0) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function useFeeds(): Answer<FeedState[]> & { folders: Folder[] } {
  const { library } = useShared();
  const { data, isPending, error, refetch } = useQuery({ queryKey: keys.feeds, queryFn: () => library.feeds() });
  const folders = useMemo(() => foldersOf(data ?? []), [data]);
  return {
    data,
    folders,
    loading: isPending,
    retry: () => void refetch(),
    ...(error ? { problem: problemOf(error) } : {}),
  };
}

export function useInfo(): Answer<LibraryInfo> {
  const { library } = useShared();
  const { data, isPending, error, refetch } = useQuery({ queryKey: keys.info, queryFn: () => library.info() });
  return { data, loading: isPending, retry: () => void refetch(), ...(error ? { problem: problemOf(error) } : {}) };
}

/** Milliseconds between two looks at a library that answers, and at one that does not. */
const HEARTBEAT = { there: 10_000, away: 2_000 };

/** Whether the library still answers, for a face that reaches it over a connection; when it is back, all is asked anew. */
export function useConnection(): { problem?: Problem; retry(): void } {
  const { library, client } = useShared();
  const { error, refetch } = useQuery({
    queryKey: keys.info,
    queryFn: () => library.info(),
    refetchInterval: ({ state }) => (state.error ? HEARTBEAT.away : HEARTBEAT.there),
  });
  const problem = error ? problemOf(error) : undefined;
  const away = problem !== undefined && isAway(problem);
  const was = useRef(away);
  useEffect(() => {
    if (was.current && !away) void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    was.current = away;
  }, [away, client]);
  return { retry: () => void refetch(), ...(away && problem ? { problem } : {}) };
}

/** How many articles a query finds; the last number stays until the next is known. */
export function useCount(query: string): number | undefined {
  const { library } = useShared();
  return useQuery({
    queryKey: keys.count(query),
    queryFn: () => library.count(query),
    placeholderData: keepPreviousData,
  }).data;
}
