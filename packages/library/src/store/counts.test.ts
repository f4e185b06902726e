import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import type { ListOptions } from '../types.js';
import { undo } from './acts.js';
import type { Database } from './database.js';
import { listFeeds } from './feed-state.js';
import { addFeed } from './feeds.js';
import { countArticles, listArticles } from './list.js';
import { mark, markAll } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { purgeFeeds, removeFeed } from './remove-feed.js';

const FEEDS = ['one', 'two', 'three'];
const url = (name: string) => `https://${name}.example/feed`;
const noPause = async () => {};

/** What the rows say, counted one by one. */
function counted(db: Database, feed: number, person: number): { total: number; unread: number } {
  return {
    ...db.get<{ total: number; unread: number }>(
      `select count(*) as total, coalesce(sum(coalesce(st.read, 0) = 0), 0) as unread
       from articles a join listing_feeds l on l.listing = a.listing and l.feed = ?
       left join states st on st.person = ? and st.article = a.place where coalesce(st.hidden, 0) = 0`,
      feed,
      person,
    )!,
  };
}

/** All that a query finds, page by page. */
function listed(db: Database, person: number, options: ListOptions): string[] {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = listArticles(db, { ...options, ...(after !== undefined && { after }) }, person);
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
    if (after === undefined) return ids;
  }
}

function check(db: Database, person: number): void {
  for (const { id, total, unread } of listFeeds(db, person)) expect({ total, unread }).toEqual(counted(db, id, person));
  for (const query of ['', 'is:unread', 'in:papers', 'in:papers is:unread', 'in:papers is:read']) {
    const newest = listed(db, person, { query, limit: 500 });
    expect(countArticles(db, query, person), query).toBe(newest.length);
    // The same from the other end, in pages of another size.
    const oldest = listed(db, person, { query, limit: 23, order: 'oldest' });
    expect(oldest.toReversed(), query).toEqual(newest);
  }
}

type Step =
  | { kind: 'put'; feed: number; from: number; count: number; moved: boolean }
  | { kind: 'mark'; person: number; number: number; read: boolean; hidden: boolean }
  | { kind: 'all'; person: number; feed: number; read: boolean }
  | { kind: 'remove' | 'follow'; person: number; feed: number }
  | { kind: 'undo' | 'purge'; person: number };

const person = fc.nat(1);
const feed = fc.nat(FEEDS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    feed,
    from: fc.nat(300),
    count: fc.integer({ min: 1, max: 320 }),
    moved: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('mark' as const),
    person,
    number: fc.nat(400),
    read: fc.boolean(),
    hidden: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('all' as const), person, feed, read: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'follow' as const), person, feed }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'purge' as const), person }),
);

async function run(db: Database, people: number[], one: Step): Promise<void> {
  const who = 'person' in one ? people[one.person]! : FIRST;
  const number = 'feed' in one ? one.feed + 1 : 0;
  const follows = listFeeds(db, who).some(({ id }) => id === number);
  switch (one.kind) {
    case 'put': {
      if (!db.get('select 1 from subscriptions where feed = ?', number)) return;
      const stories = Array.from({ length: one.count }, (_, n) =>
        article(one.from + n, one.moved ? { published: '2026-01-09T00:00:00Z', headline: `Moved ${n}` } : {}),
      );
      putStories(db, stories, { feed: { feed: number, title: 'The Paper', site: 'paper.example' } });
      return;
    }
    case 'mark': {
      const id = `article-${one.number}`;
      const seen = listed(db, who, { limit: 500 }).includes(id);
      if (seen) mark(db, [id], { read: one.read, hidden: one.hidden }, who);
      return;
    }
    case 'all':
      await markAll(db, `feed:${number}`, { read: one.read }, {}, noPause, who);
      return;
    case 'remove':
      if (follows) removeFeed(db, number, who);
      return;
    case 'follow':
      addFeed(db, { url: url(FEEDS[one.feed]!), folder: 'Papers' }, who);
      return;
    case 'undo':
      await undo(db, noPause, who);
      return;
    default:
      await purgeFeeds(db, noPause);
  }
}

describe('what is counted as it changes', () => {
  it('is what the rows say, whatever two people do in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const db = database();
        const people = [FIRST, addPerson(db, 'Bo')];
        for (const who of people) for (const name of FEEDS) addFeed(db, { url: url(name), folder: 'Papers' }, who);
        for (const one of steps) await run(db, people, one);
        for (const who of people) check(db, who);
        expect(db.get('select due from counters')).toEqual(
          db.get('select count(*) as due from articles where due = 1'),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('writes nothing for any person when a story comes', () => {
    const db = database();
    for (let n = 0; n < 20; n++) addFeed(db, { url: url('one') }, n === 0 ? FIRST : addPerson(db, `Person ${n}`));
    const rows = () =>
      ['states', 'tallies', 'listing_tallies', 'subscriptions'].map((table) =>
        db.get<{ n: number }>(`select count(*) as n from ${table}`),
      );
    const before = rows();
    putStories(
      db,
      Array.from({ length: 300 }, (_, n) => article(n)),
      { feed: { feed: 1, title: 'The Paper' } },
    );
    expect(rows()).toEqual(before);
    expect(listFeeds(db, 7)).toMatchObject([{ total: 300, unread: 300 }]);
  });
});
