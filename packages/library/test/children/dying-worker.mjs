// The worker of a library whose indexer dies a moment after it has started.
import { workerData } from 'node:worker_threads';

await import('../../dist/worker.js');
if (workerData.role === 'indexer')
  setTimeout(() => {
    throw new Error('the indexer died');
  });
