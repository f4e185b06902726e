import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEATURES } from './features.js';
import { Model } from './model.js';
import { sumTrees, unpackTrees } from './trees.js';
import { FIRST } from './weights/body.js';

it('scores rows the same at first and after many, and leaves those alone that are not wanted', () => {
  const trees = unpackTrees(FIRST);
  const model = new Model(FIRST, FEATURES);
  const value = fc.constantFrom(...new Set(trees.value), 0, 1, 12);
  const page = fc.array(value, { minLength: 60 * FEATURES, maxLength: 60 * FEATURES });
  for (const list of fc.sample(page, { numRuns: 50, seed: 7 })) {
    const rows = Float32Array.from(list);
    const wanted = Array.from({ length: 60 }, (_, at) => at % 12 > 0);
    const expected = wanted.map((is, at) => (is ? sumTrees(trees, rows, at * FEATURES) : -8));
    expect([...model.scores(rows, wanted, new Float32Array(60).fill(-8))]).toEqual(expected);
  }
});
