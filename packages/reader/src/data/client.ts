import { QueryClient } from '@tanstack/react-query';
import { keepFew } from './keep-few.js';

/** A QueryClient for a library on this machine: it never waits for a network, and asks again only after a change. */
export function createClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  keepFew(client);
  return client;
}
