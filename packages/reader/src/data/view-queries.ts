// What the library is asked for by the views that are not opened first.
import type { Library } from '@dateline/core/library';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dayOf } from '../diary/day-words.js';
import { keys } from './keys.js';
import { after, PAGE } from './queries.js';

/** Asked for each time it is shown: what was read may be another version by then. */
export const redlineQuery = (library: Library, id: string) =>
  queryOptions({ queryKey: keys.redline(id), queryFn: () => library.redline(id), gcTime: 0 });

/** @param engine the engine of the Reading that the article is shown with */
export const aroundQuery = (library: Library, id: string, engine: string) =>
  queryOptions({ queryKey: keys.around(id, engine), queryFn: () => library.around(id) });

export const voicesQuery = (library: Library, query: string) =>
  infiniteQueryOptions({
    queryKey: keys.voiceList(query),
    queryFn: ({ pageParam }) => library.voices({ limit: PAGE, ...(query ? { query } : {}), ...after(pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const statementsQuery = (library: Library, voice: string) =>
  infiniteQueryOptions({
    queryKey: keys.statementsBy(voice),
    queryFn: ({ pageParam }) => library.statements({ voice, limit: PAGE, ...after(pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const documentsQuery = (library: Library, query: string) =>
  infiniteQueryOptions({
    queryKey: keys.documentList(query),
    queryFn: ({ pageParam }) => library.documents({ limit: PAGE, ...(query ? { query } : {}), ...after(pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

/** What is said of days from one on; from the reader's own today on without it. */
export const diaryQuery = (library: Library, from?: string) =>
  infiniteQueryOptions({
    queryKey: keys.diary(from),
    queryFn: ({ pageParam }) => library.diary({ from: from ?? dayOf(new Date()), limit: PAGE, ...after(pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
