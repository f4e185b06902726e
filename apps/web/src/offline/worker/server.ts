// The server, as the worker asks it by itself.
import type { LibraryInfo } from '@dateline/core/library';
import { isAnswer } from './away.js';
import { noteVisitor, tellAway } from './state.js';

/** The path that Dateline is served under, which ends with a slash. */
export const base = new URL('./', self.location.href).pathname;

/** The part of an address behind `base`, which begins with a slash; undefined for what is not ours. */
export function pathIn({ origin, pathname }: URL): string | undefined {
  return origin === self.location.origin && pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
}

/** @throws TypeError where the server does not answer */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(`${base}${path.slice(1)}`, { priority: 'low', ...init });
    if (!isAnswer(response)) throw new TypeError(`The server does not answer (${response.status}).`);
    tellAway(false);
    noteVisitor(response);
    return response;
  } catch (error) {
    tellAway(true);
    throw error;
  }
}

/** What the library holds, and whose it is: another one where somebody else signed in, or another library is served. */
export async function libraryHere(): Promise<{ changes: number; owner: string }> {
  const response = await ask('/api/info');
  if (!response.ok) throw new Refused('/info', response.status);
  const { changes, path } = (await response.json()) as LibraryInfo;
  return { changes, owner: response.headers.get('dateline-owner') ?? path };
}

/** An answer that is none to what was asked: who asks is not signed in, or a story is gone. */
export class Refused extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: ${status}`);
    this.status = status;
  }
}

/** The answer to a question as JSON. @throws Refused; TypeError where the server does not answer */
export async function answerTo<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await ask(`/api${path}`, init);
  if (!response.ok) throw new Refused(path, response.status);
  return (await response.json()) as T;
}
