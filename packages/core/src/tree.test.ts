import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prose } from './testing/articles.js';
import { type TextNode, textTree } from './tree.js';

const flat = (nodes: TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : flat(node.children))).join('');

/** The types of the marks over each code unit. */
function cover(nodes: TextNode[], over: string[] = []): string[][] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? Array.from(node.split(''), () => [...over].sort())
      : cover(node.children, [...over, node.mark.type]),
  );
}

describe('textTree', () => {
  it('nests what nests and splits what crosses', () => {
    const tree = textTree('abcdef', [
      { type: 'strong', start: 0, end: 4 },
      { type: 'emphasis', start: 2, end: 6 },
    ]);
    expect(tree).toMatchObject([
      { mark: { type: 'strong' }, children: ['ab', { mark: { type: 'emphasis' }, children: ['cd'] }] },
      { mark: { type: 'emphasis' }, children: ['ef'] },
    ]);
  });

  it('keeps every character under the marks that cover it', () => {
    fc.assert(
      fc.property(prose, ({ text, marks }) => {
        const tree = textTree(text, marks);
        expect(flat(tree)).toBe(text);
        const expected = Array.from(text.split(''), (_, at) =>
          marks
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ type }) => type)
            .sort(),
        );
        expect(cover(tree)).toEqual(expected);
      }),
    );
  });
});
