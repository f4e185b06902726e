// The other thread: Articles in, Readings out.
import { parentPort } from 'node:worker_threads';
import { read } from '@dateline/reading';

parentPort.on('message', async ({ number, article }) => {
  parentPort.postMessage({ number, reading: await read(article) });
});
