import { expect, it } from 'vitest';
import { place } from '../test/help.js';
import { readStory } from '../test/readings.js';
import { BulkLibrary } from './bulk.js';
import { attachSearch } from './index/search-file.js';
import { Database } from './store/database.js';
import { listDocuments } from './store/documents.js';
import { listVoices } from './store/speakers.js';
import { listStatements } from './store/statements.js';
import { storyArticles } from './store/stories.js';

const act = { kind: 'act', name: 'Clean Rivers Act' } as const;
const stories = [1, 2, 3, 4].map((number) =>
  readStory(
    number,
    {
      said: [{ text: `the harbour of number ${number} will stay open all the winter`, by: ['Ann Harper'] }],
      documents: number === 1 ? [act] : [],
    },
    { published: `2026-01-0${number}T08:00:00Z`, url: `https://a.example/${number}` },
  ),
);

/** Four stories, two of them of one Story, and these again three times, five days apart. */
async function filled(): Promise<Database> {
  const path = place();
  const library = new BulkLibrary(path);
  const feed = await library.store.follow(1, { url: 'https://a.example/feed' });
  await library.putFeed(
    { id: feed.id, title: 'A', site: 'a.example' },
    stories.map(({ article }) => article).toReversed(),
  );
  library.index();
  await library.putReadings(({ url }) => stories.find(({ article }) => article.url === url)!.reading);
  library.index();
  await library.group();
  await library.store.joinStories([{ article: 'article-2', with: 'article-1', copy: false }]);
  library.replicate({ times: 3, days: 5, end: Date.UTC(2026, 5, 1) / 1_000 }, () => {});
  await library.close();
  const db = new Database(path);
  attachSearch(db);
  return db;
}

it('has all rows of a library again, days later and with other names', async () => {
  const db = await filled();
  const { items, next } = listStatements(db, { limit: 100 });
  expect([items.length, next]).toEqual([16, undefined]);
  expect(new Set(items.map(({ article }) => article.id)).size).toBe(16);
  expect(items[0]!.article).toMatchObject({ id: 'article-4-again-3', time: expect.stringMatching(/^2026-05-31/) });
  const ann = listVoices(db, { query: 'ann harper' }).items;
  expect(ann.map(({ articles }) => articles)).toEqual([16]);
  expect(listStatements(db, { voice: ann[0]!.id, limit: 5 }).items).toHaveLength(5);
  expect(listDocuments(db).items.map(({ stories: count }) => count)).toEqual([4]);
  expect(storyArticles(db, 'article-1-again-2').articles.map(({ article }) => article.id)).toEqual([
    'article-2-again-2',
    'article-1-again-2',
  ]);
  expect(db.get('select n from listings where id = 0')).toEqual({ n: 16 });
  expect(db.get('select count(*) as n from search.profiles')).toEqual({ n: 16 });
  db.close();
});
