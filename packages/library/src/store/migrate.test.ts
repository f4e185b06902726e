import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { article, open, place } from '../../test/help.js';
import { type OldVersion, oldLibrary } from '../../test/old-library.js';
import { Database } from './database.js';
import { copyPath, migrate, versionOf } from './migrate.js';
import { steps } from './schema.js';
import { openForWriting } from './writing.js';

const FEEDS = ['http://paper.example/feed#top', 'https://paper.example/feed', 'https://gazette.example/rss'];

/** 600 stories in three feeds: every third read, every fiftieth saved, some in two feeds, some put there by hand. */
const stories = Array.from({ length: 600 }, (_, n) => ({
  article: article(n),
  read: n % 3 === 0,
  saved: n % 50 === 0,
  feeds: n % 20 === 7 ? [] : n % 10 === 0 ? [1, 3] : [(n % 3) + 1],
}));

const older = (version: OldVersion = 1, path = place()) => oldLibrary(path, version, FEEDS, stories);

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const)(
  'a library of version %i',
  (version) => {
    it('is brought to the present one with all that is in it, and a copy is made before', async () => {
      const path = place();
      older(version, path).close();
      const library = await open({ path });
      expect(await library.info()).toMatchObject({
        articles: 600,
        unread: stories.filter(({ read }) => !read).length,
        saved: stories.filter(({ saved }) => saved).length,
        feeds: 3,
      });
      const feeds = await library.feeds();
      for (const { id, unread, total } of feeds) {
        const listed = stories.filter(({ feeds }) => feeds.includes(id));
        expect({ total, unread }).toEqual({
          total: listed.length,
          unread: listed.filter(({ read }) => !read).length,
        });
      }
      expect(feeds.find(({ id }) => id === 2)).toMatchObject({ title: 'Feed 2', folder: 'Papers', url: FEEDS[1] });
      expect((await library.list({ limit: 3 })).items.map(({ id }) => id)).toEqual([
        'article-599',
        'article-598',
        'article-597',
      ]);
      expect(await library.get('article-0')).toMatchObject({ read: true, saved: true, later: false, hidden: false });
      // The words are indexed anew, in a file of their own.
      await expect.poll(() => library.count('happened')).toBe(600);
      expect(await library.put([article(5)])).toBe(0);
      expect((await library.get('article-77')).article).toMatchObject({ headline: article(77).headline });
      // What later versions added is there, and empty.
      expect([
        await library.searches(),
        await library.rules(),
        await library.tags(),
        await library.retention(),
      ]).toEqual([[], [], [], {}]);
      expect(await library.settings()).toEqual({ stories: true, readOnScroll: false, lists: {} });
      expect(await library.saveSearch('Happened', 'happened')).toMatchObject({
        unread: stories.filter(({ read }) => !read).length,
      });
      expect(await library.count('is:changed')).toBe(0);
      await library.put([{ ...article(0), headline: 'Another story' }]);
      expect((await library.redline('article-0')).changes).toMatchObject([{ kind: 'headline' }]);
      await library.saveRule({ query: 'happened', act: 'hide' });
      await library.close();
      const copy = new Database(copyPath(path, version), { readOnly: true });
      expect(versionOf(copy)).toBe(version);
      expect(copy.get('select count(*) as n from articles')).toEqual({ n: 600 });
      copy.close();
      const again = await open({ path });
      expect((await again.info()).articles).toBe(600);
    });
  },
);

describe('migrate', () => {
  it('takes an older library step by step and keeps what is in it', () => {
    const db = older();
    const more = [
      ...steps.slice(0, 1),
      'alter table sources add column country text',
      "insert into sources(name, folded, country) values('The Paper', 'the paper', 'XK')",
    ];
    expect(migrate(db, more)).toBe(1);
    expect(versionOf(db)).toBe(3);
    expect(db.get('select country from sources')).toEqual({ country: 'XK' });
    expect(db.get('select count(*) as n from articles')).toEqual({ n: 600 });
    db.close();
  });

  it('leaves a library as it was when a step fails', () => {
    const db = older();
    const broken = [...steps.slice(0, 1), 'alter table sources add column country text; select * from nowhere'];
    expect(() => migrate(db, broken)).toThrow(/nowhere/);
    expect(versionOf(db)).toBe(1);
    expect(() => db.all('select country from sources')).toThrow(/no such column/);
    expect(migrate(db)).toBe(1);
    expect(versionOf(db)).toBe(steps.length);
    expect(db.all('pragma foreign_key_check')).toEqual([]);
    db.close();
  });

  it('refuses a library of a newer version, and a database of somebody else', () => {
    const path = place();
    const db = older(1, path);
    db.exec('pragma user_version = 99');
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'newer-library' }));
    expect(existsSync(copyPath(path, 99))).toBe(false);
    db.close();
    const other = openForWriting(place());
    other.exec('create table recipes(name text)');
    expect(() => migrate(other)).toThrow(expect.objectContaining({ code: 'not-a-library' }));
    other.close();
  });
});
