import { Worker } from 'node:worker_threads';
import { ReadingWorker, type WorkerToUse } from './worker/reading-worker.js';

/** What worker.ts exports, for Node. */
export const startReadingWorker = (
  worker: WorkerToUse = new Worker(new URL('./thread-node.js', import.meta.url)),
): ReadingWorker => new ReadingWorker(worker);
