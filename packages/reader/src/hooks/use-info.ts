import type { LibraryInfo } from '@dateline/core/library';
import { keepPreviousData, type Query, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isAway, type Problem, problemOf } from '../data/problem.js';
import { countQuery, infoQuery } from '../data/queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** What the library holds, in numbers. */
export function useInfo(): Answer<LibraryInfo> {
  return answerOf(useQuery(infoQuery(useReader().library)));
}

/** Milliseconds between two questions to a library that answers, and to one that does not. */
const HEARTBEAT = { present: 10_000, away: 2_000 };

/** Whether a query failed because the library could not be reached. */
const isUnreached = ({ state }: Query): boolean => state.status === 'error' && isAway(problemOf(state.error));

/** Whether the library still answers, for a front end that reaches it over a connection; while it does, what failed for want of it is asked again. */
export function useConnection(): {
  problem?: Problem;
  /** Asks at once. */
  retry(): void;
} {
  const { library, client } = useReader();
  const { error, dataUpdatedAt, refetch } = useQuery({
    ...infoQuery(library),
    refetchInterval: () =>
      client.getQueryCache().findAll({ predicate: isUnreached }).length > 0 ? HEARTBEAT.away : HEARTBEAT.present,
  });
  const problem = error ? problemOf(error) : undefined;
  const away = problem !== undefined && isAway(problem);
  // A query can fail before the library is known to be away, or after it is known to be there again.
  useEffect(() => {
    if (dataUpdatedAt > 0) void client.refetchQueries({ predicate: isUnreached });
  }, [dataUpdatedAt, client]);
  return { retry: () => void refetch(), ...(away && problem ? { problem } : {}) };
}

/** How many articles a query finds; the last number stays until the next is known. */
export function useCount(query: string): number | undefined {
  return useQuery({ ...countQuery(useReader().library, query), placeholderData: keepPreviousData }).data;
}
