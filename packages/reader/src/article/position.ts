import { type Article, type Span, spanText } from '@dateline/core';

/** Where a stretch of text stands: a key for maps. */
export function positionKey(at: Span['at'], part?: number): string {
  return part === undefined ? String(at) : `${at}.${part}`;
}

const rank = (at: Span['at']) => (at === 'headline' ? -2 : at === 'deck' ? -1 : at);

/** Reading order of two spans: headline, deck, then the body. */
export function compareSpans(a: Span, b: Span): number {
  return rank(a.at) - rank(b.at) || (a.part ?? -1) - (b.part ?? -1) || a.start - b.start || a.end - b.end;
}

/** The words of several spans, with an ellipsis where something between them is left out. */
export function wordsOf(article: Article, spans: readonly Span[]): string {
  let words = '';
  let last: Span | undefined;
  for (const span of spans) {
    const text = spanText(article, span).trim();
    if (!text) continue;
    const joined = last && last.at === span.at && last.part === span.part && span.start - last.end <= 1;
    words += words === '' ? text : `${joined ? ' ' : ' … '}${text}`;
    last = span;
  }
  return words;
}
