import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@dateline/library';
import { expect, vi } from 'vitest';
import { folder } from './folder.js';

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-tui-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const path = join(home, 'library.db');
  await readAll(path);
  return path;
}

/**
 * Makes all Readings of a library and indexes its words, so that no program that opens a copy has to: loading what makes
 * Readings takes longer than most tests.
 */
export async function readAll(path: string): Promise<void> {
  const library = await openLibrary({ path });
  await vi.waitFor(async () => expect((await library.info()).unreadings).toBe(0), { timeout: 120_000, interval: 20 });
  // Its words are found by then.
  await library.count('the');
  await library.close();
}

/** A library of its own for one test, with the starter edition and its Readings, which are made once. */
export async function starterLibrary(): Promise<string> {
  made ??= make();
  return copyOf(await made);
}

/** A copy of a library that nobody has open, for one test. */
export function copyOf(library: string): string {
  const path = join(folder(), 'library.db');
  for (const end of ['', '-search']) copyFileSync(`${library}${end}`, `${path}${end}`);
  return path;
}
