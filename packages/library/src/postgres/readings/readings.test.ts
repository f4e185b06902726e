import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { ENGINE, read } from '@dateline/reading';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connected, database } from '../../../test/postgres.js';
import { openLibrary } from '../../open.js';
import { prepareStories } from '../../store/prepare.js';
import { postgresStore } from '../store.js';
import { catchUp } from '../words/caught-up.js';
import { takeDue } from './work.js';

const article = (n: number, text: string, changes: Partial<Article> = {}): Article => ({
  schemaVersion: 2,
  id: `a${n}`,
  headline: `Story ${n}`,
  bylines: [],
  direction: 'ltr',
  language: 'en',
  published: new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString(),
  url: `https://paper.example/${n}`,
  topics: [],
  media: [],
  attachments: [],
  body: [{ type: 'paragraph', text, marks: [] }],
  provenance: {},
  ...changes,
});
const says = (n: number) =>
  article(n, `"We will rebuild bridge ${n}," said Maria Ivanova, the mayor of Hartwick, on day ${n}.`);

describe('Readings in a database', () => {
  it('are taken by one process each, and make one voice however many enter it at once', async () => {
    const address = await database();
    const connections = [1, 2, 3].map(() => connected(address));
    const stores = connections.map((sql) => postgresStore(sql));
    const [store] = stores;
    const { id, title } = await store!.follow(1, { url: 'https://paper.example/feed' });
    const stories = Array.from({ length: 12 }, (_, n) => says(n + 1));
    await store!.putStories({ ...prepareStories(stories), feed: { feed: id, title } });
    const taken: string[] = [];
    const work = async (n: number) => {
      for (let due = await takeDue(connections[n]!, 2); due.length > 0; due = await takeDue(connections[n]!, 2))
        for (const story of due) {
          taken.push(story.id);
          await stores[n]!.keepReading(story.id, story.hash, await read(story.article));
        }
    };
    await Promise.all([work(0), work(1), work(2)]);
    expect(taken.toSorted()).toEqual(stories.map((story) => story.id).toSorted());
    const { items, unreadings } = await store!.voices(1);
    expect(unreadings).toBe(0);
    expect(items).toMatchObject([{ name: 'Maria Ivanova', articles: 12, statements: 12 }]);

    // What is said is found with its words, and page by page.
    await catchUp(connections[0]!);
    expect(await store!.count(1, 'voice:ivanova said:"rebuild bridge 7"')).toBe(1);
    const pages: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: Awaited<ReturnType<NonNullable<typeof store>['statements']>> = await store!.statements(1, {
        voice: items[0]!.id,
        limit: 5,
        after,
      });
      pages.push(...page.items.map((item) => item.article.id));
      after = page.next;
    }
    expect(pages).toEqual(stories.map((story) => story.id).reverse());

    // Who does not follow the feed hears nobody.
    const bo = await store!.enter('bo');
    expect(await store!.voices(bo)).toEqual({ items: [], unreadings: 0 });
    await expect(store!.voice(bo, items[0]!.id)).rejects.toMatchObject({ code: 'unknown-voice' });
    expect(await store!.statements(bo)).toEqual({ items: [] });
  });

  it('are kept of the version they were made of alone, and made again for another engine', async () => {
    const sql = connected(await database());
    const store = postgresStore(sql);
    const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
    const put = (story: Article) => store.putStories({ ...prepareStories([story]), feed: { feed: id, title } });
    await put(says(1));
    const [due] = await takeDue(sql, 5);
    expect(await takeDue(sql, 5)).toEqual([]);
    const reading: Reading = await read(due!.article);
    await put({ ...says(1), headline: 'Another headline' });
    await store.keepReading(due!.id, due!.hash, reading);
    expect((await store.info(1)).unreadings).toBe(1);
    const [again] = await takeDue(sql, 5);
    await store.keepReading(again!.id, again!.hash, reading);
    expect((await store.info(1)).unreadings).toBe(0);
    await store.renewReadings(reading.engine);
    expect((await store.info(1)).unreadings).toBe(0);
    await store.renewReadings('another');
    expect((await store.info(1)).unreadings).toBe(1);
    await store.skipReading('a1');
    expect((await store.info(1)).unreadings).toBe(0);
  });

  it('of another engine are made again as soon as a process comes that has it, before anything changes', async () => {
    const path = await database();
    const sql = connected(path);
    const store = postgresStore(sql);
    const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
    const stories = Array.from({ length: 3 }, (_, n) => says(n + 1));
    await store.putStories({ ...prepareStories(stories), feed: { feed: id, title } });
    for (const due of await takeDue(sql, 5))
      await store.keepReading(due.id, due.hash, { ...(await read(due.article)), engine: 'an older one' });
    await store.renewReadings('an older one');
    await catchUp(sql);
    expect((await store.info(1)).unreadings).toBe(0);
    const library = await openLibrary({
      path,
      edition: false,
      worker: new URL('../../../dist/worker.js', import.meta.url),
    });
    onTestFinished(() => library.close());
    const engines = () => sql.all('select distinct engine from readings');
    await expect.poll(engines).toEqual([{ engine: ENGINE }]);
    await expect.poll(async () => (await library.info()).unreadings).toBe(0);
  });
});
