import type { Library } from '@dateline/library';

export type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The inputs of a call by name: parameters of its path, then those of its query or body. */
export type Input = Record<string, unknown>;

/** The name of an argument whose fields are inputs themselves. */
export const FIELDS = '...';

/** A method of Library over HTTP. What its inputs are stands in `inputs/inputs.ts`, which the server alone loads. */
export interface Route<Names extends readonly string[] = readonly string[]> {
  verb: Verb;
  /** Under /api; a part that begins with a colon is the input of that name. The others go in the query of GET and DELETE, else in a JSON body. */
  path: string;
  /** The input that each argument becomes, in their order; `...` where its fields become inputs. */
  names: Names;
}

export function route<const Names extends readonly string[]>(verb: Verb, path: string, ...names: Names): Route<Names> {
  return { verb, path, names };
}

export type Parts<M extends keyof Library> = Parameters<Library[M]>;

/** A route that names each argument of a method. */
export type RouteOf<Args extends unknown[]> = Route<{ readonly [At in keyof Required<Args>]: string }>;

/** Arguments as named inputs. */
export function inputOf({ names }: Route, args: readonly unknown[]): Input {
  return Object.assign({}, ...names.map((name, at) => (name === FIELDS ? args[at] : { [name]: args[at] }))) as Input;
}
