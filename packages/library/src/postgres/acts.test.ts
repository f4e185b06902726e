import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { prepareStories } from '../store/prepare.js';
import { postgresStore } from './store.js';

const article = (n: number): Article => ({
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
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const ids = (count: number) => numbers(count).map((n) => `article-${n}`);

describe('acts on a database', () => {
  it('of one person that come to several processes at the same moment are counted once each', async () => {
    const address = await database();
    const stores = [1, 2, 3].map(() => postgresStore(connected(address)));
    const [store] = stores;
    await store!.putStories(prepareStories(numbers(1_200).map(article)));
    const changed = await Promise.all([
      ...stores.map((each) => each.mark(1, ids(700), { read: true })),
      ...stores.map((each) => each.markAll(1, '', { read: true })),
    ]);
    const sum = changed.reduce<number>((all, each) => all + (typeof each === 'number' ? each : each.length), 0);
    expect(sum).toBe(1_200);
    expect(await store!.info(1)).toMatchObject({ articles: 1_200, unread: 0 });
    // Each act that changed something is taken back as one.
    while (await store!.undo(1));
    expect(await store!.info(1)).toMatchObject({ articles: 1_200, unread: 1_200 });

    const key = { key: 'one', at: new Date().toISOString() };
    const done = await Promise.all(stores.map((each) => each.once(1, key, 'mark', [['article-1'], { saved: true }])));
    expect(done).toEqual([['article-1'], ['article-1'], ['article-1']]);
    expect(await store!.count(1, 'is:saved')).toBe(1);
  });

  it('are found by programs that synchronise, in the order in which articles came', async () => {
    const store = postgresStore(connected(await database()));
    await store.putStories(prepareStories([article(5)]));
    await store.putStories(prepareStories([article(1), article(9)]));
    const all = await store.entries(1, { count: true, limit: 2 });
    expect(all).toMatchObject({ total: 3, items: [{ number: 3 }, { number: 2 }], next: '2' });
    const rest = await store.entries(1, { after: all.next! });
    expect(rest).toMatchObject({ items: [{ number: 1, id: 'article-5', tags: [] }] });
    expect((await store.entries(1, { by: 'time', order: 'oldest' })).items.map(({ id }) => id)).toEqual([
      'article-1',
      'article-5',
      'article-9',
    ]);
    await store.mark(1, ['article-5'], { tag: ['Sea'] });
    expect((await store.entries(1, { query: 'tag:sea', whole: true })).items).toMatchObject([
      { id: 'article-5', tags: ['Sea'], article: { headline: 'Story 5' } },
    ]);
    const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    expect((await store.entries(1, { changedSince: hour(-1), since: hour(-1), count: true })).total).toBe(3);
    expect((await store.entries(1, { changedSince: hour(1) })).items).toEqual([]);
    expect((await store.entries(1, { until: hour(-1) })).items).toEqual([]);
    expect((await store.entries(1, { ids: ['article-9', 'nothing'], numbers: [1, 2, 3] })).items).toHaveLength(1);
    await expect(store.entries(1, { limit: 0 })).rejects.toMatchObject({ code: 'bad-limit' });
    await expect(store.entries(1, { since: 'soon' })).rejects.toMatchObject({ code: 'bad-moment' });
  });
});
