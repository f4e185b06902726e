import { DatelineError } from '@dateline/core/base';
import { FIELDS, type Input } from '../route.js';
import type { Field, Fields, Shape } from './field.js';

/** One of each argument of a call: its field, or its fields where these are inputs themselves. */
export type ArgumentFields = readonly (Field | Fields)[];

/** Stands for a value that is not of a shape. */
const NONE = Symbol();

/**
 * Takes the arguments of a call out of what came over the wire.
 * @param names the input of each argument, as a route has them
 * @throws DatelineError `bad-request`, `secrets-refused`
 */
export function readArguments(names: readonly string[], fields: ArgumentFields, input: Input): unknown[] {
  return names.map((name, at) =>
    name === FIELDS ? readFields(fields[at] as Fields, input) : readField(fields[at] as Field, name, input[name]),
  );
}

/** What is there of some inputs. @throws DatelineError `bad-request`, `secrets-refused` */
export function readFields<T>(fields: Fields<T>, input: Input): T {
  const values: Input = {};
  for (const [name, field] of Object.entries(fields as Fields)) {
    const value = readField(field, name, input[name]);
    if (value !== undefined) values[name] = value;
  }
  return values as T;
}

function readField({ shape, optional }: Field, name: string, given: unknown): unknown {
  if (given === undefined && optional) return undefined;
  const value = taken(shape, given);
  if (value === NONE) throw new DatelineError('bad-request', { field: name, wanted: wantedOf(shape) });
  return value;
}

function taken(shape: Shape, given: unknown): unknown {
  switch (shape.type) {
    case 'text':
      return typeof given === 'string' ? given : NONE;
    case 'choice':
      return shape.choices.includes(given as string) ? given : NONE;
    case 'number':
      return numberOf(shape, given);
    case 'flag':
      return given === 'true' || given === true ? true : given === 'false' || given === false ? false : NONE;
    case 'refused':
      // What is there for secrets stays where the library is.
      if (taken({ type: 'flag' }, given) === true) throw new DatelineError('secrets-refused');
      return taken({ type: 'flag' }, given) === NONE ? NONE : undefined;
    case 'article':
      return given;
    case 'list':
      return Array.isArray(given) ? allOf(given.map((each) => taken(shape.of, each))) : NONE;
    case 'map':
      return isRecord(given) ? mapOf(shape.of, given) : NONE;
    case 'object':
      return isRecord(given) ? readFields(shape.fields, given) : NONE;
    case 'either':
      return shape.of.map((each) => taken(each, given)).find((value) => value !== NONE) ?? NONE;
  }
}

function numberOf({ minimum, maximum }: Shape & { type: 'number' }, given: unknown): unknown {
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  if (typeof value !== 'number' || !Number.isFinite(value)) return NONE;
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum) ? value : NONE;
}

const isRecord = (value: unknown): value is Input => !!value && typeof value === 'object' && !Array.isArray(value);

const allOf = (values: unknown[]): unknown => (values.includes(NONE) ? NONE : values);

function mapOf(of: Shape, given: Input): unknown {
  const entries = Object.entries(given).map(([name, each]) => [name, taken(of, each)] as const);
  return entries.some(([, value]) => value === NONE) ? NONE : Object.fromEntries(entries);
}

/** What an input has to be, as a sentence ends with it. */
function wantedOf(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      return 'text';
    case 'choice':
      return `one of ${shape.choices.join(', ')}`;
    case 'number':
      return `a number${boundsOf(shape)}`;
    case 'flag':
    case 'refused':
      return 'true or false';
    case 'list':
      return `a list${of(shape.of)}`;
    case 'map':
      return `an object${of(shape.of)}`;
    case 'either':
      return shape.of.map(wantedOf).join(' or ');
    case 'object':
    case 'article':
      return 'an object';
  }
}

function of(shape: Shape): string {
  if (shape.type === 'text') return ' of texts';
  if (shape.type === 'number') return ` of numbers${boundsOf(shape)}`;
  return ' of objects';
}

function boundsOf({ minimum, maximum }: Shape & { type: 'number' }): string {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` not below ${minimum}` : ` from ${minimum} to ${maximum}`;
}
