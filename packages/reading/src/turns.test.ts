import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readText } from './read.js';
import type { Steps } from './steps.js';
import { Turns } from './turns.js';

/** Counts the turns of the event loop that pass while something is done; `each` is told the number of each. */
async function turnsDuring(work: () => Promise<unknown>, each: (turn: number) => void = () => {}): Promise<number> {
  let turns = 0;
  let over = false;
  const tick = () => {
    if (over) return;
    each(++turns);
    setImmediate(tick);
  };
  setImmediate(tick);
  try {
    await work();
  } finally {
    over = true;
  }
  return turns;
}

let done = 0;
function* steps(count: number): Steps<string> {
  for (done = 0; done < count; done++) yield;
  return 'done';
}

const paragraph =
  '“The boats are to leave on Monday,” said Ada Lund of the Harbour Board. She expects 40 of them in Bergen by May 4.';
const textOf = (length: number) => `${paragraph}\n\n`.repeat(Math.ceil(length / paragraph.length)).slice(0, length);

// Steps alone count then, however fast the machine is.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

describe('turns of the event loop', () => {
  it('are taken by the clock', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
    expect(await turnsDuring(() => new Turns().take(steps(80)))).toBeGreaterThanOrEqual(80 / 8 - 1);
  });

  it('are taken where the clock stands still', async () => {
    const few = await turnsDuring(async () => expect(await new Turns().take(steps(100))).toBe('done'));
    const many = await turnsDuring(() => new Turns().take(steps(1000)));
    expect(few).toBeGreaterThanOrEqual(3);
    expect(many).toBeGreaterThanOrEqual(5 * few);
  });

  it('are not taken by what is short', async () => {
    expect(await turnsDuring(() => new Turns().take(steps(10)))).toBe(0);
  });

  it('end with the reason of a signal, after a few more steps', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let known = 0;
    const reading = turnsDuring(
      () => new Turns(controller.signal).take(steps(1000)),
      (turn) => {
        if (turn !== 3) return;
        known = done;
        controller.abort(reason);
      },
    );
    await expect(reading).rejects.toBe(reason);
    expect(done - known).toBeLessThanOrEqual(24);
  });

  it('are not waited for where what is loaded takes for ever', async () => {
    const controller = new AbortController();
    const waiting = new Turns(controller.signal).wait(new Promise(() => {}));
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
  });
});

describe('a Reading', () => {
  it('lets others in, the more often the longer its text is', async () => {
    await readText(textOf(1000));
    const turns = (length: number) => turnsDuring(() => readText(textOf(length)));
    expect(await turns(1000)).toBeLessThanOrEqual(3);
    const [short, long] = [await turns(25_000), await turns(200_000)];
    expect(short).toBeGreaterThanOrEqual(5);
    expect(long).toBeGreaterThanOrEqual(5 * short);
  });

  it('is the same whatever is read in between', async () => {
    const texts = [textOf(40_000), textOf(30_000).replaceAll('Ada Lund', 'Tomas Brandt'), paragraph];
    const alone: unknown[] = [];
    for (const text of texts) alone.push(await readText(text, { published: '2024-03-01' }));
    expect(await Promise.all(texts.map((text) => readText(text, { published: '2024-03-01' })))).toEqual(alone);
  });

  it('is given up with the reason of its signal within a turn', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let last = 0;
    const reading = turnsDuring(
      () => readText(textOf(200_000), { signal: controller.signal }),
      (turn) => {
        last = turn;
        if (turn === 5) controller.abort(reason);
      },
    );
    await expect(reading).rejects.toBe(reason);
    expect(last).toBeLessThanOrEqual(6);
  });

  it('is not begun where its signal is aborted already', async () => {
    await expect(readText(paragraph, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
  });

  it('is given up while what it needs is loaded', async () => {
    vi.resetModules();
    const fresh = await import('./read.js');
    const controller = new AbortController();
    const turns = await turnsDuring(async () => {
      const reading = fresh.readText(paragraph, { signal: controller.signal });
      controller.abort('enough');
      await expect(reading).rejects.toBe('enough');
    });
    expect(turns).toBe(0);
    expect((await fresh.readText(paragraph)).statements).not.toEqual([]);
  });
});
