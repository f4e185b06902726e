import type { Article, Span } from '@dateline/core';
import { proseOf } from '../prose.js';
import { quotationsIn } from '../redline/quotations.js';

/** What stands between marks of quotation in the body of an article, and its blocks that are quotations, in reading order. */
export function quotationsOf(article: Article): Span[] {
  const { pieces, text } = proseOf(article);
  return pieces.flatMap(({ at, start, end }): Span[] => {
    if (typeof at !== 'number') return [];
    const { type } = article.body[at]!;
    return quotationsIn({ type, text: text.slice(start, end) }).map((place) => ({ at, ...place }));
  });
}
