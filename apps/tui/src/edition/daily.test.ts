import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { daily, nextAt } from './daily.js';

const at = (day: number, hours: number, minutes = 0) => new Date(2026, 4, day, hours, minutes);

describe('nextAt', () => {
  it('is today where the time is still to come, else tomorrow', () => {
    const time = { hours: 6, minutes: 30 };
    expect(nextAt(time, at(28, 5))).toEqual(at(28, 6, 30));
    expect(nextAt(time, at(28, 6, 30))).toEqual(at(29, 6, 30));
    expect(nextAt(time, at(31, 23))).toEqual(new Date(2026, 5, 1, 6, 30));
  });
});

describe('daily', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('works once a day, also where the clock jumped over the time', async () => {
    let now = at(28, 6);
    const work = vi.fn(async () => {});
    const timer = daily({ hours: 6, minutes: 30 }, work, () => now, 1_000);
    const look = async (time: Date) => {
      now = time;
      await vi.advanceTimersByTimeAsync(1_000);
    };
    await look(at(28, 6, 29));
    expect(work).toHaveBeenCalledTimes(0);
    await look(at(28, 6, 30));
    await look(at(28, 6, 31));
    expect(work).toHaveBeenCalledTimes(1);
    await look(at(29, 14));
    await look(at(29, 15));
    expect(work).toHaveBeenCalledTimes(2);
    timer.stop();
    await look(at(30, 7));
    expect(work).toHaveBeenCalledTimes(2);
  });
});
