/**
 * Readings made in a worker, so that the thread that draws or serves waits for none.
 * @module @dateline/reading/worker
 */
import { ReadingWorker, type WorkerToUse } from './worker/reading-worker.js';

export type { ReadingWorker, WorkerReadOptions, WorkerToUse } from './worker/reading-worker.js';

/**
 * Starts a worker that reads; in Node it is one of `worker_threads`.
 * @param worker one that was started already and runs `@dateline/reading/thread`, where a bundler does not find the script by
 *   itself or a policy asks for a trusted address
 */
export const startReadingWorker = (
  worker: WorkerToUse = new Worker(new URL('./thread.js', import.meta.url), { type: 'module' }),
): ReadingWorker => new ReadingWorker(worker);
