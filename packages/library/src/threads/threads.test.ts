import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { article, place } from '../../test/help.js';
import { LocalLibrary } from '../local.js';
import { openLibrary } from '../open.js';
import { share } from '../shared.js';
import { Database } from '../store/database.js';
import type { Role } from './protocol.js';
import { Threads } from './threads.js';

interface Seen {
  begun: number;
  ended: number;
}

/** The threads that have begun in this process since, by their names, and how many of each have ended. */
function watch(): Record<Role, Seen> {
  const none = (): Seen => ({ begun: 0, ended: 0 });
  const seen = { writer: none(), fetcher: none(), exchange: none(), indexer: none(), readings: none() };
  const see = (worker: Worker & { threadName?: string | null }) => {
    const one = seen[worker.threadName?.replace('dateline-', '') as Role];
    if (!one) return;
    one.begun++;
    worker.once('exit', () => one.ended++);
  };
  process.on('worker', see);
  onTestFinished(() => void process.off('worker', see));
  return seen;
}

const worker = new URL('../../dist/worker.js', import.meta.url);

/** A library whose threads end as soon as they have nothing to do. */
function open(path: string): { library: LocalLibrary; threads: Threads } {
  const threads = new Threads(worker, {
    path,
    allowPrivate: false,
    edition: '',
    refresh: false,
    readings: true,
    idle: 1,
  });
  const library = new LocalLibrary(share(new Database(path, { readOnly: true }), threads));
  onTestFinished(() => library.close());
  return { library, threads };
}

/** Resolves when something was committed. */
const committed = (threads: Threads) =>
  new Promise<void>((resolve) => {
    const tell = threads.onChanged;
    threads.onChanged = () => {
      tell();
      resolve();
    };
  });

const readingOf = async (library: LocalLibrary, id: string) => (await library.get(id)).reading?.statements.length;

/** Resolves when no thread has anything to do. */
const resting = (seen: Record<Role, Seen>) =>
  vi.waitFor(
    () => {
      for (const role of ['fetcher', 'indexer', 'readings'] as const) expect(seen[role].ended).toBe(seen[role].begun);
    },
    { timeout: 120_000 },
  );

/** A library with a story that is indexed and read, so that nothing is left to do. */
async function withStory(): Promise<string> {
  const path = place();
  await (await openLibrary({ path, edition: false, worker, readings: false })).close();
  const seen = watch();
  const { library } = open(path);
  await library.put([article(1)]);
  await expect.poll(() => readingOf(library, 'article-1')).toBeDefined();
  await resting(seen);
  await library.close();
  return path;
}

describe('the threads of a library', () => {
  it('do not begin while it is only read, and the writer alone begins for a mark', async () => {
    const path = await withStory();
    const seen = watch();
    const { library, threads } = open(path);
    expect((await library.list()).items).toHaveLength(1);
    expect(Object.values(seen).map(({ begun }) => begun)).toEqual([0, 0, 0, 0, 0]);
    const told = committed(threads);
    await library.mark(['article-1'], { read: true });
    await told;
    await new Promise((resolve) => setImmediate(resolve));
    expect(Object.entries(seen).flatMap(([role, { begun }]) => (begun > 0 ? [role] : []))).toEqual(['writer']);
  });

  it('begin for a story, end when there is nothing more to do, and begin for the next one', async () => {
    const path = await withStory();
    const seen = watch();
    const { library } = open(path);
    for (const number of [2, 3]) {
      const before = { indexer: seen.indexer.begun, readings: seen.readings.begun };
      await library.put([article(number)]);
      await expect.poll(() => readingOf(library, `article-${number}`)).toBeDefined();
      await resting(seen);
      expect(seen.readings.begun).toBeGreaterThan(before.readings);
      expect(seen.indexer.begun).toBeGreaterThan(before.indexer);
      expect(await library.count('story')).toBe(number);
    }
    // It never ends while the library is open.
    expect(seen.writer).toEqual({ begun: 1, ended: 0 });
  });

  it('begin for what an earlier run left undone', async () => {
    const path = place();
    const library = await openLibrary({ path, edition: false, worker, readings: false });
    await library.put([article(1)]);
    await library.close();
    const seen = watch();
    const { library: again, threads } = open(path);
    await threads.ready;
    await expect.poll(() => readingOf(again, 'article-1')).toBeDefined();
    await resting(seen);
    expect(seen.readings.begun).toBeGreaterThan(0);
  });

  it('refuse what is asked of a library that was closed', async () => {
    const library = await openLibrary({ path: place(), edition: false, worker });
    await library.close();
    await expect(library.mark(['article-1'], { read: true })).rejects.toMatchObject({ code: 'library-closed' });
    await expect(library.put([article(2)])).rejects.toMatchObject({ code: 'library-closed' });
  });
});
