import type { Article } from '@dateline/core';
import { parseQuery } from '@dateline/core/base';
import { describe, expect, it } from 'vitest';
import { connected, database } from '../../../test/postgres.js';
import { prepareStories } from '../../store/prepare.js';
import { postgresStore } from '../store.js';
import { catchUp } from './caught-up.js';
import { indexBatch } from './index-batch.js';
import { relevantArticles } from './relevance.js';

const article = (n: number, changes: Partial<Article> = {}): Article => ({
  schemaVersion: 2,
  id: `a${n}`,
  headline: `Story ${n}`,
  bylines: [],
  direction: 'ltr',
  published: new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString(),
  url: `https://paper.example/${n}`,
  topics: [],
  media: [],
  attachments: [],
  body: [{ type: 'paragraph', text: `What happened on day ${n}.`, marks: [] }],
  provenance: {},
  ...changes,
});
const body = (text: string): Article['body'] => [{ type: 'paragraph', text, marks: [] }];

describe('the words of a library in a database', () => {
  it('find stories as the words of a file do', async () => {
    const sql = connected(await database());
    const store = postgresStore(sql);
    const { id } = await store.follow(1, { url: 'https://paper.example/feed' });
    const title = 'The Daily Paper';
    const stories = [
      article(1, { headline: 'Größe & Maß: 100 %?', language: 'en-GB', section: 'World' }),
      article(2, { body: body('It\'s the bridge\'s end\\ of "days" it is.'), bylines: [{ name: 'Ann Lee' }] as never }),
      article(3, {
        headline: '東京で地震',
        body: body('東京都で地震がありました。'),
        language: 'ja',
        topics: ['Quakes'],
      }),
      article(4, { deck: 'A bridge too far', headline: 'Ёлка', body: body('Bridge. Maß für Maß') }),
      article(5, { body: body(`${'word '.repeat(20_000)} at last ${'long'.repeat(1_000)}`) }),
    ];
    await store.putStories({ ...prepareStories(stories), feed: { feed: id, title } });
    await catchUp(sql);
    expect(await sql.all('select 1 from outbox')).toEqual([]);
    const found = async (query: string) => {
      const { items } = await store.page(1, { query, stories: false });
      return items.map((item) => item.id).join(' ');
    };
    for (const [query, ids] of [
      ['bridge', 'a4 a2'],
      ['bri*', 'a4 a2'],
      ['headline:bridge', ''],
      ['deck:bridge', 'a4'],
      ['body:bridge', 'a4 a2'],
      ['body:far', ''],
      ['grosse', ''],
      ['groSSe OR grosse OR größe', 'a1'],
      ['headline:"größe & maß"', 'a1'],
      ['"maß für maß"', 'a4'],
      ['mass', ''],
      ['maß', 'a4 a1'],
      ['елка', 'a4'],
      ['地震', 'a3'],
      ['"it is"', 'a2'],
      ['"is it"', ''],
      ['by:lee', 'a2'],
      ['source:daily', 'a5 a4 a3 a2 a1'],
      ['lang:en', 'a1'],
      ['lang:en-gb', 'a1'],
      ['lang:gb', ''],
      ['topic:quakes', 'a3'],
      ['section:world', 'a1'],
      ['site:www.paper.example', 'a5 a4 a3 a2 a1'],
      ['h*', 'a1'],
      ['bridge -far', 'a2'],
      ['-bridge', 'a5 a3 a1'],
      ['bridge (far OR ann)', 'a4 a2'],
      ['-(bridge -far) bridge', 'a4'],
      ['is:unread (bridge OR is:saved)', 'a4 a2'],
      ['last', 'a5'],
      ["bridge's \\ ' :* <->", 'a2'],
    ] as const)
      expect([query, await found(query)], query).toEqual([query, ids]);
    const { query } = parseQuery('bridge');
    const names = new Map(
      (await sql.all<{ article: number; id: string }>('select article, id from names')).map((row) => [
        row.article,
        row.id,
      ]),
    );
    const { articles } = await relevantArticles(sql, query, 1, { limit: 10, offset: 0 });
    expect(articles.map((one) => names.get(one))).toEqual(['a4', 'a2']);

    // Another version is found by its own words, at another moment as well.
    await store.putStories({
      ...prepareStories([{ ...stories[1]!, published: '2024-05-01T00:00:00Z', body: body('A ferry instead.') }]),
      feed: { feed: id, title },
    });
    await catchUp(sql);
    expect([await found('ferry'), await found('bridge')]).toEqual(['a2', 'a4']);
  });

  it('are indexed once, by as many as there are', async () => {
    const address = await database();
    const [one, two, three] = [1, 2, 3].map(() => connected(address));
    const store = postgresStore(one!);
    const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
    const stories = Array.from({ length: 120 }, (_, n) => article(n));
    await store.putStories({ ...prepareStories(stories), feed: { feed: id, title } });
    const counts: number[] = [];
    const work = async (sql: typeof one) => {
      for (let n = await indexBatch(sql!, 7); n > 0; n = await indexBatch(sql!, 7)) counts.push(n);
    };
    await Promise.all([work(one), work(two), work(three)]);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(120);
    expect(await store.count(1, 'happened')).toBe(120);
    expect(await one!.all('select 1 from outbox')).toEqual([]);
  });

  it('are kept of a story that is read while they are written', async () => {
    const sql = connected(await database());
    const store = postgresStore(sql);
    const { id } = await store.follow(1, { url: 'https://paper.example/feed' });
    await store.putStories({ ...prepareStories([article(1)]), feed: { feed: id, title: 'The Paper' } });
    const held = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const reading = sql.transaction(async (tx) => {
      await tx.run('select 1 from names for no key update');
      isHeld.resolve();
      await held.promise;
      await tx.run("insert into readings select article, '1', hash, '' from articles");
    });
    await isHeld.promise;
    const indexing = indexBatch(sql);
    // It has read the story, and waits for whoever keeps the Reading.
    await expect
      .poll(() =>
        sql.get("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"),
      )
      .toBeDefined();
    held.resolve();
    await reading;
    expect(await indexing).toBe(1);
    expect((await store.page(1, { query: 'happened', stories: false })).items).toHaveLength(1);
  });
});
