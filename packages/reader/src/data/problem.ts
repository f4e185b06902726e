import { isDatelineError, type Problem } from '@dateline/core';

export type { Problem };

/** A failure with the sentence that a person reads, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (isDatelineError(error)) return error.toJSON();
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** Whether the library cannot be reached for now, so that trying again may help. */
export function isAway({ code }: Problem): boolean {
  return code === 'server-unreachable' || code === 'not-dateline';
}
