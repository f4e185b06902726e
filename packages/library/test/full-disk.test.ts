// A disk that is really full: a file system in memory of a few megabytes, mounted for the test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { article, type Item, open, rss, web } from './help.js';

const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0;

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

afterEach(() => {
  for (const name of readdirSync(disk)) rmSync(join(disk, name));
});

/** Takes all the room that is left. @returns what gives it back */
function fill(): () => void {
  const file = join(disk, 'filler');
  for (let size = 2 ** 20; size >= 4096; size /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
  return () => rmSync(file);
}

describe.skipIf(!mounted)('a full disk (left out where a file system cannot be mounted)', () => {
  it('loses nothing that was acknowledged, says what is wrong, and goes on when there is room', async () => {
    const path = join(disk, 'library.db');
    const library = await open({ readings: true, path });
    await library.put(Array.from({ length: 50 }, (_, n) => article(n)));
    const giveBack = fill();
    const many = Array.from({ length: 2_000 }, (_, n) => article(1_000 + n, { headline: `Number ${n} of many` }));
    await expect(library.put(many)).rejects.toMatchObject({ code: 'disk-full' });
    // What was stored in a transaction before the disk was full is whole and stays; the same call again stores the rest.
    const stored = await library.count();
    expect(stored).toBeGreaterThanOrEqual(50);
    expect(stored).toBeLessThan(2_050);
    for (let n = 0; n < 50; n++) expect(await library.get(`article-${n}`)).toBeDefined();
    giveBack();
    expect(await library.put(many)).toBe(2_050 - stored);
    await expect.poll(() => library.count('happened')).toBe(2_050);
    await library.close();
    const again = await open({ readings: true, path });
    expect(await again.count()).toBe(2_050);
    await again.close();
  });

  it('ends a refresh with a sentence, and has all of the feed at the next one', async () => {
    const path = join(disk, 'feeds.db');
    const item = (n: number): Item => ({
      title: `Story ${n}`,
      guid: `story-${n}`,
      // Text that hardly packs, so that it needs its room.
      text: Array.from({ length: 400 }, (_, at) => ((n * 7_919 + at * 104_729) % 999_983).toString(36)).join(' '),
    });
    const items = Array.from({ length: 1_000 }, (_, n) => item(n));
    let listed = items.slice(0, 1);
    const host = await web({ '/feed': (_, response) => response.end(rss(listed)) });
    const library = await open({ readings: true, path });
    await library.add(`${host}/feed`);
    listed = items;
    const giveBack = fill();
    const outcome = await library.refresh({ force: true }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'disk-full' });
    expect((await library.list()).items).toHaveLength(1);
    giveBack();
    expect(await library.refresh({ force: true })).toMatchObject({ added: 999, problems: [] });
    expect(await library.count()).toBe(1_000);
    await library.close();
  });
});
