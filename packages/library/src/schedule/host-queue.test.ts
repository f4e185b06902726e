import { describe, expect, it } from 'vitest';
import { HostQueue } from './host-queue.js';
import { runQueue } from './run-queue.js';

describe('HostQueue', () => {
  it('gives hosts their turn, and none more than its share', () => {
    const queue = new HostQueue<number>(2);
    for (const item of [1, 2, 3]) queue.add('a', item);
    queue.add('b', 4);
    const taken = [queue.take(), queue.take(), queue.take()];
    expect(taken.map((next) => next?.host)).toEqual(['a', 'b', 'a']);
    expect(queue.take()).toBeUndefined();
    expect(queue.size).toBe(1);
    taken[0]?.done();
    taken[0]?.done();
    expect(queue.take()?.host).toBe('a');
    expect(queue.take()).toBeUndefined();
  });

  it('hands everything out, whatever order work ends in', () => {
    const queue = new HostQueue<number>(2);
    for (let item = 0; item < 4_000; item++) queue.add(`host-${item % 7}`, item);
    const seen = new Set<number>();
    const begun: { done(): void }[] = [];
    for (;;) {
      const next = queue.take();
      if (next) {
        seen.add(next.item);
        begun.push(next);
      } else if (begun.length > 0) begun.splice(seen.size % begun.length, 1)[0]!.done();
      else break;
    }
    expect(seen.size).toBe(4_000);
    expect(queue.size).toBe(0);
  });
});

describe('runQueue', () => {
  it('keeps within its bounds and takes what is added on the way', async () => {
    const queue = new HostQueue<number>(2);
    for (let item = 0; item < 40; item++) queue.add(`host-${item % 3}`, item);
    const busy = new Map<string, number>();
    let most = 0;
    let mostOfHost = 0;
    const seen: number[] = [];
    await runQueue(queue, {
      atOnce: 5,
      async work(item, host) {
        busy.set(host, (busy.get(host) ?? 0) + 1);
        most = Math.max(
          most,
          [...busy.values()].reduce((sum, n) => sum + n, 0),
        );
        mostOfHost = Math.max(mostOfHost, busy.get(host)!);
        if (item === 0) queue.add('late', 99);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(item);
        busy.set(host, busy.get(host)! - 1);
      },
    });
    expect(seen.length).toBe(41);
    expect(seen).toContain(99);
    expect(most).toBeLessThanOrEqual(5);
    expect(mostOfHost).toBe(2);
  });

  it('ends with the first error, once what had begun has ended', async () => {
    const queue = new HostQueue<number>(1);
    for (let item = 0; item < 10; item++) queue.add('host', item);
    await expect(
      runQueue(queue, {
        atOnce: 2,
        async work(item) {
          if (item < 9) throw new Error('broken');
        },
      }),
    ).rejects.toThrow('broken');
    expect(queue.size).toBe(8);
  });

  it('starts nothing once it is stopped', async () => {
    const queue = new HostQueue<number>(1);
    queue.add('host', 1);
    await runQueue(queue, { atOnce: 2, signal: AbortSignal.abort(), work: () => Promise.reject(new Error('begun')) });
    expect(queue.size).toBe(1);
  });
});
