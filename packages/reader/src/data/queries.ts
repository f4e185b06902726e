import type { Library } from '@dateline/core/library';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from './keys.js';
import { PAGE } from './page.js';

export { PAGE };

/** As an option of what goes on page by page. */
export const after = (cursor: string | undefined) => (cursor === undefined ? {} : { after: cursor });

// What each part of the cache asks the library for. Hooks, controllers and prefetches share these.

/** The query of TanStack Query that loads an article by its id. */
export const articleQuery = (library: Library, id: string) =>
  queryOptions({ queryKey: keys.article(id), queryFn: () => library.get(id) });

export const storyQuery = (library: Library, id: string) =>
  queryOptions({ queryKey: keys.story(id), queryFn: () => library.story(id) });

/** The query of TanStack Query that loads the feeds. */
export const feedsQuery = (library: Library) => queryOptions({ queryKey: keys.feeds, queryFn: () => library.feeds() });

/** The query of TanStack Query that loads the saved searches. */
export const searchesQuery = (library: Library) =>
  queryOptions({ queryKey: keys.searches, queryFn: () => library.searches() });

export const settingsQuery = (library: Library) =>
  queryOptions({ queryKey: keys.settings, queryFn: () => library.settings() });

export const rulesQuery = (library: Library) => queryOptions({ queryKey: keys.rules, queryFn: () => library.rules() });

export const infoQuery = (library: Library) => queryOptions({ queryKey: keys.info, queryFn: () => library.info() });

export const countQuery = (library: Library, query: string) =>
  queryOptions({ queryKey: keys.count(query), queryFn: () => library.count(query) });

export const voiceQuery = (library: Library, id: string) =>
  queryOptions({ queryKey: keys.voice(id), queryFn: () => library.voice(id, { limit: 1 }) });

export const documentQuery = (library: Library, id: string) =>
  infiniteQueryOptions({
    queryKey: keys.document(id),
    queryFn: ({ pageParam }) => library.document(id, { limit: PAGE, ...after(pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const editionQuery = (library: Library, day?: string) =>
  queryOptions({ queryKey: keys.edition(day), queryFn: () => library.edition(day) });

/** An edition as it is now, to tell what has come since it was shown. */
export const newestEditionQuery = (library: Library, day?: string) =>
  queryOptions({ queryKey: keys.newestEdition(day), queryFn: () => library.edition(day) });

/** The first rows of a list as they are now, to tell what has come since it was shown. */
export const newestQuery = (library: Library, query: string) =>
  queryOptions({
    queryKey: keys.newest(query),
    queryFn: () => library.list({ query, chosen: true, order: 'newest', limit: PAGE }),
  });
