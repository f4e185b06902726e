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
