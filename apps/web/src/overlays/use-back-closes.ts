import { useLayoutEffect, useRef } from 'react';
import { closedByBack } from '../app/history.js';

/** Has Back close what is open before it goes anywhere. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useLayoutEffect(() => (isOpen ? closedByBack(() => latest.current()) : undefined), [isOpen]);
}
