import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.js';
import { holds, type QueryTerm, someTerm } from './walk-query.js';

const query = (typed: string) => parseQuery(typed).query;
const isWord =
  (...words: string[]) =>
  (term: QueryTerm) =>
    term.kind === 'text' && words.includes(term.value);

describe('holds', () => {
  it.each([
    ['', [], true],
    ['a b', ['a'], false],
    ['a b', ['a', 'b'], true],
    ['a OR b', ['b'], true],
    ['a OR b', [], false],
    ['-a', [], true],
    ['-(a OR b) c', ['c'], true],
    ['-(a OR b) c', ['b', 'c'], false],
    ['-(a b) c', ['b', 'c'], true],
  ])('works out %j of the words %j', (typed, words, expected) => {
    expect(holds(query(typed), isWord(...words))).toBe(expected);
  });

  it('asks only what decides', () => {
    const asked: QueryTerm[] = [];
    holds(query('a b'), (term) => asked.push(term) < 0);
    expect(asked).toMatchObject([{ value: 'a' }]);
  });
});

describe('someTerm', () => {
  it.each([
    ['', false],
    ['a (b OR -c)', true],
    ['a b', false],
    ['-c', true],
  ])('finds a word in %j: %j', (typed, expected) => {
    expect(someTerm(query(typed), isWord('c'))).toBe(expected);
  });

  it('has what one statement says for one term', () => {
    const kinds: string[] = [];
    someTerm(query('voice:anna said:tram -harbour'), ({ kind }) => kinds.push(kind) < 0);
    expect(kinds.sort()).toEqual(['statement', 'text']);
  });
});
