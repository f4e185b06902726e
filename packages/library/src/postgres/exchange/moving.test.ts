import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, exported, open, paragraph, place, rss, web } from '../../../test/help.js';
import { database } from '../../../test/postgres.js';
import { openLibrary } from '../../open.js';
import type { Library } from '../../types.js';
import { backUpDatabase } from './backup.js';

async function openDatabase(path: string): Promise<Library> {
  const library = await openLibrary({
    path,
    edition: false,
    readings: false,
    allowPrivate: true,
    worker: new URL('../../../dist/worker.js', import.meta.url),
  });
  onTestFinished(() => library.close());
  return library;
}

/** A file with some of everything a person has: feeds, versions, states, tags, highlights, stories of one second. */
async function full(): Promise<Library> {
  const items = Array.from({ length: 20 }, (_, n) => ({
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
  await library.editFeed(feed!.id, { interval: 90, agent: 'Reader', keepStories: 500, cookie: 'a=b' });
  await library.add(`${url}/other`);
  const numbers = Array.from({ length: 130 }, (_, n) => n);
  await library.put(numbers.map((n) => article(n, n % 5 === 0 ? { published: '2026-02-01T10:00:00Z' } : {})));
  await library.highlight('article-3', { at: 0, start: 0, end: 4 }, 'A note,\nin lines.');
  await library.highlight('article-3', { at: 'headline', start: 0, end: 5 });
  await library.put(
    numbers
      .filter((n) => n % 3 === 0)
      .map((n) => article(n, { body: [paragraph(`Told again: ${n}, \u2028 "in" other.`)] })),
  );
  await library.mark(['article-1', 'article-2'], { saved: true, tag: ['sea', 'Ängste'] });
  await library.mark(['article-1', 'article-7'], { read: true });
  await library.mark(['article-4'], { later: true });
  await library.mark(['article-5'], { hidden: true });
  await library.mark(['article-3'], { keptUnread: true });
  await library.keepPosition('article-6', { read: 0.375, heard: { 'https://paper.example/a.mp3': 62.5 } });
  await library.saveSearch('Far away', 'is:unread story');
  await library.saveRule({ name: 'Mute', query: 'cricket', act: 'hide', until: '2199-01-01' });
  await library.saveRule({ query: 'story', act: 'tag', tags: ['judged'], enabled: false });
  await library.setRetention({ days: 4_000 });
  return library;
}

describe('a library that moves', () => {
  it('from a file to a database and back gives equal exports, and nothing twice', { timeout: 60_000 }, async () => {
    const library = await full();
    const text = await exported(library, 'ndjson', { secrets: true });
    const path = await database();
    const moved = await openDatabase(path);
    const counts = { feeds: 2, articles: 150, skipped: 0, searches: 1, rules: 2, warnings: [] };
    expect(await moved.import(new Blob([text]), 'mine.ndjson', { dryRun: true })).toMatchObject({
      feeds: 2,
      articles: 150,
    });
    expect(await moved.count()).toBe(0);
    expect(await moved.import(new Blob([text]), 'mine.ndjson')).toMatchObject(counts);
    expect(await exported(moved, 'ndjson', { secrets: true })).toBe(text);
    const countsOf = async (one: Library) => {
      const { articles, unread, saved, feeds } = await one.info();
      return { articles, unread, saved, feeds };
    };
    expect(await countsOf(moved)).toEqual(await countsOf(library));
    const again = { feeds: 0, articles: 0, skipped: 150, searches: 0, rules: 0 };
    expect(await moved.import(new Blob([text]), 'mine.ndjson')).toMatchObject(again);
    expect(await exported(moved, 'ndjson', { secrets: true })).toBe(text);
    expect(await exported(moved, 'opml')).toBe(await exported(library, 'opml'));
    expect(await exported(moved, 'ndjson', { query: 'tag:sea' })).toBe(
      await exported(library, 'ndjson', { query: 'tag:sea' }),
    );
    const back = await open();
    expect(await back.import(new Blob([text]), 'mine.ndjson')).toMatchObject(counts);
    expect(await exported(back, 'ndjson', { secrets: true })).toBe(text);

    // Another person has it apart from the first, and neither has the other's.
    const bo = moved.as('bo');
    expect(await bo.import(new Blob([text]), 'mine.ndjson')).toMatchObject({ feeds: 2, articles: 150 });
    expect(await bo.count('is:saved')).toBe(2);
    for (const one of [moved, bo]) expect((await exported(one, 'ndjson')).match(/"kind":"story"/g)).toHaveLength(150);
    expect(await moved.count('is:saved')).toBe(2);
  });

  it('is copied by pg_dump, or says what is missing', async () => {
    const path = await database();
    const target = join(dirname(place()), 'copy.dump');
    const { PATH } = process.env;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
    process.env.PATH = dirname(target);
    await expect(backUpDatabase(path, target)).rejects.toMatchObject({
      code: 'backup-refused',
      message: expect.stringMatching(/install the client programs of PostgreSQL/),
    });
    expect(existsSync(target)).toBe(false);
    // A program of that name, which writes where it is told to.
    writeFileSync(
      join(dirname(target), 'pg_dump'),
      `#!${process.execPath}\nconst file = process.argv.find((each) => each.startsWith('--file=')).slice(7);
if (process.argv.some((each) => each.includes('secret'))) process.exit(2);
require('node:fs').writeFileSync(file, 'PGDMP and more');\n`,
      { mode: 0o755 },
    );
    expect(await backUpDatabase(path, target)).toEqual({ path: target, bytes: 14, articles: 0 });
    expect(readFileSync(target, 'latin1')).toMatch(/^PGDMP/);
    expect(await backUpDatabase(path, target)).toMatchObject({ bytes: 14 });
    writeFileSync(target, 'something else');
    await expect(backUpDatabase(path, target)).rejects.toMatchObject({ code: 'not-a-backup' });
    expect(await backUpDatabase(path, target, { overwrite: true })).toMatchObject({ bytes: 14 });
  });
});
