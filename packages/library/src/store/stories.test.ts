import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, place, putStories } from '../../test/help.js';
import type { ListOptions } from '../types.js';
import { undo } from './acts.js';
import { changesSince, lastChange } from './changes.js';
import type { Database } from './database.js';
import { addFeed } from './feeds.js';
import { getArticle } from './get.js';
import { joinStories } from './join-stories.js';
import { countArticles, listArticles } from './list.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { removeArticle } from './remove.js';
import { getSettings, setSettings } from './settings.js';
import { storyArticles } from './stories.js';

const join = (one: number, other: number, copy = false) => ({
  article: `article-${one}`,
  with: `article-${other}`,
  copy,
});

/** Articles 1 to `count`, each of a paper of its own, the later the newer, and longer where `long` says so. */
function filled(count: number, long: readonly number[] = []): Database {
  const db = database();
  const text = (n: number) =>
    `What happened on day ${n}. ${long.includes(n) ? 'And then more of it happened. '.repeat(9) : ''}`;
  putStories(
    db,
    Array.from({ length: count }, (_, n) =>
      article(n + 1, { source: { name: `Paper ${n + 1}` }, body: [paragraph(text(n + 1))] }),
    ),
  );
  return db;
}

const idsOf = (db: Database, id: string, person = FIRST) =>
  storyArticles(db, id, person).articles.map((member) => member.article.id);
const rowsOf = (db: Database, options: ListOptions = {}, person = FIRST) =>
  listArticles(db, options, person).items.map(({ id }) => id);
const storyOf = (db: Database, id: string) => storyArticles(db, id).story!;

function remove(db: Database, id: string): void {
  const { place: at, listing } = db.get<{ place: number; listing: number }>(
    'select place, listing from articles where id = ?',
    id,
  )!;
  db.transaction(() => removeArticle(db, at, id, listing));
}

describe('joinStories', () => {
  it('makes a Story of two articles, and others join it', () => {
    const db = filled(4);
    joinStories(db, [join(2, 1, true), join(3, 2)]);
    expect(idsOf(db, 'article-1')).toEqual(['article-3', 'article-2', 'article-1']);
    const story = storyOf(db, 'article-1');
    expect(idsOf(db, story)).toEqual(idsOf(db, 'article-3'));
    expect(storyArticles(db, story).articles.map(({ copy }) => copy)).toEqual([2, 1, 1]);
    expect(storyArticles(db, story).sources).toBe(3);
    expect(storyArticles(db, 'article-4')).toMatchObject({ sources: 1, articles: [{ article: { id: 'article-4' } }] });
    expect(storyArticles(db, 'article-4')).not.toHaveProperty('story');
    expect(() => storyArticles(db, 'nowhere')).toThrow(expect.objectContaining({ code: 'unknown-story' }));
  });

  it('changes nothing when it is told again, and leaves out what is gone', () => {
    const db = filled(3);
    const joins = [join(2, 1), join(3, 99)];
    joinStories(db, joins);
    const before = storyArticles(db, 'article-1');
    const last = lastChange(db);
    joinStories(db, joins);
    expect(storyArticles(db, 'article-1')).toEqual(before);
    expect(lastChange(db)).toBe(last);
    expect(
      changesSince(db, 0)
        .filter(({ kind }) => kind === 'story')
        .map(({ id }) => id),
    ).toContain(before.story);
  });

  it('makes one Story of two: the older id stays, and the other one leads there too', () => {
    const db = filled(5);
    joinStories(db, [join(2, 1), join(4, 3, true)]);
    const [older, newer] = [storyOf(db, 'article-1'), storyOf(db, 'article-3')];
    joinStories(db, [join(5, 2), join(5, 3, true)]);
    expect(storyOf(db, 'article-5')).toBe(older);
    expect(storyArticles(db, newer)).toEqual(storyArticles(db, older));
    const copies = new Map(storyArticles(db, older).articles.map(({ article, copy }) => [article.id, copy]));
    expect(copies.get('article-5')).toBe(copies.get('article-3'));
    expect(copies.get('article-4')).toBe(copies.get('article-3'));
    expect(new Set(copies.values()).size).toBe(3);
  });

  it('loses an article that is removed, and a Story with one left is none', () => {
    const db = filled(3);
    joinStories(db, [join(2, 1), join(3, 1)]);
    const story = storyOf(db, 'article-1');
    remove(db, 'article-2');
    expect(idsOf(db, story)).toEqual(['article-3', 'article-1']);
    remove(db, 'article-1');
    expect(() => storyArticles(db, story)).toThrow(expect.objectContaining({ code: 'unknown-story' }));
    expect(storyArticles(db, 'article-3')).not.toHaveProperty('story');
    expect(db.all('select * from story_articles')).toEqual([]);
    expect(db.all('select * from stories')).toEqual([]);
    expect(rowsOf(db)).toEqual(['article-3']);
  });

  it('goes with an article that moves in time', () => {
    const db = filled(2);
    joinStories(db, [join(2, 1)]);
    putStories(db, [article(1, { published: '2026-02-01T00:00:00Z', headline: 'Story number 1, corrected' })]);
    expect(idsOf(db, 'article-2')).toEqual(['article-1', 'article-2']);
  });
});

describe('a list', () => {
  it('has one row for a Story, where its newest article stands, which shows the one with the fullest text', () => {
    const db = filled(6, [2]);
    joinStories(db, [join(4, 2), join(5, 2)]);
    expect(rowsOf(db)).toEqual(['article-6', 'article-2', 'article-3', 'article-1']);
    expect(rowsOf(db, { order: 'oldest' })).toEqual(['article-1', 'article-2', 'article-3', 'article-6']);
    const [, row] = listArticles(db, {}).items;
    expect(row).toMatchObject({ story: storyOf(db, 'article-2'), sources: 3, articles: 3, unread: 3 });
    // Its time is that of the newest, as the order of the list goes by it.
    expect(row).toMatchObject({ headline: article(2).headline, time: article(5).published });
    expect(listArticles(db, { order: 'oldest' }).items[1]).toMatchObject({
      id: 'article-2',
      time: article(2).published,
    });
    expect(listArticles(db, {}).items[0]).not.toHaveProperty('story');
    expect(countArticles(db)).toBe(6);
  });

  it('shows of a Story what the query finds', () => {
    const db = filled(6, [2]);
    joinStories(db, [join(4, 2), join(5, 2)]);
    mark(db, ['article-2', 'article-5'], { read: true });
    const [, row] = listArticles(db, { query: 'is:unread' }).items;
    expect(rowsOf(db, { query: 'is:unread' })).toEqual(['article-6', 'article-4', 'article-3', 'article-1']);
    expect(row).toMatchObject({ id: 'article-4', articles: 3, unread: 1 });
    expect(rowsOf(db, { query: 'headline:4' })).toEqual(['article-4']);
    expect(rowsOf(db, { query: '-headline:5' })).toEqual(['article-6', 'article-2', 'article-3', 'article-1']);
    mark(db, ['article-5'], { saved: true });
    expect(rowsOf(db, { query: 'is:saved' })).toEqual(['article-5']);
    mark(db, ['article-2'], { hidden: true });
    expect(listArticles(db, {}).items[1]).toMatchObject({ id: 'article-5', sources: 2, articles: 2 });
    expect(rowsOf(db, { query: 'is:hidden' })).toEqual(['article-2']);
  });

  it('has one row for a Story by relevance too', () => {
    const db = filled(5, [1]);
    joinStories(db, [join(3, 1), join(5, 1)]);
    expect(rowsOf(db, { query: 'happened', order: 'relevance' }).sort()).toEqual([
      'article-1',
      'article-2',
      'article-4',
    ]);
    const first = listArticles(db, { query: 'happened', order: 'relevance', limit: 2 });
    const next = listArticles(db, { query: 'happened', order: 'relevance', limit: 2, after: first.next! });
    expect([...first.items, ...next.items].map(({ id }) => id).sort()).toEqual(['article-1', 'article-2', 'article-4']);
    expect(next).not.toHaveProperty('next');
  });

  it('has a row for each article where a person wants that', () => {
    const db = filled(3);
    joinStories(db, [join(2, 1)]);
    expect(getSettings(db, FIRST)).toEqual({ stories: true, readOnScroll: false, lists: {} });
    expect(rowsOf(db, { stories: false })).toEqual(['article-3', 'article-2', 'article-1']);
    expect(setSettings(db, { stories: false }, FIRST)).toEqual({ stories: false, readOnScroll: false, lists: {} });
    expect(rowsOf(db)).toEqual(['article-3', 'article-2', 'article-1']);
    expect(rowsOf(db, { stories: true })).toEqual(['article-3', 'article-2']);
    expect(getSettings(db, addPerson(db, 'Bo'))).toEqual({ stories: true, readOnScroll: false, lists: {} });
  });

  it('shows each Story once, and nothing is missing, whatever the pages', () => {
    const count = 40;
    const db = filled(count, [3, 9, 27]);
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count })), {
      maxLength: 30,
    });
    const sets = fc.record({
      pairs,
      read: fc.uniqueArray(fc.integer({ min: 1, max: count })),
      limit: fc.integer({ min: 1, max: 9 }),
      order: fc.constantFrom('newest' as const, 'oldest' as const),
      query: fc.constantFrom('', 'is:unread', 'happened', '-more', 'more', 'is:read -more'),
    });
    fc.assert(
      fc.property(sets, ({ pairs: joins, read, limit, order, query }) => {
        db.transaction(() => {
          db.run('delete from story_articles');
          mark(
            db,
            Array.from({ length: count }, (_, n) => `article-${n + 1}`),
            { read: false },
          );
          if (read.length > 0)
            mark(
              db,
              read.map((n) => `article-${n}`),
              { read: true },
            );
        });
        joinStories(
          db,
          joins.map(([one, other]) => join(one, other)),
        );
        const apart = listArticles(db, { query, order, stories: false, limit: 500 }).items.map(({ id }) => id);
        const story = new Map(apart.map((id) => [id, storyArticles(db, id).story ?? id]));
        const rows = [];
        let after: string | undefined;
        do {
          const page = listArticles(db, { query, order, stories: true, limit, ...(after !== undefined && { after }) });
          rows.push(...page.items);
          after = page.next;
        } while (after !== undefined);
        // Each Story once, in the order of the first of its articles that the query finds.
        expect(rows.map((row) => row.story ?? row.id)).toEqual([...new Set(apart.map((id) => story.get(id)))]);
        for (const row of rows) expect(apart).toContain(row.id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('marking', () => {
  it('goes to all articles of a Story as one act, which is taken back as one', async () => {
    const db = filled(4);
    joinStories(db, [join(2, 1, true), join(3, 1)]);
    mark(db, ['article-2'], { read: true, saved: true }, FIRST, { also: 'story' });
    expect(countArticles(db, 'is:read')).toBe(3);
    expect(rowsOf(db, { query: 'is:saved', stories: false })).toEqual(['article-2']);
    expect(await undo(db, async () => {})).toEqual({ kind: 'mark', count: 3 });
    expect(countArticles(db, 'is:read')).toBe(0);
    expect(countArticles(db, 'is:saved')).toBe(0);
  });

  it('goes to those that tell the same text, and to one alone unless that is said', () => {
    const db = filled(4);
    joinStories(db, [join(2, 1, true), join(3, 1)]);
    expect(mark(db, ['article-2'], { read: true }, FIRST, { also: 'copies' })).toEqual(['article-2', 'article-1']);
    expect(rowsOf(db, { query: 'is:read', stories: false })).toEqual(['article-2', 'article-1']);
    mark(db, ['article-3'], { hidden: true });
    expect(countArticles(db, 'is:hidden')).toBe(1);
  });

  it('leaves a copy unread that is kept so, until it is marked itself or with its Story', async () => {
    const db = filled(4);
    joinStories(db, [join(2, 1, true), join(3, 1)]);
    mark(db, ['article-1'], { read: true });
    expect(mark(db, ['article-1'], { keptUnread: true })).toEqual(['article-1']);
    const keptUnread = () => getArticle(db, 'article-1');
    expect(keptUnread()).toMatchObject({ read: false, keptUnread: true });
    expect(mark(db, ['article-2'], { read: true }, FIRST, { also: 'copies' })).toEqual(['article-2']);
    expect(mark(db, ['article-1'], { saved: true })).toEqual(['article-1']);
    expect(keptUnread()).toMatchObject({ read: false, saved: true, keptUnread: true });
    mark(db, ['article-2', 'article-3'], { read: true }, FIRST, { also: 'story' });
    expect(keptUnread()).toMatchObject({ read: true });
    expect(keptUnread().keptUnread).toBeUndefined();
    // What is taken back is as it was before.
    await undo(db, async () => {});
    expect(keptUnread()).toMatchObject({ read: false, keptUnread: true });
    mark(db, ['article-1'], { read: true });
    expect(keptUnread().keptUnread).toBeUndefined();
  });
});

describe('people', () => {
  it('see of a Story what they see of the library', () => {
    const db = database(place());
    const bo = addPerson(db, 'Bo');
    const feeds = [FIRST, FIRST, bo].map(
      (person, n) => addFeed(db, { url: `https://${n}.example/feed` }, person).row.id,
    );
    const coming = (n: number) => ({ feed: { feed: feeds[n]!, title: `Paper ${n}` } });
    for (const n of feeds.keys()) putStories(db, [article(n + 1, { source: { name: `Paper ${n}` } })], coming(n));
    joinStories(db, [join(2, 1), join(3, 1)]);
    const story = storyOf(db, 'article-1');
    expect(idsOf(db, story)).toEqual(['article-2', 'article-1']);
    expect(listArticles(db, {}).items[0]).toMatchObject({ sources: 2, articles: 2 });
    // One alone is no Story for the person who sees it.
    expect(storyArticles(db, 'article-3', bo)).not.toHaveProperty('story');
    expect(idsOf(db, story, bo)).toEqual(['article-3']);
    expect(listArticles(db, {}, bo).items).toEqual([expect.not.objectContaining({ story })]);
    mark(db, ['article-1'], { read: true }, FIRST, { also: 'story' });
    expect(countArticles(db, 'is:read', bo)).toBe(0);
    expect(countArticles(db, 'is:read')).toBe(2);
  });
});
