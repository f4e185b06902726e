import type { Block } from '@dateline/core';
import { oneLine } from '../html/index.js';
import type { RawText } from './draft.js';
import { blocksOf, plainText } from './raw-text.js';

/** The words of blocks on one line, with those of captions. */
function textOf(blocks: readonly Block[]): string | undefined {
  let text = '';
  const add = (words: string) => {
    text = text === '' ? words : `${text} ${words}`;
  };
  for (const block of blocks) {
    if ('text' in block) add(block.text);
    else if ('parts' in block) for (const part of block.parts) add(part.text);
  }
  return oneLine(text) || undefined;
}

const length = (blocks: readonly Block[]) => textOf(blocks)?.length ?? 0;

/** What an item offers to read. */
export interface OfferedText {
  contents: readonly RawText[];
  /** A description or summary. */
  short?: RawText | undefined;
  /** A summary beside the description. */
  abstract?: RawText | undefined;
}

/**
 * Which words are the story and which its summary. Content is the story and a description its summary; a description
 * alone is both; of a description and a summary beside it the longer one is the story; and where a description is longer
 * by far than the content, as some publishers have it, it is the story.
 */
export function bodyAndSummary({ contents, short, abstract }: OfferedText): {
  body: Block[];
  summary?: string | undefined;
} {
  if (!short || !abstract) return fromContents(contents, short ?? abstract);
  if (contents.length > 0) return fromContents(contents, abstract);
  return short.value.length >= abstract.value.length
    ? fromContents([short], abstract)
    : fromContents([abstract], short);
}

function fromContents(
  contents: readonly RawText[],
  short: RawText | undefined,
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
