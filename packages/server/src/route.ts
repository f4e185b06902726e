import { STATES } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import type { Fields, Input } from './fields.js';

export type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A method of Library over HTTP: how its arguments become named inputs, and how they come back. */
export interface Route<Args extends unknown[]> {
  verb: Verb;
  /** Under /api; a part that begins with a colon is the input of that name. The others go in the query of GET and DELETE, else in a JSON body. */
  path: string;
  toInput(...args: Args): Input;
  toArgs(input: Fields): Args;
}

export function route<Args extends unknown[]>(
  verb: Verb,
  path: string,
  toInput: (...args: Args) => Input,
  toArgs: (input: Fields) => Args,
): Route<Args> {
  return { verb, path, toInput, toArgs };
}

export type Parts<M extends keyof Library> = Parameters<Library[M]>;

/** A question without inputs. */
export const nothing = (path: string) =>
  route<[]>(
    'GET',
    path,
    () => ({}),
    () => [],
  );

/** What is done to the states and tags of stories. */
export const state = (input: Fields) => ({
  ...Object.fromEntries(STATES.map(({ name }) => [name, input.optionalFlag(name)])),
  keptUnread: input.optionalFlag('keptUnread'),
  tag: input.optionalTexts('tag'),
  untag: input.optionalTexts('untag'),
});
