import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { article, open, paragraph, place } from '../test/help.js';
import { searchPath } from './index/search-file.js';
import type { Change } from './types.js';

describe('openLibrary', () => {
  it('makes the library and its folder, and finds it again', async () => {
    const path = join(dirname(place()), 'new', 'folder', 'library.db');
    const library = await open({ readings: true, path });
    expect(await library.put([article(1), article(2)])).toBe(2);
    await library.mark(['article-1'], { saved: true });
    await library.close();
    expect(readdirSync(dirname(path))).toEqual(['library.db', 'library.db-search']);
    const again = await open({ readings: true, path });
    expect(await again.info()).toMatchObject({ path, articles: 2, saved: 1 });
    expect((await again.get('article-1')).article.headline).toBe('Story number 1');
  });

  it('begins with the edition it is given, once', async () => {
    const path = place();
    const edition = join(dirname(path), 'edition');
    mkdirSync(edition);
    writeFileSync(
      join(edition, 'flood.txt'),
      'River leaves its bed at Hartwick\n\n    HARTWICK, March 3, 2019 - The river left its bed on Sunday and nobody was hurt, the mayor said.\n\n    It went back on Monday.\n',
    );
    const library = await open({ readings: true, path, edition });
    const { items } = await library.list();
    expect(items).toMatchObject([{ source: 'Dateline Starter Edition' }]);
    expect(items[0]?.time).toMatch(/^2019-03-03/);
    await library.close();
    writeFileSync(join(edition, 'later.txt'), 'Another\n\n    HARTWICK, March 4, 2019 - Another story.\n');
    expect(await (await open({ readings: true, path, edition })).count()).toBe(1);
  });

  it.each<[string, string, (path: string) => void]>([
    ['a file that is no database', 'not-a-library', (path) => writeFileSync(path, 'My shopping list. '.repeat(100))],
    [
      'a database of another program',
      'not-a-library',
      (path) => new DatabaseSync(path).exec('create table recipes(name)'),
    ],
    [
      'a library of a newer version',
      'newer-library',
      (path) => new DatabaseSync(path).exec('pragma user_version = 999'),
    ],
    ['a file too short for a database', 'not-a-library', (path) => writeFileSync(path, 'x')],
    ['a folder', 'library-unreachable', (path) => mkdirSync(path)],
    ['a place under a file', 'library-unreachable', (path) => writeFileSync(dirname(path), '')],
  ])('refuses %s in one sentence', async (what, code, prepare) => {
    const path = what === 'a place under a file' ? join(place(), 'library.db') : place();
    prepare(path);
    await expect(open({ readings: true, path })).rejects.toMatchObject({
      name: 'DatelineError',
      code,
      message: expect.stringMatching(/^[^\n]+[.!]$/),
    });
  });

  it('leaves a file as it is that is no library', async () => {
    const path = place();
    writeFileSync(path, 'x');
    await expect(open({ readings: true, path })).rejects.toMatchObject({ code: 'not-a-library' });
    expect(readFileSync(path, 'utf8')).toBe('x');
    expect(readdirSync(dirname(path))).toEqual(['library.db']);
  });

  it.runIf(existsSync('/proc/self'))(
    'makes no folder where none can be made (asked where there is a /proc)',
    async () => {
      await expect(open({ readings: true, path: '/proc/dateline/library.db' })).rejects.toMatchObject({
        code: 'library-unreachable',
      });
      await expect(open({ readings: true, path: '/dev/null' })).rejects.toMatchObject({ code: 'library-unreachable' });
    },
  );

  it('makes its search file again that is damaged further in than its first page', async () => {
    const path = place();
    const library = await open({ readings: true, path });
    await library.put(Array.from({ length: 400 }, (_, n) => article(n)));
    await expect.poll(() => library.count('happened')).toBe(400);
    await library.close();
    const search = searchPath(path);
    const file = openSync(search, 'r+');
    // The pages of the tables stay, those of what stands in them do not.
    writeSync(file, Buffer.alloc(statSync(search).size - 16_384, 0x5a), 0, undefined, 16_384);
    closeSync(file);
    const again = await open({ readings: true, path });
    expect(await again.put([article(400)])).toBe(1);
    await expect.poll(() => again.count('happened')).toBe(401);
    expect(await again.list({ query: '"story 399"', limit: 1 })).toMatchObject({ items: [{ id: 'article-399' }] });
  });

  it('says so when the file is damaged', async () => {
    const path = place();
    const library = await open({ readings: true, path });
    await library.put(Array.from({ length: 200 }, (_, n) => article(n)));
    await library.close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(statSync(path).size - 8192, 0x5a), 0, undefined, 4096);
    closeSync(file);
    const use = async () => {
      const opened = await open({ readings: true, path });
      await opened.list();
      await opened.put([article(900)]);
    };
    await expect(use()).rejects.toMatchObject({ name: 'DatelineError', code: 'library-broken' });
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a folder that cannot be written (left out for root, who may write anywhere)',
    async () => {
      const path = place();
      chmodSync(dirname(path), 0o500);
      await expect(open({ readings: true, path })).rejects.toMatchObject({ code: 'library-read-only' });
      chmodSync(dirname(path), 0o700);
    },
  );

  it('closes at once after it was opened, and what was asked before is answered', async () => {
    const path = place();
    await (await open({ readings: true, path })).close();
    const library = await open({ readings: true, path });
    await library.close();
    const again = await open({ readings: true, path });
    const stored = again.put([article(1)]);
    await again.close();
    expect(await stored).toBe(1);
  });

  it('refuses everything once it is closed', async () => {
    const library = await open({ readings: true });
    await library.close();
    await library.close();
    await expect(library.list()).rejects.toMatchObject({ code: 'library-closed' });
    await expect(library.put([article(1)])).rejects.toMatchObject({ code: 'library-closed' });
  });
});

describe('changes', () => {
  it('are numbered, and told to listeners in this process and in others', async () => {
    const path = place();
    const [one, two] = [await open({ readings: true, path }), await open({ readings: true, path })];
    const heard: Change[] = [];
    const stop = two.subscribe((changes) => heard.push(...changes));
    await one.put([article(1)]);
    await one.mark(['article-1'], { read: true });
    await expect.poll(() => heard.map(({ kind, id }) => `${kind} ${id}`)).toContain('state article-1');
    const { changes } = await one.info();
    expect(await two.changes(changes - 1)).toEqual([
      { number: changes, kind: expect.any(String), id: expect.any(String) },
    ]);
    expect(await two.changes(changes)).toEqual([]);
    expect(await two.changes(changes + 5)).toEqual([{ number: changes, kind: 'refresh', id: '' }]);
    stop();
    const before = heard.length;
    const later: Change[] = [];
    two.subscribe((changes) => later.push(...changes));
    await one.mark(['article-1'], { read: false });
    await expect.poll(() => later.map(({ kind, id }) => `${kind} ${id}`)).toContain('state article-1');
    expect(heard).toHaveLength(before);
  });
});

describe('marks', () => {
  it('of all that a query finds keep clear of what came later', async () => {
    const library = await open({ readings: true });
    await library.put(Array.from({ length: 600 }, (_, n) => article(n)));
    const middle = (await library.get('article-300')).article.published!;
    expect(await library.markAll('story', { read: true }, middle)).toBe(301);
    expect(await library.markAll('story', { read: true }, middle)).toBe(0);
    expect(await library.count('is:unread')).toBe(299);
    expect(await library.markAll('', { saved: true })).toBe(600);
    await expect(library.mark(['article-599', 'nobody'], { read: true })).rejects.toMatchObject({
      code: 'unknown-article',
    });
    expect((await library.get('article-599')).read).toBe(false);
  });
});

describe('highlights', () => {
  it('move with their words into a new version, are lost with them, and come back', async () => {
    const library = await open({ readings: true });
    const first = article(1, { body: [paragraph('The council met. The mayor spoke of the old bridge.')] });
    await library.put([first]);
    const { id } = await library.highlight('article-1', { at: 0, start: 21, end: 32 }, 'why?');
    expect((await library.highlights('article-1'))[0]).toMatchObject({
      id,
      note: 'why?',
      selector: { exact: 'mayor spoke' },
    });
    await library.put([
      { ...first, body: [paragraph('An opening.'), paragraph('At noon the mayor spoke of the old bridge again.')] },
    ]);
    expect((await library.get('article-1')).highlights[0]?.span).toEqual({ at: 1, start: 12, end: 23 });
    await library.put([{ ...first, body: [paragraph('Something else was written here in place of it all.')] }]);
    expect((await library.highlights())[0]?.span).toBeUndefined();
    await library.put([first]);
    expect((await library.highlights())[0]?.span).toEqual({ at: 0, start: 21, end: 32 });
    await expect(library.highlight('article-1', { at: 7, start: 0, end: 4 })).rejects.toMatchObject({
      code: 'empty-highlight',
    });
    await library.removeHighlight(id);
    expect(await library.highlights()).toEqual([]);
    await expect(library.removeHighlight(id)).rejects.toMatchObject({ code: 'unknown-highlight' });
  });
});

describe('threads', () => {
  it('fails in every call and closes when one of its threads has died', async () => {
    const library = await open({
      readings: true,
      worker: new URL('../test/children/dying-worker.mjs', import.meta.url),
    });
    await expect.poll(() => library.put([article(2)]).catch(String)).toContain('the indexer died');
    await library.close();
  });

  it('closes without waiting for Readings, which are still due when it is opened again', async () => {
    const path = place();
    const worker = new URL('../test/children/slow-readings.mjs', import.meta.url);
    const library = await open({ readings: true, path, worker });
    await library.put([article(1), article(2)]);
    await library.close();
    const again = await open({ readings: true, path });
    await expect.poll(async () => (await again.info()).unreadings).toBe(0);
    expect((await again.get('article-1')).reading).toBeDefined();
  });

  it('closes though its log comes to rest after the thread that would move it has ended', async () => {
    const library = await open({
      readings: true,
      worker: new URL('../test/children/late-writer.mjs', import.meta.url),
    });
    await library.put([article(1)]);
    await library.close();
  });
});
