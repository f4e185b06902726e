import { type Element, firstOf, innerLinks, notesOf, placedBlocks, tidied, withNotes } from '../html/index.js';
import type { Body } from './body/body.js';
import { wordCount } from './body/counts.js';

/** Elements that only a whole page has, or that stand around a story. */
const PAGE_PARTS = new Set(
  'html head title meta link base script style nav header footer aside form input button frameset iframe'.split(' '),
);

/** Whether a document is no page but a piece of HTML, such as the body of a story as publishers exchange it. */
export function isFragment(root: Element): boolean {
  return firstOf(root, ({ name }) => PAGE_PARTS.has(name)) === undefined;
}

/** All of a fragment: there is nothing around a story in it. */
export function fragmentBody(root: Element, base: string | undefined): Body {
  const notes = notesOf(root, innerLinks(root));
  const blocks = tidied(withNotes(placedBlocks(root, { base, notes }), notes, base));
  const words = blocks.reduce((sum, block) => sum + ('text' in block ? wordCount(block.text) : 0), 0);
  return { blocks, words, lines: [], found: { value: '', from: 'page', detail: 'fragment' } };
}
