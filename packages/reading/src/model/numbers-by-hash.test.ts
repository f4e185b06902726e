import { expect, it } from 'vitest';
import { NumbersByHash } from './numbers-by-hash.js';

it('knows the number of each hash, and none of others', () => {
  const hashes = Int32Array.from({ length: 3000 }, (_, at) => Math.imul(at, 0x9e3779b1));
  const numbers = new NumbersByHash(hashes, 5);
  hashes.forEach((hash, at) => {
    expect(numbers.get(hash)).toBe(at + 5);
  });
  expect(numbers.get(12_345)).toBeUndefined();
});

it('finds hashes that fall on one slot, and of two that are the same the first', () => {
  const numbers = new NumbersByHash(Int32Array.of(0, 64, 128, 64, -2147483648), 1);
  expect([0, 64, 128, -2147483648, 192].map((hash) => numbers.get(hash))).toEqual([1, 2, 3, 5, undefined]);
  expect(new NumbersByHash(new Int32Array(0), 1).get(0)).toBeUndefined();
});
