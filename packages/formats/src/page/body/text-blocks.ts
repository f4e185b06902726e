import type { Block } from '@dateline/core';
import type { PlacedBlock } from '../../html/index.js';
import { type ElementContext, ElementContexts } from './element-contexts.js';
import { wordCount } from './words.js';

/** Types of blocks with words; features have their numbers. */
export const TYPES = ['paragraph', 'heading', 'quote', 'item', 'code', 'table'];
export const HEADING = TYPES.indexOf('heading');

/** A block with words and where it stands on the page. */
export interface TextBlock {
  placed: PlacedBlock;
  /** Its number among all placed blocks. */
  index: number;
  /** Its number in TYPES. */
  type: number;
  text: string;
  words: number;
  /** Share of the words that stand in links, from 0 to 1. */
  links: number;
  context: ElementContext;
}

function textOfBlock(block: Block): string {
  if (block.type === 'table') return block.parts.map(({ text }) => text).join('\n');
  return 'text' in block ? block.text : '';
}

/** The blocks of a page that have words, with the totals of all elements around them. */
export function textBlocks(placed: readonly PlacedBlock[]): TextBlock[] {
  const contexts = new ElementContexts();
  const rows: TextBlock[] = [];
  for (let index = 0; index < placed.length; index++) {
    const one = placed[index]!;
    const text = textOfBlock(one.block);
    if (text === '') continue;
    const words = wordCount(text);
    const links = Math.min(1, one.linked / text.length);
    rows.push({
      placed: one,
      index,
      type: TYPES.indexOf(one.block.type),
      text,
      words,
      links,
      context: contexts.of(one.element),
    });
  }
  addTotals(rows);
  return rows;
}

/** Adds up for each element what stands below it. */
function addTotals(rows: readonly TextBlock[]): void {
  for (let at = 0; at < rows.length; at++) {
    const { context, words, links, type } = rows[at]!;
    let up: ElementContext | undefined = context;
    for (let steps = 0; up; steps++, up = up.parent) {
      if (up.blocks === 0) up.first = at;
      up.words += words;
      up.linked += words * links;
      up.blocks++;
      if (type === HEADING) up.headings++;
      if (words >= 10 && steps < 6) up.score += ((1 - links) * (words - 5)) / (steps < 2 ? 1 : steps);
    }
  }
}

/** A link of a few words: half of what pages consist of, and described in less detail. */
export const isBareLink = ({ links, words }: TextBlock) => links > 0.9 && words < 12;

/** Whether most words below an element stand in links. */
const isLinks = (context: ElementContext | undefined) => context !== undefined && context.linked > 0.7 * context.words;

/** A link of a few words among others, with no prose near: a menu or a list of stories, which is not judged. */
export function isMenu(row: TextBlock): boolean {
  const up = row.context.parent;
  return isBareLink(row) && up !== undefined && up.blocks > 2 && isLinks(up) && isLinks(up.parent);
}
