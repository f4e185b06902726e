import { type Article, type Block, parseArticle, toHtml } from '@dateline/core';
import { expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, marks: [] });
const cell = (row: number, column: number, text: string) => ({
  role: 'cell' as const,
  row,
  column,
  ...(row === 0 && { header: true as const }),
  text,
  marks: [],
});

const article: Article = parseArticle({
  schemaVersion: 2,
  id: 'a',
  kicker: 'Public works',
  headline: 'Harbour bridge reopens after winter repairs',
  deck: 'Tolls stay as they were until the summer, the port of Oldhaven says',
  bylines: [{ name: 'Ines Calder' }],
  published: '2024-03-04T18:30:00+01:00',
  updated: '2024-03-04T20:05:00+01:00',
  language: 'en',
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  credits: [{ role: 'photographs', people: [{ name: 'Tomas Reed' }] }],
  body: [
    {
      type: 'paragraph',
      text: 'The bridge over the old harbour opened to carts on Monday, two weeks early, after a winter of work on its beams.',
      marks: [
        { type: 'link', start: 4, end: 10, url: 'https://post.example/topic/bridge' },
        { type: 'strong', start: 51, end: 57 },
      ],
    },
    paragraph(
      'Masons and carpenters had replaced twelve of its beams since November, in frost and at low water, the port said.',
    ),
    { type: 'heading', level: 2, text: 'What was done', marks: [] },
    {
      type: 'item',
      depth: 1,
      ordered: false,
      text: 'Twelve beams were replaced by oak.',
      marks: [{ type: 'note', start: 7, end: 12, note: 'note-fn1' }],
    },
    { type: 'item', depth: 2, ordered: true, number: 1, text: 'Four of them carry the road.', marks: [] },
    { type: 'item', depth: 1, ordered: false, text: 'The rails were painted twice.', marks: [] },
    { type: 'quote', text: 'We worked through every frost, and nobody was hurt on the scaffolds.', marks: [] },
    {
      type: 'figure',
      kind: 'image',
      url: 'https://post.example/beams.jpg',
      alt: 'Beams on a barge',
      parts: [
        { role: 'caption', text: 'The last beams arrive.', marks: [] },
        { role: 'credit', text: 'Tomas Reed', marks: [] },
      ],
    },
    {
      type: 'table',
      parts: [cell(0, 0, 'Toll'), cell(0, 1, 'Pence'), cell(1, 0, 'Cart'), cell(1, 1, '4')],
    },
    { type: 'code', text: 'open(bridge)\n  wait()', language: 'python' },
    paragraph(
      'The first cart crossed at six in the morning, and by noon the market had its fish from the northern shore again.',
    ),
    { type: 'note', id: 'note-fn1', label: '1', text: 'Oak from the Vale forest, cut in the autumn.', marks: [] },
  ],
  provenance: {},
});

it('gives back what toHtml says of an Article', async () => {
  const { articles } = await readDocument(toHtml(article), { url: 'https://post.example/bridge' });
  const { kicker, headline, deck, bylines, published, updated, language, credits, body } = article;
  expect(articles[0]).toMatchObject({ kicker, headline, deck, bylines, published, updated, language, credits });
  expect(articles[0]?.body).toEqual(body);
});

it('is the same HTML again', async () => {
  const { articles } = await readDocument(toHtml(article), { url: 'https://post.example/bridge' });
  expect(toHtml(articles[0]!)).toBe(toHtml(article));
});
