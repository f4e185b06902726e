import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from './html.js';
import { anyArticle, article, paragraph } from './testing/articles.js';
import type { Block } from './types.js';

const body = (...blocks: Block[]) => toHtml(article({ headline: undefined, bylines: [], body: blocks }));
const item = (text: string, depth: number, ordered = false, number?: number): Block => ({
  type: 'item',
  depth,
  ordered,
  text,
  marks: [],
  ...(number && { number }),
});

describe('toHtml', () => {
  it('writes the fields around the body', () => {
    const html = toHtml(article({ kicker: 'Works', deck: 'Tolls stay as they were', published: '2024-03-04' }));
    expect(html).toContain(
      '<p class="kicker">Works</p><h1>Harbour bridge reopens after winter repairs</h1><p class="deck">',
    );
    expect(html).toContain('<time class="published" datetime="2024-03-04">');
    expect(html).toMatch(/^<article lang="en" dir="ltr">/);
  });

  it('escapes text and attributes', () => {
    expect(body(paragraph('<script>"&\''))).toContain('<p>&lt;script&gt;&quot;&amp;&#39;</p>');
    expect(toHtml(article({ language: '"><script>' }))).not.toContain('<script');
  });

  it('nests lists and gives each its kind', () => {
    expect(body(item('a', 1), item('b', 2, true, 3), item('c', 2, true, 4), item('d', 1))).toContain(
      '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li>d</li></ul>',
    );
  });

  it('closes a list that changes its kind', () => {
    expect(body(item('a', 1), item('b', 1, true))).toContain('<ul><li>a</li></ul><ol><li>b</li></ol>');
  });

  it('leaves out what could run', () => {
    const html = body(
      { type: 'embed', url: 'javascript:alert(1)' },
      { type: 'figure', kind: 'image', url: 'data:image/svg+xml,<svg onload=alert(1)>', parts: [] },
      paragraph('x', [{ type: 'link', url: 'JAVA\tSCRIPT:alert(1)', start: 0, end: 1 }]),
    );
    expect(html).not.toMatch(/javascript|svg/i);
  });

  it('writes tables with header cells and spans', () => {
    const cells = { text: 'x', marks: [] };
    const html = body({
      type: 'table',
      parts: [
        { role: 'cell', row: 0, column: 0, header: true, columnSpan: 2, ...cells },
        { role: 'cell', row: 1, column: 1, ...cells },
        { role: 'cell', row: 1, column: 0, text: 'first', marks: [] },
      ],
    });
    expect(html).toContain('<tr><th colspan="2">x</th></tr><tr><td>first</td><td>x</td></tr>');
  });

  it('writes no link within a link', () => {
    const link = (start: number, end: number, url: string) => ({ type: 'link' as const, start, end, url });
    const note: Block = { type: 'note', id: 'note-1', text: 'x', marks: [] };
    const marks = [
      link(0, 5, 'https://a.example/'),
      link(2, 4, '/b'),
      { type: 'note' as const, start: 4, end: 5, note: 'note-1' },
    ];
    expect(body(paragraph('a b c', marks), note)).toContain(
      '<p><a href="https://a.example/" rel="noopener noreferrer">a b c<sup>1</sup></a></p>',
    );
  });

  it('gives balanced elements for any Article', () => {
    fc.assert(
      fc.property(anyArticle, (value) => {
        const open: string[] = [];
        for (const [, close, name = ''] of toHtml(value).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else if (!['br', 'hr', 'img'].includes(name)) open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
