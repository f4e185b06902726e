import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import type { ListOptions } from '../types.js';
import { joinStories } from './join-stories.js';
import { listArticles } from './list.js';
import { mark } from './mark.js';
import { outlineOf } from './outline.js';

/** Articles 1 to `count`, the later the newer; 9, 5 and 2 tell one Story. */
function filled(count: number) {
  const db = database();
  putStories(
    db,
    Array.from({ length: count }, (_, n) => article(n + 1, { source: { name: `Paper ${n + 1}` } })),
  );
  joinStories(db, [
    { article: 'article-5', with: 'article-2', copy: false },
    { article: 'article-9', with: 'article-5', copy: false },
  ]);
  return db;
}

const orders = [{}, { order: 'oldest' }, { stories: false }, { query: 'is:unread' }] as const;

describe('outlineOf', () => {
  it.each<Pick<ListOptions, 'query' | 'stories'> & { order?: 'oldest' }>(orders)(
    'tells of %o where each page begins and how long the list is',
    async (options) => {
      const db = filled(17);
      mark(db, ['article-12', 'article-3'], { read: true });
      const whole = listArticles(db, { ...options, limit: 50 }).items.map(({ id }) => id);
      const { rows, cursors } = await outlineOf(db, { ...options, every: 4 });
      expect(rows).toBe(whole.length);
      expect(cursors).toHaveLength(Math.floor(rows / 4));
      for (let page = 0; page <= cursors.length; page++) {
        const after = page > 0 ? { after: cursors[page - 1]! } : {};
        const until = page < cursors.length ? { until: cursors[page]! } : {};
        const { items } = listArticles(db, { ...options, ...after, ...until, limit: 50 });
        expect(items.map(({ id }) => id)).toEqual(whole.slice(page * 4, page * 4 + 4));
      }
      for (const [at, id] of whole.entries())
        expect(await outlineOf(db, { ...options, find: id })).toMatchObject({ rows, found: at, listed: true });
    },
  );

  it('goes on after a cursor, and keeps its pages when stories come before them', async () => {
    const db = filled(12);
    const first = listArticles(db, { limit: 3, stories: false });
    const { rows, cursors, found } = await outlineOf(db, {
      after: first.next!,
      every: 3,
      stories: false,
      find: 'article-6',
    });
    expect({ rows, found }).toEqual({ rows: 9, found: 3 });
    putStories(db, [article(13)]);
    const third = listArticles(db, { after: cursors[0]!, until: cursors[1]!, limit: 9, stories: false });
    expect(third.items.map(({ id }) => id)).toEqual(['article-6', 'article-5', 'article-4']);
    expect(third).not.toHaveProperty('next');
  });

  it('finds where a story stood that the list no longer has, and the row of a Story by any article of it', async () => {
    const db = filled(12);
    mark(db, ['article-10'], { read: true });
    const left = await outlineOf(db, { query: 'is:unread', find: 'article-10' });
    expect(left.found).toBe(2);
    expect(left).not.toHaveProperty('listed');
    expect((await outlineOf(db, { find: 'article-2' })).found).toBe(3);
    expect(await outlineOf(db, { find: 'nothing' })).not.toHaveProperty('found');
  });
});
