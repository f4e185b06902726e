import { describe, expect, it } from 'vitest';
import { toMarkdown } from './markdown.js';
import { article, paragraph } from './testing/articles.js';
import type { Block } from './types.js';

const body = (...blocks: Block[]) => toMarkdown(article({ headline: undefined, bylines: [], body: blocks })).trimEnd();

describe('toMarkdown', () => {
  it('begins with what stands around the body', () => {
    const text = toMarkdown(article({ deck: 'Tolls stay', published: '2024-03-04', source: { name: 'Harbour Post' } }));
    expect(text).toMatch(
      /^# Harbour bridge reopens after winter repairs\n\n\*Tolls stay\*\n\nBy Ines Calder · Harbour Post · 2024-03-04\n\nThe bridge/,
    );
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- no item', '\\- no item'],
    ['12. no item', '12\\. no item'],
    ['a *b* _c_ `d` [e]', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\]'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['Smith & Sons', 'Smith & Sons'],
  ])('escapes %j', (text, written) => {
    expect(body(paragraph(text))).toBe(written);
  });

  it('sets marks against the words', () => {
    expect(body(paragraph('a bold b', [{ type: 'strong', start: 1, end: 7 }]))).toBe('a **bold** b');
  });

  it('writes links with titles, and addresses with brackets', () => {
    expect(
      body(paragraph('here', [{ type: 'link', url: 'https://a.example/x(1)', title: 'a "b"', start: 0, end: 4 }])),
    ).toBe('[here](<https://a.example/x(1)> "a \\"b\\"")');
  });

  it('fences code that holds fences', () => {
    expect(body({ type: 'code', text: '```\nx\n```', language: 'md' })).toBe('````md\n```\nx\n```\n````');
    expect(body(paragraph('a`b', [{ type: 'code', start: 0, end: 3 }]))).toBe('``a`b``');
  });

  it('keeps items tight, quotations together and blocks apart', () => {
    const item = (text: string, depth = 1): Block => ({ type: 'item', depth, ordered: false, text, marks: [] });
    const quote = (text: string): Block => ({ type: 'quote', text, marks: [] });
    expect(body(item('a'), item('b', 2), quote('c'), quote('d'), { type: 'separator' })).toBe(
      '- a\n    - b\n\n> c\n>\n> d\n\n---',
    );
  });

  it('writes tables', () => {
    const cell = (row: number, column: number, text: string) => ({
      role: 'cell' as const,
      row,
      column,
      text,
      marks: [],
    });
    expect(body({ type: 'table', parts: [cell(0, 0, 'a'), cell(0, 1, 'b|c'), cell(1, 1, 'd\ne')] })).toBe(
      '| a | b\\|c |\n| --- | --- |\n|  | d e |',
    );
  });
});
