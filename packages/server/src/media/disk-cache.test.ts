import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DiskCache } from './disk-cache.js';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const bytes = (size: number) => new Uint8Array(size);

it('keeps bytes by a name, in a folder that it makes', async () => {
  const cache = new DiskCache(join(folder(), 'deep', 'er'), 1_000);
  expect(await cache.get('a')).toBeUndefined();
  await cache.put('a', Uint8Array.of(1, 2, 3));
  expect([...(await cache.get('a'))!]).toEqual([1, 2, 3]);
});

it('never takes more room than it may, and lets those go that were used longest ago', async () => {
  const path = folder();
  const cache = new DiskCache(path, 1_000);
  for (const name of ['a', 'b', 'c']) await cache.put(name, bytes(300));
  // Older than anything that is used from now on.
  for (const [at, name] of ['a', 'b', 'c'].entries()) utimesSync(join(path, name), 1_000 + at, 1_000 + at);
  await cache.get('a');
  await cache.put('d', bytes(300));
  expect(readdirSync(path).sort()).toEqual(['a', 'd']);
  await cache.put('huge', bytes(1_001));
  expect(readdirSync(path).sort()).toEqual(['a', 'd']);
});

it('counts what was there before it', async () => {
  const path = folder();
  writeFileSync(join(path, 'old'), bytes(900));
  utimesSync(join(path, 'old'), 1, 1);
  await new DiskCache(path, 1_000).put('new', bytes(200));
  expect(readdirSync(path)).toEqual(['new']);
});

it('fails without harm where it cannot write', async () => {
  const path = join(folder(), 'file');
  writeFileSync(path, '');
  const cache = new DiskCache(path, 1_000);
  await cache.put('a', bytes(1));
  expect(await cache.get('a')).toBeUndefined();
});
