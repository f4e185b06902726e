import { DatelineError } from '@dateline/core';

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const sentences: Record<number, [code: string, sentence: (path: string) => string]> = {
  [BUSY]: ['library-busy', (path) => `Another program has held the library ${path} for too long; try again.`],
  [LOCKED]: ['library-busy', (path) => `Another program has held the library ${path} for too long; try again.`],
  [READONLY]: ['library-read-only', (path) => `The library ${path} cannot be written; check its permissions.`],
  [IOERR]: ['library-disk', (path) => `The disk failed while the library ${path} was being read or written.`],
  [CORRUPT]: [
    'library-broken',
    (path) => `The library ${path} is damaged; put back a copy of it, or move it away to begin a new one.`,
  ],
  [FULL]: ['disk-full', (path) => `The disk that holds the library ${path} is full; make room and try again.`],
  [CANTOPEN]: ['library-unreachable', (path) => `The library ${path} cannot be opened; check that its folder exists.`],
  [NOTADB]: [
    'not-a-library',
    (path) => `${path} is not a library of Dateline; name another file, or move this one away.`,
  ],
};

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(error instanceof DatelineError ? error.cause : error);
  return code === BUSY || code === LOCKED;
}

/** Whether it is the library that failed, so that nothing further can be kept for now, and not what was to be kept. */
export function isStoreProblem(error: unknown): boolean {
  return (
    (error instanceof DatelineError && (error.code.startsWith('library-') || error.code === 'disk-full')) ||
    isBusy(error)
  );
}

/** What SQLite or the file system reports, as a DatelineError where a person can do something about it. */
export function problemOf(error: unknown, path: string): unknown {
  if (error instanceof DatelineError) return error;
  const known = sentences[resultCode(error) ?? -1];
  return known ? new DatelineError(known[0], known[1](path), { cause: error }) : error;
}
