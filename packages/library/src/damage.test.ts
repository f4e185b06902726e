import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { expect, it } from 'vitest';
import { article, open, place } from '../test/help.js';
import { damageOf } from './damage.js';
import { searchPath } from './index/search-file.js';

/** Overwrites half of a file from its middle on. */
function spoil(path: string): void {
  const half = Math.floor(statSync(path).size / 2);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(half, 0x5a), 0, undefined, half);
  closeSync(file);
}

it('finds damage in the file of a library and in its search file, and none in whole ones', async () => {
  const path = place();
  const library = await open({ readings: true, path });
  await library.put(Array.from({ length: 300 }, (_, n) => article(n)));
  await expect.poll(() => library.count('happened')).toBe(300);
  expect(damageOf(path)).toEqual([]);
  await library.close();
  spoil(searchPath(path));
  expect(damageOf(path)).toEqual([expect.stringContaining('library.db-search is damaged; remove it')]);
  spoil(path);
  expect(damageOf(path)).toEqual([
    expect.stringContaining('library.db is damaged; put back a copy'),
    expect.stringContaining('is damaged; remove it'),
  ]);
});

it('says so where there is no library', () => {
  expect(() => damageOf(place())).toThrow(expect.objectContaining({ code: 'library-unreachable' }));
});
