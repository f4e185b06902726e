import { parseQuery, type Query } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, putStories } from '../../test/help.js';
import type { ListOptions } from '../types.js';
import type { Database } from './database.js';
import { addFeed } from './feeds.js';
import { countArticles, listArticles } from './list.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';

const STORIES = 2_600;
/** Words with the share of stories that they stand in. */
const WORDS = { barley: 0.95, barn: 0.5, baker: 0.1, wheat: 0.5, wheel: 0.02, rye: 0.004 };

interface Story {
  id: string;
  time: string;
  body: string[];
  headline: string[];
  feed: number;
  states: Map<number, { read: boolean; saved: boolean; hidden: boolean }>;
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Feeds that each person follows, in the folder Papers; the first feed in a folder within it. */
const FOLLOWS = [[1, 2, 3], [2], [1, 3]];
/** Up to which number each feed has a story. */
const SHARES = [0.02, 0.3, 1];

function make(): Story[] {
  const next = numbers(7);
  const pick = () => Object.entries(WORDS).flatMap(([word, share]) => (next() < share ? [word] : []));
  return Array.from({ length: STORIES }, (_, n) => ({
    id: `article-${n}`,
    time: new Date(Date.UTC(2026, 0, 1) + n * 1_800_000).toISOString(),
    body: pick(),
    headline: pick().slice(-2),
    feed: SHARES.findIndex((share) => next() < share) + 1,
    states: new Map(),
  }));
}

/** The older half is unread for everybody; of the newer one each person has read nearly all, saved and hidden a few. */
function act(db: Database, stories: Story[], person: number, feeds: number[]): void {
  const next = numbers(person);
  const seen = stories.filter(({ feed }) => feeds.includes(feed));
  for (const story of seen) {
    const newer = story.time > '2026-01-28';
    const states = { read: newer && next() > 0.01, saved: next() < 0.03, hidden: next() < 0.05 };
    story.states.set(person, states);
  }
  for (const name of ['read', 'saved', 'hidden'] as const) {
    const ids = seen.filter(({ states }) => states.get(person)![name]).map(({ id }) => id);
    mark(db, ids, { [name]: true }, person);
  }
}

function filled(): { db: Database; people: number[]; stories: Story[] } {
  const db = database();
  const stories = make();
  const people = FOLLOWS.map((feeds, n) => {
    const person = n === 0 ? FIRST : addPerson(db, `Person ${n}`);
    for (const feed of feeds)
      addFeed(db, { url: `https://${feed}.example/feed`, folder: feed === 1 ? 'Papers/First' : 'Papers' }, person);
    return person;
  });
  for (const feed of [1, 2, 3]) {
    const told = stories.filter((story) => story.feed === feed);
    const articles = told.map(({ id, time, headline, body }) =>
      article(Number(id.slice(8)), {
        published: time,
        headline: headline.join(' '),
        body: [paragraph(`${body.join(' ')} ${id}`)],
      }),
    );
    putStories(db, articles, { feed: { feed, title: 'Paper' } });
  }
  people.forEach((person, n) => {
    act(db, stories, person, FOLLOWS[n]!);
  });
  return { db, people, stories };
}

function holds(query: Query, story: Story, person: number): boolean {
  const { read, saved, hidden } = story.states.get(person)!;
  switch (query.kind) {
    case 'and':
      return query.items.every((item) => holds(item, story, person));
    case 'or':
      return query.items.some((item) => holds(item, story, person));
    case 'not':
      return !holds(query.item, story, person);
    case 'is':
      return { read, unread: !read, saved, hidden }[query.state as 'read' | 'unread' | 'saved' | 'hidden'];
    case 'after':
      return story.time >= query.day;
    case 'before':
      return story.time < query.day;
    case 'text': {
      const texts = query.field ? [story.headline] : [story.headline, story.body];
      if (query.phrase) return texts.some((words) => ` ${words.join(' ')} `.includes(` ${query.value} `));
      return texts.flat().some((word) => (query.prefix ? word.startsWith(query.value) : word === query.value));
    }
    case 'field':
      return query.value === '1' || query.value === 'papers/first' ? story.feed === 1 : true;
    default:
      return true;
  }
}

/** What a plain look at each story finds, the newest first. */
function expected(text: string, stories: readonly Story[], person: number): string[] {
  const { query } = parseQuery(text);
  return stories
    .filter(({ states }) => states.has(person))
    .filter((story) => text.includes('is:hidden') || !story.states.get(person)!.hidden)
    .filter((story) => holds(query, story, person))
    .map(({ id }) => id)
    .reverse();
}

/** What is listed, page by page. */
function listed(db: Database, options: ListOptions, person: number, pages = Number.POSITIVE_INFINITY): string[] {
  const ids: string[] = [];
  let after: string | undefined;
  for (let n = 0; n < pages; n++) {
    const page = listArticles(db, { ...options, ...(after !== undefined && { after }) }, person);
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
    if (after === undefined) break;
  }
  return ids;
}

const word = fc.constantFrom(...Object.keys(WORDS));
const prefix = fc.constantFrom('b*', 'ba*', 'bar*', 'bake*', 'whee*', 'wheat*', 'r*', 'x*');
const state = fc.constantFrom('is:unread', 'is:read', 'is:saved', 'is:hidden');
const other = fc.constantFrom(
  'in:papers',
  'in:papers/first',
  'feed:1',
  'after:2026-01-20',
  'before:2026-02-01',
  'headline:barn',
  'headline:whe*',
  '"barn baker"',
);
const part = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: prefix },
  { weight: 2, arbitrary: state },
  { weight: 2, arbitrary: other },
);
const signed = fc.tuple(fc.constantFrom('', '', '-'), part).map(([sign, text]) => sign + text);
const either = fc.tuple(signed, signed).map(([one, two]) => `(${one} OR ${two})`);
const queries = fc
  .array(fc.oneof({ weight: 4, arbitrary: signed }, { weight: 1, arbitrary: either }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

describe('a list', () => {
  let library: ReturnType<typeof filled>;

  function compare(text: string, person: number, size: number): void {
    const all = expected(text, library.stories, person);
    expect(listed(library.db, { query: text, limit: 500 }, person), text).toEqual(all);
    expect(listed(library.db, { query: text, limit: size }, person, 4), text).toEqual(all.slice(0, size * 4));
    const oldest = listed(library.db, { query: text, limit: size, order: 'oldest' }, person, 4);
    expect(oldest, text).toEqual(all.toReversed().slice(0, size * 4));
    expect(countArticles(library.db, text, person), text).toBe(all.length);
  }

  it('is what a look at each story finds, whatever is asked by whom, page by page from both ends', () => {
    library = filled();
    for (const person of library.people)
      for (const query of [
        'b*',
        'barley',
        '-barley',
        'r*',
        'barley -rye is:unread',
        '-b*',
        'is:unread in:papers/first',
      ])
        compare(query, person, 10);
    fc.assert(fc.property(queries, fc.constantFrom(...library.people), fc.integer({ min: 1, max: 40 }), compare), {
      numRuns: 80,
    });
  });
});
