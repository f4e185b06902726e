import type { Block } from '@dateline/core';
import type { PlacedBlock } from '../../html/index.js';
import { Neighbourhood, type Surroundings } from './surroundings.js';
import { wordCount } from './words.js';

/** Types of blocks with words, by the numbers that features have for them. */
export const TYPES = ['paragraph', 'heading', 'quote', 'item', 'code', 'table'];

/** A block with words, and what is known of its place on the page. */
export interface Candidate {
  placed: PlacedBlock;
  /** Its number among all placed blocks. */
  index: number;
  /** Its number in TYPES. */
  type: number;
  text: string;
  words: number;
  /** Share of the words that stand in links, from 0 to 1. */
  links: number;
  around: Surroundings;
}

function textOfBlock(block: Block): string {
  if (block.type === 'table') return block.parts.map(({ text }) => text).join('\n');
  return 'text' in block ? block.text : '';
}

export function candidates(placed: PlacedBlock[]): Candidate[] {
  const neighbourhood = new Neighbourhood();
  const found: Candidate[] = [];
  for (let index = 0; index < placed.length; index++) {
    const one = placed[index]!;
    const text = textOfBlock(one.block);
    if (text === '') continue;
    const words = wordCount(text);
    const links = Math.min(1, one.linked / text.length);
    const around = neighbourhood.of(one.element);
    found.push({ placed: one, index, type: TYPES.indexOf(one.block.type), text, words, links, around });
  }
  return found;
}

/** Links of a few words: half of what a page consists of, and never looked at closely. */
export const isBareLink = ({ links, words }: Candidate) => links > 0.9 && words < 12;

/** Links of a few words among others of their kind: a menu, a list of stories. None of a story in hundreds of them. */
export function isMenu(row: Candidate): boolean {
  const up = row.around.parent;
  return isBareLink(row) && up !== undefined && up.blocks > 2 && up.linked > 0.8 * up.words;
}

/** A number that blocks share which are set the same way in containers that are set the same way. */
export function settingOf({ around }: Candidate): number {
  // Far fewer than a million elements differ, and the product is a whole number still.
  return (around.parent?.signature ?? 0) * 2 ** 20 + around.signature;
}
