import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHRASES, PLACES } from './lexicon.js';
import { neededBy } from './needed.js';
import { Sieve } from './sieve.js';

describe('neededBy', () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/read-?more|next-?(?:up|story)/i, ['read', 'next']],
    [/(?:^|[\s_-])nav|menu/i, ['nav', 'menu']],
    [/\(c\)|all rights/i, ['(c)', 'all rights']],
    [/\b(?:is an? )?(?:writer|editor)\b/, ['writer', 'editor']],
    [/tags?(?:$|[\s_-])/, ['tag']],
    [/ab+c{2}d/, ['ab']],
    [/a|\d{4}/, undefined],
    [/^\W*\p{L}+/u, undefined],
  ])('%s', (pattern, needed) => expect(neededBy(pattern)).toEqual(needed));
});

/** The words of some patterns, as they stand in them. */
const wordsOf = (patterns: readonly RegExp[]) => [
  ...new Set(patterns.flatMap(({ source }) => source.match(/[\p{L}\d@©:*]+/gu) ?? [])),
];

describe.each([
  ['places', Object.values(PLACES)],
  ['phrases', Object.values(PHRASES)],
])('Sieve of %s', (_, patterns) => {
  const sieve = new Sieve(patterns);
  const one = (text: string) => patterns.reduce((all, pattern, at) => all | (pattern.test(text) ? 1 << at : 0), 0);

  it('fits what the patterns fit one by one', () => {
    const word = fc.constantFrom(...wordsOf(patterns)).chain((text) => fc.constantFrom(text, text.toUpperCase()));
    const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '-', '_', ' ', '2019-11', 'x'), fc.string()), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' ', '-'), (pieces, between) => {
        const written = pieces.join(between);
        expect(sieve.fitting(written)).toBe(one(written));
      }),
      { numRuns: 2000 },
    );
  });

  it('fits something', () => {
    const fits = wordsOf(patterns).reduce((all, word) => all | sieve.fitting(word), 0);
    expect(fits).not.toBe(0);
  });
});
