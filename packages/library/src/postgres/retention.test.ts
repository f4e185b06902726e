import type { Article } from '@dateline/core';
import { expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { prepareStories } from '../store/prepare.js';
import { postgresStore } from './store.js';

const article = (n: number): Article => ({
  schemaVersion: 2,
  id: `article-${n}`,
  headline: `Story ${n}`,
  bylines: [],
  direction: 'ltr',
  published: new Date(Date.UTC(2026, 0, n)).toISOString(),
  url: `https://paper.example/${n}`,
  topics: [],
  media: [],
  attachments: [],
  body: [{ type: 'paragraph', text: `What happened on day ${n}.`, marks: [] }],
  provenance: {},
});

it('removes what nobody keeps, and does not take it again', async () => {
  const sql = connected(await database());
  const store = postgresStore(sql);
  const { id, title } = await store.follow(1, { url: 'https://paper.example/feed' });
  const batch = { ...prepareStories([1, 2, 3, 4].map(article)), feed: { feed: id, title } };
  expect(await store.putStories(batch)).toMatchObject({ added: 4 });
  await store.mark(1, ['article-1'], { saved: true });
  await store.mark(1, ['article-2'], { read: true });
  expect(await store.tryRetention(1, { stories: 1 })).toBe(2);
  expect(await store.tryRetention(1, { stories: 9 }, id)).toBe(0);
  expect(await store.removeOld()).toBe(0);
  await store.setRetention(1, { stories: 1 });
  expect(await store.removeOld()).toBe(2);
  expect((await store.page(1)).items.map((item) => item.id)).toEqual(['article-4', 'article-1']);
  expect(await store.info(1)).toMatchObject({ articles: 2, unread: 2, saved: 1 });
  const told = batch.blocks.flatMap(({ stories }) => stories);
  expect(await store.unsettled(id, told)).toEqual([]);
  expect(await store.unsettled(id, [{ ...told[1]!, headline: 'Another', aliases: [], hash: 'x', id: 'y' }])).toEqual([
    0,
  ]);
});
