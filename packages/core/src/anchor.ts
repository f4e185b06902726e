import { textAt } from './text.js';
import type { Article, Span, TextQuoteSelector } from './types.js';

/** Code units of context on each side: enough to tell repeated phrases apart, few enough to survive an edit nearby. */
const CONTEXT = 48;

/** Every text of an Article with its position, in reading order. */
export function* articleTexts(article: Article): Generator<{ at: Span['at']; part?: number; text: string }> {
  if (article.headline) yield { at: 'headline', text: article.headline };
  if (article.deck) yield { at: 'deck', text: article.deck };
  for (const [at, block] of article.body.entries()) {
    if ('text' in block) yield { at, text: block.text };
    if ('parts' in block) for (const [part, { text }] of (block.parts ?? []).entries()) yield { at, part, text };
  }
}

/** The W3C TextQuoteSelector of a span: its words with those around it in the same text. */
export function selectorOf(article: Article, span: Span): TextQuoteSelector {
  const text = textAt(article, span.at, span.part) ?? '';
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

/** One form for what editors change without changing a word: quotation marks, dashes and spaces. Keeps the length. */
const fold = (text: string) =>
  text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s/g, ' ');

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Finds a passage in a later version of its story: where its words stand, with most of their old surroundings.
 * @param hint where it was; decides between positions that fit equally well
 * @returns undefined when the words are gone
 */
export function findSelector(article: Article, selector: TextQuoteSelector, hint?: Span): Span | undefined {
  const exact = fold(selector.exact);
  if (!exact.trim()) return undefined;
  const prefix = fold(selector.prefix);
  const suffix = fold(selector.suffix);
  let best: { span: Span; score: number } | undefined;
  for (const { at, part, text } of articleTexts(article)) {
    const folded = fold(text);
    for (let start = folded.indexOf(exact); start >= 0; start = folded.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      const context = commonEnd(folded.slice(0, start), prefix) + commonStart(folded.slice(end), suffix);
      const near =
        hint && at === hint.at && part === hint.part ? 0.5 - Math.min(0.4, Math.abs(start - hint.start) / 10_000) : 0;
      const score = context + near;
      if (!best || score > best.score) best = { span: { at, ...(part !== undefined && { part }), start, end }, score };
    }
  }
  return best?.span;
}
