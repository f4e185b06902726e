import { firstView, type View } from '@dateline/reader';
import { useMemo } from 'react';
import { navigate, usePathname, useSearch } from 'wouter/use-browser-location';
import { pathOf, viewOfPath } from './routes.js';

interface Entry {
  /** How many entries of this reader lie below this one in the browser's history. */
  depth: number;
}

function entry(): Entry {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'depth' in state ? (state as Entry) : { depth: 0 };
}

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
  const depth = entry().depth + (replace ? 0 : 1);
  navigate(pathOf(view), { replace, state: { depth } satisfies Entry });
}

/** Where a person came from; the first view for one who came here by an address. */
export function goBack(): void {
  if (entry().depth > 0) history.back();
  else show(firstView, { replace: true });
}
