import { describe, expect, it } from 'vitest';
import { TestFeed } from '../../test/feed.js';
import { article, database, open, rss, web } from '../../test/help.js';
import { pause } from '../slices.js';
import type { Database } from './database.js';
import { listFeeds } from './feed-state.js';
import { editFeed } from './feeds.js';
import { findArticle } from './get.js';
import { addHighlight } from './highlights.js';
import { countArticles, listArticles } from './list.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { countOld, removeOld } from './retention.js';
import { setRetention } from './retention-bounds.js';

const shown = (db: Database, person = FIRST) =>
  listArticles(db, { limit: 500 }, person).items.map(({ id }) => Number(id.slice(8)));
const stories = (...numbers: number[]) => numbers.map((n) => article(n));
const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12));

/** A feed that has brought stories 1 to 6, newest first, on the first of March. */
async function filled(db: Database) {
  const feed = new TestFeed(db);
  await feed.brings(stories(6, 5, 4, 3, 2, 1));
  db.run("update articles set first_seen = '2026-03-01T12:00:00.000Z'");
  return feed;
}

describe('retention', () => {
  it('is off until it is set', async () => {
    const db = database();
    await filled(db);
    expect(await removeOld(db, pause, { now: new Date('2030-01-01') })).toBe(0);
    expect(shown(db)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('keeps the newest stories of a feed, and those that somebody keeps', async () => {
    const db = database();
    const feed = await filled(db);
    mark(db, ['article-1'], { saved: true });
    mark(db, ['article-2'], { tag: ['keep'] });
    mark(db, ['article-6'], { read: true });
    const { place } = findArticle(db, 'article-3');
    addHighlight(db, { place, id: 'article-3', article: article(3) }, { at: 'headline', start: 0, end: 5 });
    expect(countOld(db, { stories: 2 }, feed.id, FIRST)).toBe(1);
    expect(countOld(db, { days: 3 }, feed.id, FIRST, day(20))).toBe(3);
    expect(countArticles(db)).toBe(6);
    editFeed(db, feed.id, { keepStories: 2 });
    expect(await removeOld(db, pause)).toBe(1);
    expect(shown(db)).toEqual([6, 5, 3, 2, 1]);
    mark(db, ['article-1'], { saved: false });
    expect(await removeOld(db, pause)).toBe(1);
    expect(listFeeds(db)).toMatchObject([{ total: 4, unread: 3, keepStories: 2 }]);
    expect(countArticles(db, 'is:unread')).toBe(3);
    expect(countArticles(db, 'story')).toBe(4);
  });

  it('counts days from when a story came', async () => {
    const db = database();
    const feed = await filled(db);
    setRetention(db, { days: 7 }, FIRST);
    expect(await removeOld(db, pause, { now: day(8) })).toBe(0);
    const later = new Date('2026-03-08T12:00:01Z');
    // Its own bound takes the place of the default.
    editFeed(db, feed.id, { keepDays: 30 });
    expect(await removeOld(db, pause, { now: later })).toBe(0);
    editFeed(db, feed.id, { keepDays: 0 });
    expect(countOld(db, { days: 0 }, undefined, FIRST, later)).toBe(0);
    expect(countOld(db, { days: 7 }, undefined, FIRST, later)).toBe(6);
    expect(await removeOld(db, pause, { now: later })).toBe(6);
    expect(db.all('select * from versions')).toEqual([]);
  });

  it('leaves what is kept unread, until it is marked read', async () => {
    const db = database();
    await filled(db);
    mark(db, ['article-2'], { keptUnread: true });
    const later = new Date('2026-03-08T12:00:01Z');
    expect(countOld(db, { days: 7 }, undefined, FIRST, later)).toBe(5);
    setRetention(db, { days: 7 }, FIRST);
    expect(await removeOld(db, pause, { now: later })).toBe(5);
    expect(countArticles(db, 'is:kept')).toBe(1);
    expect(countArticles(db, '-is:kept')).toBe(0);
    mark(db, ['article-2'], { read: true });
    expect(countArticles(db, 'is:kept')).toBe(0);
    expect(await removeOld(db, pause, { now: later })).toBe(1);
  });

  it('does not bring back what its feed still lists, and forgets it when that is over', async () => {
    const db = database();
    const feed = await filled(db);
    editFeed(db, feed.id, { keepStories: 2 });
    await removeOld(db, pause, { now: day(1) });
    expect(shown(db)).toEqual([6, 5]);
    // Told again, in the same words or in others, under the same guid or address.
    expect(await feed.brings([...stories(7, 6, 5, 4), article(3, { headline: 'Other words' })])).toMatchObject({
      added: 1,
    });
    expect(shown(db)).toEqual([7, 6, 5]);
    expect(await feed.store.known([[{ scope: '', value: 'https://paper.example/stories/3' }]])).toEqual([true]);
    // A guid that is used again for another story is another story.
    expect(await feed.brings([article(9, { guid: '4', url: 'https://paper.example/new' })])).toMatchObject({
      added: 1,
    });
    db.run('update gone set listed = ?', '2020-01-01T00:00:00.000Z');
    await feed.brings(stories(7, 6, 5, 4));
    expect(db.all<{ headline: string }>('select headline from gone').map(({ headline }) => headline)).toEqual([
      'Story number 4',
    ]);
    expect(await feed.brings(stories(7, 3))).toMatchObject({ added: 1 });
  });

  it('removes a story only where nobody keeps it', async () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const feed = await filled(db);
    new TestFeed(db, { person: bo });
    setRetention(db, { stories: 1 }, FIRST);
    expect(countOld(db, { stories: 1 }, undefined, FIRST)).toBe(0);
    expect(await removeOld(db, pause)).toBe(0);
    editFeed(db, feed.id, { keepStories: 4 }, bo);
    mark(db, ['article-1'], { later: true }, bo);
    expect(await removeOld(db, pause)).toBe(1);
    expect(shown(db)).toEqual([6, 5, 4, 3, 1]);
    expect(shown(db, bo)).toEqual([6, 5, 4, 3, 1]);
  });

  it('leaves what another feed lists that keeps it, and what a person put here', async () => {
    const db = database();
    const feed = await filled(db);
    const other = new TestFeed(db, { url: 'https://gazette.example/feed', title: 'Gazette' });
    await other.brings(stories(2));
    const { Ingest } = await import('../incoming/ingest.js');
    await new Ingest(feed.store, { atHand: async () => {}, caughtUp: pause }).putArticles(stories(3), FIRST);
    editFeed(db, feed.id, { keepStories: 1 });
    await removeOld(db, pause);
    expect(shown(db)).toEqual([6, 3, 2]);
    editFeed(db, other.id, { keepDays: 1 });
    await removeOld(db, pause, { now: new Date('2100-01-01') });
    expect(shown(db)).toEqual([6, 3]);
  });

  it.each([{ days: -1 }, { days: 1.5 }, { stories: Number.NaN }, { stories: 2_000_000 }])('refuses %j', (change) => {
    const db = database();
    expect(() => setRetention(db, change, FIRST)).toThrow(expect.objectContaining({ code: 'bad-retention' }));
  });

  it('runs by itself once it is set', async () => {
    const items = [1, 2, 3].map((n) => ({ title: `Story ${n}`, guid: `guid-of-story-${n}`, date: `2026-01-0${n}` }));
    const url = await web({ '/feed': (_, response) => response.end(rss(items.toReversed())) });
    const library = await open();
    const { feed } = await library.add(`${url}/feed`);
    expect(await library.tryRetention({ stories: 1 }, feed!.id)).toBe(2);
    expect(await library.editFeed(feed!.id, { keepStories: 1 })).toMatchObject({ keepStories: 1 });
    await expect.poll(async () => (await library.feeds())[0]).toMatchObject({ total: 1, unread: 1 });
    expect(await library.refresh({ force: true })).toMatchObject({ added: 0 });
    expect(await library.count()).toBe(1);
  });
});
