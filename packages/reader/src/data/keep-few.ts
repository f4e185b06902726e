import type { Query, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';

/** Queries of single stories that are kept though nobody looks at them: enough to go back and on without asking. */
export const KEPT = 60;

const OF_ONE: ReadonlySet<unknown> = new Set([...keys.articles, ...keys.arounds]);

/**
 * Lets go of the stories that were looked at longest ago. Somebody who moves down a list looks at thousands in the minutes for which the
 * cache would keep each.
 */
export function keepFew(client: QueryClient): void {
  const cache = client.getQueryCache();
  /** Those looked at longest ago first. */
  const order = new Map<string, Query>();
  cache.subscribe(({ type, query }) => {
    if (!OF_ONE.has(query.queryKey[0])) return;
    if (type === 'removed') order.delete(query.queryHash);
    if (type !== 'added' && type !== 'observerRemoved') return;
    order.delete(query.queryHash);
    order.set(query.queryHash, query);
    if (order.size <= KEPT) return;
    for (const old of order.values()) {
      // Whoever still looks at it would give back a query that is in no cache.
      if (old === query || old.getObserversCount() > 0 || old.state.fetchStatus !== 'idle') continue;
      cache.remove(old);
      if (order.size <= KEPT) return;
    }
  });
}
