// Articles for the tests of this package; not part of what is published.
import fc from 'fast-check';
import type { Article, Block, Mark } from '../types.js';

export function article(change: Partial<Article> = {}): Article {
  return {
    schemaVersion: 2,
    id: 'a1',
    headline: 'Harbour bridge reopens after winter repairs',
    bylines: [{ name: 'Ines Calder' }],
    direction: 'ltr',
    language: 'en',
    topics: [],
    media: [],
    attachments: [],
    body: [
      paragraph('The bridge over the old harbour opened to carts on Monday, two weeks early.'),
      paragraph('"We worked through every frost," the master mason said.'),
    ],
    provenance: {},
    ...change,
  };
}

export function paragraph(text: string, marks: Mark[] = []): Block {
  return { type: 'paragraph', text, marks };
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const markType = fc.constantFrom(
  'strong',
  'emphasis',
  'code',
  'strike',
  'subscript',
  'superscript',
  'highlight',
  'quote',
);

/** A text with marks that lie in it. */
export const prose = text.chain((value) => {
  const range = fc
    .tuple(fc.nat(Math.max(0, value.length - 1)), fc.integer({ min: 1, max: Math.max(1, value.length) }))
    .map(([start, length]) => ({ start, end: Math.min(value.length, start + length) }));
  const mark = fc.oneof(
    fc.tuple(markType, range).map(([type, at]): Mark => ({ type, ...at }) as Mark),
    fc.tuple(fc.webUrl(), range).map(([url, at]): Mark => ({ type: 'link', url, ...at })),
  );
  return fc
    .array(mark, { maxLength: 5 })
    .map((marks) => ({ text: value, marks: value.length ? marks.filter(({ start, end }) => start < end) : [] }));
});

export const block: fc.Arbitrary<Block> = fc.oneof(
  prose.map((value): Block => ({ type: 'paragraph', ...value })),
  prose.map((value): Block => ({ type: 'quote', ...value })),
  fc
    .tuple(prose, fc.integer({ min: 1, max: 6 }))
    .map(([value, level]): Block => ({ type: 'heading', level, ...value })),
  fc
    .tuple(prose, fc.integer({ min: 1, max: 4 }), fc.boolean())
    .map(([value, depth, ordered]): Block => ({ type: 'item', depth, ordered, ...value })),
  text.map((value): Block => ({ type: 'code', text: value })),
  fc.constant<Block>({ type: 'separator' }),
  fc.array(prose, { minLength: 1, maxLength: 6 }).map(
    (cells): Block => ({
      type: 'table',
      parts: cells.map((cell, i) => ({ role: 'cell', row: i >> 1, column: i & 1, ...cell })),
    }),
  ),
  fc.tuple(fc.webUrl(), prose).map(
    ([url, value]): Block => ({
      type: 'figure',
      kind: 'image',
      url,
      alt: value.text,
      parts: [{ role: 'caption', ...value }],
    }),
  ),
);

export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(fc.option(text, { nil: undefined }), fc.array(block, { maxLength: 8 }))
  .map(([headline, body]) => article({ ...(headline !== undefined && { headline }), body }));
