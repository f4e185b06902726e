import type { Block, Dateline } from '@dateline/core';
import { resolveDateline, splitDateline } from '../../dateline/index.js';

/** The dateline with which the first paragraph begins. It stays in the text, where the page has it. */
export function datelineOf(body: readonly Block[], published: string | undefined): Dateline | undefined {
  const first = body.find((block) => block.type === 'paragraph');
  const split = first && splitDateline(first.text);
  if (!split) return undefined;
  const text = body.map((block) => ('text' in block ? block.text : '')).join('\n');
  return resolveDateline(split.dateline, { published, text });
}
