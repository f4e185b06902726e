import type { Article, Span } from '@dateline/core';

/** Characters of text in `root` before a point of a range. */
function offsetIn(root: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * The words a person selected, as a span; undefined where the selection is empty, or not within one block of the
 * article. The dateline before the first paragraph is no part of its text.
 */
export function selectedSpan(article: Article): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = elementOf(range.startContainer)?.closest('[id^="block-"], #headline, #deck');
  const end = elementOf(range.endContainer)?.closest('[id^="block-"], #headline, #deck');
  if (!start || start !== end) return undefined;
  const at: Span['at'] = start.id === 'headline' || start.id === 'deck' ? start.id : Number(start.id.slice(6));
  const text = typeof at === 'number' ? blockText(article, at) : article[at];
  if (text === undefined) return undefined;
  const before = start.querySelector('.dateline')?.textContent?.length ?? 0;
  const from = Math.max(0, offsetIn(start, range.startContainer, range.startOffset) - before);
  const to = Math.min(text.length, offsetIn(start, range.endContainer, range.endOffset) - before);
  return to > from ? { at, start: from, end: to } : undefined;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function blockText(article: Article, at: number): string | undefined {
  const block = article.body[at];
  return block && 'text' in block ? block.text : undefined;
}
