import type { Block } from '@dateline/core';
import type { PlacedBlock } from '../../html/index.js';
import { type Counts, countsOf } from './counts.js';
import { type ElementContext, ElementContexts } from './element-contexts.js';
import { isCall, isPrice } from './sales-words.js';

/** Types of blocks with words; features have their numbers. */
export const TYPES = ['paragraph', 'heading', 'quote', 'item', 'code', 'table'];
const TYPE_OF = new Map(TYPES.map((name, type) => [name, type]));
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
  counts: Counts;
  /** Share of the words that stand in links, from 0 to 1. */
  links: number;
  context: ElementContext;
  /** Whether it stands in a menu or a list of stories, which is not judged. */
  menu: boolean;
  price: boolean;
  call: boolean;
  /** How surely it is part of the story, once it was judged: the logarithm of the odds, 0 for even odds. */
  score: number;
}

/** The blocks of a page that have words, and the elements around them. */
export interface TextBlocks {
  rows: TextBlock[];
  contexts: readonly ElementContext[];
}

function textOfBlock(block: Block): string {
  if (block.type === 'table') return block.parts.map(({ text }) => text).join('\n');
  return 'text' in block ? block.text : '';
}

/** The blocks of a page that have words, with the totals of all elements around them. */
export function textBlocks(placed: readonly PlacedBlock[]): TextBlocks {
  const contexts = new ElementContexts(placed.reduce((most, { element }) => Math.max(most, element.number), 0) + 1);
  const rows: TextBlock[] = [];
  for (let index = 0; index < placed.length; index++) {
    const one = placed[index]!;
    const text = textOfBlock(one.block);
    if (text === '') continue;
    const counts = countsOf(text);
    const { words } = counts;
    rows.push({
      placed: one,
      index,
      type: TYPE_OF.get(one.block.type) ?? -1,
      text,
      words,
      counts,
      links: Math.min(1, one.linked / text.length),
      context: contexts.of(one.element),
      menu: false,
      price: counts.digits > 0 && isPrice(text),
      call: words <= 5 && isCall(text),
      score: 0,
    });
  }
  addTotals(rows, contexts.all);
  for (const row of rows) row.menu = isMenu(row);
  return { rows, contexts: contexts.all };
}

/** Adds up for each element what stands below it. */
function addTotals(rows: readonly TextBlock[], contexts: readonly ElementContext[]): void {
  for (let at = 0; at < rows.length; at++) {
    const { context, words, links, type } = rows[at]!;
    context.first = Math.min(context.first, at);
    context.words += words;
    context.linked += words * links;
    context.blocks++;
    if (type === HEADING) context.headings++;
    if (words < 10) continue;
    const prose = (1 - links) * (words - 5);
    let up: ElementContext | undefined = context;
    for (let steps = 0; up && steps < 6; steps++, up = up.parent) up.score += prose / (steps < 2 ? 1 : steps);
  }
  // Parents come before their children.
  for (let at = contexts.length - 1; at > 0; at--) {
    const context = contexts[at]!;
    const { parent } = context;
    if (!parent) continue;
    parent.first = Math.min(parent.first, context.first);
    parent.words += context.words;
    parent.linked += context.linked;
    parent.blocks += context.blocks;
    parent.headings += context.headings;
  }
}

/** A link of a few words: half of what pages consist of, and described in less detail. */
export const isBareLink = ({ links, words }: TextBlock) => links > 0.9 && words < 12;

/** Whether most words below an element stand in links. */
const isLinks = (context: ElementContext | undefined) => context !== undefined && context.linked > 0.7 * context.words;

/** A link of a few words among others, with no prose near: a menu or a list of stories, which is not judged. */
function isMenu(row: TextBlock): boolean {
  const up = row.context.parent;
  return isBareLink(row) && up !== undefined && up.blocks > 2 && isLinks(up) && isLinks(up.parent);
}
