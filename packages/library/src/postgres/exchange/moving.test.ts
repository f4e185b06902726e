import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, exported, open, paragraph, place, rss, web } from '../../../test/help.js';
import { database } from '../../../test/postgres.js';
import { openLibrary } from '../../open.js';
import type { Library } from '../../types.js';
import { backUpDatabase } from './backup.js';

const openFile = (): Promise<Library> => open();

async function openDatabase(path?: string): Promise<Library> {
  const library = await openLibrary({
    path: path ?? (await database()),
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

/** A shared feed, one that lists half of the same, and one for whoever signs in. */
function papers(): Promise<string> {
  const items = (path: string, length: number) =>
    Array.from({ length }, (_, n) => ({
      guid: `${n}`,
      link: `https://paper.example/${path}/${n}`,
      title: `From a feed ${n}`,
      text: `What the feed says of ${n}.`,
      date: '2026-01-05',
    }));
  return web({
    '/shared': (_, response) => response.end(rss(items('shared', 10))),
    '/also': (_, response) => response.end(rss(items('shared', 5))),
    '/other': (_, response) => response.end(rss(items('other', 4))),
    '/own': ({ headers }, response) => {
      const [name] = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
        .toString()
        .split(':');
      response.end(rss(items('own', 5).map((item) => ({ ...item, text: `${name} alone is told this.` }))));
    },
  });
}

/** An export with numbers for the ids of stories and highlights: where two people have one story each, it has another id for one. */
function withoutIds(text: string): string {
  const ids = new Map<string, number>();
  for (const [, id] of text.matchAll(/"(?:id|article)":"([^"]+)"/g)) if (!ids.has(id!)) ids.set(id!, ids.size);
  return text.replaceAll(/("(?:id|article)":)"([^"]+)"/g, (_, name: string, id: string) => `${name}${ids.get(id)}`);
}

/** Some of everything that a person may have. */
async function fill(library: Library, site: string, name: string): Promise<void> {
  await library.add(`${site}/shared`, { folder: 'Papers' });
  await library.add(`${site.replace('//', `//${name}:pass@`)}/own`, { title: `${name} alone` });
  const { feed } = await library.add(`${site}/also`);
  await library.editFeed(feed!.id, { cookie: `name=${name}`, keepDays: 4_000 });
  await library.put([0, 1, 2].map((n) => article(n, { headline: `${name} alone ${n}` })));
  const { items } = await library.list({ stories: false, limit: 100 });
  const ids = items.map(({ id }) => id);
  expect(ids).toHaveLength(18);
  await library.mark(ids.slice(0, 9), { read: true });
  await library.mark(ids.slice(6, 12), { saved: true, tag: ['sea', name] });
  await library.keepPosition(ids[3]!, { read: 0.5 });
  await library.highlight(ids[4]!, { at: 'headline', start: 0, end: 4 }, `${name} alone noted`);
  await library.addHook(`https://${name.toLowerCase()}.example/hook`, { query: `tag:${name}` });
  await library.saveSearch(`${name} alone`, 'is:unread');
  await library.saveRule({ query: `"${name} alone"`, act: 'tag', tags: [name] });
}

describe('a library that moves', () => {
  it('from a file to a database and back gives equal exports, and nothing twice', async () => {
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
    expect(withoutIds(await exported(bo, 'ndjson', { secrets: true }))).toBe(withoutIds(text));
    expect(await exported(moved, 'ndjson', { secrets: true })).toBe(text);
    expect(await moved.count('is:saved')).toBe(2);
  });

  it.each([
    ['a file', 'a database', openFile, openDatabase],
    ['a database', 'a file', openDatabase, openFile],
  ])('from %s of several people to %s gives each of them an equal export', async (_, __, from, to) => {
    const site = await papers();
    const library = await from();
    const names = ['', 'Anna', 'Bo'];
    for (const name of names) await library.as(name).setSettings({ stories: true });
    for (const name of names) await fill(library.as(name), site, name || 'First');
    const target = await to();
    const cleo = target.as('Cleo');
    await cleo.add(`${site}/other`);
    for (const name of names) {
      const [here, there] = [library.as(name), target.as(name)];
      const text = await exported(here, 'ndjson', { secrets: true });
      expect(text).toContain(`"feeds":["${site}/also","${site}/shared"]`);
      const counts = { feeds: 3, articles: 18, skipped: 0, searches: 1, rules: 1, warnings: [] };
      expect(await there.import(new Blob([text]), 'mine.ndjson')).toMatchObject(counts);
      expect(withoutIds(await exported(there, 'ndjson', { secrets: true }))).toBe(withoutIds(text));
      expect(await exported(there, 'opml')).toBe(await exported(here, 'opml'));
      const again = { feeds: 0, articles: 0, skipped: 18, searches: 0, rules: 0 };
      expect(await there.import(new Blob([text]), 'mine.ndjson')).toMatchObject(again);
      expect(withoutIds(await exported(there, 'ndjson', { secrets: true }))).toBe(withoutIds(text));
      // Nobody else has any of it.
      expect(await cleo.count('is:saved OR is:read OR tag:sea')).toBe(0);
      expect(await cleo.count()).toBe(4);
      expect(await exported(cleo, 'ndjson', { secrets: true })).not.toContain('alone');
      // Where one person has a library alone, all lists have what they had.
      const one = await to();
      await one.import(new Blob([text]), 'mine.ndjson');
      expect(await exported(one, 'ndjson', { secrets: true })).toBe(text);
      expect((await one.feeds()).map(({ url, total }) => [new URL(url).pathname, total]).sort()).toEqual([
        ['/also', 5],
        ['/own', 5],
        ['/shared', 10],
      ]);
      // Others come, and the export is as it was.
      await one.as('Dora').setSettings({ stories: true });
      expect(await exported(one, 'ndjson', { secrets: true })).toBe(text);
    }
  });

  it.each([
    ['a file', openFile],
    ['a database', openDatabase],
  ])('names in %s no feed of another person in an export', async (_, make) => {
    const site = await papers();
    const library = await make();
    const [anna, bo] = [library.as('Anna'), library.as('Bo')];
    await bo.add(`${site}/shared`);
    const { feed } = await anna.add(`${site}/also`);
    await anna.add(`${site}/shared`);
    // Until now it was anybody's; what both feeds list is known by its names in either.
    await anna.editFeed(feed!.id, { user: 'anna', password: 'hers' });
    const text = await exported(bo, 'ndjson', { secrets: true });
    expect(text).toContain(`"feed ${site}/shared"`);
    expect(text).not.toMatch(/hers|also/);
    expect(await exported(anna, 'ndjson', { secrets: true })).toContain('anna:hers@');
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
