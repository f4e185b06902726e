import { articleSchema, type Block, type Mark } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBlocks } from './index.js';

const base = 'https://post.example/town/';
const blocks = (html: string) => htmlBlocks(html, { base });
const texts = (html: string) => blocks(html).map((block) => ('text' in block ? block.text : block.type));

describe('any fragment at all', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<a href="javascript:x">',
    "<a href='/y'>",
    '</a>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table><tr><td>',
    '</table>',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '</script>',
    '<svg>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '<br>',
    '&lt;',
    '&amp;',
    '&#106;',
    '<figure>',
    '<figcaption>',
    '</figure>',
    '<blockquote>',
    '<h2>',
    '</h2>',
    '<pre>',
    '</pre>',
    '<template>',
    '<iframe src=javascript:1>',
    '<math>',
    '<hr>',
  );
  const fragment = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 60 })
    .map((list) => list.join(''));
  const proses = (block: Block): { text: string; marks: Mark[] }[] =>
    'marks' in block ? [block] : 'parts' in block ? (block.parts ?? []) : [];

  it('gives blocks of the schema, whose marks lie in their text and whose addresses are safe', () => {
    fc.assert(
      fc.property(fragment, (html) => {
        const found = htmlBlocks(html, { base });
        expect(articleSchema.shape.body.safeParse(found).error).toBeUndefined();
        for (const prose of found.flatMap((block) => proses(block))) {
          for (const mark of prose.marks) {
            expect(mark.start).toBeLessThan(mark.end);
            expect(mark.end).toBeLessThanOrEqual(prose.text.length);
            if (mark.type === 'link') expect(mark.url).toMatch(/^(https?|mailto|tel):/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same blocks twice', () => {
    fc.assert(
      fc.property(fragment, (html) => {
        expect(blocks(html)).toEqual(blocks(html));
      }),
      { numRuns: 50 },
    );
  });
});

describe('hard input', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(200_000), '</div>'.repeat(200_000)],
    ['deep lists', '<ul><li>'.repeat(50_000), ''],
    ['deep tables', '<table><tr><td>'.repeat(50_000), ''],
    ['crossed marks', '<b><i>'.repeat(50_000), '</b></i>'.repeat(50_000)],
    ['a million attributes', `<p ${'a=1 '.repeat(1_000_000)}>`, '</p>'],
    ['end tags of nothing', '<div>'.repeat(300), '</span></p></td>'.repeat(200_000)],
  ])('reads %s without a stack as deep', (_, before, after) => {
    expect(texts(`${before}ferry${after}`).join('')).toContain('ferry');
  });

  it('says that a page of more than a million elements is too large', () => {
    expect(() => blocks('<i>'.repeat(1_100_000))).toThrowError(expect.objectContaining({ code: 'too-large' }));
  });
});
