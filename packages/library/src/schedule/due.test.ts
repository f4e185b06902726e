import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, freshFor, habitOf, LONGEST_WAIT, retryAfter, usualInterval } from './due.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Wednesday, 14 January 2026, 12:00 UTC. */
const now = Date.UTC(2026, 0, 14, 12);
const every = (gap: number, count = 20) => Array.from({ length: count }, (_, index) => now - index * gap);
const wait = (due: number) => (due - now) / MINUTE;

describe('usualInterval', () => {
  it.each([
    ['a wire that files every two minutes', every(2 * MINUTE), 15],
    ['a paper with a story an hour', every(HOUR), 30],
    ['a weekly', every(7 * DAY), 24 * 60],
    ['a feed that has been silent for ten days', every(HOUR).map((time) => time - 10 * DAY), 12 * 60],
    ['a feed without dates', [], 60],
    ['a feed with one story, an hour old', [now - HOUR], 60],
    ['a feed whose stories are all dated ahead', [now + DAY], 60],
  ])('asks %s', (_, published, minutes) => {
    expect(usualInterval(habitOf(published, now), now) / MINUTE).toBe(minutes);
  });
});

describe('afterSuccess', () => {
  it('waits for the longest of habit, ttl and freshness, and a day at most', () => {
    const habit = habitOf(every(2 * MINUTE), now);
    expect(wait(afterSuccess(now, habit, 0))).toBe(15);
    expect(wait(afterSuccess(now, { ...habit, ttl: 90 }, 0))).toBe(90);
    expect(wait(afterSuccess(now, { ...habit, cacheControl: 'public, max-age=7200' }, 0))).toBe(120);
    expect(wait(afterSuccess(now, { ...habit, expires: new Date(now + 5 * HOUR).toUTCString() }, 0))).toBe(300);
    expect(wait(afterSuccess(now, { ...habit, ttl: 100_000 }, 0))).toBe(24 * 60);
  });

  it('goes by what the person chose before the habits and the ttl of the feed', () => {
    expect(wait(afterSuccess(now, { interval: 2 * HOUR, rate: 1_440, ttl: 600 }, 0))).toBe(120);
    expect(wait(afterSuccess(now, { interval: MINUTE }, 0))).toBe(15);
  });

  it('spreads feeds over a tenth of their interval', () => {
    expect(wait(afterSuccess(now, { interval: HOUR }, 1))).toBe(66);
  });

  it('leaves out the hours and days that the feed leaves out', () => {
    const at = (rhythm: object) => new Date(afterSuccess(now, { interval: HOUR, ...rhythm }, 0)).toISOString();
    expect(at({ skipHours: [13, 14] })).toBe('2026-01-14T15:00:00.000Z');
    expect(at({ skipDays: ['Wednesday', 'thursday'] })).toBe('2026-01-16T00:00:00.000Z');
    const all = Array.from({ length: 24 }, (_, hour) => hour);
    expect(at({ skipHours: all })).toBe('2026-01-14T13:00:00.000Z');
  });
});

describe('freshFor', () => {
  it('measures Expires by the clock of the server', () => {
    const date = new Date(now - DAY).toUTCString();
    expect(freshFor({ expires: new Date(now - DAY + HOUR).toUTCString(), date }, now)).toBe(HOUR);
  });
  it.each(['no-store', 'no-cache, max-age=600'])('is none with %s', (cacheControl) => {
    expect(freshFor({ cacheControl }, now)).toBe(0);
  });
  it('ignores an Expires that is none', () => {
    expect(freshFor({ expires: '0' }, now)).toBe(0);
    expect(freshFor({ expires: 'soon' }, now)).toBe(0);
  });
});

describe('afterFailure', () => {
  it('doubles the wait up to a day', () => {
    expect([0, 1, 2, 3, 9].map((failures) => wait(afterFailure(now, failures, undefined, 0)))).toEqual([
      15,
      30,
      60,
      120,
      24 * 60,
    ]);
  });
  it('waits as long as the server asks, within a day', () => {
    expect(wait(afterFailure(now, 0, 2 * HOUR, 0))).toBe(120);
    expect(wait(afterFailure(now, 0, 90 * DAY, 0))).toBe(24 * 60);
  });
});

describe('retryAfter', () => {
  it.each([
    ['7200', 2 * HOUR],
    [new Date(now + 3 * HOUR).toUTCString(), 3 * HOUR],
    ['-5', 0],
    ['99999999999999999999', 1e23],
    ['later', undefined],
    [undefined, undefined],
  ])('reads %s', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected);
  });
});

describe('LONGEST_WAIT', () => {
  it('is longer than a failure or skipped days can put a feed off', () => {
    expect(afterFailure(now, 20, 90 * DAY, 1) - now).toBeLessThan(LONGEST_WAIT);
    const skipped = { interval: DAY, skipDays: ['Thursday', 'Friday', 'Saturday'] };
    expect(afterSuccess(now, skipped, 1) - now).toBeLessThan(LONGEST_WAIT);
  });
});
