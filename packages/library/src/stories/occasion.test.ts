import type { Reading, Time } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { article } from '../../test/help.js';
import { daysOf, isSameOutlet, occasionOf } from './occasion.js';

const filed = (published: string, times: string[] = [], source = 'Post') =>
  occasionOf(article(0, { published, source: { name: source } }), {
    times: times.map((value) => ({ value, type: 'DATE', span: { at: 0, start: 0, end: 1 } }) satisfies Time),
  } as Reading);

describe('an occasion', () => {
  it('has the day of filing and the other days that are named near it', () => {
    const { day, told } = filed('2026-03-05T10:00:00Z', [
      '2026-03-05',
      '2026-03-03',
      '2026-04',
      '2026-03-10',
      '2021-01-01',
    ]);
    expect(day * 86_400_000).toBe(Date.UTC(2026, 2, 5));
    expect(told).toEqual([-2, 5]);
  });

  it('is another one on another day, unless the later article looks back', () => {
    const before = filed('2026-03-03T10:00:00Z');
    expect(daysOf(before, filed('2026-03-03T23:00:00Z'))).toEqual({ isOther: false, looksBack: false });
    expect(daysOf(before, filed('2026-03-05T10:00:00Z', ['2026-03-04']))).toEqual({ isOther: true, looksBack: false });
    expect(daysOf(before, filed('2026-03-05T10:00:00Z', ['2026-03-03']))).toEqual({ isOther: true, looksBack: true });
    expect(daysOf(filed('2026-03-05T10:00:00Z', ['2026-03-03']), before)).toEqual({ isOther: true, looksBack: true });
    // What is ahead is no looking back.
    expect(daysOf(filed('2026-03-03T10:00:00Z', ['2026-03-05']), filed('2026-03-05T10:00:00Z'))).toEqual({
      isOther: true,
      looksBack: false,
    });
  });

  it('is told by an outlet, if one is known', () => {
    expect(isSameOutlet(filed('2026-03-03'), filed('2026-03-04', [], 'post'))).toBe(true);
    expect(isSameOutlet(filed('2026-03-03'), filed('2026-03-03', [], 'Herald'))).toBe(false);
    expect(isSameOutlet(filed('2026-03-03', [], ''), filed('2026-03-03', [], ''))).toBe(false);
  });
});
