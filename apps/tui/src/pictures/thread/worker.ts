// The thread that fetches and paints pictures: decoding one takes longer than a frame.
import { parentPort, workerData } from 'node:worker_threads';
import { Pictures } from '@dateline/server/pictures';
import type { ThreadOptions, Wanted } from './messages.js';
import { createPaint } from './paint.js';

const paint = createPaint(new Pictures(workerData as ThreadOptions));

parentPort?.on('message', async ({ id, wanted }: { id: number; wanted: Wanted }) => {
  const answer = await paint(wanted);
  parentPort?.postMessage({ id, answer });
});
