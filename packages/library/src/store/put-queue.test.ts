import { describe, expect, it } from 'vitest';
import { article, database } from '../../test/help.js';
import { addFeed } from './feeds.js';
import { prepareStories } from './prepare.js';
import { PutQueue } from './put-queue.js';

const batch = (from: number, count: number, feed: number) => ({
  ...prepareStories(Array.from({ length: count }, (_, n) => article(from + n))),
  feed: { feed, title: 'The Paper' },
});

function filled(waiting: () => boolean = () => false) {
  const db = database();
  for (const n of [1, 2]) addFeed(db, { url: `https://paper.example/${n}` });
  const served: number[] = [];
  const count = () => db.get<{ n: number }>('select count(*) as n from articles')!.n;
  // However busy the machine is, a transaction ends for those who wait alone.
  const queue = new PutQueue(db, { waiting, serve: () => served.push(count()) }, Number.POSITIVE_INFINITY);
  return { db, queue, served, count };
}

describe('a queue of stories', () => {
  it('stores several batches and says of each what became of its stories', async () => {
    const { queue, count } = filled();
    const results = await Promise.all([
      queue.put(batch(0, 100, 1)),
      queue.put(batch(100, 50, 2)),
      queue.put(batch(100, 50, 1)),
    ]);
    expect(results.map(({ added, updated, unchanged }) => [added, updated, unchanged])).toEqual([
      [100, 0, 0],
      [50, 0, 0],
      [0, 0, 50],
    ]);
    expect(results[0]!.places).toHaveLength(100);
    expect(count()).toBe(150);
  });

  it('lets a person go first after the block that is being stored', async () => {
    let blocks = 0;
    const { queue, served } = filled(() => ++blocks % 2 === 0);
    await queue.put(batch(0, 120, 1));
    expect(served).toEqual([50, 100, 120]);
  });

  it('keeps the other batches when one fails', async () => {
    const { queue, count } = filled();
    const broken = batch(500, 20, 1);
    (broken.blocks[0]!.stories[10] as { direction: unknown }).direction = null;
    const [first, second, third] = await Promise.allSettled([
      queue.put(batch(0, 10, 1)),
      queue.put(broken),
      queue.put(batch(100, 10, 2)),
    ]);
    expect([first!.status, second!.status, third!.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(count()).toBe(20);
  });

  it('stores nothing for a feed that was removed meanwhile', async () => {
    const { queue, count, db } = filled();
    db.run("update feeds set removed = '2026-01-01T00:00:00Z' where id = 1");
    expect(await queue.put(batch(0, 10, 1))).toMatchObject({ added: 0, places: [] });
    expect(count()).toBe(0);
  });
});
