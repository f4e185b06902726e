import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import { undo } from './acts.js';
import { lastChange } from './changes.js';
import type { Database } from './database.js';
import { getArticle } from './get.js';
import { countArticles, listArticles } from './list.js';
import { mark, markAll } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { dueReadings, skipReading } from './readings.js';
import { keepRedline, markSeen, pendingRedlines, versionRead } from './redlines.js';

/** A version of a story: its headline and text are its own, the name by which it is known is not. */
const version = (n: number, change = {}) => article(1, { headline: `Version ${n}`, ...change });
const hashOf = (db: Database) => getArticle(db, 'article-1').versions[0]!.hash;

/** What the thread of Readings does: says of each pending story whether something is meant otherwise. */
function judge(db: Database, isMeant: (pair: { before?: string; after?: string }) => boolean = () => true): number {
  for (const { id } of dueReadings(db, 100)) skipReading(db, id);
  const pending = pendingRedlines(db, 100);
  for (const { id, hash, from, before, article: now } of pending) {
    const pair = { before: before.headline ?? '', after: now.headline ?? '' };
    keepRedline(db, id, hash, from, isMeant(pair));
  }
  return pending.length;
}

/** A library with a story that was read and then changed. */
function changed(): Database {
  const db = database();
  putStories(db, [version(1), article(2)]);
  mark(db, ['article-1'], { read: true });
  putStories(db, [version(2)]);
  return db;
}

const marked = (db: Database, person = FIRST) =>
  listArticles(db, { query: 'is:changed' }, person).items.map(({ id }) => id);

describe('a story that changed since it was read', () => {
  it('is marked once it is known that something is meant otherwise', () => {
    const db = changed();
    expect(marked(db)).toEqual([]);
    // Before its Reading is made nothing is compared.
    expect(pendingRedlines(db, 100)).toEqual([]);
    const last = lastChange(db);
    expect(judge(db)).toBe(1);
    expect(marked(db)).toEqual(['article-1']);
    expect(lastChange(db)).toBeGreaterThan(last);
    expect(listArticles(db).items.map((item) => item.changed)).toEqual([undefined, true]);
    expect(getArticle(db, 'article-1').changed).toBe(true);
    expect([countArticles(db, 'is:changed'), countArticles(db, 'is:unchanged')]).toEqual([1, 1]);
    expect([countArticles(db, 'is:changed version'), countArticles(db, 'number OR is:changed')]).toEqual([1, 2]);
    expect(countArticles(db, '-is:changed')).toBe(1);
    expect(pendingRedlines(db, 100)).toEqual([]);
  });

  it('is not marked where nothing is meant otherwise, nor where it was not read', () => {
    const db = changed();
    expect(judge(db, () => false)).toBe(1);
    expect(marked(db)).toEqual([]);
    putStories(db, [article(2, { headline: 'Unread and other' })]);
    expect(judge(db)).toBe(0);
    expect(marked(db)).toEqual([]);
  });

  it('is always compared with what the person read', () => {
    const db = changed();
    const compared: string[] = [];
    const note = ({ before, after }: { before?: string; after?: string }) => {
      compared.push(`${before} > ${after}`);
      return after !== 'Version 2';
    };
    judge(db, note);
    putStories(db, [version(3)]);
    putStories(db, [version(4)]);
    judge(db, note);
    expect(compared).toEqual(['Version 1 > Version 2', 'Version 1 > Version 4']);
    markSeen(db, ['article-1']);
    const seen = hashOf(db);
    putStories(db, [version(5)]);
    judge(db, note);
    expect(compared.at(-1)).toBe('Version 4 > Version 5');
    expect(versionRead(db, 'article-1', FIRST)).toBe(seen);
  });

  it('keeps its mark until a further version is compared, and loses it when the old text is back', () => {
    const db = changed();
    judge(db);
    putStories(db, [version(3)]);
    expect(marked(db)).toEqual(['article-1']);
    judge(db, () => false);
    expect(marked(db)).toEqual([]);
    putStories(db, [version(1)]);
    expect(versionRead(db, 'article-1', FIRST)).toBeUndefined();
    expect(judge(db)).toBe(0);
  });

  it('is no longer marked when the person looked at it, or marks it', async () => {
    for (const look of [
      (db: Database) => markSeen(db, ['article-1']),
      (db: Database) => mark(db, ['article-1'], { read: true }),
      (db: Database) => mark(db, ['article-1'], { read: false }),
      (db: Database) => mark(db, ['article-1'], { hidden: true }),
    ]) {
      const db = changed();
      judge(db);
      mark(db, ['article-1'], { saved: true });
      expect(marked(db)).toEqual(['article-1']);
      look(db);
      expect(marked(db)).toEqual([]);
    }
    const db = changed();
    expect(() => markSeen(db, ['article-1', 'nothing'])).toThrow(expect.objectContaining({ code: 'unknown-article' }));
    // Looked at before it was compared: nothing is told of it any more.
    markSeen(db, ['article-1']);
    expect(judge(db)).toBe(0);
  });

  it('has its mark again when the act on many is taken back', async () => {
    const db = changed();
    judge(db);
    const pause = async () => {};
    expect(await markAll(db, 'is:changed', { read: true }, {}, pause)).toBe(1);
    expect(marked(db)).toEqual([]);
    expect(await undo(db, pause)).toEqual({ kind: 'mark', count: 1 });
    expect(marked(db)).toEqual(['article-1']);
    expect(getArticle(db, 'article-1').read).toBe(true);
  });

  it('is marked for those who had read it, each from what that was', () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    db.exec("insert into feeds(id, url, address, title) values(7, 'https://a.example/f', 'a.example/f', 'A')");
    for (const person of [FIRST, bo]) db.run('insert into subscriptions(person, feed) values(?, 7)', person);
    const put = (n: number) => putStories(db, [version(n)], { feed: { feed: 7, title: 'A' } });
    put(1);
    mark(db, ['article-1'], { read: true });
    put(2);
    expect(marked(db, bo)).toEqual([]);
    mark(db, ['article-1'], { read: true }, bo);
    put(3);
    expect(judge(db, ({ before }) => before === 'Version 2')).toBe(2);
    expect([marked(db), marked(db, bo)]).toEqual([[], ['article-1']]);
    markSeen(db, ['article-1'], FIRST);
    expect(marked(db, bo)).toEqual(['article-1']);
  });

  it('goes with it when it moves to another day', () => {
    const db = changed();
    putStories(db, [version(3, { published: '2026-01-09T00:00:00Z' })]);
    judge(db);
    expect(marked(db)).toEqual(['article-1']);
  });
});
