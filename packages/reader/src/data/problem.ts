import { isDatelineError, type Problem } from '@dateline/core';
import { problemSentence } from '../messages/problems.js';

export type { Problem };

/** A failure with the sentence that a person reads, in the language of the interface, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (!isDatelineError(error))
    return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
  const problem = error.toJSON();
  return { ...problem, message: problemSentence(problem) };
}

/** Whether the library cannot be reached for now, so that trying again may help. */
export function isAway({ code }: Problem): boolean {
  return code === 'server-unreachable' || code === 'not-dateline';
}
