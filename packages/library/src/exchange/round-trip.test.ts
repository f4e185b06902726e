import { describe, expect, it } from 'vitest';
import { article, database, exported, open, paragraph, rss, web } from '../../test/help.js';
import { exportedStories } from '../store/exported.js';
import { SqliteStore } from '../store/sqlite-store.js';
import type { Library } from '../types.js';
import { linesIn } from './import/own-lines.js';
import { ImportSource } from './import/source.js';
import { takeImport } from './import/take.js';

/** A library with some of everything a person has: feeds, versions, states, tags, highlights, stories of one second. */
async function full(stories: number): Promise<Library> {
  const items = Array.from({ length: 30 }, (_, n) => ({
    guid: `${n}`,
    link: `https://paper.example/feed/${n}`,
    title: `From a feed ${n}`,
    text: `What the feed says of ${n}.`,
    date: '2026-01-05',
  }));
  const url = await web({
    '/feed': (_, response) => response.end(rss(items)),
    '/other': (_, response) => response.end(rss(items.slice(10, 20))),
  });
  const library = await open();
  const { feed } = await library.add(`${url}/feed`, { folder: 'Papers / Far', title: 'Mine' });
  await library.editFeed(feed!.id, { interval: 90, agent: 'Reader', fullText: false });
  await library.add(`${url}/other`);
  const numbers = Array.from({ length: stories }, (_, n) => n);
  await library.put(numbers.map((n) => article(n, n % 5 === 0 ? { published: '2026-02-01T10:00:00Z' } : {})));
  await library.highlight('article-3', { at: 0, start: 0, end: 4 }, 'A note,\nin lines.');
  await library.highlight('article-3', { at: 'headline', start: 0, end: 5 });
  await library.put(
    numbers
      .filter((n) => n % 3 === 0)
      .map((n) => article(n, { body: [paragraph(`Told again: ${n}, \u2028 "in" other words.`)] })),
  );
  await library.markAll('"other words"', { read: true });
  await library.mark(['article-1', 'article-2'], { saved: true, tag: ['sea', 'Ängste'] });
  await library.mark(['article-4'], { later: true });
  await library.mark(['article-5'], { hidden: true });
  await library.mark(['article-3'], { keptUnread: true });
  await library.keepPosition('article-6', { read: 0.375, heard: { 'https://paper.example/a.mp3': 62.5 } });
  await library.saveSearch('Far away', 'is:unread story');
  await library.saveRule({ name: 'Mute', query: 'cricket', act: 'hide', until: '2199-01-01' });
  await library.saveRule({ query: 'story', act: 'tag', tags: ['judged'], enabled: false });
  await library.setRetention({ days: 4_000 });
  await library.editFeed((await library.feeds())[0]!.id, { keepStories: 500 });
  return library;
}

describe('a library that is exported and imported', () => {
  it('gives the same export again, byte by byte', async () => {
    const library = await full(300);
    const text = await exported(library, 'ndjson');
    const other = await open();
    expect(await other.import(new Blob([text]), 'mine.ndjson')).toMatchObject({
      feeds: 2,
      articles: 330,
      skipped: 0,
      highlights: 2,
      searches: 1,
      rules: 2,
      warnings: [],
    });
    expect(await exported(other, 'ndjson')).toBe(text);
    const rows = async (each: Library) => (await each.list({ limit: 500 })).items.map(({ sourceId: _, ...row }) => row);
    expect(await rows(other)).toEqual(await rows(library));
    const feeds = async (each: Library) =>
      (await each.feeds()).map(({ url, title, folder, interval, unread, total }) => ({
        url,
        title,
        folder,
        interval,
        unread,
        total,
      }));
    expect(await feeds(other)).toEqual(await feeds(library));
    expect(await other.retention()).toEqual({ days: 4_000 });
    expect((await other.get('article-6')).position).toEqual({
      read: 0.375,
      heard: { 'https://paper.example/a.mp3': 62.5 },
    });
    expect(await other.count('is:kept')).toBe(1);
    // A rule judges what arrives; an export holds what it did.
    expect(await other.count('tag:judged')).toBe(0);
    // What was imported is found, and changes nothing the second time.
    expect(await other.count('"other words"')).toBe(100);
    expect(await other.import(text)).toMatchObject({ feeds: 0, articles: 0, skipped: 330 });
    expect(await exported(other, 'ndjson')).toBe(text);
    // Where a person came further here, they stay there.
    await other.keepPosition('article-6', { read: 0.5 });
    await other.import(text);
    expect((await other.get('article-6')).position?.read).toBe(0.5);
  });

  it('is read and written a page at a time, however many stories there are', async () => {
    const text = await exported(await full(400), 'ndjson');
    const db = database();
    const store = new SqliteStore(db);
    const counts: number[] = [];
    const verbs = {
      followAll: store.followAll.bind(store),
      areHere: store.areHere.bind(store),
      keepMarks: store.keepMarks.bind(store),
      keepSearches: store.keepSearches.bind(store),
      restoreFeeds: store.restoreFeeds.bind(store),
      restoreKept: store.restoreKept.bind(store),
      restoreStories(person: number, batch: Parameters<typeof store.restoreStories>[1]) {
        counts.push(batch.stories.length);
        return store.restoreStories(person, batch);
      },
    };
    const put = () => Promise.reject(new Error('An export is put back, and not put in.'));
    await takeImport({ put, store: verbs }, text, 'mine', 1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(430);
    expect(Math.max(...counts)).toBe(50);
    const pages: number[] = [];
    for (let after: string | undefined; ; ) {
      const page = exportedStories(db, 1, { secrets: false, ...(after !== undefined && { after }) });
      pages.push(page.stories.length);
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(pages.reduce((sum, count) => sum + count, 0)).toBe(430);
    expect(Math.max(...pages)).toBe(100);
  });

  it('holds no more than a few long stories at once', async () => {
    const db = database();
    const store = new SqliteStore(db);
    const long = (n: number) => article(n, { body: [paragraph(`${n} ${'word '.repeat(18_000)}`)] });
    const library = await open();
    await library.put(Array.from({ length: 12 }, (_, n) => long(n)));
    const text = await exported(library, 'ndjson');
    const counts: number[] = [];
    const restoreStories = (person: number, batch: Parameters<typeof store.restoreStories>[1]) => {
      counts.push(batch.stories.length);
      return store.restoreStories(person, batch);
    };
    const verbs = { ...verbsOf(store), restoreStories };
    await takeImport({ put: async () => ({ added: 0, places: [] }), store: verbs }, text, 'mine', 1);
    expect(Math.max(...counts)).toBe(2);
    expect(exportedStories(db, 1, { secrets: false }).stories).toHaveLength(4);
  });
});

const verbsOf = (store: SqliteStore) => ({
  followAll: store.followAll.bind(store),
  areHere: store.areHere.bind(store),
  keepMarks: store.keepMarks.bind(store),
  keepSearches: store.keepSearches.bind(store),
  restoreFeeds: store.restoreFeeds.bind(store),
  restoreKept: store.restoreKept.bind(store),
});

describe('an export that is not as it was written', () => {
  it('is taken as far as it goes, and says that its end is missing', async () => {
    const library = await open();
    await library.put([article(1), article(2), article(3)]);
    const text = await exported(library, 'ndjson');
    const other = await open();
    expect(await other.import(text.slice(0, text.indexOf('article-3')))).toMatchObject({
      articles: 2,
      skipped: 0,
      warnings: [expect.stringMatching(/^The end of this file is missing/)],
    });
    // Kinds of lines that are added later are passed over, and lines that are none are told.
    const odd = text.replace(/\n/, '\n{"kind":"later"}\nno line at all\n').replaceAll('\n', '\r\n');
    expect(await other.import(odd)).toMatchObject({
      articles: 1,
      skipped: 3,
      warnings: [expect.stringContaining('no JSON')],
    });
  });

  it('may be one object, as the first version was', async () => {
    const other = await open();
    const story = (n: number) => ({
      id: `old-${n}`,
      firstSeen: `2025-0${n}-01T00:00:00.000Z`,
      read: n === 1,
      saved: true,
      origin: 'feed',
      versions: [{ seen: '2025-01-01T00:00:00.000Z', article: article(n, { id: `old-${n}` }) }],
      aliases: [{ scope: '', value: `https://paper.example/stories/${n}` }],
      feeds: ['https://paper.example/feed'],
      highlights: [],
    });
    const feeds = [{ url: 'https://paper.example/feed', title: 'Mine', named: true, folder: 'Papers' }];
    const old = { format: 'dateline-library', version: 1, exported: 'x', feeds, articles: [story(2), story(1)] };
    expect(await other.import(JSON.stringify(old, undefined, 1))).toMatchObject({
      feeds: 1,
      articles: 2,
      read: 1,
      saved: 2,
      warnings: [],
    });
    expect(await other.feeds()).toMatchObject([{ title: 'Mine', folder: 'Papers', total: 2, unread: 1 }]);
    expect((await other.list()).items.map(({ id }) => id)).toEqual(['old-2', 'old-1']);
  });

  it('is read line by line, the longest left out', async () => {
    const lines = `{"format":"dateline-library","version":2}\n{"kind":"story","id":"${'x'.repeat(200)}"}\n{"kind":"end"}`;
    const source = await ImportSource.open(lines, 'mine');
    const found: string[] = [];
    for await (const line of source.lines(100)) found.push(line === undefined ? 'too long' : 'a line');
    expect(found).toEqual(['a line', 'too long', 'a line']);
    const kinds: string[] = [];
    for await (const { kind } of linesIn(source)) kinds.push(kind);
    expect(kinds).toEqual(['story', 'end']);
  });
});
