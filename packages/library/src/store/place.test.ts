import { expect, it } from 'vitest';
import { timeOf } from './place.js';

const seen = '2026-03-04T12:00:00Z';

it.each([
  ['an instant', { published: '2026-03-04T12:30:00+02:00' }, '2026-03-04T10:30:00Z'],
  ['a time without a zone, which counts as UTC', { published: '2026-03-04T10:30:00' }, '2026-03-04T10:30:00Z'],
  ['a day, which counts as its first second', { published: '2026-03-04' }, '2026-03-04T00:00:00Z'],
  ['a time without a zone that as UTC is yet to come', { published: '2026-03-04T21:00:00' }, seen],
  ['the day of a dateline where the date is yet to come', { published: '2027-03-04', day: '2026-03-02' }, '2026-03-02'],
  ['the day of a dateline', { day: '2026-03-02' }, '2026-03-02'],
  ['what is no date', { published: 'yesterday' }, seen],
  ['nothing', {}, seen],
])('%s has its place in lists', (_, article, wanted) => {
  expect(timeOf(article, seen).at).toBe(Date.parse(wanted) / 1_000);
});
