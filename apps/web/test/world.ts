import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Library, openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import { until } from './harness.js';

// Each library begins threads of its own, and compiling is most of what that takes.
enableCompileCache();

export const built = join(dirname(fileURLToPath(import.meta.url)), '../dist');

export interface World {
  url: string;
  library: Library;
  /** Ends the server and keeps the library, as when `dateline serve` is stopped. */
  hangUp(): Promise<void>;
  /** Serves again at the same address, with the files of another build where one is named. */
  pickUp(files?: string): Promise<void>;
  close(): Promise<void>;
}

interface WorldOptions {
  empty?: boolean;
  /** The library as the server has it. */
  served?: (library: Library) => Library;
}

/** Folders with new libraries, made once: to read the starter edition takes longer than most tests. */
const made = new Map<boolean, Promise<string>>();

/** A folder with a library that nobody has used: with the starter edition, all of which is read, or empty. */
async function make(empty: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-web-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = await openLibrary({
    path: join(folder, 'library.db'),
    ...(empty ? { edition: false as const, readings: false } : {}),
  });
  if (!empty) await until(async () => (await library.info()).unreadings, 0);
  await library.close();
  return folder;
}

/** A real library in a folder of its own, with the starter edition unless told otherwise, served as `dateline serve` does. */
export async function world({ empty = false, served: shownAs }: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-web-'));
  if (!made.has(empty)) made.set(empty, make(empty));
  cpSync(await made.get(empty)!, folder, { recursive: true });
  const library = await openLibrary({ path: join(folder, 'library.db'), allowPrivate: true, edition: false });
  const shown = shownAs?.(library) ?? library;
  const options = { files: built, allowPrivate: true, pictures: join(folder, 'pictures') };
  let served = await serve(shown, options);
  const { port, url } = served;
  return {
    url,
    library,
    hangUp: () => served.close(),
    async pickUp(files = built) {
      served = await serve(shown, { ...options, files, port });
    },
    async close() {
      await served.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
