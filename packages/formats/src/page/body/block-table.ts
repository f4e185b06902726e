import type { Overview } from './overview.js';
import { isMenu } from './text-blocks.js';

/** A page in numbers alone: what the second pass needs to know beside the features. */
export interface BlockTable {
  count: number;
  words: Float32Array;
  menu: Uint8Array;
  /** By grouping: the group of each row, from 0; -1 for none. */
  groups: Int32Array[];
  /** By row, its element; by element, its parent, -1 for the root. Parents come before their children. */
  elements: Int32Array;
  parents: Int32Array;
}

/** How blocks are grouped, so that the scores of one group support each other. */
export const GROUPINGS: readonly string[] = [
  'parent',
  'grandparent',
  'style',
  'unit',
  'siblings',
  'slot',
  'outer',
  'outerUnit',
  'section',
];

export function tableOf(page: Overview): BlockTable {
  const { rows } = page;
  const numbering = () => {
    const known = new Map<unknown, number>();
    return (key: unknown) => {
      if (key === undefined) return -1;
      let found = known.get(key);
      if (found === undefined) {
        found = known.size;
        known.set(key, found);
      }
      return found;
    };
  };
  const group = (key: (at: number) => unknown) => {
    const of = numbering();
    return Int32Array.from(rows, (_, at) => of(key(at)));
  };
  const unit = (at: number) => page.units[at]!.inner;
  const styles = group((at) => page.styles[at]);
  const parents: number[] = [];
  for (const { context } of rows)
    for (let up: typeof context | undefined = context; up && parents[up.number] === undefined; up = up.parent)
      parents[up.number] = up.parent?.number ?? -1;
  return {
    count: rows.length,
    words: Float32Array.from(rows, ({ words }) => words),
    menu: Uint8Array.from(rows, (row) => (isMenu(row) ? 1 : 0)),
    groups: [
      group((at) => rows[at]!.context.parent),
      group((at) => rows[at]!.context.parent?.parent),
      styles,
      group((at) => unit(at)?.context),
      group((at) => unit(at)?.group),
      // Blocks that look the same in units that look the same.
      group((at) => unit(at) && unit(at)!.group.number * 2 ** 24 + styles[at]!),
      group((at) => page.units[at]!.outer?.group),
      group((at) => page.units[at]!.outer?.context),
      group((at) => page.sections[at]),
    ],
    elements: Int32Array.from(rows, ({ context }) => context.number),
    parents: Int32Array.from(parents),
  };
}
