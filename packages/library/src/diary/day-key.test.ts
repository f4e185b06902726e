import { describe, expect, it } from 'vitest';
import { dayKey, dayOfKey, firstKey, isWithin, timeOfDay } from './day-key.js';

describe('the key of a day', () => {
  it.each([
    ['2026-12-01', 20261201, '2026-12-01'],
    ['2026-12', 20261299, '2026-12'],
    ['2026', 20269999, '2026'],
    ['2026-12-01T14:30', 20261201, '2026-12-01'],
  ])('%s', (value, key, day) => {
    expect(dayKey(value)).toBe(key);
    expect(dayOfKey(key)).toBe(day);
  });

  it.each(['2026-W49', 'PAST_REF', 'P3D', '2026-T12', '', 'XXXX-12-01', '0000-01-01'])('has none for %s', (value) => {
    expect(dayKey(value)).toBeUndefined();
  });

  it('puts a month behind its days and a year behind its months', () => {
    const days = ['2026-12-31', '2027', '2026', '2027-01-01', '2026-12', '2026-12-01'];
    expect(days.toSorted((a, b) => dayKey(a)! - dayKey(b)!)).toEqual([
      '2026-12-01',
      '2026-12-31',
      '2026-12',
      '2026',
      '2027-01-01',
      '2027',
    ]);
  });

  it('knows what lies whole within some days', () => {
    const within = (value: string, from: string, to: string) => isWithin(dayKey(value)!, dayKey(from)!, dayKey(to)!);
    expect(within('2026-12', '2026-12-01', '2027-01-01')).toBe(true);
    expect(within('2026-12', '2026-12-02', '2027-01-01')).toBe(false);
    expect(within('2026-12', '2026-12-01', '2026-12-31')).toBe(false);
    expect(within('2026', '2026-01-01', '2027-01-01')).toBe(true);
    expect(within('2026', '2026-06-01', '2027-06-01')).toBe(false);
    expect(firstKey(20269999)).toBe(20260101);
  });

  it('gives the time as it is written', () => {
    expect(timeOfDay('2026-12-01T14:30')).toBe('14:30');
    expect(timeOfDay('2026-12-01TEV')).toBe('EV');
    expect(timeOfDay('2026-12-01')).toBeUndefined();
  });
});
