// Articles as programs synchronise them; the same tests against a library that is a file here and one that a server holds.
import type { Entry, Library } from '@dateline/library';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { connect } from '../src/client.js';
import { ANSWERED_BY_ENTRIES, watchAnswers } from './described.js';
import { article, feed, folder, open, openDatabase, served, site } from './help.js';

async function remote(): Promise<Library> {
  const { url } = await served({}, await open());
  return connect(url);
}

const { answered, wrong } = watchAnswers();
afterAll(() => {
  vi.restoreAllMocks();
});

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe.each([
  ['a file', open],
  ['a server', remote],
  ['a PostgreSQL database', openDatabase],
])('the entries of a library that is %s', (_name, make) => {
  it('have whole numbers in the order in which they came, which stay', async () => {
    const library = await make();
    await library.put([article(5)]);
    // A document has the newest first.
    await library.put([article(1), article(9)]);
    const { items } = await library.entries();
    expect(idsOf(items)).toEqual(['article-1', 'article-9', 'article-5']);
    expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(items[0]).not.toHaveProperty('article');
    // Another version, with another date: its place in lists moves, its number does not.
    await library.put([article(5, { headline: 'Anew', published: '2026-01-20T00:00:00Z' })]);
    const [moved] = (await library.entries({ ids: ['article-5'], whole: true })).items;
    expect(moved).toMatchObject({ number: 1, article: { id: 'article-5', headline: 'Anew' } });
    expect((await library.list()).items[0]?.id).toBe('article-5');
    expect(idsOf((await library.entries({ by: 'time' })).items)).toEqual(['article-5', 'article-9', 'article-1']);
    await library.put([article(7)]);
    expect((await library.entries({ limit: 1 })).items[0]).toMatchObject({ number: 4, id: 'article-7' });
  });

  it('go from page to page without gaps or doubles while others come', async () => {
    const library = await make();
    await library.put(Array.from({ length: 30 }, (_, n) => article(n)));
    for (const order of ['newest', 'oldest'] as const) {
      const seen: number[] = [];
      let after: string | undefined;
      let n = order === 'newest' ? 100 : 200;
      const before = (await library.entries({ limit: 100, order })).items.map(({ number }) => number);
      do {
        const page = await library.entries({ limit: 7, order, ...(after !== undefined && { after }) });
        seen.push(...page.items.map(({ number }) => number));
        after = page.next;
        // Some are older than what was shown, some newer, and one that was shown moves.
        if (n % 100 < 5) await library.put([article(n++), article(-n), article(3, { headline: `Story ${n}` })]);
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((number) => before.includes(number))).toEqual(before);
    }
  });

  it('are those that a query, a span of numbers or a list of names leaves', async () => {
    const library = await make();
    await library.put([5, 4, 3, 2, 1].map((n) => article(n)));
    await library.mark(['article-2', 'article-4'], { read: true, saved: true, tag: ['Budget'] });
    await library.mark(['article-3'], { hidden: true });
    const found = async (options: Parameters<Library['entries']>[0]) => idsOf((await library.entries(options)).items);
    expect(await found({ query: 'is:unread' })).toEqual(['article-5', 'article-1']);
    expect(await found({ query: 'is:saved', order: 'oldest' })).toEqual(['article-2', 'article-4']);
    expect(await found({ query: 'tag:budget', below: 4 })).toEqual(['article-2']);
    expect(await found({ query: 'is:hidden' })).toEqual(['article-3']);
    expect(await found({ above: 1, below: 5 })).toEqual(['article-4', 'article-2']);
    expect(await found({ numbers: [5, 3, 1, 77] })).toEqual(['article-5', 'article-1']);
    expect(await found({ ids: ['article-1', 'nothing'], numbers: [1, 2] })).toEqual(['article-1']);
    expect(await library.entries({ query: 'is:read', limit: 1, count: true })).toMatchObject({
      items: [{ id: 'article-4', read: true, saved: true, tags: ['Budget'] }],
      total: 2,
      next: '4',
    });
    expect((await library.entries({ above: 2, limit: 1, count: true })).total).toBe(2);
    expect(await found({ by: 'time', order: 'oldest', offset: 2, limit: 1 })).toEqual(['article-4']);
    expect(await found({ query: 'day' })).toHaveLength(4);
    for (const [options, code] of [
      [{ query: 'is:nothing' }, 'bad-query'],
      [{ limit: 0 }, 'bad-limit'],
      [{ limit: 10_001 }, 'bad-limit'],
      [{ limit: 1_001, whole: true }, 'bad-limit'],
      [{ limit: 101, opened: true }, 'bad-limit'],
      [{ after: 'x' }, 'bad-cursor'],
      [{ since: 'yesterday' }, 'bad-moment'],
    ] as const)
      await expect(library.entries(options)).rejects.toMatchObject({ code });
  });

  it('come with all that a reader shows of them, the Story of several once', async () => {
    const library = await make();
    await library.put([5, 4, 3, 2].map((n) => article(n)));
    await library.mark(['article-4'], { saved: true, tag: ['x'] });
    const { items, stories } = await library.entries({ ids: ['article-2', 'article-4', 'none'], opened: true });
    expect(idsOf(items)).toEqual(['article-4', 'article-2']);
    for (const { id, opened } of items) {
      expect(opened?.stored).toEqual(await library.get(id));
      expect(opened?.around).toEqual(await library.around(id));
      expect(stories?.find((story) => story.id === opened?.story)).toEqual(await library.story(id));
    }
    expect(stories).toHaveLength(2);
  });

  it('tell what came and what changed since a moment', async () => {
    const library = await make();
    await library.put([2, 1].map((n) => article(n)));
    const [{ arrived } = { arrived: '' }] = (await library.entries()).items;
    const [before, later] = [-60, 60].map((n) => new Date(Date.parse(arrived) + n * 1_000).toISOString());
    const found = async (options: Parameters<Library['entries']>[0]) => idsOf((await library.entries(options)).items);
    expect(await found({ since: arrived })).toEqual(['article-2', 'article-1']);
    expect(await found({ since: later! })).toEqual([]);
    expect(await found({ until: later! })).toHaveLength(2);
    expect(await found({ until: before! })).toEqual([]);
    expect(await found({ changedSince: later! })).toEqual([]);
    expect(await found({ changedSince: arrived, query: 'is:read' })).toEqual([]);
    // What is unread again, or lost a tag, has changed as well.
    await library.mark(['article-1'], { read: true, tag: ['x'] });
    await library.mark(['article-1'], { read: false, untag: ['x'] });
    const [{ changed } = { changed: '' }] = (await library.entries({ ids: ['article-1'] })).items;
    expect(Date.parse(changed)).toBeGreaterThanOrEqual(Date.parse(arrived));
    expect(await found({ changedSince: changed })).toContain('article-1');
  });

  it('name the feed that lists them; folders have numbers that stay', async () => {
    const library = await make();
    const url = await site((_request, response) => response.end(feed('The Paper')));
    const added = await library.add(`${url}/feed`, { folder: 'World' });
    await library.put([article(1)]);
    const entries = (await library.entries()).items;
    expect(entries.map((entry) => entry.feed)).toEqual([undefined, added.feed!.id, added.feed!.id]);
    const [world] = await library.folders();
    expect(world).toMatchObject({ name: 'World' });
    expect(await library.renameFolder(world!.id, 'Abroad')).toEqual({ id: world!.id, name: 'Abroad' });
    expect((await library.feeds())[0]?.folder).toBe('Abroad');
    const empty = await library.saveFolder('Empty');
    expect(await library.saveFolder('empty')).toEqual(empty);
    expect((await library.folders()).map(({ name }) => name)).toEqual(['Abroad', 'Empty']);
    expect(await library.renameFolder(world!.id, 'Empty')).toEqual(empty);
    expect(await library.folders()).toEqual([empty]);
    expect((await library.feeds())[0]?.folder).toBe('Empty');
    await library.removeFolder(empty.id);
    expect(await library.folders()).toEqual([]);
    expect((await library.feeds())[0]?.folder).toBeUndefined();
    await expect(library.removeFolder(empty.id)).rejects.toMatchObject({ code: 'unknown-folder' });
    await expect(library.saveFolder(' ')).rejects.toMatchObject({ code: 'bad-name' });
    // A folder that gets feeds again has the number it had.
    await library.editFeed(added.feed!.id, { folder: 'Sport' });
    const [sport] = await library.folders();
    await library.editFeed(added.feed!.id, { folder: '' });
    await library.editFeed(added.feed!.id, { folder: 'Sport' });
    expect(await library.folders()).toEqual([sport]);
  });
});

it('keep their numbers in a backup, and give none of them again', async () => {
  const library = await open();
  const url = await site((_request, response) => response.end(feed('The Paper')));
  const added = await library.add(`${url}/feed`);
  await library.put([article(1)]);
  const before = (await library.entries()).items;
  await library.removeFeed(added.feed!.id);
  await library.put([article(2)]);
  expect((await library.entries()).items.map(({ number }) => number)).toEqual([4, 3]);
  await library.undo();
  const path = `${folder()}/copy.db`;
  await library.backup(path);
  const { openLibrary } = await import('@dateline/library');
  const copy = await openLibrary({ path, edition: false, readings: false, refresh: false });
  const after = (await copy.entries({ below: 4 })).items;
  await copy.close();
  expect(after).toEqual(before);
});

it('are answered as they are described', () => {
  expect(wrong).toEqual([]);
  expect([...answered]).toEqual(expect.arrayContaining([...ANSWERED_BY_ENTRIES]));
});
