// The worker of a library whose thread of Readings does nothing but work.
import { workerData } from 'node:worker_threads';

await import('../../dist/worker.js');
if (workerData.role === 'readings')
  setTimeout(() => {
    for (;;);
  });
