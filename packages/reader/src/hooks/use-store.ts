import { useSyncExternalStore } from 'react';
import type { Notice } from '../data/notices.js';
import type { RefreshState } from '../data/refresh.js';
import type { Store } from '../data/store.js';
import { useShared } from './provider.js';

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** Whether a refresh runs, how far it is, and what the last one brought. */
export function useRefresh(): RefreshState {
  return useStore(useShared().refreshing);
}

/** The last thing to tell, and how to put it away. */
export function useNotice(): { notice: Notice | undefined; dismiss: (id: number) => void } {
  const { notices } = useShared();
  return { notice: useStore(notices.store), dismiss: notices.dismiss };
}

/** Tells a person something in passing. */
export function useSay(): (text: string, tone?: Notice['tone']) => void {
  return useShared().notices.say;
}
