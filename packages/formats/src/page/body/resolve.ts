import type { Block, Mark } from '@dateline/core';
import { safeLink } from '../../html/index.js';

function marks(list: readonly Mark[], base: string | undefined): Mark[] {
  return list.flatMap((mark) => {
    if (mark.type !== 'link') return mark;
    const url = safeLink(mark.url, base);
    return url === undefined ? [] : { ...mark, url };
  });
}

/** Makes the links of blocks absolute, and drops those that run code. */
export function absolute(blocks: readonly Block[], base: string | undefined): Block[] {
  return blocks.map((block): Block => {
    if ('marks' in block) return { ...block, marks: marks(block.marks, base) };
    if (block.type === 'table')
      return { ...block, parts: block.parts.map((part) => ({ ...part, marks: marks(part.marks, base) })) };
    if (block.type !== 'figure' && block.type !== 'code') return block;
    if (!block.parts) return block;
    return { ...block, parts: block.parts.map((part) => ({ ...part, marks: marks(part.marks, base) })) };
  });
}
