import { useSyncExternalStore } from 'react';
import { createStore } from '../data/store.js';

const MINUTE = 60_000;

const store = createStore(new Date());
let listeners = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function renew(): void {
  if (Date.now() - store.get().getTime() >= MINUTE / 2) store.set(new Date());
}

/** One clock for all that tells how long ago something was, for as long as something does. */
function subscribe(listener: () => void): () => void {
  if (listeners++ === 0) {
    renew();
    timer = setInterval(renew, MINUTE);
    // In a terminal nothing waits for the clock.
    if (typeof timer === 'object' && 'unref' in timer) (timer as { unref(): void }).unref();
  }
  const end = store.subscribe(listener);
  return () => {
    end();
    if (--listeners === 0) clearInterval(timer);
  };
}

/** This moment, renewed every minute. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, store.get, store.get);
}
