import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { database } from '../../test/help.js';
import { readStory, tell } from '../../test/readings.js';
import type { StatementsOptions } from '../types.js';
import type { Database } from './database.js';
import { addFeed } from './feeds.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { listVoices } from './speakers.js';
import { listStatements } from './statements.js';

const [ANN, BEN] = ['Ann Harper', 'Ben Castellan'];
const QUOTE = 'we will keep the harbour open whatever the weather brings';
const outlet = (name: string): Partial<Article> => ({ source: { name } });
const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T08:00:00Z`;

/** Three outlets report a quotation within days, and one says it again weeks later. */
const stories = [
  readStory(1, { said: [{ text: QUOTE, by: [ANN] }] }, { ...outlet('Gazette'), published: day(1) }),
  readStory(
    2,
    {
      said: [
        { text: `“${QUOTE},”`, by: [ANN] },
        { text: 'boats are late', by: [BEN] },
      ],
    },
    { ...outlet('Courier'), published: day(2) },
  ),
  readStory(3, { said: [{ text: QUOTE.toUpperCase(), by: [ANN] }] }, { ...outlet('Gazette'), published: day(4) }),
  readStory(
    4,
    { said: [{ text: 'no boats before May, and no trains', by: [BEN] }, { text: 'trains run again' }] },
    { ...outlet('Post'), published: day(6) },
  ),
  readStory(5, { said: [{ text: QUOTE, by: [ANN] }] }, { ...outlet('Post'), published: day(20) }),
];

const short = (db: Database, options: StatementsOptions = {}, person = FIRST) =>
  listStatements(db, options, person).items.map(({ article, number, outlets, repeats }) =>
    `${article.id.slice(8)}.${number} ${outlets} ${repeats.map((repeat) => repeat.source).join(',')}`.trim(),
  );

describe('statements', () => {
  it('stand once, at the first story that reports them, with the outlets of the others', () => {
    const db = database();
    tell(db, stories);
    expect(short(db)).toEqual(['5.0 1', '4.0 1', '4.1 1', '2.1 1', '1.0 2 Courier,Gazette']);
    const { items } = listStatements(db, { query: 'harbour before:2026-02-10' });
    expect(items).toMatchObject([
      {
        article: { id: 'article-1', headline: 'Story number 1', source: 'Gazette' },
        voices: [{ name: ANN, voice: expect.stringMatching(/^[0-9a-f]{16}$/) }],
        kind: 'indirect',
        act: 'speech',
        day: '2026-02-01',
        text: QUOTE,
        content: [{ at: 0, start: 15, end: 15 + QUOTE.length }],
        source: 'A source',
        repeats: [
          { article: 'article-2', source: 'Courier', headline: 'Story number 2', time: day(2) },
          { article: 'article-3', source: 'Gazette', headline: 'Story number 3', time: day(4) },
        ],
        outlets: 2,
      },
    ]);
  });

  it('of a voice come from as many of its stories as it takes, whatever is hidden among the newest', () => {
    const db = database();
    const many = Array.from({ length: 24 }, (_, n) =>
      readStory(
        n + 1,
        {
          said: [
            { text: n % 8 === 0 ? 'trains run again' : `boats of day ${n} are late`, by: [n % 2 === 0 ? ANN : BEN] },
          ],
        },
        { published: day(n + 1) },
      ),
    );
    tell(db, many);
    const voice = listVoices(db, { query: ANN }).items[0]!.id;
    mark(
      db,
      Array.from({ length: 8 }, (_, n) => `article-${23 - 2 * n}`),
      { hidden: true },
    );
    const found = (options: StatementsOptions) => short(db, { voice, ...options }).map((row) => row.split('.')[0]);
    expect(found({ limit: 1 })).toEqual(['7']);
    expect(found({})).toEqual(['7', '5', '3', '1']);
    expect(found({ query: 'trains' })).toEqual(['1']);
    expect(found({ query: 'harbour' })).toEqual([]);
  });

  it('are looked for by their words, voices and stories', () => {
    const db = database();
    tell(db, stories);
    const found = (query: string) => short(db, { query }).map((row) => row.split(' ')[0]);
    expect(found('boats')).toEqual(['4.0', '2.1']);
    expect(found('boats -trains')).toEqual(['2.1']);
    expect(found('"no boats" OR "trains run"')).toEqual(['4.0', '4.1']);
    expect(found('voice:castellan boat*')).toEqual(['4.0', '2.1']);
    expect(found('voice:harper boats')).toEqual([]);
    expect(found('source:post')).toEqual(['5.0', '4.0', '4.1']);
    // What was said first is not among what is asked for: the next report stands for it.
    expect(short(db, { query: 'harbour after:2026-02-02' })).toEqual(['5.0 1', '2.0 2 Gazette']);
    expect(found('harbour source:gazette')).toEqual(['1.0']);
    expect(() => found('is:savd')).toThrow(expect.objectContaining({ code: 'bad-query' }));
  });

  it('of one voice are only its own', () => {
    const db = database();
    tell(db, stories);
    const id = (name: string) => listVoices(db, { query: name }).items[0]!.id;
    expect(short(db, { voice: id('castellan') })).toEqual(['4.0 1', '2.1 1']);
    expect(short(db, { voice: id('harper'), query: 'weather' })).toEqual(['5.0 1', '1.0 2 Courier,Gazette']);
    expect(short(db, { voice: id('harper'), query: 'boats' })).toEqual([]);
    expect(() => short(db, { voice: 'nobody' })).toThrow(expect.objectContaining({ code: 'unknown-voice' }));
  });

  it('come page by page, each once, whatever the size of a page', () => {
    const db = database();
    tell(db, stories);
    const all = short(db);
    for (const limit of [1, 2, 3]) {
      const found: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const page = listStatements(db, { limit, after });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items.map(({ article, number }) => `${article.id.slice(8)}.${number}`));
        after = page.next;
      }
      expect(found).toEqual(all.map((row) => row.split(' ')[0]));
    }
    expect(() => listStatements(db, { after: 'x' })).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
  });

  it('are those of stories that a person sees, and so are their outlets', () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const feed = (url: string, person: number) => addFeed(db, { url, title: url }, person).row.id;
    const [mine, theirs] = [feed('https://a.example/', FIRST), feed('https://b.example/', bo)];
    tell(db, stories.slice(0, 1), { feed: { feed: mine, title: 'A' } });
    tell(db, stories.slice(1, 2), { feed: { feed: theirs, title: 'B' } });
    expect(short(db)).toEqual(['1.0 1']);
    expect(short(db, {}, bo)).toEqual(['2.0 1', '2.1 1']);
    const voice = listVoices(db, { query: 'castellan' }, bo).items[0]!.id;
    expect(short(db, { voice }, bo)).toEqual(['2.1 1']);
    expect(() => short(db, { voice })).toThrow(expect.objectContaining({ code: 'unknown-voice' }));
  });

  it('said twice in a story stand once', () => {
    const db = database();
    tell(db, [readStory(1, { said: [{ text: QUOTE, by: [ANN] }, { text: 'boats' }, { text: QUOTE, by: [ANN] }] })]);
    expect(short(db)).toEqual(['1.0 1', '1.1 1']);
  });

  it('look at a bounded number of stories for a page', () => {
    const db = database();
    tell(
      db,
      Array.from({ length: 60 }, (_, n) => readStory(n, n === 0 ? { said: [{ text: 'boats' }] } : {})),
    );
    const pages: number[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = listStatements(db, { limit: 3, after });
      pages.push(page.items.length);
      after = page.next;
    }
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter(Boolean)).toEqual([1]);
  });
});

describe('the day of a statement', () => {
  it('is the one that its sentence tells', () => {
    const db = database();
    const story = readStory(1, { said: [{ text: 'boats are late', by: [BEN] }] });
    story.reading.anchor = '2026-01-05';
    const at = (start: number, value: string) => ({
      span: { at: 0, start, end: start + 1 },
      type: 'DATE' as const,
      value,
    });
    story.reading.times = [at(13, '2026-01-03'), at(16, '2026-01-01'), at(14, '2026-02-01')];
    tell(db, [story]);
    expect(listStatements(db).items[0]!.day).toBe('2026-01-03');
  });
});
