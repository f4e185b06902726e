import { describe, expect, it } from 'vitest';
import { agoWhen, fullWhen, hourWhen, shortWhen, timeWhen } from './when.js';

const now = new Date(2026, 10, 23, 15, 0);
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('shortWhen', () => {
  it.each([
    [ago(0.5), 'now'],
    [ago(12), '12 min'],
    [ago(180), '12:00'],
    [ago(26 * 60), 'Yesterday'],
    [ago(3 * 24 * 60), 'Fri'],
    ['2026-11-23', 'Today'],
    ['2026-11-22', 'Yesterday'],
    ['2026-02-08', '8 Feb'],
    ['2018-02-08', '8 Feb 2018'],
    ['soon', 'soon'],
  ])('%s is %s', (iso, label) => expect(shortWhen(iso, now)).toBe(label));

  it('does not say "min" of what is still to come', () => {
    expect(shortWhen(ago(-20), now)).toBe('15:20');
  });
});

it('timeWhen leaves the day to the list', () => {
  expect([ago(12), ago(26 * 60), '2018-02-08', 'soon'].map((iso) => timeWhen(iso, now))).toEqual([
    '12 min',
    '13:00',
    '',
    '',
  ]);
});

it('agoWhen fits into a sentence', () => {
  const said = [ago(0.1), ago(12), ago(180), ago(26 * 60), '2018-02-08'].map((iso) => agoWhen(iso, now));
  expect(said).toEqual(['just now', '12 min ago', 'at 12:00', 'yesterday', 'on 8 Feb 2018']);
});

it('hourWhen does not say a day twice', () => {
  expect(hourWhen('2026-03-04T15:07:00', '2026-03-04T09:00:00')).toBe('15:07');
  expect(hourWhen('2026-03-05T15:07:00', '2026-03-04T09:00:00')).toMatch(/5 March 2026/);
  expect(hourWhen('2026-03-04T15:07:00', '2026-03-04')).toMatch(/4 March 2026/);
});

it('fullWhen gives a bare day no time', () => {
  expect(fullWhen('2018-02-08')).toMatch(/^Thursday,? 8 February 2018$/);
  expect(fullWhen('2018-02-08T14:05:00')).toMatch(/^Thursday,? 8 February 2018 at 14:05$/);
});
