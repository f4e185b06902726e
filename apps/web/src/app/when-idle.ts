/** Milliseconds after which what waits is done even where a page is never idle. */
const LATEST = 5_000;

/** Does something when the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  // Safari has no such call.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, LATEST / 10);
}
