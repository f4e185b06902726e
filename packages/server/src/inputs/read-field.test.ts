import { describe, expect, it } from 'vitest';
import {
  article,
  atLeast,
  between,
  choice,
  either,
  type Field,
  flag,
  list,
  map,
  number,
  object,
  optional,
  refused,
  text,
} from './field.js';
import { readArguments, readFields } from './read-field.js';

const read = (field: Field, value: unknown) => readFields({ input: field }, { input: value }).input;
const span = object<{ at: number | 'deck'; end?: number }>({
  at: either(number(), choice(['deck'])),
  end: optional(number()),
});

describe('an input', () => {
  it.each<[Field, unknown, unknown]>([
    [text(), 'a', 'a'],
    [choice(['a', 'b']), 'b', 'b'],
    [number(), 0, 0],
    [number(), ' 12.5 ', 12.5],
    [between(0, 1), '1', 1],
    [flag(), 'false', false],
    [flag(), true, true],
    [refused(), 'false', undefined],
    [list(text()), ['a', ''], ['a', '']],
    [map(atLeast(0)), { a: 1 }, { a: 1 }],
    [span, { at: 'deck', more: 1 }, { at: 'deck' }],
    [span, { at: 2, end: 3 }, { at: 2, end: 3 }],
    [map(span), { a: { at: 1 } }, { a: { at: 1 } }],
    [list(article()), [1], [1]],
    [optional(number()), undefined, undefined],
  ])('%# is taken', (field, value, taken) => {
    expect(read(field, value)).toEqual(taken);
  });

  it.each<[Field, unknown, string]>([
    [text(), undefined, '"input" has to be text.'],
    [text(), 1, '"input" has to be text.'],
    [optional(text()), null, '"input" has to be text.'],
    [choice(['a', 'b']), 'c', '"input" has to be one of a, b.'],
    [number(), ' ', '"input" has to be a number.'],
    [number(), 'Infinity', '"input" has to be a number.'],
    [between(0, 1), 1.5, '"input" has to be a number from 0 to 1.'],
    [flag(), 'yes', '"input" has to be true or false.'],
    [list(text()), ['a', 1], '"input" has to be a list of texts.'],
    [list(article()), {}, '"input" has to be a list of objects.'],
    [map(text()), ['a'], '"input" has to be an object of texts.'],
    [map(atLeast(0)), { a: -1 }, '"input" has to be an object of numbers not below 0.'],
    [span, [], '"input" has to be an object.'],
    [span, { at: 'body' }, '"at" has to be a number or one of deck.'],
    [refused(), 'true', 'Secrets of feeds are not given out over a connection; export them where the library is.'],
  ])('%# is refused', (field, value, message) => {
    expect(() => read(field, value)).toThrow(message);
  });

  it('is an argument by its name, or a field of one', () => {
    const fields = [text(), { limit: optional(number()), after: optional(text()) }, optional(flag())];
    expect(readArguments(['id', '...', 'also'], fields, { id: 'a', limit: '3', more: 1 })).toEqual([
      'a',
      { limit: 3 },
      undefined,
    ]);
  });
});
