import type { Block } from '@dateline/core';
import { resolveBase } from './address.js';
import { placedBlocks } from './blocks.js';
import { type Element, firstOf, type Node } from './element.js';
import { parseHtml } from './parse.js';
import { mended } from './prose.js';
import { roleOf } from './roles.js';

/** Without separators at the edges and in a row. */
export function tidied(blocks: Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'separator' && (kept.length === 0 || kept.at(-1)?.type === 'separator')) continue;
    kept.push(block);
  }
  while (kept.at(-1)?.type === 'separator') kept.pop();
  return kept;
}

/**
 * A fragment of HTML, such as the content of a feed item, as blocks with marks. No markup survives, and every address
 * is http, https, mailto or tel, pictures also `data:`; relative ones start from `base`.
 * @throws DatelineError `too-large` beyond a million elements
 */
export function htmlBlocks(html: string, { base }: { base?: string | undefined } = {}): Block[] {
  const root = parseHtml(html);
  const set = html.includes('<base') ? firstOf(root, ({ name }) => name === 'base')?.get('href') : undefined;
  return tidied(placedBlocks(root, { base: resolveBase(set, base) }).map(({ block }) => block));
}

/** White space that is no single space. */
const gap = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]/g;

function gather(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.name === 'br' || node.name === 'hr') text += ' ';
    else {
      const { shown } = roleOf(node.name);
      if (shown !== 'nothing') text += shown === 'block' ? ` ${gather(node.children)} ` : gather(node.children);
    }
  }
  return text;
}

/** The text that a person sees of an element, on one line. */
export function textOf(element: Element): string {
  return mended(gather(element.children)).replace(gap, ' ').trim();
}

/** The text that a person sees of a fragment of HTML, on one line: titles, names, short descriptions. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return mended(html).replace(gap, ' ').trim();
  return textOf(parseHtml(html));
}
