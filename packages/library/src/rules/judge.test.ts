import { type Article, parseQuery } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TestFeed } from '../../test/feed.js';
import { article, database, paragraph } from '../../test/help.js';
import { readStory } from '../../test/readings.js';
import { findArticle } from '../store/get.js';
import { rowsFound } from '../store/list.js';
import { FIRST } from '../store/people.js';
import { keepReading } from '../store/readings.js';
import { listRules, saveRule } from '../store/rules.js';
import { LateRules } from './late-rules.js';

const WORDS = [
  'harbour',
  'Harbour',
  'HARBOURS',
  'strike',
  'Strike,',
  'café',
  'cafe',
  'naïve',
  'İzmir',
  'Ёлка',
  'елка',
  '图书馆',
  '图书馆的一天',
  'हिन्दी',
  'ไทยแลนด์',
  'e\u0301tude',
  'a\u00adb',
  'well-known',
  "o'clock",
  '12,5',
  '2024',
  'ß',
  'ﬁnal',
  '—',
  '😀',
];
const word = fc.constantFrom(...WORDS);
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const PLACES = ['Geneva', 'São Paulo', 'New York'];

const anArticle: fc.Arbitrary<Article> = fc
  .record({
    headline: text(4),
    body: fc.array(text(8), { minLength: 1, maxLength: 3 }),
    deck: fc.option(text(3), { nil: undefined }),
    kicker: fc.option(word, { nil: undefined }),
    byline: fc.option(text(2), { nil: undefined }),
    section: fc.option(word, { nil: undefined }),
    topics: fc.array(word, { maxLength: 2 }),
    language: fc.constantFrom('en', 'en-GB', 'ru', 'zh-Hans'),
    source: fc.constantFrom('The Paper', 'Évening Gazette', undefined),
    place: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
    day: fc.integer({ min: 0, max: 40 }),
    host: fc.constantFrom('www.paper.example', 'gazette.example'),
  })
  .map(({ headline, body, deck, kicker, byline, section, topics, language, source, place, day, host }) => {
    const { source: _, ...base } = article(1);
    return {
      ...base,
      headline,
      ...(deck && { deck }),
      ...(kicker && { kicker }),
      ...(section && { section }),
      ...(source && { source: { name: source } }),
      ...(place && { dateline: { text: place, place } }),
      bylines: byline ? [{ name: byline }] : [],
      topics,
      language,
      url: `https://${host}/1`,
      published: new Date(Date.UTC(2026, 0, 20) + day * 86_400_000).toISOString(),
      body: body.map(paragraph),
    };
  });

const quote = (value: string) => `"${value}"`;
const term = fc.oneof(
  word.filter((value) => /[\p{L}\p{N}]/u.test(value)).map(quote),
  fc.tuple(word, word).map(([a, b]) => quote(`${a} ${b}`)),
  fc.constantFrom('h*', 'har*', 'harb*', 'str*', 'caf*', 'ca*', 'ел*', '2*'),
  fc
    .tuple(fc.constantFrom('headline', 'deck', 'body', 'by', 'section', 'topic'), word)
    .map(([field, value]) => `${field}:${quote(value)}`),
  fc.constantFrom('lang:en', 'lang:en-gb', 'lang:gb', 'lang:zh', 'source:paper', 'source:evening', 'source:feed'),
  fc.constantFrom(
    'site:paper.example',
    'site:www.gazette.example',
    'site:example',
    'feed:feed',
    'feed:PAPER',
    'feed:1',
  ),
  fc.constantFrom('in:world', 'in:World/Near', 'in:wor', 'feed:7', 'in:"world/near/er"', 'tag:x'),
  fc.constantFrom('is:unread', 'is:read', 'is:saved', 'is:unsaved', 'is:shown', 'is:highlighted', 'is:later'),
  fc.constantFrom('after:2026-02', 'before:2026-02-10', 'on:2026-02-03', 'after:14d', 'today', 'after:yesterday'),
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

const NAMES = ['Ann Harper', 'Ben Castellan', 'Ёлка Café'];
const told = fc.record({
  said: fc.array(fc.record({ text: text(6), by: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  documents: fc.array(
    fc.record({ kind: fc.constant('act' as const), name: text(3), number: fc.constantFrom('12', 'C-51') }),
    { maxLength: 1 },
  ),
  quantities: fc.array(
    fc.record({
      text: fc.constant('a strike of 12,5 tonnes of grain'),
      span: fc.constant('12,5 tonnes'),
      value: fc.constantFrom(12.5, 2024),
    }),
    { maxLength: 1 },
  ),
});
const spokenTerm = fc.oneof(
  word.map((value) => `said:${quote(value)}`),
  fc.tuple(word, word).map(([a, b]) => `said:${quote(`${a} ${b}`)}`),
  fc.constantFrom('voice:harper', 'voice:"ben castellan"', 'voice:елка', 'voice:nobody'),
  fc
    .tuple(fc.constantFrom('harper', 'castellan', 'cafe'), word)
    .map(([name, value]) => `voice:${name} said:${quote(value)}`),
  fc.constantFrom('doc:c-51', 'doc:harbour', 'quantity:grain', 'quantity:"12.5"', 'is:unread', 'headline:story'),
);
const spokenQuery: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    spokenTerm,
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} OR ${b})`),
    tie('any').map((a) => `-(${a})`),
  ),
})).any;

/** Whether there is something to be looked for in each term: the others are refused or left out. */
const isQuery = (value: string) => {
  try {
    return parseQuery(value).query.kind !== 'all';
  } catch {
    return false;
  }
};

describe('a rule', () => {
  it('finds of the stories that arrive those that a search finds afterwards', async () => {
    const hits = { some: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anArticle, { minLength: 15, maxLength: 15 }),
        fc.array(query.filter(isQuery), { minLength: 25, maxLength: 25 }),
        async (stories, queries) => {
          const db = database();
          const feed = new TestFeed(db, { title: 'Paper feed', folder: 'World/Near' });
          for (const query of queries) saveRule(db, { query, act: 'tag', tags: ['judged'] }, FIRST);
          await feed.brings(stories.map((story, n) => ({ ...story, id: `a${n}`, url: `${story.url}${n}` })));
          const judged = db.all<{ rule: number; id: string }>(
            'select r.rule, a.id from ruled r join articles a on a.place = r.article order by place desc',
          );
          // As the stories were when the rules judged them: nobody had given them a tag.
          db.run('delete from tags');
          for (const { id, query } of listRules(db, FIRST)) {
            const parsed = parseQuery(query, feed.now).query;
            const found = rowsFound(db, parsed, { before: Number.MAX_SAFE_INTEGER, limit: 100 }, FIRST);
            expect({ query, found: judged.filter(({ rule }) => rule === id).map(({ id }) => id) }).toEqual({
              query,
              found: found.map(({ id }) => id),
            });
            hits[found.length > 0 && found.length < stories.length ? 'some' : 'none']++;
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    // The queries tell stories apart.
    expect(hits.some).toBeGreaterThan(hits.none / 3);
  });

  it('that waits for the Reading finds of the stories those that a search finds afterwards', async () => {
    const hits = { some: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { minLength: 10, maxLength: 10 }),
        fc.array(spokenQuery.filter(isQuery), { minLength: 25, maxLength: 25 }),
        async (tellings, queries) => {
          const db = database();
          const feed = new TestFeed(db, { title: 'Paper feed', folder: 'World/Near' });
          for (const query of queries) saveRule(db, { query, act: 'tag', tags: ['judged'] }, FIRST);
          const stories = tellings.map((one, n) => readStory(n, one));
          await feed.brings(stories.map(({ article }) => article));
          const late = new LateRules(db);
          for (const { article, reading } of stories) {
            const rules = late.judge({ id: article.id, article }, reading, feed.now);
            keepReading(db, article.id, findArticle(db, article.id).hash, reading, rules);
          }
          const judged = db.all<{ rule: number; id: string }>(
            'select r.rule, a.id from ruled r join articles a on a.place = r.article order by place desc',
          );
          db.run('delete from tags');
          for (const { id, query } of listRules(db, FIRST)) {
            const parsed = parseQuery(query, feed.now).query;
            const found = rowsFound(db, parsed, { before: Number.MAX_SAFE_INTEGER, limit: 100 }, FIRST);
            expect({ query, found: judged.filter(({ rule }) => rule === id).map(({ id }) => id) }).toEqual({
              query,
              found: found.map(({ id }) => id),
            });
            hits[found.length > 0 && found.length < stories.length ? 'some' : 'none']++;
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(hits.some).toBeGreaterThan(hits.none / 3);
  });
});
