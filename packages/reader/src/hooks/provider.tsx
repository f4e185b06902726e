import type { Library } from '@dateline/core/library';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Actions, createActions } from '../data/actions.js';
import { createClient } from '../data/client.js';
import { createNotices, type Notices } from '../data/notices.js';
import type { RefreshState } from '../data/refresh.js';
import { createStore, type Store } from '../data/store.js';
import { watch } from '../data/watch.js';

interface Shared {
  library: Library;
  client: QueryClient;
  actions: Actions;
  notices: Notices;
  refreshing: Store<RefreshState>;
  /** Counts up when articles came or changed. */
  news: Store<number>;
}

const Context = createContext<Shared | undefined>(undefined);

function share(library: Library, given?: QueryClient) {
  const client = given ?? createClient();
  const notices = createNotices();
  const refreshing = createStore<RefreshState>({ running: false });
  const own = new Map<string, number>();
  const news = createStore(0);
  const actions = createActions({ library, client, notices, refreshing, own });
  return { shared: { library, client, actions, notices, refreshing, news }, own };
}

/** Puts a Library under both readers' hooks; follows its changes while it is mounted. */
export function LibraryProvider(props: { library: Library; client?: QueryClient; children: ReactNode }) {
  const [{ shared, own }] = useState(() => share(props.library, props.client));
  useEffect(() => watch(shared.library, shared.client, own, shared.news), [shared, own]);
  return (
    <QueryClientProvider client={shared.client}>
      <Context value={shared}>{props.children}</Context>
    </QueryClientProvider>
  );
}

export function useShared(): Shared {
  const shared = useContext(Context);
  if (!shared) throw new Error('LibraryProvider is missing above this component.');
  return shared;
}

export function useLibrary(): Library {
  return useShared().library;
}

/** What a person can do: mark, save, add, refresh, undo... */
export function useActions(): Actions {
  return useShared().actions;
}
