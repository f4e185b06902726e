import type { HostQueue } from './host-queue.js';

export interface RunOptions<T> {
  /** Pieces at once. */
  atOnce: number;
  work(item: T, host: string): Promise<void>;
  signal?: AbortSignal;
}

/**
 * Works a queue off. Work may add to the queue. The first error ends the run once what had begun has ended, and is thrown.
 */
export async function runQueue<T>(queue: HostQueue<T>, { atOnce, work, signal }: RunOptions<T>): Promise<void> {
  let running = 0;
  let failure: { error: unknown } | undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  const fill = () => {
    while (running < atOnce && !failure && !signal?.aborted) {
      const next = queue.take();
      if (!next) break;
      running++;
      work(next.item, next.host)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => {
          running--;
          next.done();
          fill();
        });
    }
    if (running === 0) resolve();
  };
  fill();
  await promise;
  if (failure) throw failure.error;
}
