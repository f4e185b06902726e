import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleTexts, findSelector, selectorOf } from './anchor.js';
import { anyArticle, article, paragraph } from './testing/articles.js';
import { spanText } from './text.js';
import type { Span } from './types.js';

describe('a quotation found again', () => {
  it('is found in the version it was taken from', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.nat(), (value, pick, from) => {
        const texts = [...articleTexts(value)].filter(({ text }) => text.trim());
        const { at, part, text } = texts[pick % texts.length] ?? {};
        fc.pre(at !== undefined && text !== undefined);
        const start = from % text!.length;
        const span: Span = { at: at!, ...(part !== undefined && { part }), start, end: text!.length };
        fc.pre(spanText(value, span).trim() !== '');
        expect(findSelector(value, selectorOf(value, span), span)).toEqual(span);
      }),
    );
  });

  it('moves with its paragraph and past changed quotation marks', () => {
    const before = article();
    const span = { at: 1, start: 1, end: 31 };
    const after = article({
      body: [
        paragraph('A new lead.'),
        ...before.body.map((block) => ('text' in block ? { ...block, text: block.text.replace('"', '“') } : block)),
      ] as never,
    });
    const found = findSelector(after, selectorOf(before, span), span);
    expect(found).toEqual({ at: 2, start: 1, end: 31 });
  });

  it('chooses the place with the same surroundings', () => {
    const before = article({ body: [paragraph('red boats and green boats')] });
    const span = { at: 0, start: 20, end: 25 };
    const after = article({ body: [paragraph('boats'), paragraph('old red boats and green boats today')] });
    expect(findSelector(after, selectorOf(before, span), span)).toEqual({ at: 1, start: 24, end: 29 });
  });

  it('is lost when its words are gone', () => {
    expect(
      findSelector(article({ headline: undefined, body: [paragraph('Nothing.')] }), {
        exact: 'frost',
        prefix: '',
        suffix: '',
      }),
    ).toBeUndefined();
  });
});
