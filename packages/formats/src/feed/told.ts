import type { Block } from '@dateline/core';
import type { Words } from './draft.js';
import { blocksOf, plainText } from './words.js';

/** The words of blocks on one line, with those of captions. */
function textOf(blocks: readonly Block[]): string | undefined {
  let text = '';
  for (const block of blocks) {
    if ('text' in block) text += ` ${block.text}`;
    else if ('parts' in block) for (const part of block.parts) text += ` ${part.text}`;
  }
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

const length = (blocks: readonly Block[]) => textOf(blocks)?.length ?? 0;

/**
 * Which words are the story and which its summary. Content is the story and a description its summary; a description
 * alone is both; and where the description is by far the longer one, as some publishers have it, it is the other way round.
 */
export function told(
  contents: readonly Words[],
  short: Words | undefined,
): { body: Block[]; summary?: string | undefined } {
  let content = contents[0];
  for (const each of contents) if (content && each.value.length > content.value.length) content = each;
  const body = content ? blocksOf(content) : [];
  if (!short) return { body };
  if (body.length === 0 || short.value === content?.value) {
    const own = body.length === 0 ? blocksOf(short) : body;
    return { body: own, summary: textOf(own) };
  }
  if (short.value.length > 2 * (content?.value.length ?? 0)) {
    const other = blocksOf(short);
    if (length(other) > 2 * length(body)) return { body: other, summary: textOf(body) };
  }
  return { body, summary: plainText(short) };
}
