import { useSyncExternalStore } from 'react';
import { isServer } from './in-browser.js';

/** Wide enough for a list, a text and its notes beside each other; the style sheets say the same. */
const BESIDE = '(width >= 80rem)';

const subscribe = (listener: () => void) => {
  const media = matchMedia(BESIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether the list that a story was opened from stands beside it. */
export const useBeside = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(BESIDE).matches,
    () => false,
  );

/** Whether there is anything to touch the page with. */
export const hasFingers = (): boolean => !isServer && matchMedia('(any-pointer: coarse)').matches;
