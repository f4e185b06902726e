import { describe, expect, it } from 'vitest';
import { bucketAt, bucketsOf, KEY_BITS, offsetsOf, packPosting, withoutPosting } from './posting-lists.js';

const list = (...entries: [key: number, offset: number][]) =>
  Uint8Array.from(entries.flatMap(([key, offset]) => [...packPosting(key, offset)]));

describe('lists of postings', () => {
  it('give the last articles that have a key, and none of the other keys of the list', () => {
    const [key, other] = [5, 6];
    const entries = list([key, 1], [other, 9], [key, 2 ** 27 - 1], [key, 70_000]);
    expect(bucketAt(0, key)).toBe(bucketAt(0, other));
    expect(offsetsOf(entries, key, 10)).toEqual([2 ** 27 - 1, 70_000, 1]);
    expect(offsetsOf(entries, key, 2)).toEqual([2 ** 27 - 1, 70_000]);
    expect(offsetsOf(entries, other, 10)).toEqual([9]);
    expect(offsetsOf(entries, 7, 10)).toEqual([]);
  });

  it('keep every bit of the rest of a key', () => {
    for (let bit = 0; bit < 13; bit++) {
      const entries = list([2 ** bit, 1]);
      expect(offsetsOf(entries, 2 ** bit, 1)).toEqual([1]);
      for (let another = 0; another < 13; another++)
        if (another !== bit) expect(offsetsOf(entries, 2 ** another, 1)).toEqual([]);
    }
  });

  it('lose one article under one key', () => {
    const entries = list([5, 1], [5, 2], [6, 1]);
    const left = withoutPosting(entries, 5, 1);
    expect([offsetsOf(left, 5, 9), offsetsOf(left, 6, 9)]).toEqual([[2], [1]]);
    expect(withoutPosting(list([5, 1]), 5, 1)).toHaveLength(0);
    expect(withoutPosting(entries, 7, 1)).toEqual(entries);
  });

  it('are as many for each stretch of time, also before 1970', () => {
    const last = 2 ** KEY_BITS - 1;
    for (const stretch of [-3, 0, 3_700]) {
      const [first, end] = bucketsOf(stretch);
      expect([bucketAt(stretch, 0), bucketAt(stretch, last)]).toEqual([first, end - 1]);
    }
  });
});
