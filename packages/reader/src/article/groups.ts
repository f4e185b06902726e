import type { Article, Block, Entry, ListItem, Quote } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';

/** A block with its number in the body. */
export interface Numbered<B extends Block = Block> {
  at: number;
  block: B;
}

/** Blocks that belong together on the page. */
export type BlockGroup =
  | { kind: 'single'; at: number; block: Exclude<Block, ListItem | Quote> }
  | { kind: 'quote'; at: number; blocks: Numbered<Quote>[] }
  | { kind: 'list'; at: number; items: Numbered<ListItem>[] };

/** Whether an item belongs to a list: one with numbers and one with dots are two. */
function goesOn([first]: readonly Numbered<ListItem>[], item: ListItem): boolean {
  return first?.block.ordered === item.ordered || first?.block.depth !== item.depth;
}

/**
 * Gathers the items of a list and the paragraphs of a quotation, which stand in the body one after another; an entry of a
 * live blog or a thread begins a new group.
 */
export function groupBlocks(body: readonly Block[], entries: readonly Entry[] = []): BlockGroup[] {
  const groups: BlockGroup[] = [];
  const starts = new Set(entries.map(({ blocks }) => blocks.start));
  for (const [at, block] of body.entries()) {
    const last = starts.has(at) ? undefined : groups.at(-1);
    if (block.type === 'quote') {
      if (last?.kind === 'quote') last.blocks.push({ at, block });
      else groups.push({ kind: 'quote', at, blocks: [{ at, block }] });
    } else if (block.type === 'item') {
      if (last?.kind === 'list' && goesOn(last.items, block)) last.items.push({ at, block });
      else groups.push({ kind: 'list', at, items: [{ at, block }] });
    } else groups.push({ kind: 'single', at, block });
  }
  return groups;
}

/** The numbers of the blocks that tell what came before the news, from beginning to end or nearly so. */
export function backgroundBlocks(article: Article, reading: Reading | undefined): Set<number> {
  const found = new Set<number>();
  for (const { at, start, end } of reading?.structure.background ?? []) {
    if (typeof at !== 'number') continue;
    const block = article.body[at];
    const length = block && 'text' in block ? block.text.length : 0;
    if (length > 0 && end - start >= length * 0.8) found.add(at);
  }
  return found;
}
