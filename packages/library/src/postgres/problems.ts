import { DatelineError, isDatelineError } from '@dateline/core/base';

/** Conditions that pass when the transaction is tried again: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const AGAIN = new Set(['40001', '40P01', 'DLA01']);

/** The SQLSTATE of an error of the server, or the code of the system where it was not reached. */
export const stateOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Somebody else was faster: all that the transaction read may be different now. */
export class Again extends Error {
  readonly code = 'DLA01';
}

export const isAgain = (error: unknown): boolean => AGAIN.has(stateOf(error) ?? '');

/** Whether the connection went, so that what was asked may be asked over another one. */
export function isConnectionLost(error: unknown): boolean {
  const state = stateOf(isDatelineError(error) ? error.cause : error);
  if (state === undefined)
    return error instanceof Error && /Connection terminated|timeout exceeded/i.test(error.message);
  return /^(?:08|57P0)/.test(state) || /^E[A-Z]+$/.test(state);
}

const unreachable = (path: string, why: string) =>
  [`The database ${path} cannot be reached: ${why}.`, 'library-unreachable'] as const;

/** What a person is told of a condition: the code, and a sentence where that of the catalogue is about a file. */
function told(state: string, path: string): readonly [sentence: string, code: Told] | undefined {
  switch (state) {
    case 'ECONNREFUSED':
      return unreachable(path, 'no server answers there; check that it runs, and the host and the port');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unreachable(path, 'its host is not known; check the name');
    case '28P01':
    case '28000':
      return [
        `The database ${path} does not let this account in; check the name and the password in its address.`,
        'library-refused',
      ];
    case '3D000':
      return unreachable(path, 'the server has no database of that name; make one with createdb');
    case '25006':
      return [
        `The database ${path} takes no changes now; name the primary server, not one that follows it.`,
        'library-read-only',
      ];
    case '42501':
      return [
        `The database ${path} may not be written by this account; have its owner grant it the schema dateline.`,
        'library-read-only',
      ];
    case '53100':
      return [`The disk of the database ${path} is full; make room and try again.`, 'disk-full'];
    case '53300':
      return [`The database ${path} has no connection left; raise its max_connections or try again.`, 'library-busy'];
    case '58030':
      return [`The disk failed while the database ${path} was being read or written.`, 'library-disk'];
  }
  if (state === '55P03' || AGAIN.has(state))
    return [`The database ${path} was held for too long; try again.`, 'library-busy'];
  if (/^XX00[12]$/.test(state)) return [`The database ${path} is damaged; put back a copy of it.`, 'library-broken'];
  if (/^57P0/.test(state)) return unreachable(path, 'the server is starting or stopping; try again');
  if (/^08/.test(state) || /^E[A-Z]+$/.test(state)) return unreachable(path, 'the connection was lost');
  return undefined;
}

type Told =
  | 'library-unreachable'
  | 'library-refused'
  | 'library-read-only'
  | 'library-busy'
  | 'library-disk'
  | 'library-broken'
  | 'disk-full';

/**
 * What the server or the network reports, as a DatelineError where a person can do something about it.
 * @param path the address as it may be shown
 */
export function problemOf(error: unknown, path: string): unknown {
  if (isDatelineError(error)) return error;
  const state = stateOf(error);
  const known = state === undefined ? undefined : told(state, path);
  if (known) return new DatelineError(known[1], { path, wording: known[0] }, { cause: error });
  if (!isConnectionLost(error)) return error;
  const [sentence, code] = unreachable(path, 'it did not answer in time');
  return new DatelineError(code, { path, wording: sentence }, { cause: error });
}
