import type { Block } from '@dateline/core';
import { resolveBase } from './address.js';
import { placedBlocks } from './blocks.js';
import { firstOf } from './element.js';
import { innerLinks, notesOf, withNotes } from './notes.js';
import { parseHtml } from './parse.js';
import { mended } from './prose.js';
import { gap, textOf } from './text-of.js';

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
  const from = resolveBase(set, base);
  const notes = html.includes('#') ? notesOf(root, innerLinks(root)) : undefined;
  return tidied(withNotes(placedBlocks(root, { base: from, notes }), notes, from));
}

/** The text that a person sees of a fragment of HTML, on one line: titles, names, short descriptions. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return mended(html).replace(gap, ' ').trim();
  return textOf(parseHtml(html));
}
