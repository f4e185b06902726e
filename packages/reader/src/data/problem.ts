import { isDatelineError, type Problem } from '@dateline/core';

export type { Problem };

/** A failure as a person is told of it, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (isDatelineError(error)) return error.toJSON();
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** Whether the library is away for now rather than unwilling: worth trying again. */
export function isAway({ code }: Problem): boolean {
  return code === 'server-unreachable' || code === 'not-dateline';
}
