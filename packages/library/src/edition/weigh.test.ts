import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, frontPage, weightOf } from './weigh.js';

const HOUR = 3_600;
const END = 1_000 * 24 * HOUR;
const story = (change: Partial<Candidate> = {}): Candidate => ({
  outlets: 1,
  began: END - 6 * HOUR,
  length: 2_000,
  interest: 0.3,
  ...change,
});

describe('weightOf', () => {
  it('grows with outlets, novelty, what the person reads and substance', () => {
    const plain = weightOf(story(), END);
    expect(weightOf(story({ outlets: 3 }), END)).toBeGreaterThan(plain);
    expect(weightOf(story({ began: END - HOUR }), END)).toBeGreaterThan(plain);
    expect(weightOf(story({ interest: 0.9 }), END)).toBeGreaterThan(plain);
    expect(weightOf(story({ length: 200 }), END)).toBeLessThan(plain);
  });

  it('puts what many tell before what is new, and before a favourite feed', () => {
    const many = weightOf(story({ outlets: 4, began: END - 23 * HOUR, interest: 0 }), END);
    expect(many).toBeGreaterThan(weightOf(story({ began: END - HOUR }), END));
    expect(many).toBeGreaterThan(weightOf(story({ interest: 1 }), END));
  });

  it('takes a story from after the end as new, not as newer than new', () => {
    expect(weightOf(story({ began: END + HOUR }), END)).toBe(weightOf(story({ began: END }), END));
  });
});

describe('frontPage', () => {
  it('does not let one outlet fill the page', () => {
    const stories = [
      ...Array.from({ length: 5 }, (_, n) => story({ source: 'Post', began: END - n * 60 })),
      story({ source: 'Herald', began: END - 8 * HOUR }),
    ];
    const outlets = frontPage(stories, END, 3).map(({ source }) => source);
    expect(outlets).toContain('Herald');
    expect(outlets[0]).toBe('Post');
  });

  it('gives each story once, at most as many as are wanted, the same each time', () => {
    const candidate = fc.record({
      outlets: fc.integer({ min: 1, max: 9 }),
      began: fc.integer({ min: END - 72 * HOUR, max: END }),
      length: fc.integer({ min: 0, max: 9_000 }),
      interest: fc.double({ min: 0, max: 1, noNaN: true }),
      source: fc.constantFrom('Post', 'Herald', undefined),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), fc.integer({ min: 0, max: 20 }), (found, count) => {
        const stories = found.map(({ source, ...rest }) => ({ ...rest, ...(source !== undefined && { source }) }));
        const page = frontPage(stories, END, count);
        expect(page).toHaveLength(Math.min(count, stories.length));
        expect(new Set(page).size).toBe(page.length);
        expect(frontPage(stories, END, count)).toEqual(page);
      }),
    );
  });
});
