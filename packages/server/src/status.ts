import { catalogueEntry, DatelineError, isDatelineError } from '@dateline/core/base';
import type { ErrorBody } from './routes.js';

/** HTTP status of an error. */
export function statusOf(error: unknown): number {
  return catalogueEntry(isDatelineError(error) ? error.code : 'internal').status;
}

/** An error of the program itself keeps its cause from the wire. */
export function errorBody(error: unknown): ErrorBody {
  return { error: (isDatelineError(error) ? error : new DatelineError('internal')).toJSON() };
}

/** The headers that belong to an error beside its status. */
export function errorHeaders(error: unknown): Record<string, string> {
  if (!isDatelineError(error)) return {};
  const { allowed, seconds } = error.details ?? {};
  if (error.code === 'method-not-allowed') return { allow: String(allowed) };
  // RFC 6750; a browser shows no window of its own for it.
  if (error.code === 'no-token') return { 'www-authenticate': 'Bearer realm="Dateline"' };
  if (error.code === 'wrong-token') return { 'www-authenticate': 'Bearer realm="Dateline", error="invalid_token"' };
  if (error.code === 'too-many-wrong-tokens') return { 'retry-after': String(seconds) };
  return {};
}
