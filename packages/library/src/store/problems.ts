import { catalogueEntry, DatelineError, isDatelineError } from '@dateline/core/base';

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const codes = {
  [BUSY]: 'library-busy',
  [LOCKED]: 'library-busy',
  [READONLY]: 'library-read-only',
  [IOERR]: 'library-disk',
  [CORRUPT]: 'library-broken',
  [FULL]: 'disk-full',
  [CANTOPEN]: 'library-unreachable',
  [NOTADB]: 'not-a-library',
} as const;

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(isDatelineError(error) ? error.cause : error);
  return code === BUSY || code === LOCKED;
}

/** Whether a file is no database, a damaged one, or one without the tables it should have. */
export function isBroken(error: unknown): boolean {
  const code = resultCode(isDatelineError(error) ? error.cause : error);
  return code === 1 || code === CORRUPT || code === NOTADB;
}

/** Whether it is the library that failed, so that nothing further can be kept for now, and not what was to be kept. */
export function isStoreProblem(error: unknown): boolean {
  return (isDatelineError(error) && catalogueEntry(error.code).kind === 'library') || isBusy(error);
}

/** What SQLite or the file system reports, as a DatelineError where a person can do something about it. */
export function problemOf(error: unknown, path: string): unknown {
  if (isDatelineError(error)) return error;
  const result = resultCode(error);
  if (result === undefined || !(result in codes)) return error;
  return new DatelineError(codes[result as keyof typeof codes], { path }, { cause: error });
}
