import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { prepareStories } from '../store/prepare.js';
import { postgresStore } from './store.js';

const article = (n: number, changes: Partial<Article> = {}): Article => ({
  schemaVersion: 2,
  id: `article-${n}`,
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
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('stories in a database', () => {
  it('are kept once where several processes bring them at the same moment', async () => {
    const address = await database();
    const stores = [1, 2, 3].map(() => postgresStore(connected(address)));
    const [first] = stores;
    const feeds = await Promise.all(
      stores.map((store, n) => store.follow(1, { url: `https://paper.example/feed-${n}` })),
    );
    const results = await Promise.all(
      stores.map((store, n) => {
        const { id, title } = feeds[n]!;
        // Each lists them in another order.
        const listed = n % 2 ? numbers(60) : numbers(60).reverse();
        return store.putStories({ ...prepareStories(listed.map((i) => article(i))), feed: { feed: id, title } });
      }),
    );
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(60);
    expect(await first!.count(1)).toBe(60);
    const states = await first!.feeds(1);
    expect(states.map(({ total, unread }) => [total, unread])).toEqual([
      [60, 60],
      [60, 60],
      [60, 60],
    ]);
    expect((await first!.log(1, 0)).filter(({ kind }) => kind === 'article')).toHaveLength(60);
  });

  it('have an id for each person whose alone they are, however many have the same', async () => {
    const store = postgresStore(connected(await database()));
    const people = [1, await store.enter('anna'), await store.enter('bo'), await store.enter('cleo')];
    const ids = new Set<string>();
    for (const person of people) {
      const put = () => store.putStories({ ...prepareStories(numbers(3).map((n) => article(n))), person });
      expect(await put()).toMatchObject({ added: 3 });
      expect(await put()).toMatchObject({ added: 0, unchanged: 3 });
      const { items } = await store.page(person, { stories: false });
      expect(items.map(({ headline }) => headline)).toEqual(['Story 2', 'Story 1', 'Story 0']);
      for (const { id } of items) ids.add(id);
    }
    expect(ids.size).toBe(12);
  });

  it('are counted for each person as the rows say, whatever is done at once', async () => {
    const sql = connected(await database());
    const store = postgresStore(sql);
    const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
    await store.putStories({ ...prepareStories(numbers(40).map((n) => article(n))), feed: { feed: id, title } });
    const bo = await store.enter('bo');
    await store.follow(bo, { url: 'https://paper.example/feed' });
    const other = await store.follow(bo, { url: 'https://paper.example/other' });
    await Promise.all([
      ...numbers(40).map((n) => store.mark(n % 2 ? 1 : bo, [`article-${n}`], { read: true })),
      ...numbers(40).map((n) => store.mark(bo, [`article-${n}`], { hidden: n % 4 === 0, read: true })),
      store.putStories({
        ...prepareStories(
          numbers(40).map((n) => article(n, { published: `2025-0${1 + (n % 9)}-01T00:00:00Z`, headline: 'Now' })),
        ),
        feed: { feed: other.id, title: other.title },
      }),
    ]);
    const check = async () => {
      for (const person of [1, bo]) {
        const rows = await sql.get<{ unread: number; hidden: number }>(
          `select count(*) filter (where coalesce(st.read, 0) = 0 and coalesce(st.hidden, 0) = 0) as unread,
             count(*) filter (where st.hidden = 1) as hidden
           from articles a left join states st on st.person = $1 and st.article = a.article
           where a.listing in (select seen_by($1))`,
          person,
        );
        expect(await store.count(person, 'is:unread')).toBe(rows!.unread);
        expect(await store.count(person)).toBe(40 - rows!.hidden);
      }
      const days = await sql.get('select sum(n) as n from day_counts');
      expect(days).toEqual({ n: 40 });
    };
    await check();
    await sql.all('select fold_counts()');
    await check();
    expect(
      await sql.get(
        'select count(*) as n from (select listing from listing_counts group by listing having count(*) > 1) t',
      ),
    ).toEqual({ n: 0 });
    expect(await store.count(1)).toBe(40);
    expect(await store.count(bo)).toBe(30);
  });

  it('are seen by who follows their feed alone', async () => {
    const store = postgresStore(connected(await database()));
    const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
    await store.putStories({ ...prepareStories([article(1)]), feed: { feed: id, title } });
    const bo = await store.enter('bo');
    expect(await store.count(bo)).toBe(0);
    expect((await store.page(bo)).items).toEqual([]);
    await expect(store.article(bo, 'article-1')).rejects.toMatchObject({ code: 'unknown-article' });
    await expect(store.mark(bo, ['article-1'], { read: true })).rejects.toMatchObject({ code: 'unknown-article' });
    await expect(store.feed(bo, id)).rejects.toMatchObject({ code: 'unknown-feed' });
    expect((await store.log(bo, 0)).filter(({ kind }) => kind === 'article')).toEqual([]);
    await store.follow(bo, { url: 'https://paper.example/feed' });
    expect((await store.page(bo)).items.map(({ id }) => id)).toEqual(['article-1']);
  });
});
