import type { Library } from '@dateline/core/library';
import { queryOptions } from '@tanstack/react-query';

/** The name under which the cache has the hooks; apart from the other names, since the settings alone need it. */
export const hooksKey = ['hooks'] as const;

/** The query of TanStack Query that loads the hooks: anew whenever they are shown, since no change tells how they fare. */
export const hooksQuery = (library: Library) =>
  queryOptions({ queryKey: hooksKey, queryFn: () => library.hooks(), refetchOnMount: 'always' });
