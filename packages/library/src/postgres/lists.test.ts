import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { counting } from '../../test/explained.js';
import { connected, database } from '../../test/postgres.js';
import { BulkLibrary } from '../bulk.js';
import { prepareStories } from '../store/prepare.js';
import type { Store } from '../store/store.js';
import type { ListOptions } from '../types.js';
import { lists } from './list.js';
import { SPAN } from './listings.js';
import { NEAR } from './places.js';
import { Sql } from './sql.js';
import { postgresStore } from './store.js';
import { RARE } from './words/hits.js';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
/** More feeds than are asked one by one, and more stories than are looked through before the counts are asked. */
const FEEDS = 220;
const STORIES = 10 * FEEDS;
const NEWEST = Date.UTC(2026, 0, 1);

/** One for each day, the newest first. */
const story = (n: number): Article => ({
  schemaVersion: 2,
  id: `story-${n}`,
  headline: `Story ${n} of ${n % 7 === 0 ? 'ferries' : 'bridges'}`,
  bylines: [],
  direction: 'ltr',
  published: new Date(NEWEST - n * 86_400_000).toISOString(),
  url: `https://paper.example/${n}`,
  topics: [],
  media: [],
  attachments: [],
  body: [],
  provenance: {},
});

/** People who have read what few others have, and what they have not. */
const people: readonly { name: string; feeds?: readonly number[]; isRead(n: number): boolean }[] = [
  // The first person, who has everything.
  { name: '', isRead: () => false },
  { name: 'all but the oldest', isRead: (n) => n < STORIES - 10 },
  { name: 'the newer half', isRead: (n) => n < STORIES / 2 + 500 },
  { name: 'all but one of each feed', isRead: (n) => n < STORIES - FEEDS },
  { name: 'one feed', feeds: [7], isRead: (n) => n < STORIES / 2 },
  { name: 'all', isRead: () => true },
];

async function fill(store: Store): Promise<void> {
  const persons: number[] = [];
  for (const { name } of people) persons.push(await store.enter(name));
  for (const feed of numbers(FEEDS)) {
    const url = `https://paper.example/feeds/${feed}`;
    for (const [n, person] of persons.entries())
      if (people[n]!.feeds?.includes(feed) ?? true) await store.follow(person, { url });
    const { id, title } = await store.follow(1, { url });
    const own = numbers(STORIES / FEEDS).map((n) => story(n * FEEDS + feed));
    await store.putStories({ ...prepareStories(own), feed: { feed: id, title } });
  }
  for (const [n, person] of persons.entries()) {
    const { feeds, isRead } = people[n]!;
    const read = numbers(STORIES).filter((i) => isRead(i) && (feeds?.includes(i % FEEDS) ?? true));
    await store.mark(
      person,
      read.map((i) => `story-${i}`),
      { read: true },
    );
    await store.mark(person, [`story-${feeds ? feeds[0] : 3}`], { hidden: true, saved: true });
  }
}

/** Some pages of a list, each after the one before. */
async function pagesOf(store: Store, name: string, options: ListOptions): Promise<string[][]> {
  const person = await store.enter(name);
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await store.page(person, { limit: 30, ...options, ...(after !== undefined && { after }) });
    pages.push(page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined && pages.length < 4);
  return pages;
}

const QUERIES = [
  '',
  'is:unread',
  'is:read',
  'feed:8',
  'feed:8 is:unread',
  'is:unread after:2024-01-01',
  'is:saved is:hidden',
];

describe('lists of a database', () => {
  it('are those of a file, whatever people have read and follow', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-lists-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = new BulkLibrary(join(folder, 'library.db'));
    const store = postgresStore(connected(await database())) as unknown as Store;
    await Promise.all([fill(file.store), fill(store)]);
    for (const { name } of people)
      for (const query of QUERIES)
        for (const order of ['newest', 'oldest'] as const) {
          const asked = [name, query, order];
          const pages = await pagesOf(file.store, name, { query, order });
          expect([...asked, await pagesOf(store, name, { query, order })]).toEqual([...asked, pages]);
        }
    const late = await pagesOf(store, 'all but the oldest', { query: 'is:unread' });
    expect(late).toEqual([numbers(10).map((n) => `story-${STORIES - 10 + n}`)]);
    await file.close({ stories: false });
  });

  it('read few rows, however many there are and whatever is read of them', async () => {
    const { sql, one } = await library();
    // What is looked through first, each with its state, and the counts of all the time: far less than the articles and their states.
    const most = 3 * NEAR + COUNTS;
    for (const plans of ['custom', 'generic'] as const)
      for (const [person, query, found] of [
        [1, '', 20],
        [1, 'is:unread', 10],
        [1, 'is:unread feed:1', 1],
        [one, 'is:unread', 20],
        [one, 'is:read', 0],
      ] as const) {
        const { ids, rows } = await page(sql, person, { query }, plans);
        expect([plans, query, ids.length, rows <= most ? 'few' : rows]).toEqual([plans, query, found, 'few']);
      }
  });

  it('of words read few rows too, in how many articles they stand, and leave none of them out', async () => {
    const { sql, one } = await library();
    await sql.transaction((tx) => tx.script(words()));
    const most = 3 * NEAR + 2 * RARE + 3_000 + COUNTS;
    const yearOf = (n: number) => new Date((NEW - n * EACH) * 1_000).getUTCFullYear();
    const isEach = (every: number) => (n: number) => n % every === 0;
    const isUnread = (n: number, person: number) => person === one || n > MADE.articles - 10;
    const queries: readonly AskedWords[] = [
      ...EVERY.map((every): AskedWords => [`each${every}`, isEach(every)]),
      ['each11 -each22', (n) => n % 11 === 0 && n % 22 !== 0],
      ['each500 before:2023-01-01', (n) => n % 500 === 0 && yearOf(n) < 2023],
      ['each2 after:2023-01-01 before:2024-01-01', (n) => n % 2 === 0 && yearOf(n) === 2023],
      ['each2 feed:3', (n) => n % 2 === 0 && n % MADE.feeds === 2],
      ['each11 is:unread', (n, person) => n % 11 === 0 && isUnread(n, person)],
      ['said:each500', isEach(500)],
    ];
    for (const [query, isFound] of queries)
      for (const person of [1, one])
        for (const order of ['newest', 'oldest'] as const) {
          // Who follows one feed sees one article of so many.
          const wanted = numbers(MADE.articles + 1).filter(
            (n) => n > 0 && isFound(n, person) && (person === 1 || n % MADE.feeds === 0),
          );
          if (order === 'oldest') wanted.reverse();
          const first = await page(sql, person, { query, order }, 'generic');
          const second = first.next && (await page(sql, person, { query, order, after: first.next }, 'generic'));
          const pages = second ? [first, second] : [first];
          expect([query, person, order, ...pages.flatMap(({ ids }) => ids)]).toEqual([
            query,
            person,
            order,
            ...wanted.slice(0, 40).map((n) => `made-${n}`),
          ]);
          for (const { rows } of pages)
            expect([query, person, order, rows <= most ? 'few' : rows]).toEqual([query, person, order, 'few']);
        }
  });
});

const MADE = { feeds: 40, articles: 50_000 };
const NEW = 1_767_225_600;
/** Seconds between two of them, in four years. */
const EACH = 2_520;
/** Rows of counts, of spans and listings. */
const COUNTS = (MADE.feeds * MADE.articles * EACH) / SPAN;
/** Words, each in one of so many articles: in many, in more than are looked at together, and in few. */
const EVERY = [2, 11, 22, 500, 20_000];

/** The address of a library of many articles, which is made once for those who only read them. */
let made: Promise<string> | undefined;

async function makeLibrary(): Promise<string> {
  const address = await database();
  const sql = new Sql(address);
  const store = postgresStore(sql);
  for (const feed of numbers(MADE.feeds)) await store.follow(1, { url: `https://paper.example/feeds/${feed}` });
  await sql.transaction((tx) => tx.script(manyArticles()));
  await store.follow(await store.enter('one'), { url: 'https://paper.example/feeds/0' });
  await sql.close();
  return address;
}

/** A library of many articles, in which one person follows all feeds, and another one. */
async function library(): Promise<{ sql: Sql; one: number }> {
  made ??= makeLibrary();
  const sql = connected(await made);
  return { sql, one: await postgresStore(sql).enter('one') };
}

/** A page of a list, and how many rows were read for it. */
function page(sql: Sql, person: number, options: ListOptions, plans: 'custom' | 'generic') {
  return sql.transaction(async (tx) => {
    const counter = counting(tx, plans);
    const on = { snapshot: (work: (on: unknown) => unknown) => work(counter) } as unknown as Sql;
    const { items, next } = await lists.page(on, person, { limit: 20, ...options });
    return { ids: items.map(({ id }) => id), next, rows: counter.rows };
  });
}

/** A query of words, and whether it finds an article by its number. */
type AskedWords = readonly [query: string, isFound: (n: number, person: number) => boolean];

/** Words of the articles that were made, as what they say too. */
const words = (): string => `
  insert into words(at, article, tokens)
    select at, article, array_to_tsvector(array_remove(array[${EVERY.map((every) => `case when article % ${every} = 0 then 'each${every}' end`).join(', ')}], null))
    from articles;
  insert into spoken(at, article, number, tokens)
    select at, article, n, array_to_tsvector(array[':aeach500']) from articles, generate_series(1, 2) n where article % 500 = 0;
  analyze articles; analyze words; analyze spoken;
`;

/** Articles of four years, dealt to the first feeds, of which person 1 has read all but the ten oldest. */
const manyArticles = (): string => `
  create temp table made on commit drop as
    select n as article, ${NEW} - n * ${EACH} as at, 1 + n % ${MADE.feeds} as feed
    from generate_series(1, ${MADE.articles}) n;
  select ensure_months(array(select at from made));
  insert into listings(feeds) select feed::text from made group by feed order by feed on conflict do nothing;
  insert into listing_feeds(feed, listing) select feeds::bigint, id from listings where feeds <> '' on conflict do nothing;
  alter table made add listing bigint;
  update made m set listing = l.listing from listing_feeds l where l.feed = m.feed;
  insert into names(article, id, at) overriding system value select article, 'made-' || article, at from made;
  insert into articles(at, article, id, hash, time, first_seen, direction, length, origin, listing, arrived)
    select at, article, 'made-' || article, 'hash', to_char(to_timestamp(at), 'YYYY-MM-DD'), '', 'ltr', 0, 'feed', listing, 0
    from made;
  insert into states(person, article, at, read) select 1, article, at, 1 from made where article <= ${MADE.articles} - 10;
  insert into listing_counts select listing, count(*) from made group by listing;
  insert into span_counts select listing, floor(at / ${SPAN}.0)::int, count(*) from made group by 1, 2;
  insert into person_counts select 1, listing, count(*), 0 from made where article <= ${MADE.articles} - 10 group by listing;
  insert into person_spans
    select 1, listing, floor(at / ${SPAN}.0)::int, count(*), 0 from made where article <= ${MADE.articles} - 10 group by 2, 3;
`;
