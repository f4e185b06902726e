import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatelineError } from '@dateline/core/base';
import { administer } from './administration/administration.js';
import type { AllowPrivate } from './fetch/allow-private.js';
import type { HookWork } from './hooks/deliver.js';
import { attachSearch, INDEX_ENGINE, indexState, searchPath } from './index/search-file.js';
import { LocalLibrary } from './local.js';
import { isDatabase } from './postgres/address.js';
import { share } from './shared.js';
import { Database } from './store/database.js';
import { versionOf } from './store/migrate.js';
import { isBroken } from './store/problems.js';
import { steps } from './store/schema.js';
import { Threads } from './threads/threads.js';
import type { Workers } from './threads/workers.js';
import type { Library } from './types.js';

/** Where the library is, and what it does by itself. */
export interface OpenOptions {
  /** The file, made when it is absent, with its folder; or the address of a database of PostgreSQL: `postgres://...`. */
  path: string;
  /** Loopback, link-local and private addresses are not asked unless allowed: all with true, or these hosts. */
  allowPrivate?: AllowPrivate;
  /** Folder of wire files that a new library begins with; `edition/` beside this package's `dist/` when absent, none when false. */
  edition?: string | URL | false;
  /** The file of the writing thread, for bundles that put it elsewhere than `worker.js` beside them (`@dateline/library/worker`). */
  worker?: string | URL;
  /** Whether feeds are asked by themselves when they are due, while the library is open; false when absent. */
  refresh?: boolean;
  /** Whether Readings are made in the background; true when absent. */
  readings?: boolean;
}

/** Milliseconds: feeds that are asked one after another have one thread read their stories. */
const IDLE = 30_000;

const pathOf = (place: string | URL) => (place instanceof URL ? fileURLToPath(place) : resolve(place));

/**
 * Opens a library, made with the starter edition in it when it is absent. Several processes may have it open at once.
 * @throws DatelineError `library-unreachable`, `library-read-only`, `not-a-library`, `library-broken`, `newer-library`, `disk-full`, `library-refused`, `old-database`
 * @see `dateline`, `dateline work`, `dateline mcp`
 */
export async function openLibrary(options: OpenOptions): Promise<Library> {
  const edition = options.edition ?? new URL('../edition/', import.meta.url);
  const worker = options.worker ?? new URL('./worker.js', import.meta.url);
  const how = {
    allowPrivate: options.allowPrivate ?? false,
    edition: edition === false ? '' : pathOf(edition),
    refresh: options.refresh ?? false,
    readings: options.readings ?? true,
    idle: IDLE,
  };
  if (isDatabase(options.path)) {
    const [{ openPostgres }, { tellHooks }] = await Promise.all([
      import('./postgres/open.js'),
      import('./postgres/tell-hooks.js'),
    ]);
    const { shared, administration, watch } = await openPostgres(worker, { ...how, path: options.path });
    const library = new LocalLibrary(shared);
    // Each process that asks the feeds looks; what one takes nobody else does.
    if (how.refresh) tellHooks(watch, shared, hookSender(library, shared.threads, how.readings));
    return administer(library, administration);
  }
  const path = resolve(options.path);
  checkPath(path);
  // A library of the present version can be read at once, while the thread that writes is still starting.
  const reader = existsSync(path) ? readerOf(path) : undefined;
  const threads = new Threads(worker, { ...how, path });
  if (reader) return localOf(reader, threads, how.readings);
  await threads.ready;
  try {
    return localOf(readerOf(path)!, threads, how.readings);
  } catch (error) {
    await threads.close();
    throw error;
  }
}

function localOf(reader: Database, threads: Threads, reads: boolean): Library {
  const library = new LocalLibrary(share(reader, threads));
  const send = hookSender(library, threads, reads);
  threads.onHooks = () => send(false);
  threads.onIndexed = () => send(true);
  return library;
}

/** What has hooks told of what they have to hear; after something was indexed, where one waits for that. */
function hookSender(library: Library, threads: Workers, reads: boolean): (indexed: boolean) => void {
  let [waits, turn] = [false, 0];
  const send = async (): Promise<void> => {
    const began = turn;
    const claim = async (now: number) => {
      const found = await threads.write.claimHooks('', now, reads);
      waits = found.waits;
      return found.claims;
    };
    await sendHooks(library, threads, claim);
    // It was indexed while the library was asked.
    if (waits && turn !== began) await send();
  };
  return (indexed) => {
    if (indexed) turn++;
    if (!indexed || waits) void send().catch(() => {});
  };
}

/** Sends what hooks have to hear; its code is loaded where there is one. */
async function sendHooks(library: Library, threads: Workers, claim: HookWork['claim']): Promise<void> {
  const { deliverHooks } = await import('./hooks/deliver.js');
  const work = {
    claim,
    settle: (...args: Settled) => threads.write.settleHook('', ...args),
    libraryOf: (person: string) => (person === '' ? library : library.as(person)),
    post: (...args: Posted) => threads.fetch.postHook(...args),
  };
  await deliverHooks(work, Date.now);
}

type Settled = Parameters<HookWork['settle']>;
type Posted = Parameters<HookWork['post']>;

/** The connection that reads, where there is nothing to be done to the library first. */
function readerOf(path: string): Database | undefined {
  const db = new Database(path, { readOnly: true });
  try {
    if (versionOf(db) === steps.length && seesWords(db)) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return undefined;
}

/** Whether the search file is there and can be read; the thread that writes makes it again where it cannot. */
function seesWords(db: Database): boolean {
  if (!existsSync(searchPath(db.path))) return false;
  try {
    attachSearch(db);
    return indexState(db).engine === INDEX_ENGINE;
  } catch (error) {
    if (isBroken(error)) return false;
    throw error;
  }
}

/** Bytes of the smallest database of SQLite, which takes a shorter file for an empty one and writes over it. */
const SMALLEST = 512;

/** Says what is wrong with the place of a library before SQLite does, in words. */
function checkPath(path: string): void {
  const folder = dirname(path);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new DatelineError('library-unreachable', `The folder ${folder} for the library cannot be made.`, {
      cause: error,
    });
  }
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isDirectory())
    throw new DatelineError('library-unreachable', `${path} is a folder; name a file in it for the library.`);
  // A pipe would be waited for without end, and a device is no place to keep anything.
  if (file && !file.isFile())
    throw new DatelineError('library-unreachable', `${path} is a device or a pipe; name a file for the library.`);
  if (file && file.size > 0 && file.size < SMALLEST) throw new DatelineError('not-a-library', { path });
  try {
    accessSync(folder, constants.W_OK);
    if (file) accessSync(path, constants.W_OK);
  } catch (error) {
    throw new DatelineError(
      'library-read-only',
      `The library ${path} cannot be written; check the permissions of the file and its folder.`,
      { cause: error },
    );
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never ends under /proc, where mkdir says ENOENT. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.push(at);
  for (const path of missing.reverse())
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process may have made it in between.
      if (!existsSync(path)) throw error;
    }
}
