import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Library, openLibrary } from '@dateline/library';
import { story } from '../stories.js';
import { cpuTime } from '../timing.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
const BATCH = 500;

/** The web reader as it was built. */
export const files = join(dirname(createRequire(import.meta.url).resolve('@dateline/web/package.json')), 'dist');

export function checkBuilt(): void {
  if (!existsSync(join(files, 'index.html'))) throw new Error('The web reader is not built; run pnpm build first.');
}

/** Waits until the threads of this process have nothing left to do: beside the indexer a page is not measured alone. */
async function quiet(): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    const before = cpuTime();
    await setTimeout(1_000);
    idle = cpuTime() - before < 50 ? idle + 1 : 0;
  }
}

/** A library of so many stories in a folder, which is made where the folder has none of that size. */
export async function libraryOf(stories: number, folder: string): Promise<Library> {
  const whole = join(folder, `web-${stories}`);
  const options = { edition: false, readings: false } as const;
  if (!existsSync(whole)) {
    const begun = `${whole}-begun`;
    rmSync(begun, { recursive: true, force: true });
    const library = await openLibrary({ path: join(begun, 'library.db'), ...options });
    for (let from = stories; from > 0; from -= BATCH)
      await library.put(Array.from({ length: Math.min(BATCH, from) }, (_, n) => story(from - 1 - n, NEWEST)));
    await quiet();
    await library.close();
    renameSync(begun, whole);
  }
  return openLibrary({ path: join(whole, 'library.db'), ...options });
}
