import type { ArticleSummary } from '@dateline/library';
import { describe, expect, it } from 'vitest';
import { drawLine, lineOf } from '../set/page-line.js';
import { setArticle } from '../set/set-article.js';
import { lineWidth, run } from '../text/line.js';
import { noStyle, paint } from '../text/paint.js';
import { storyLines } from './list/story-lines.js';
import { firstRow } from './parts/rows.js';
import { inColumns } from './shell/help-pane.js';
import { layoutOf } from './shell/layout.js';

const article = {
  schemaVersion: 2 as const,
  id: 'a1',
  kicker: 'Harbour',
  headline: 'A second ferry for the island',
  bylines: [{ name: 'Ines Varga' }],
  dateline: { text: 'PORT ELLIN, May 28 -' },
  direction: 'ltr' as const,
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  body: [
    { type: 'paragraph' as const, text: 'Boats are to run until midnight, the council said.', marks: [] },
    { type: 'item' as const, depth: 1, ordered: false, text: 'one boat in winter', marks: [] },
    { type: 'item' as const, depth: 1, ordered: false, text: 'two in summer', marks: [] },
    {
      type: 'table' as const,
      parts: [
        { role: 'cell' as const, row: 0, column: 0, header: true, text: 'Season', marks: [] },
        { role: 'cell' as const, row: 0, column: 1, header: true, text: 'Boats', marks: [] },
        { role: 'cell' as const, row: 1, column: 0, text: 'Winter', marks: [] },
        { role: 'cell' as const, row: 1, column: 1, text: '1', marks: [] },
      ],
    },
  ],
};

const text = (cells: number) => setArticle(article, cells).map((line) => paint(drawLine(line), noStyle));

describe('an article as lines', () => {
  it('has its dateline before its first words, its list without gaps and its table in columns', () => {
    expect(text(60)).toEqual([
      'Harbour',
      'A second ferry for the island',
      '',
      'By Ines Varga',
      '',
      'PORT ELLIN, May 28 - Boats are to run until midnight, the',
      'council said.',
      '',
      ' • one boat in winter',
      ' • two in summer',
      '',
      'Season  Boats',
      'Winter  1',
    ]);
  });

  it('ends with what was corrected, who did what else, and what it is about', () => {
    const whole = {
      ...article,
      topics: ['ferries'],
      subjects: [{ scheme: 'https://codes.example/', code: '7', name: 'shipping' }],
      corrections: [{ text: 'An earlier version gave the wrong winter.' }],
      credits: [{ role: 'photographs', people: [{ name: 'Tomas Reed' }] }],
    };
    const lines = setArticle(whole, 60).map((line) => paint(drawLine(line), noStyle));
    expect(lines.slice(-6)).toEqual([
      '',
      'An earlier version gave the wrong winter.',
      '',
      'photographs: Tomas Reed',
      '',
      'Topics: ferries, shipping',
    ]);
  });

  it('keeps to its width, and knows where a word stands', () => {
    for (const cells of [20, 34, 60]) {
      const page = setArticle(article, cells);
      expect(Math.max(...page.map((line) => lineWidth(drawLine(line))))).toBeLessThanOrEqual(cells);
      const row = lineOf(page, 0, undefined, article.body[0]!.text!.indexOf('midnight'));
      expect(paint(drawLine(page[row]!), noStyle)).toContain('midnight');
    }
    expect(lineOf(setArticle(article, 40), 'deck', undefined, 0)).toBe(-1);
  });

  it('marks what is pointed at', () => {
    const page = setArticle(article, 60);
    const ranges = new Map([['0', [{ start: 0, end: 5 }]]]);
    const runs = page.flatMap((line) => drawLine(line, { ranges, style: () => ({ underline: true }) }));
    expect(runs.filter(({ style }) => style.underline).map((part) => part.text)).toEqual(['Boats']);
  });
});

describe('the screen', () => {
  it('has two panes from 120 columns, notes from 110, and never more text than fits', () => {
    for (let columns = 30; columns <= 240; columns++) {
      const { list, margin, text, notes } = layoutOf(columns, 24);
      expect(list > 0).toBe(columns >= 120);
      expect(notes > 0).toBe(columns >= 110);
      expect(margin + text + (notes && notes + 3) + (list && list + 3)).toBeLessThanOrEqual(columns);
    }
  });

  it('moves a list no more than the selected row needs', () => {
    const heightOf = () => 4;
    expect(firstRow(100, 3, 0, 20, heightOf)).toBe(0);
    expect(firstRow(100, 5, 0, 20, heightOf)).toBe(1);
    expect(firstRow(100, 0, 7, 20, heightOf)).toBe(0);
    expect(firstRow(0, -1, 5, 20, heightOf)).toBe(0);
  });

  it('sets help in columns of their order', () => {
    const group = (name: string) => [[run(name)], []];
    const lines = inColumns([group('a'), group('b'), group('c'), group('d')], 2, 6);
    expect(lines.map((line) => paint(line, noStyle).trimEnd())).toEqual(['a     c', '', 'b     d', '']);
  });

  it('draws a story with its time at the right, and no wider than its pane', () => {
    const item: ArticleSummary = {
      id: 'x',
      kicker: 'Harbour',
      headline: 'A second ferry for the island that lies behind the point',
      deck: 'Boats are to run until midnight '.repeat(5),
      source: 'The Valley Post',
      time: '2024-05-28',
      read: false,
      saved: true,
      later: false,
      hidden: false,
      direction: 'ltr',
    };
    const lines = storyLines(item, 40, new Date('2024-07-01T12:00:00Z'));
    expect(paint(lines[0]!, noStyle)).toBe('Harbour                         ★ 28 May');
    expect(paint(lines[5]!, noStyle)).toBe('The Valley Post');
    const wide = storyLines(item, 70, new Date('2024-07-01T12:00:00Z'));
    expect(paint(wide[0]!, noStyle)).toMatch(/^Harbour {2}The Valley Post +★ 28 May$/);
    expect(lines[1]?.[0]?.style.bold).toBe(true);
    expect(paint(lines[4]!, noStyle)).toMatch(/…$/);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(40);
    expect(lines.at(-1)).toEqual([]);
    const told = { ...item, story: 's', sources: 4, articles: 5, unread: 2 };
    const now = new Date('2024-07-01T12:00:00Z');
    expect(paint(storyLines(told, 40, now)[5]!, noStyle)).toBe('The Valley Post · 4 outlets');
    expect(paint(storyLines({ ...told, read: true }, 70, now)[0]!, noStyle)).toMatch(
      /^Harbour {2}The Valley Post · 4 outlets · 2 unread +★ 28 May$/,
    );
    expect(paint(storyLines({ ...told, sources: 1, articles: 2 }, 40, now)[5]!, noStyle)).toBe(
      'The Valley Post · 2 articles',
    );
  });
});
