import type { Article } from '@dateline/core/base';

/** What an input can be. OpenAPI is made of it as well as what a request is read with. */
export type Shape =
  | { type: 'text' }
  | { type: 'choice'; choices: readonly string[] }
  | { type: 'number'; minimum?: number; maximum?: number }
  | { type: 'flag' }
  /** A flag that nobody may set over a connection. */
  | { type: 'refused' }
  /** Parsed by the server before it reaches the library. */
  | { type: 'article' }
  | { type: 'list'; of: Shape }
  | { type: 'map'; of: Shape }
  | { type: 'object'; fields: Fields }
  /** The first of these that it is. */
  | { type: 'either'; of: readonly Shape[] };

/** One input, or one argument of a method: all that is said of it. */
export interface Field<T = unknown> {
  shape: Shape;
  optional?: true;
  /** What it means; that of the option in the types of Library when absent. */
  description?: string;
  /** What the library itself holds it to, beyond what is checked here. */
  told?: { minimum?: number; maximum?: number; default?: number | boolean };
  /** A type alone: what is read of it. */
  value?: T;
}

/** The inputs of one argument by their names. */
export type Fields<T = Record<string, unknown>> = { readonly [Name in keyof T]-?: Field<T[Name]> };

export const text = (description?: string): Field<string> => described({ type: 'text' }, description);
export const choice = <const T extends string>(choices: readonly T[], description?: string): Field<T> =>
  described({ type: 'choice', choices }, description);
/** A number, as JSON has it or written out in an address. */
export const number = (description?: string, told?: Field['told']): Field<number> => ({
  ...described<number>({ type: 'number' }, description),
  ...(told && { told }),
});
export const between = (minimum: number, maximum: number, description?: string): Field<number> =>
  described({ type: 'number', minimum, maximum }, description);
export const atLeast = (minimum: number): Field<number> => described({ type: 'number', minimum });
/** A flag, as JSON has it or written out in an address. */
export const flag = (description?: string): Field<boolean> => described({ type: 'flag' }, description);
export const refused = (description?: string): Field<boolean> => described({ type: 'refused' }, description);
export const article = (): Field<Article> => described({ type: 'article' });
export const list = <T>(of: Field<T>, description?: string): Field<T[]> =>
  described({ type: 'list', of: of.shape }, description);
export const map = <T>(of: Field<T>, description?: string): Field<Record<string, T>> =>
  described({ type: 'map', of: of.shape }, description);
export const object = <T>(fields: Fields<T>, description?: string): Field<T> =>
  described({ type: 'object', fields: fields as Fields }, description);
export const either = <T extends readonly unknown[]>(...of: { [At in keyof T]: Field<T[At]> }): Field<T[number]> =>
  described({ type: 'either', of: of.map(({ shape }) => shape) });
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, optional: true });

function described<T>(shape: Shape, description?: string): Field<T> {
  return { shape, ...(description !== undefined && { description }) };
}
