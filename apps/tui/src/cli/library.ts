import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@dateline/core/base';
import type { AllowPrivate, Library } from '@dateline/library';
import { isAllowEntry, isDatabase, openLibrary, shownAddress } from '@dateline/library';
import { text, type Values } from './options.js';
import { UsageError } from './usage-error.js';

/** Where the library lives when nobody says: the data folder of the platform. */
function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

/** `--library`, else `$DATELINE_LIBRARY`, else the platform's data folder: a file, or the address of a database with its password. */
export function libraryPath(values: Values, env = process.env, platform = process.platform): string {
  const named = text(values, 'library') || env.DATELINE_LIBRARY;
  if (named && isDatabase(named)) return named;
  return named ? resolve(named) : join(dataFolder(env, platform), 'dateline', 'library.db');
}

/** The library as it may be shown: without the password of a database. */
export function shownLibrary(values: Values): string {
  const path = libraryPath(values);
  return isDatabase(path) ? shownAddress(path) : path;
}

/** Whether the library is in a database, where no file can be looked at. */
export const isInDatabase = (values: Values): boolean => isDatabase(libraryPath(values));

/** The folder of pictures, which the server and the terminal reader share: beside the library, or in the data folder for a database. */
export function picturesPath(values: Values, env = process.env, platform = process.platform): string {
  const path = libraryPath(values, env, platform);
  if (!isDatabase(path)) return `${path}-pictures`;
  return join(dataFolder(env, platform), 'dateline', `database-${sha256(shownAddress(path)).slice(0, 12)}-pictures`);
}

const everywhere = new Set(['*', '1', 'true', 'yes', 'all']);

/** Which private addresses may be asked: `--allow-private[=HOST,HOST:PORT,NET/BITS,...]`, else `$DATELINE_ALLOW_PRIVATE`. */
export function allowPrivate(values: Values, env = process.env): AllowPrivate {
  const said = text(values, 'allow-private') ?? env.DATELINE_ALLOW_PRIVATE ?? '';
  if (everywhere.has(said.trim().toLowerCase())) return true;
  const hosts = said
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '' && host !== '0' && host.toLowerCase() !== 'false');
  const wrong = hosts.find((host) => !isAllowEntry(host));
  if (wrong !== undefined)
    throw new UsageError(
      `--allow-private takes hosts (wiki.corp), hosts with a port (localhost:8080) and networks (10.0.0.0/8); ${wrong} is none.`,
    );
  return hosts.length > 0 ? hosts : false;
}

/** Files that the build puts beside this one. */
export const beside = (name: string) => new URL(name, import.meta.url);

interface OpenHow {
  readings?: boolean;
  refresh?: boolean;
  edition?: boolean;
}

/**
 * Opens a library of this file; `refresh` asks feeds when they are due for as long as it is open, and `edition` says whether
 * a new one begins with the starter edition.
 */
export function openAt(
  path: string,
  values: Values,
  { readings = true, refresh = false, edition = true }: OpenHow = {},
): Promise<Library> {
  return openLibrary({
    path,
    allowPrivate: allowPrivate(values),
    edition: edition && fileURLToPath(beside('./edition/')),
    worker: beside('./library-worker.js'),
    readings,
    refresh,
  });
}

/** Opens the library the person means. */
export const open = (values: Values, how?: OpenHow): Promise<Library> => openAt(libraryPath(values), values, how);

/** Opens the library for the time of `work`, and closes it whatever happens. */
export async function withLibrary<T>(
  values: Values,
  work: (library: Library) => Promise<T>,
  { edition = true } = {},
): Promise<T> {
  const library = await open(values, { readings: false, edition });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
