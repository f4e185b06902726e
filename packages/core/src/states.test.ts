import { describe, expect, it } from 'vitest';
import { parseQuery } from './query/parse-query.js';
import { STATES, statesOf } from './states.js';

describe('the states', () => {
  it('have names and words of their own', () => {
    const words = STATES.flatMap(({ word, opposite }) => [word, opposite]);
    expect(new Set(words).size).toBe(2 * STATES.length);
    expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length);
  });

  it.each(STATES.flatMap(({ word, opposite }) => [word, opposite]))('can be asked for with is:%s', (word) => {
    expect(parseQuery(`is:${word}`)).toEqual({ query: { kind: 'is', state: word } });
  });

  it('are taken from an object with other fields', () => {
    const row = { id: 'a', read: true, saved: false, later: true, hidden: false };
    expect(statesOf(row)).toEqual({ read: true, saved: false, later: true, hidden: false });
  });
});
