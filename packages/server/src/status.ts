import { DatelineError } from '@dateline/core';
import type { ErrorBody } from './routes.js';

const STATUS: Record<string, number> = {
  'not-found': 404,
  'unknown-host': 421,
  'foreign-origin': 403,
  'private-address': 403,
  'not-json': 415,
  'too-large-request': 413,
  'library-busy': 503,
  'library-closed': 503,
  'disk-full': 507,
  'library-broken': 500,
  unreachable: 502,
  'broken-answer': 502,
  timeout: 504,
};

/** HTTP status of an error: what the person asked for is wrong (4xx), another host failed (502, 504), or this one (5xx). */
export function statusOf(error: unknown): number {
  if (!(error instanceof DatelineError)) return 500;
  const known = Object.hasOwn(STATUS, error.code) ? STATUS[error.code] : undefined;
  if (known !== undefined) return known;
  if (error.code.startsWith('unknown-')) return 404;
  return /^(bad-|ambiguous-|not-an-article|empty-)/.test(error.code) ? 400 : 422;
}

export function errorBody(error: unknown): ErrorBody {
  if (error instanceof DatelineError) return { error: { code: error.code, message: error.message } };
  return { error: { code: 'internal', message: 'The server failed at this; its own output says why.' } };
}
