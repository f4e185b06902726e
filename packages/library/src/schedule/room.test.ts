import { describe, expect, it } from 'vitest';
import { Room } from './room.js';

describe('Room', () => {
  it('lets in what fits, in order, and alone what never would', async () => {
    const room = new Room(10);
    const inside = new Map<number, () => void>();
    const come = (bytes: number) => room.enter(bytes).then((leave) => void inside.set(bytes, leave));
    const leave = async (bytes: number) => {
      inside.get(bytes)!();
      inside.delete(bytes);
      // Whoever is let in takes a turn to say so.
      await new Promise(setImmediate);
    };
    const all = Promise.all([4, 5, 30, 3, 7, 1].map(come));
    await new Promise(setImmediate);
    expect([...inside.keys()]).toEqual([4, 5]);
    await leave(4);
    // The next is too large to stand beside another, and what comes later does not overtake it.
    expect([...inside.keys()]).toEqual([5]);
    await leave(5);
    expect([...inside.keys()]).toEqual([30]);
    await leave(30);
    expect([...inside.keys()]).toEqual([3, 7]);
    await leave(3);
    await all;
    expect([...inside.keys()]).toEqual([7, 1]);
  });

  it('is left once', async () => {
    const room = new Room(10);
    const leave = await room.enter(10);
    leave();
    leave();
    const first = await room.enter(10);
    let second = false;
    void room.enter(1).then(() => {
      second = true;
    });
    await new Promise(setImmediate);
    expect(second).toBe(false);
    first();
    await expect.poll(() => second).toBe(true);
  });
});
