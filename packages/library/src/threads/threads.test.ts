import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished, vi } from 'vitest';
import { article, place } from '../../test/help.js';
import { LocalLibrary } from '../local.js';
import { share } from '../shared.js';
import { Database } from '../store/database.js';
import { Threads } from './threads.js';

/** The threads named so that have begun in this process since, and how many of them have ended. */
function watch(name: string): { begun: number; ended: number } {
  const seen = { begun: 0, ended: 0 };
  const see = (worker: Worker & { threadName?: string | null }) => {
    if (worker.threadName !== name) return;
    seen.begun++;
    worker.once('exit', () => seen.ended++);
  };
  process.on('worker', see);
  onTestFinished(() => void process.off('worker', see));
  return seen;
}

it('ends the thread of Readings where none is due, and begins another one for the next story', async () => {
  const seen = watch('dateline-readings');
  const path = place();
  const worker = new URL('../../dist/worker.js', import.meta.url);
  const threads = new Threads(worker, {
    path,
    allowPrivate: false,
    edition: '',
    refresh: false,
    readings: true,
    idle: 1,
  });
  await threads.ready;
  const library = new LocalLibrary(share(new Database(path, { readOnly: true }), threads));
  onTestFinished(() => library.close());
  const reading = async (id: string) => (await library.get(id)).reading?.statements.length;
  const rests = () => vi.waitFor(() => expect(seen.ended).toBe(seen.begun), { timeout: 120_000 });
  await library.put([article(1)]);
  await expect.poll(() => reading('article-1')).toBeDefined();
  await rests();
  const { begun } = seen;
  // A mark gives nothing to read.
  const told = new Promise<void>((resolve) => {
    const tell = threads.onChanged;
    threads.onChanged = () => {
      tell();
      resolve();
    };
  });
  await library.mark(['article-1'], { read: true });
  await told;
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen.begun).toBe(begun);
  await library.put([article(2)]);
  await expect.poll(() => reading('article-2')).toBeDefined();
  await rests();
  expect(seen.begun).toBeGreaterThan(begun);
});
