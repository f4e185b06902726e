import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/core/library';
import { createStore } from '@dateline/reader';

/** Whether the server no longer knows who asks, as when the token of this browser was removed. */
export const signedOut = createStore(false);

/** What gives something else than a promise. */
const AT_ONCE = new Set<string>(['subscribe', 'as', 'once', 'export', 'close'] satisfies (keyof Library)[]);

function note(error: unknown): void {
  if (isDatelineError(error) && (error.code === 'no-token' || error.code === 'wrong-token')) signedOut.set(true);
}

/** A library whose answers are listened to for this. */
export function heard(library: Library): Library {
  const calls = Object.entries(library).map(([name, call]) => [
    name,
    (...given: unknown[]) => {
      // Each question that comes with a wrong token makes the server wait longer for the right one.
      if (signedOut.get() && !AT_ONCE.has(name)) return Promise.reject(new DatelineError('no-token'));
      const answer = (call as (...each: unknown[]) => unknown)(...given);
      // Whoever asked is told as well.
      if (answer instanceof Promise) answer.catch(note);
      return answer;
    },
  ]);
  return Object.fromEntries(calls) as Library;
}
