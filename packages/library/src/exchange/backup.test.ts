import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { article, exported, open, place, rss, web } from '../../test/help.js';
import { notWritten } from './not-written.js';

const stories = (count: number) => Array.from({ length: count }, (_, n) => article(n));

/** What is left in a folder beside what is meant to be there. */
const partsIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.part'));

describe('a copy of a library', () => {
  it('is whole while the library is refreshed and marked, with everything acknowledged before', async () => {
    const items = (feed: number) =>
      Array.from({ length: 200 }, (_, n) => ({ guid: `${feed}-${n}`, title: `${feed}-${n}`, text: 'Words.' }));
    let asked = 0;
    const url = await web(
      Object.fromEntries(
        Array.from({ length: 10 }, (_, n) => [
          `/${n}`,
          (_, response) => {
            asked++;
            response.end(rss(items(n)));
          },
        ]),
      ),
    );
    const library = await open({ readings: true });
    await library.import(Array.from({ length: 10 }, (_, n) => `${url}/${n}`).join('\n'), 'urls');
    await library.put(stories(100));
    const refreshing = library.refresh({ force: true });
    await expect.poll(() => asked).toBeGreaterThan(0);
    let marked = 0;
    const marking = (async () => {
      for (let n = 0; n < 60; n++) {
        await library.mark([`article-${n}`], { saved: true });
        marked = n + 1;
      }
    })();
    await expect.poll(() => marked).toBeGreaterThan(5);
    const before = marked;
    const path = place('copy.db');
    const made = await library.backup(path);
    await Promise.all([refreshing, marking]);
    expect(made).toMatchObject({ path });
    expect(partsIn(dirname(path))).toEqual([]);
    const copy = await open({ path });
    const { articles } = await copy.info();
    expect(articles).toBe(made.articles);
    expect(articles).toBeGreaterThanOrEqual(100);
    const saved = await copy.count('is:saved');
    expect(saved).toBeGreaterThanOrEqual(before);
    expect(saved).toBeLessThanOrEqual(60);
    expect((await copy.feeds()).length).toBe(10);
    // Its search file is made behind the opening.
    await expect.poll(() => copy.count('happened')).toBe(100);
  });

  it('holds what the library does, and may take the place of an earlier one', async () => {
    const library = await open();
    await library.put(stories(3));
    const path = place('copy.db');
    await library.backup(path);
    await library.put(stories(5));
    await library.highlight('article-4', { at: 0, start: 0, end: 4 }, 'noted');
    expect(await library.backup(path)).toMatchObject({ articles: 5 });
    const copy = await open({ path });
    expect(await exported(copy, 'ndjson')).toBe(await exported(library, 'ndjson'));
  });

  it('never takes the place of anything else unless asked', async () => {
    const path = place('library.db');
    const library = await open({ path });
    await library.put(stories(3));
    const other = place('letter.txt');
    writeFileSync(other, 'Dear Ada');
    const database = place('other.db');
    const db = new DatabaseSync(database);
    db.exec('create table letters(a)');
    db.close();
    for (const file of [other, database])
      await expect(library.backup(file)).rejects.toMatchObject({ code: 'not-a-backup' });
    expect(readFileSync(other, 'utf8')).toBe('Dear Ada');
    const link = place('link.db');
    symlinkSync(path, link);
    for (const file of [path, `${path}-search`, `${path}-wal`, link])
      await expect(library.backup(file, { overwrite: true }), file).rejects.toMatchObject({
        code: 'not-written',
        message: expect.stringMatching(/it is the library itself/),
      });
    await library.backup(other, { overwrite: true });
    expect(await (await open({ path: other })).count()).toBe(3);
    expect(await library.count()).toBe(3);
  });

  it('says why it cannot be written, and leaves nothing behind', async () => {
    const library = await open();
    const folder = dirname(place());
    mkdirSync(join(folder, 'a-folder'));
    writeFileSync(join(folder, 'a-file'), '');
    for (const [file, reason] of [
      [join(folder, 'gone', 'copy.db'), /: there is no such folder\.$/],
      [join(folder, 'a-file', 'copy.db'), /: what stands there for its folder is a file\.$/],
      [join(folder, 'a-folder'), /it is no file/],
    ] as const)
      await expect(library.backup(file)).rejects.toMatchObject({
        code: 'not-written',
        message: expect.stringMatching(reason),
      });
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'a-folder']);
    if (process.getuid?.() !== 0) {
      chmodSync(folder, 0o500);
      await expect(library.backup(join(folder, 'copy.db'))).rejects.toMatchObject({ code: 'not-written' });
      chmodSync(folder, 0o700);
    }
  });

  it.each([
    [{ errcode: 13 }, /the disk is full/],
    [{ errcode: 14 }, /may not be written/],
    [{ code: 'ENOSPC', syscall: 'write' }, /the disk is full/],
    [{ code: 'EROFS', syscall: 'open' }, /its disk may only be read/],
  ])('tells what SQLite or the system says, in words: %j', (said, sentence) => {
    expect(notWritten('copy.db', Object.assign(new Error('x'), said))).toMatchObject({
      code: 'not-written',
      message: expect.stringMatching(sentence),
    });
  });
});
