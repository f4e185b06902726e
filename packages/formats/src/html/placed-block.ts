import type { Block } from '@dateline/core';
import type { Element } from './element.js';
import type { Notes } from './notes.js';
import type { Prose } from './prose.js';

/** A block and where in the tree it came from. */
export interface PlacedBlock {
  block: Block;
  /** The nearest element around it that is laid out as a block. */
  element: Element;
  /** Characters of it that stand in links. */
  linked: number;
  /** Its words were set as a caption, though no picture came with them. */
  caption?: boolean;
}

export interface BlockOptions {
  /** Where relative addresses start. */
  base?: string | undefined;
  /** Shows what the page keeps hidden. */
  hidden?: boolean;
  /** Marks what refers to these. */
  notes?: Notes | undefined;
  /** Gives links as they are written, for a caller that resolves them later. */
  rawLinks?: boolean;
}

/** Runs of prose as one, a line each. */
export function joined(placed: PlacedBlock[]): Prose | undefined {
  const prose: Prose = { text: '', marks: [], linked: 0 };
  for (const { block, linked } of placed) {
    if (!('text' in block)) continue;
    if (prose.text) prose.text += '\n';
    const shift = prose.text.length;
    prose.text += block.text;
    prose.linked += linked;
    if (!('marks' in block)) continue;
    for (const mark of block.marks) prose.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
  }
  return prose.text ? prose : undefined;
}
