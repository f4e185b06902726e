import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLists, diffWords } from './edits.js';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });

describe('diffLists', () => {
  it('leads from one list to the other', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const edits = diffLists(before, after, (item) => item);
        expect(edits.filter(({ kind }) => kind !== 'added').map(({ item }) => item)).toEqual(before);
        expect(edits.filter(({ kind }) => kind !== 'removed').map(({ item }) => item)).toEqual(after);
      }),
    );
  });

  it('is as short as can be', () => {
    const longest = (a: string[], b: string[]): number => {
      const row = new Array<number>(b.length + 1).fill(0);
      for (const x of a) {
        let corner = 0;
        for (let j = 1; j <= b.length; j++) {
          const above = row[j]!;
          row[j] = x === b[j - 1] ? corner + 1 : Math.max(above, row[j - 1]!);
          corner = above;
        }
      }
      return row[b.length]!;
    };
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const same = diffLists(before, after, (item) => item).filter(({ kind }) => kind === 'same').length;
        expect(same).toBe(longest(before, after));
      }),
    );
  });

  it('does not align lists that have nothing in common', () => {
    const many = (name: string) => Array.from({ length: 3000 }, (_, i) => `${name}${i}`);
    expect(diffLists(many('a'), many('b'), (item) => item)).toHaveLength(6000);
  });
});

describe('diffWords', () => {
  it('keeps the words that stayed', () => {
    expect(diffWords('two weeks early', 'three weeks early')).toEqual([
      { kind: 'removed', text: 'two' },
      { kind: 'added', text: 'three' },
      { kind: 'same', text: ' weeks early' },
    ]);
  });
});
