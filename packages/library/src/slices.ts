import type { Database } from './store/database.js';

/** Milliseconds a transaction of a long write may take before others get their turn. */
const TURN = 6;

/** Lets waiting messages and timers of this thread go first. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Works through items in short transactions, with a pause after each. What was committed stays when `work` throws. */
export async function inSlices<T>(
  db: Database,
  items: readonly T[],
  work: (item: T) => void,
  settle: () => void = () => {},
): Promise<void> {
  for (let at = 0; at < items.length; await pause()) {
    const began = performance.now();
    const from = at;
    db.transaction(() => {
      do work(items[at++]!);
      while (at < items.length && performance.now() - began < TURN && at - from < 1_000);
      settle();
    });
  }
}
