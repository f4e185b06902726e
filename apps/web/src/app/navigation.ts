import { firstView, type View } from '@dateline/reader';
import { useMemo } from 'react';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { entry, go } from './history.js';
import { pathOf, viewOfPath } from './routes.js';

/** Whether this reader has gone nowhere yet. */
export const isFirstEntry = (): boolean => entry().depth === 0;

/** What the address shows at this moment. */
export function currentView(): View {
  return viewOfPath(location.pathname, location.search);
}

/** What the address shows. */
export function useView(): View {
  const path = usePathname();
  const search = useSearch();
  return useMemo(() => viewOfPath(path, search), [path, search]);
}

/** Shows a view. `replace` adds nothing to the history: the next article, a search that goes on. */
export function show(view: View, { replace = false } = {}): void {
  const { depth, over = 0 } = entry();
  // What lies over the view closes when something is chosen in it, and what was chosen takes its entry.
  if (replace) go(pathOf(view), { depth, ...(over > 0 && { over }) }, true);
  else go(pathOf(view), { depth: depth + 1 }, over > 0);
}

/** Where a person came from; the first view for one who came here by an address. */
export function goBack(): void {
  const { depth, over = 0 } = entry();
  if (depth > 0) history.go(-1 - over);
  else show(firstView, { replace: true });
}
