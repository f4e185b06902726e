import type { Article, Block } from '@dateline/core';
import { oneLine } from './one-line.js';

/** The words of a body, with those of captions, on one line: what a summary is kept as where it says the same. */
function onOneLine(body: readonly Block[]): string {
  let text = '';
  for (const block of body) {
    if ('text' in block) text += text === '' ? block.text : ` ${block.text}`;
    else if ('parts' in block) for (const part of block.parts) text += text === '' ? part.text : ` ${part.text}`;
  }
  return oneLine(text);
}

/** Whether the summary of an article is its body once more, as it is where a feed gives nothing but a description. */
export const repeatsBody = ({ summary, body }: Pick<Article, 'summary' | 'body'>): boolean =>
  summary !== undefined && summary === onOneLine(body);

/** An article as it is packed: a summary that repeats the body, which is two fifths of a feed's story, is not kept twice. */
export type PackedArticle = Omit<Article, 'summary'> & { summary?: string | true };

export const withoutRepeated = (article: Article): PackedArticle => ({ ...article, summary: true });

export function withSummary(packed: PackedArticle): Article {
  if (packed.summary === true) packed.summary = onOneLine(packed.body);
  return packed as Article;
}
