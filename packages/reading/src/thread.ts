/**
 * The script of a worker that reads, for `startReadingWorker`. It exports nothing.
 * @module @dateline/reading/thread
 */
import type { ToWorker } from './worker/messages.js';
import { serveReadings } from './worker/serve-readings.js';

const take = serveReadings((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));
