import type { Block } from '@dateline/core';
import { classOf } from '../../html/classes.js';
import type { Element, PlacedBlock } from '../../html/index.js';
import { areaBits, areasIn } from './lexicon.js';
import type { TextBlock } from './text-blocks.js';

/** Areas of a page whose pictures are not the story's. */
const FOREIGN = areaBits('comment', 'related', 'nav', 'footer', 'side', 'promo', 'author', 'overlay', 'share');
const MEDIA = areaBits('media');
const FOREIGN_TAGS = new Set(['aside', 'nav', 'footer', 'form', 'header']);
/** Blocks before the first paragraph among which its lead picture may stand. */
const LEAD = 14;

/** Every element around the story's blocks. */
function around(kept: readonly PlacedBlock[]): Set<Element> {
  const found = new Set<Element>();
  for (const { element } of kept) {
    for (let at: Element | undefined = element; at && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

/** Whether nothing between a picture and the story's own containers says that it belongs to something else. */
function belongs(element: Element, containers: Set<Element>): boolean {
  for (let at: Element | undefined = element, up = 0; at; at = at.parent, up++) {
    if (containers.has(at)) return up < 12;
    if (FOREIGN_TAGS.has(at.name)) return at.name === 'header';
    const name = classOf(at);
    if (name === '' || name.length >= 300) continue;
    const areas = areasIn(name);
    if ((areas & FOREIGN) !== 0 && (areas & MEDIA) === 0) return false;
  }
  return false;
}

/** The narrowest element that holds all of the story's blocks. */
function common(kept: readonly PlacedBlock[]): Element | undefined {
  const chain = (element: Element) => {
    const path: Element[] = [];
    for (let at: Element | undefined = element; at; at = at.parent) path.unshift(at);
    return path;
  };
  let shared = kept[0] ? chain(kept[0].element) : [];
  for (const { element } of kept.slice(1)) {
    const other = chain(element);
    let length = 0;
    while (length < shared.length && shared[length] === other[length]) length++;
    shared = shared.slice(0, length);
  }
  return shared.at(-1);
}

const isPicture = ({ block }: PlacedBlock) => block.type === 'figure' || block.type === 'embed';
const holds = (outer: Element | undefined, inner: Element): boolean => {
  for (let at: Element | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
};

/**
 * The story's blocks in order: those judged to be of it, with the pictures, embeds and separators that stand among them, and
 * the picture that stands above the first.
 */
export function assemble(placed: readonly PlacedBlock[], story: readonly TextBlock[]): Block[] {
  const chosen = new Set(story.map(({ index }) => index));
  if (chosen.size === 0) return [];
  const indexes = [...chosen];
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  const kept = indexes.map((index) => placed[index]!);
  const containers = around(kept);
  const root = common(kept);
  const lead = root?.parent && root.parent.name !== 'body' && root.parent.name !== 'html' ? root.parent : root;
  const blocks: Block[] = [];
  const seen = new Set<string>();
  for (let at = Math.max(0, first - LEAD); at <= Math.min(placed.length - 1, last + 2); at++) {
    const one = placed[at]!;
    const { block, element } = one;
    if (chosen.has(at)) blocks.push(block);
    else if (isPicture(one) && 'url' in block) {
      const inside =
        at > first && at < last
          ? belongs(element, containers)
          : holds(at > last ? root : lead, element) && belongs(element, containers);
      if (!inside || seen.has(block.url)) continue;
      seen.add(block.url);
      blocks.push(block);
    } else if (block.type === 'separator' && at > first && at < last && containers.has(element.parent ?? element))
      blocks.push(block);
  }
  return blocks;
}
