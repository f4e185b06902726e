import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { article, open, paragraph } from '../../test/help.js';
import type { Library } from '../types.js';
import { editionArticle } from './edition-article.js';

const strike = (extra: readonly string[] = []) =>
  [
    'PORT ELLIN - Ferry crews walked out on Tuesday after talks on the winter timetable failed, and 4,000 islanders were left without a boat.',
    '"We could not leave the island out in the cold," the mayor, Ines Varga, said.',
    'The crews want two more sailors on each night crossing to Sorrel Bay.',
    ...extra,
  ].map(paragraph);

const told = (n: number, outlet: string, published: string, body: Article['body']) =>
  article(n, {
    published,
    language: 'en',
    source: { name: outlet },
    headline: 'Ferry crews of Port Ellin walk out',
    deck: 'No boat until the talks go on',
    body,
  });

/** Waits until nothing of what was put in is still to be read or joined. */
async function settled(library: Library, articles: number): Promise<void> {
  await expect.poll(async () => (await library.info()).unreadings).toBe(0);
  await expect.poll(async () => (await library.story('article-1')).entries.length).toBe(articles);
}

describe('the edition of a day', () => {
  it('has a Story once, with its outlets and what is said, and tells what is new since the day before', async () => {
    const library = await open({ readings: true });
    await library.put([
      told(1, 'Gazette', '2026-05-26T08:00:00Z', strike()),
      told(2, 'Post', '2026-05-26T09:00:00Z', strike()),
      told(
        3,
        'Herald',
        '2026-05-27T07:00:00Z',
        strike(['"Nobody sails before Friday," said Tomas Lind, the head of the seamen\'s union, on Wednesday.']),
      ),
      article(4, {
        published: '2026-05-26T10:00:00Z',
        language: 'en',
        source: { name: 'Courier' },
        headline: 'Wool sales',
      }),
    ]);
    await settled(library, 3);

    const first = await library.edition('2026-05-26');
    expect(first).toMatchObject({ day: '2026-05-26', articles: 3, next: '2026-05-27' });
    expect(first).not.toHaveProperty('previous');
    expect(first.stories).toHaveLength(2);
    const [lead] = first.stories;
    expect(lead).toMatchObject({ outlets: ['Gazette', 'Post'], article: { sources: 3, articles: 3 } });
    expect(lead).not.toHaveProperty('since');
    expect(lead!.statements).toMatchObject([
      { voice: 'Ines Varga', kind: 'direct', text: expect.stringContaining('could not leave the island'), outlets: 2 },
    ]);

    const second = await library.edition('2026-05-27');
    expect(second).toMatchObject({ day: '2026-05-27', articles: 1, previous: '2026-05-26' });
    expect(second.stories[0]!.since!.added.map(({ text }) => text).join(' ')).toContain('Nobody sails before Friday');
    expect(second.stories[0]!.since!.added.every(({ article: from }) => from === 'article-3')).toBe(true);
  });

  it('is led by a story in sentences, however many outlets carry a list of prices', async () => {
    const library = await open({ readings: true });
    const prices = [
      'Wheat 145.20 to 161.80, barley 112.40, oats 99.10, rye 120.50.',
      'Maize 130.10, rice 240.00, 12.5 up.',
    ];
    const list = (n: number, outlet: string) =>
      article(n, {
        published: '2026-05-26T08:00:00Z',
        language: 'en',
        source: { name: outlet },
        headline: 'Prices at the grain hall',
        body: Array.from({ length: 6 }, () => prices.map(paragraph)).flat(),
      });
    await library.put([
      ...['Gazette', 'Post', 'Herald', 'Courier'].map((outlet, n) => list(n + 1, outlet)),
      told(5, 'Gazette', '2026-05-26T09:00:00Z', strike()),
    ]);
    await settled(library, 4);
    const { stories } = await library.edition('2026-05-26');
    expect(stories.map(({ article: { headline }, outlets }) => [headline, outlets.length])).toEqual([
      ['Ferry crews of Port Ellin walk out', 1],
      ['Prices at the grain hall', 4],
    ]);
  });

  it('has a picture wherever an article of the day has one', async () => {
    const library = await open({ readings: true });
    const url = 'https://pictures.example/quay.jpg';
    const media = [{ kind: 'image' as const, url }];
    await library.put([
      told(
        1,
        'Gazette',
        '2026-05-26T08:00:00Z',
        strike(['The harbour master keeps the quay open for small boats at night.']),
      ),
      { ...told(2, 'Post', '2026-05-26T09:00:00Z', strike()), media },
    ]);
    await settled(library, 2);
    const [lead] = (await library.edition('2026-05-26')).stories;
    // The fuller article has none, so the other one lends its own.
    expect(lead).toMatchObject({ article: { id: 'article-1' }, picture: { article: 'article-2', url } });

    // Of the least weight, and yet on the page: no other story of the day has a picture.
    const many = Array.from({ length: 20 }, (_, n) =>
      article(n + 10, {
        published: '2026-05-29T12:00:00Z',
        language: 'en',
        source: { name: `Paper ${n}` },
        headline: `Matter ${n} of ${'abcdefghijklmnopqrst'[n]}`,
        body: [paragraph(`The matter ${'abcdefghijklmnopqrst'[n]} rests.`)],
      }),
    );
    await library.put([
      ...many,
      article(40, {
        published: '2026-05-29T00:00:00Z',
        language: 'en',
        source: { name: 'Paper 1' },
        headline: 'A quay',
        body: [paragraph('Seen.')],
        media,
      }),
    ]);
    const { stories } = await library.edition('2026-05-29');
    expect(stories.filter(({ picture }) => picture).map(({ article: { id } }) => id)).toEqual(['article-40']);
  });

  it('shows a person what that person sees, and nothing hidden', async () => {
    const library = await open({ readings: true });
    await library.put([told(1, 'Gazette', '2026-05-26T08:00:00Z', strike())]);
    expect((await library.as('Bo').edition('2026-05-26')).stories).toEqual([]);
    await library.mark(['article-1'], { hidden: true });
    expect(await library.edition('2026-05-26')).toMatchObject({ articles: 0, stories: [] });
  });

  it('is that of today when nothing is said, and refuses what is no day', async () => {
    const library = await open({ readings: true });
    expect((await library.edition()).day).toBe(new Date().toISOString().slice(0, 10));
    for (const day of ['2026-05', '7d', 'soon', ''])
      await expect(library.edition(day)).rejects.toMatchObject({ code: 'bad-edition' });
  });
});

describe('editionArticle', () => {
  it('is an Article with a heading for each Story', () => {
    const page = editionArticle(
      {
        day: '2026-05-28',
        articles: 1,
        stories: [
          {
            article: {
              id: 'a',
              headline: 'Boats run again',
              deck: 'From Friday',
              time: '',
              direction: 'ltr',
              read: false,
              saved: false,
              later: false,
              hidden: false,
            },
            outlets: ['Gazette', 'Post'],
            since: { articles: 1, added: [{ text: 'Crews accepted.', article: 'a', content: [] }] },
            statements: [
              {
                text: 'We sail.',
                article: 'a',
                content: [],
                kind: 'direct',
                voice: 'Ines Varga',
                role: 'mayor',
                outlets: 1,
              },
            ],
          },
        ],
      },
      (id) => `#${id}`,
    );
    expect(page.headline).toBe('Thursday, 28 May 2026');
    expect(page.body.map((block) => ('text' in block ? [block.type, block.text] : []))).toEqual([
      ['heading', 'Boats run again'],
      ['paragraph', 'From Friday'],
      ['paragraph', 'Gazette, Post'],
      ['item', 'New: Crews accepted.'],
      ['quote', '“We sail.” — Ines Varga, mayor'],
    ]);
  });
});
