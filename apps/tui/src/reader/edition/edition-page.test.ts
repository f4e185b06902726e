import type { EditionStory } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { lineWidth } from '../../text/line.js';
import { noStyle, paint } from '../../text/paint.js';
import { editionPage } from './edition-page.js';
import { pageTop } from './use-page-top.js';

const story = (id: string, statements = 1): EditionStory => ({
  article: {
    id,
    headline: `Story ${id} of the harbour and its ferries`,
    deck: 'What is known of it stands here, in a sentence that goes on for long enough to need a second line.',
    time: '2018-05-28',
    read: false,
    saved: false,
    later: false,
    hidden: false,
    direction: 'ltr',
  },
  outlets: ['Gazette', 'Post', 'Herald', 'Courier', 'Mail'],
  statements: Array.from({ length: statements }, (_, n) => ({
    text: `"The boats of story ${id} will sail in the winter as well as in summer`,
    article: id,
    content: [{ at: n, start: 0, end: 10 }],
    kind: 'direct' as const,
    voice: 'Ines Varga',
    role: 'mayor',
    outlets: 1,
  })),
  since: { articles: 1, added: [{ text: 'Crews accepted the offer.', article: id, content: [] }] },
});
const stories = ['a', 'b', 'c', 'd'].map((id) => story(id));
const text = (width: number, selected?: string) =>
  editionPage(stories, selected, width).lines.map((line) => paint(line, noStyle).trimEnd());

describe('the front page as lines', () => {
  it('has the headline, the deck, who tells it, what is new and who says what, in this order', () => {
    const lines = text(80, 'a').slice(0, 9);
    expect(lines).toEqual([
      '▌ Story a of the harbour and its ferries',
      '▌ What is known of it stands here, in a sentence that goes on for long enough',
      '▌ to need a second line.',
      expect.stringMatching(/^▌ Gazette, Post, Herald and 2 others +28 May 2018$/),
      '▌ New  Crews accepted the offer.',
      '',
      '    “The boats of story a will sail in the winter as well as in summer”',
      '    — Ines Varga, mayor',
      '',
    ]);
  });

  it('has two columns where there is room, with what is said beside the first Story, and never a wider line', () => {
    expect(text(140)[0]).toMatch(/^ {2}Story a .* “The boats of story a/);
    expect(text(140).some((line) => /Story b .* Story c /.test(line))).toBe(true);
    expect(text(80).some((line) => /Story b .* Story c /.test(line))).toBe(false);
    for (const width of [30, 80, 108, 140, 240])
      for (const line of editionPage(stories, 'b', width).lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
  });

  it('knows where each row stands', () => {
    for (const width of [80, 140]) {
      const { rows, lines } = editionPage(stories, 'c 0', width);
      expect([...rows.keys()].sort()).toEqual(['a', 'a 0', 'b', 'b 0', 'c', 'c 0', 'd', 'd 0']);
      const { from, to } = rows.get('c 0')!;
      const marked = lines.flatMap((line, number) => (paint(line, noStyle).includes('▌') ? number : []));
      expect(marked).toEqual(Array.from({ length: to - from }, (_, n) => from + n));
    }
  });

  it('scrolls no more than what is selected needs', () => {
    const page = editionPage(stories, 'a', 80);
    expect(pageTop(page, 'a', 0, 20)).toBe(0);
    const { from, to } = page.rows.get('d')!;
    expect(pageTop(page, 'd', 0, 20)).toBe(to - 20);
    expect(pageTop(page, 'd', 500, 20)).toBe(Math.min(from, page.lines.length - 20));
    expect(pageTop({ lines: [], rows: new Map() }, undefined, 7, 20)).toBe(0);
  });
});
