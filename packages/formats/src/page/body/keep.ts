import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import type { Judged } from './select.js';

/** What programs call the place where readers answer. */
const COMMENTS =
  /(?:^|\s)(?:comments?|comment-?(?:s|list|content|body|section|area|wrapper|thread|respond|item|text|form|container|author|meta|block|reply)\S*|commentlist|disqus\S*|livefyre\S*|respond|fb-comments|coral\S*)(?=\s|$)/i;
const NAMED = 300;

function inside(element: Element, is: (element: Element) => boolean): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (is(at)) return true;
  return false;
}

function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'html') return false;
  const name = classOf(element);
  return name !== '' && name.length < NAMED && COMMENTS.test(name);
}

const words = (list: readonly Judged[]) => list.reduce((sum, one) => sum + one.words, 0);

/**
 * The blocks that make up the story: those judged more likely than not to be of it, without readers' comments, as long as
 * something is left without them, and without words that are set under a picture.
 */
export function keptBlocks(judged: readonly Judged[]): Judged[] {
  const likely = judged.filter(({ score }) => score > 0);
  const story = likely.filter(({ placed }) => !inside(placed.element, isComments));
  const kept = words(story) >= 40 ? story : likely;
  return kept.filter(({ placed }) => !(placed.caption && inside(placed.element, ({ name }) => name === 'figure')));
}
