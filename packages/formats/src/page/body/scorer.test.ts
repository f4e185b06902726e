import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scorer } from './scorer.js';
import { LEAF, linked, sumTrees, type Trees, unpackTrees } from './trees.js';
import { FIRST, SECOND } from './weights/body.js';

const WIDTH = 254;

function trees(nodes: [feature: number, value: number][]): Trees {
  const feature = Uint8Array.from(nodes, ([one]) => one);
  return { feature, value: Float32Array.from(nodes, ([, value]) => value), ...linked(feature) };
}

describe('Scorer', () => {
  it.each([
    ['first', FIRST],
    ['second', SECOND],
  ])('sums the %s trees as a walk does, whatever it takes for usual', (_, packed) => {
    const model = unpackTrees(packed);
    const value = fc.oneof(
      fc.constantFrom(...new Set(model.value)),
      fc.constantFrom(0, 1, -1, 12, 100, Number.NaN),
      fc.float({ noDefaultInfinity: true }),
    );
    const row = fc.array(value, { minLength: WIDTH, maxLength: WIDTH }).map((list) => Float32Array.from(list));
    fc.assert(
      fc.property(row, row, fc.integer({ min: 0, max: 3 }), (one, usual, rows) => {
        const scorer = new Scorer(model, usual.subarray(0, WIDTH * Math.min(1, rows)), WIDTH);
        expect(scorer.score(Float32Array.from([0, ...one]), 1)).toBe(sumTrees(model, one, 0));
      }),
      { numRuns: 60 },
    );
  });

  const small = trees([
    [1, 5],
    [LEAF, 10],
    [0, 2],
    [LEAF, 20],
    [LEAF, 30],
    [LEAF, 0.5],
  ]);
  it.each([
    ['nothing', []],
    ['small features', [0, 0]],
    ['large features', [9, 9]],
  ])('takes %s for usual', (_, sample) => {
    const scorer = new Scorer(small, Float32Array.from(sample), 2);
    expect(scorer.score(Float32Array.of(9, 5), 0)).toBe(10.5);
    expect(scorer.score(Float32Array.of(2, 6), 0)).toBe(20.5);
    expect(scorer.score(Float32Array.of(3, 6), 0)).toBe(30.5);
  });

  it('refuses a tree with more leaves than it has bits for', () => {
    const chain = Array.from({ length: 32 }, (): [number, number][] => [
      [0, 1],
      [LEAF, 1],
    ]).flat();
    expect(() => new Scorer(trees([...chain, [LEAF, 1]]), new Float32Array(), 1)).toThrow(RangeError);
  });
});
