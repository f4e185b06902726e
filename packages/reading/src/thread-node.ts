import { parentPort } from 'node:worker_threads';
import { serveReadings } from './worker/serve-readings.js';

parentPort?.on(
  'message',
  serveReadings((answer) => parentPort?.postMessage(answer)),
);
