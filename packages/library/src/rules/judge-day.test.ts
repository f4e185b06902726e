import { parseQuery } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import { indexText } from '../index/entry.js';
import { findArticle } from '../store/get.js';
import { rowsFound } from '../store/list.js';
import { FIRST } from '../store/people.js';
import { keepReading } from '../store/readings.js';
import { needsReading, testOf } from './judge.js';
import { StoryWords, Vocabulary } from './story-words.js';

const values = [
  '2026-02-28',
  '2026-03-01',
  '2026-03-01T14:00',
  '2026-03-31',
  '2026-03',
  '2026',
  '2025',
  '2027-01',
  'PAST_REF',
];
const events = fc.array(fc.constantFrom(...values), { maxLength: 4 });
const term = fc.constantFrom(
  'day:2026-03-01',
  'day:2026-03',
  'day:2026',
  'day:today',
  'day:tomorrow',
  'day:2w',
  'day:1y',
  'day:2025',
  'story',
  'zebra',
);
const query: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} OR ${b})`),
    tie('any').map((a) => `-(${a})`),
  ),
})).any;

const readingOf = (days: readonly string[]): Reading => ({
  engine: '1',
  language: 'en',
  statements: [],
  voices: [],
  times: [],
  events: days.map((value) => ({ kind: 'event', span: { at: 0, start: 0, end: 4 }, value, time: 0 })),
  names: [],
  documents: [],
  quantities: [],
  structure: { background: [] },
});

describe('a rule on days', () => {
  it('finds of the stories that have a Reading those that a search finds', () => {
    const now = new Date('2026-02-28T12:00:00Z');
    let some = 0;
    fc.assert(
      fc.property(
        fc.array(events, { minLength: 8, maxLength: 8 }),
        fc.array(query, { minLength: 20, maxLength: 20 }),
        (told, queries) => {
          const db = database();
          const stories = told.map((days, n) => ({ story: article(n), reading: readingOf(days) }));
          putStories(
            db,
            stories.map(({ story }) => story),
          );
          for (const { story, reading } of stories) keepReading(db, story.id, findArticle(db, story.id).hash, reading);
          for (const text of queries) {
            const parsed = parseQuery(text, now).query;
            const vocabulary = new Vocabulary();
            const test = testOf(parsed, vocabulary);
            const judged = stories
              .filter(({ story, reading }) => {
                const words = new StoryWords(vocabulary, indexText(story), 'The Paper', { article: story, reading });
                return test({ words, at: 0 }, []);
              })
              .map(({ story }) => story.id);
            const found = rowsFound(db, parsed, { before: Number.MAX_SAFE_INTEGER, limit: 100 }, FIRST);
            expect({ text, found: found.map(({ id }) => id).sort() }).toEqual({ text, found: judged.sort() });
            if (found.length > 0 && found.length < stories.length) some++;
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(some).toBeGreaterThan(20);
  });

  it('waits for the Reading', () => {
    const parsed = parseQuery('day:2026-03-01').query;
    expect(needsReading(parsed)).toBe(true);
    const words = new StoryWords(new Vocabulary(), indexText(article(1)), 'The Paper');
    expect(testOf(parsed, new Vocabulary())({ words, at: 0 }, [])).toBeUndefined();
  });
});
