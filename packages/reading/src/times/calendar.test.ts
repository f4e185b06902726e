import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayValue, parseDay, toCivil, toDay, weekdayOf, weekValue } from './calendar.js';

const days = fc.integer({ min: -500_000, max: 500_000 });

describe('the calendar', () => {
  it('counts days as Date does', () => {
    fc.assert(
      fc.property(days, (day) => {
        const civil = toCivil(day);
        const date = new Date(day * 86_400_000);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(toDay(civil)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it.each([
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['1998-02-19', '1998-W08'],
    ['2024-12-30', '2025-W01'],
  ])('puts %s in week %s', (day, week) => {
    expect(weekValue(toDay(parseDay(day)!))).toBe(week);
  });

  it('keeps the day of the month where the month is long enough', () => {
    expect(dayValue(addMonths({ year: 2017, month: 12, day: 22 }, 24))).toBe('2019-12-22');
    expect(dayValue(addMonths({ year: 2020, month: 1, day: 31 }, 1))).toBe('2020-02-29');
  });

  it('takes no day that does not exist', () => {
    expect(parseDay('2021-02-29')).toBeUndefined();
    expect(parseDay('soon')).toBeUndefined();
    expect(parseDay(undefined)).toBeUndefined();
  });
});
