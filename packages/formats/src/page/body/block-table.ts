import { numbered } from './numbered.js';
import type { Overview } from './overview.js';

/** A page in numbers alone: what the second pass needs to know beside the features. */
export interface BlockTable {
  count: number;
  words: Float32Array;
  menu: Uint8Array;
  /** Whether a row names a price, and whether it asks for a click. */
  price: Uint8Array;
  call: Uint8Array;
  /** By grouping: a number for the group of each row, not above those of `parents` or `count`; -1 for none. */
  groups: Int32Array[];
  /** By row, its element; by element, its parent, -1 for the root. Parents come before their children. */
  elements: Int32Array;
  parents: Int32Array;
}

/** How blocks are grouped, so that the scores of one group support each other. */
export const SCORED: readonly string[] = ['parent', 'grandparent', 'style', 'unit', 'slot', 'section'];
export const GROUPINGS: readonly string[] = [...SCORED, 'outer', 'outerUnit'];
type Column = Int32Array;
type GroupColumns = [Column, Column, Column, Column, Column, Column, Column, Column];

export function tableOf(page: Overview): BlockTable {
  const { rows, units, sections } = page;
  const parents: number[] = [];
  for (const { context } of rows)
    for (let up: typeof context | undefined = context; up && parents[up.number] === undefined; up = up.parent)
      parents[up.number] = up.parent?.number ?? -1;
  const count = rows.length;
  const table: BlockTable = {
    count,
    words: new Float32Array(count),
    menu: new Uint8Array(count),
    price: new Uint8Array(count),
    call: new Uint8Array(count),
    groups: GROUPINGS.map(() => new Int32Array(count)),
    elements: new Int32Array(count),
    parents: Int32Array.from(parents),
  };
  const [parent, grandparent, style, unit, slot, section, outer, outerUnit] = table.groups as GroupColumns;
  // Blocks that look the same in units that look the same.
  const slots: number[] = [];
  for (let at = 0; at < count; at++) {
    const { words, menu, price, call, context } = rows[at]!;
    const around = units[at]!;
    table.words[at] = words;
    table.menu[at] = menu ? 1 : 0;
    table.price[at] = price ? 1 : 0;
    table.call[at] = call ? 1 : 0;
    table.elements[at] = context.number;
    parent[at] = context.parent?.number ?? -1;
    grandparent[at] = context.parent?.parent?.number ?? -1;
    style[at] = page.styles[at]!;
    unit[at] = around.inner?.context.number ?? -1;
    slots.push(around.inner ? around.inner.group.number * 2 ** 24 + style[at]! : -1);
    section[at] = sections[at]!.number;
    outer[at] = around.outer?.group.number ?? -1;
    outerUnit[at] = around.outer?.context.number ?? -1;
  }
  slot.set(numbered(slots));
  return table;
}
