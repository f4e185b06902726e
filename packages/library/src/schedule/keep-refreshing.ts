export interface KeepRefreshingOptions {
  /** Asks the feeds that are due. */
  round(): Promise<unknown>;
  signal: AbortSignal;
  /** Milliseconds before the first round, in which a reader draws its first page; 2,000 when absent. */
  delay?: number;
  /** Milliseconds from the end of a round to the next; 30,000 when absent. */
  pause?: number;
}

/**
 * Asks due feeds again and again until it is stopped. What is due is in the library, so a process that was asleep, or had
 * a wrong clock, goes on by looking there: nothing here depends on how long a pause took.
 * @returns a promise of the end, once a round that had begun has ended
 */
export async function keepRefreshing({
  round,
  signal,
  delay = 2_000,
  pause = 30_000,
}: KeepRefreshingOptions): Promise<void> {
  await sleep(delay, signal);
  while (!signal.aborted) {
    // What fails here fails for the library as a whole, such as a full disk; it may pass.
    await round().catch(() => {});
    await sleep(pause, signal);
  }
}

function sleep(time: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, time);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
