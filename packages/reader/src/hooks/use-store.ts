import { useSyncExternalStore } from 'react';
import type { Chord } from '../commands/chord.js';
import type { Notice } from '../data/notices.js';
import type { RefreshState } from '../data/refresh.js';
import type { Store } from '../data/store.js';
import type { ReaderState } from '../view/state.js';
import { useReader } from './provider.js';

/** The present value of a store; the component is drawn again when it changes. */
export function useStore<T>(store: Pick<Store<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** What is selected, open beside the text, or lying over the view. */
export function useReaderState(): ReaderState {
  return useStore(useReader().state);
}

/** The chord that was begun. */
export function useChord(): Chord {
  return useStore(useReader().dispatch.chord);
}

/** Whether a refresh runs, how far it is, and what the last one brought. */
export function useRefresh(): RefreshState {
  return useStore(useReader().refreshing);
}

/** The last notice, and how to put it away. */
export function useNotice(): { notice: Notice | undefined; dismiss: (id: number) => void } {
  const { notices } = useReader();
  return { notice: useStore(notices.store), dismiss: notices.dismiss };
}
