import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AllowPrivate, Library } from '@dateline/library';
import { isAllowEntry, openLibrary } from '@dateline/library';
import { text, type Values } from './options.js';
import { UsageError } from './usage-error.js';

/** Where the library lives when nobody says: the data folder of the platform. */
function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

/** `--library`, else `$DATELINE_LIBRARY`, else the platform's data folder. */
export function libraryPath(values: Values, env = process.env, platform = process.platform): string {
  const named = text(values, 'library') || env.DATELINE_LIBRARY;
  return named ? resolve(named) : join(dataFolder(env, platform), 'dateline', 'library.db');
}

/** The folder of pictures beside the library, which the server and the terminal reader share. */
export const picturesPath = (values: Values): string => `${libraryPath(values)}-pictures`;

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
