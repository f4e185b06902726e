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
      '- a\n  - b\n\n> c\n>\n> d\n\n---',
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

  it('writes a table by the rows and columns that it has', () => {
    const cell = { role: 'cell' as const, row: 1e9, column: 1e9, text: 'far away', marks: [] };
    expect(body({ type: 'table', parts: [cell] })).toBe('| far away |\n| --- |');
    expect(body({ type: 'table', parts: [] })).toBe('');
  });

  it('gives each list its numbers, and deeper items the levels above them', () => {
    const item = (text: string, depth: number, number?: number): Block => ({
      type: 'item',
      depth,
      ordered: number !== undefined,
      text,
      marks: [],
      ...(number !== undefined && { number }),
    });
    expect(body(item('a', 1), item('b', 2, 3), item('c', 2, 4), item('d', 1))).toBe('- a\n\n  3. b\n  4. c\n- d');
    expect(body(item('a', 3), item('b', 2))).toBe('- - - a\n  - b');
  });

  it('writes notes as footnotes, each once', () => {
    const note = (text: string, id = 'fn1'): Block => ({ type: 'note', id, text, marks: [] });
    expect(
      body(
        paragraph('Wow!', [{ type: 'note', start: 3, end: 4, note: 'fn1' }]),
        note('One.'),
        note('Two.'),
        note('b', 'x'),
        note('Late.'),
      ),
    ).toBe('Wow![^fn1]\n\n[^fn1]: One.\n\n    Two.\n\n[^x]: b\n\nLate.');
  });

  it('sets marks within words and beside each other as elements where signs would not do', () => {
    expect(body(paragraph('a"b"c', [{ type: 'strong', start: 1, end: 4 }]))).toBe('a<strong>"b"</strong>c');
    const both = paragraph('ab', [
      { type: 'strong', start: 0, end: 1 },
      { type: 'emphasis', start: 1, end: 2 },
    ]);
    expect(body(both)).toBe('<strong>a</strong>*b*');
  });

  it('keeps code that meets code apart', () => {
    const marks = [
      { type: 'code' as const, start: 0, end: 2 },
      { type: 'note' as const, start: 1, end: 4, note: 'x' },
      { type: 'code' as const, start: 2, end: 4 },
    ];
    expect(body(paragraph('abcd', marks))).toBe('`ab`<code>cd</code>[^x]');
  });
});
