// The worker of a library whose writer is told to close later than the other threads: meanwhile its log comes to rest.
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.role === 'writer') {
  const on = parentPort.on.bind(parentPort);
  parentPort.on = (event, listener) =>
    on(event, (message) => {
      if (message?.kind === 'close') setTimeout(() => listener(message), 2_000);
      else listener(message);
    });
}
await import('../../dist/worker.js');
