import { expect, it } from 'vitest';
import { languageFor, languageOf } from './language-for.js';

const english = 'The boats of the harbour are to leave by night, and the crews that wait for them know it. '.repeat(6);
const german = 'Die Boote im Hafen laufen bei Nacht aus, und die Mannschaften, die auf sie warten, wissen es. '.repeat(
  6,
);

it.each([
  [english, 'en-GB', 'en'],
  [english, undefined, 'en'],
  [english, 'de', 'en'],
  [german, 'de', undefined],
  [german, 'en', undefined],
  ['Boats 3, Crews 1', 'en', 'en'],
  ['Boote 3, Mannschaften 1', 'de', undefined],
])('takes %j, declared as %s, for %s', (text, tag, expected) => {
  expect(languageOf(text, tag)?.tag).toBe(expected);
});

it('goes by the first part of a tag', () => {
  expect(languageFor('EN_us')?.tag).toBe('en');
  expect(languageFor('zh-Hant')).toBeUndefined();
});
