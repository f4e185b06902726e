import type { DiaryEntry } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { dayHeading, dayOf, daysFrom } from './day-words.js';
import { byDay, entryLabel, entrySources, entryVoices } from './entry-words.js';

const summary = (source?: string) => ({ id: 'a', time: '', direction: 'ltr', ...(source && { source }) });
const entry = (changes: object): DiaryEntry =>
  ({
    day: '2026-12-01',
    kind: 'event',
    voices: [],
    stories: [summary('Post')],
    count: 1,
    ...changes,
  }) as unknown as DiaryEntry;

describe('the words of a diary', () => {
  it('says which days are near', () => {
    const now = new Date(2026, 11, 1, 23, 59);
    expect(dayOf(now)).toBe('2026-12-01');
    expect(dayHeading('2026-12-01', now)).toBe('Today, Tuesday, 1 December 2026');
    expect(dayHeading('2026-12-02', now)).toBe('Tomorrow, Wednesday, 2 December 2026');
    expect(dayHeading('2026-11-30', now)).toBe('Yesterday, Monday, 30 November 2026');
    expect(dayHeading('2026-12', now)).toBe('December 2026');
    expect(dayHeading('2027', now)).toBe('2027');
    expect(daysFrom('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysFrom('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('says what kind an entry is and when in the day, as far as it is told', () => {
    expect(entryLabel(entry({}))).toBeUndefined();
    expect(entryLabel(entry({ kind: 'deadline' }))).toBe('Deadline');
    expect(entryLabel(entry({ time: '14:30' }))).toBe('14:30');
    expect(entryLabel(entry({ time: 'EV', kind: 'deadline' }))).toBe('Deadline, evening');
  });

  it('names who says it and who tells it', () => {
    expect(entryVoices(entry({ voices: [{ name: 'Ada Stone', role: 'mayor' }, { name: 'ECB' }] }))).toBe(
      'Ada Stone, mayor; ECB',
    );
    expect(entrySources(entry({}))).toBe('Post');
    expect(entrySources(entry({ stories: ['A', 'B', 'A', 'C', 'D'].map(summary), count: 5 }))).toBe(
      'A, B, C and 1 more · 5 stories',
    );
    expect(entrySources(entry({ stories: [summary()] }))).toBe('');
  });

  it('gathers entries under their days', () => {
    const days = ['1', '1', '2'].map((day) => entry({ day }));
    expect(byDay(days).map(({ day, entries }) => [day, entries.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
  });
});
