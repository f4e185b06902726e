import type { Article } from '@dateline/core';
import { expect, it } from 'vitest';
import { namesOf, namesOfText } from './names.js';
import { read, readText } from './read.js';
import { timesOf, timesOfText } from './times.js';

const english =
  'The Harbour Board of Oldhaven will close two bays on Monday, Ada Lund said in Bergen. The ruling of March 14, 2022 holds for 18 months, and the boats of the Board are to be back by May.';
const german =
  '„Wir öffnen die Brücke am Montag“, sagte Anna Berger am 3. Mai 2024 in Hamburg. Die Mitarbeiter der Behörde waren nicht da, und sie wissen das.';

const article = (text: string, rest: Partial<Article> = {}): Article => ({
  schemaVersion: 2,
  id: 'a1',
  headline: 'Two bays are closed',
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  body: text.split('. ').map((sentence) => ({ type: 'paragraph', text: sentence, marks: [] })),
  ...rest,
});

it.each([
  ['English', english, { published: '2023-01-17' }],
  ['German', german, { published: '2024-05-04', language: 'de' }],
  ['a text without a day', english, {}],
  ['a text in a language without tables', 'Рыбаки вернулись в порт в понедельник, и об этом писали.', {}],
  ['nothing', '', {}],
])('finds in %s what the Reading has of it', async (_, text, context) => {
  const { times, names } = await readText(text, context);
  expect(await timesOfText(text, context)).toEqual(times);
  expect(await namesOfText(text, context)).toEqual(names);
});

it.each([
  ['with a dateline', { dateline: { text: 'OSLO, January 17.', place: 'OSLO', date: '2023-01-17' } }],
  ['with a day of publication', { published: '2023-01-17T10:00:00Z', language: 'en-GB' }],
  ['with neither', {}],
] satisfies [string, Partial<Article>][])('finds in an Article %s what the Reading has of it', async (_, rest) => {
  const story = article(`January 17, 2023. ${english}`, rest);
  const { times, names } = await read(story);
  expect(await timesOf(story)).toEqual(times);
  expect(await namesOf(story)).toEqual(names);
  expect(times.length).toBeGreaterThan(2);
  expect(names.length).toBeGreaterThan(2);
});

it('is given up with the reason of a signal', async () => {
  const signal = AbortSignal.abort('enough');
  await expect(timesOfText(english, { signal })).rejects.toBe('enough');
  await expect(namesOf(article(english), { signal })).rejects.toBe('enough');
});
