import type { LibraryInfo } from '@dateline/core/library';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
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

/** Whether the library still answers, for a front end that reaches it over a connection; once it does again, what failed is asked again. */
export function useConnection(): {
  problem?: Problem;
  /** Asks at once. */
  retry(): void;
} {
  const { library, client } = useReader();
  const { error, refetch } = useQuery({
    ...infoQuery(library),
    refetchInterval: ({ state }) => (state.error ? HEARTBEAT.away : HEARTBEAT.present),
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
  return useQuery({ ...countQuery(useReader().library, query), placeholderData: keepPreviousData }).data;
}
