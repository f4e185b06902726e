import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@dateline/library';
import { expect } from 'vitest';
import { folder } from './folder.js';

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-tui-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const path = join(home, 'library.db');
  const library = await openLibrary({ path });
  await expect.poll(async () => (await library.info()).unreadings).toBe(0);
  // Its words are found by then.
  await library.count('the');
  await library.close();
  return path;
}

/** A library of its own for one test, with the starter edition and its Readings, which are made once. */
export async function starterLibrary(): Promise<string> {
  made ??= make();
  const path = join(folder(), 'library.db');
  for (const end of ['', '-search']) copyFileSync(`${await made}${end}`, `${path}${end}`);
  return path;
}
