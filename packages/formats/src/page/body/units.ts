import type { ElementContext } from './element-contexts.js';
import type { TextBlocks } from './text-blocks.js';

/** Siblings that look the same and hold several blocks each: widgets, cards, steps, posts, entries. */
export interface UnitGroup {
  /** From 1; 0 stands for no group. */
  number: number;
  units: number;
  words: number;
  linked: number;
  blocks: number;
  /** Units in which a heading stands. */
  headed: number;
  /** Words of the largest unit. */
  largest: number;
}

/** A unit around a block, and its place among its siblings. */
export interface Unit {
  context: ElementContext;
  group: UnitGroup;
  /** From 0. */
  position: number;
}

export interface UnitsAround {
  /** The innermost and the outermost unit around a block. */
  inner: Unit | undefined;
  outer: Unit | undefined;
}

const NONE: UnitsAround = { inner: undefined, outer: undefined };

/** Finds the units around each block. */
export class Units {
  /** By the number of an element: itself as a unit, and the units around it. */
  readonly #units: (Unit | undefined)[];
  readonly #around: (UnitsAround | undefined)[];

  constructor({ rows, contexts }: TextBlocks) {
    this.#units = new Array(contexts.length);
    this.#around = new Array(contexts.length);
    const groups = new Map<number, { group: UnitGroup; members: ElementContext[] }>();
    const seen = new Uint8Array(contexts.length);
    for (const { context } of rows) {
      for (let up: ElementContext | undefined = context; up?.parent && seen[up.number] === 0; up = up.parent) {
        seen[up.number] = 1;
        if (up.blocks < 2 || up.element.name === 'body') continue;
        const key = up.parent.number * 2 ** 20 + up.signature;
        const known = groups.get(key);
        if (known) known.members.push(up);
        else {
          const group = { number: 0, units: 0, words: 0, linked: 0, blocks: 0, headed: 0, largest: 0 };
          groups.set(key, { group, members: [up] });
        }
      }
    }
    let number = 0;
    for (const { group, members } of groups.values()) {
      if (members.length < 2) continue;
      group.number = ++number;
      members.sort((a, b) => a.first - b.first);
      for (let position = 0; position < members.length; position++) {
        const context = members[position]!;
        group.units++;
        group.words += context.words;
        group.linked += context.linked;
        group.blocks += context.blocks;
        if (context.headings > 0) group.headed++;
        group.largest = Math.max(group.largest, context.words);
        this.#units[context.number] = { context, group, position };
      }
    }
  }

  around(context: ElementContext | undefined): UnitsAround {
    if (!context) return NONE;
    const known = this.#around[context.number];
    if (known) return known;
    const above = this.around(context.parent);
    const own = this.#units[context.number];
    const found = own ? { inner: own, outer: above.outer ?? own } : above;
    this.#around[context.number] = found;
    return found;
  }
}
