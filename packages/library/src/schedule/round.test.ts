import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { database, rss, web } from '../../test/help.js';
import { HttpClient } from '../fetch/http-client.js';
import { networkProblem } from '../fetch/network-problem.js';
import { Ingest } from '../incoming/ingest.js';
import type { Database } from '../store/database.js';
import { feedRow } from '../store/feed-row.js';
import { feedState } from '../store/feed-state.js';
import { addFeed } from '../store/feeds.js';
import { SqliteStore } from '../store/sqlite-store.js';
import type { RefreshProgress } from '../types.js';
import { keepRefreshing } from './keep-refreshing.js';
import { type RoundOptions, runRound } from './round.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const item = (name: string, date?: string) => ({
  guid: `guid-of-the-story-${name}`,
  link: `https://paper.example/${name}`,
  title: name,
  text: `The story ${name} in full.`,
  ...(date && { date }),
});

interface World {
  db: Database;
  options: RoundOptions;
  /** Moves the clock. */
  pass(time: number): void;
  stop: AbortController;
}

function world(start = Date.parse('2026-03-02T09:30:00Z')): World {
  const db = database();
  const client = new HttpClient({ allowPrivate: true });
  const stop = new AbortController();
  onTestFinished(() => client.close());
  let now = start;
  const store = new SqliteStore(db);
  const ingest = new Ingest(store, { atHand: async () => {}, caughtUp: async () => {} });
  return {
    db,
    stop,
    pass: (time) => {
      now += time;
    },
    options: {
      store,
      client,
      keep: (feed, document) => ingest.keepFeed(feed, document),
      signal: stop.signal,
      now: () => now,
      random: () => 0,
    },
  };
}

const add = (db: Database, url: string) => addFeed(db, { url }).row.id;
const next = (db: Database, id: number) => feedRow(db, id).next_refresh;

describe('runRound', () => {
  it('asks what is due, again when it is due again, and in the end what a wrong clock has put off', async () => {
    const { db, options, pass } = world();
    let asked = 0;
    const url = await web({ '/feed': (_, response) => response.end(rss([item(`number-${++asked}`)])) });
    const id = add(db, `${url}/feed`);
    expect(await runRound(options, {})).toMatchObject({ feeds: 1, added: 1, problems: [] });
    expect(next(db, id)).toBe('2026-03-02T10:30:00.000Z');
    expect(await runRound(options, {})).toMatchObject({ feeds: 0 });
    pass(HOUR);
    expect(await runRound(options, {})).toMatchObject({ feeds: 1, added: 1 });
    pass(365 * DAY);
    await runRound(options, {});
    pass(-365 * DAY);
    expect(await runRound(options, {})).toMatchObject({ feeds: 1 });
    expect(asked).toBe(4);
  });

  it('goes by what the feed says of its rhythm, also where nothing is new', async () => {
    const { db, options, pass } = world();
    const dates = ['2026-03-02T09:00Z', '2026-03-02T01:00Z', '2026-03-01T17:00Z'];
    const items = dates.map((date, n) => item(`story-${n}`, date));
    const channel = '<ttl>60</ttl><skipHours><hour>13</hour><hour>14</hour></skipHours>';
    const url = await web({
      '/feed': (request, response) => {
        if (request.headers['if-none-match']) response.writeHead(304).end();
        else response.setHeader('etag', '"1"').end(rss(items, channel));
      },
    });
    const id = add(db, `${url}/feed`);
    await runRound(options, {});
    // Half of eight hours later is half past one, an hour that is left out.
    expect(next(db, id)).toBe('2026-03-02T15:00:00.000Z');
    pass(6 * HOUR);
    await runRound(options, {});
    expect(next(db, id)).toBe('2026-03-02T19:30:00.000Z');
  });

  it('lets two processes share the work and ask no feed twice', async () => {
    const { db, options } = world();
    const asked: string[] = [];
    const paths = Array.from({ length: 150 }, (_, n) => `/${n}`);
    const url = await web(
      Object.fromEntries(
        paths.map((path) => [
          path,
          (request, response) => {
            asked.push(request.url ?? '');
            response.end(rss([item(path)]));
          },
        ]),
      ),
    );
    for (const path of paths) add(db, `${url}${path}`);
    const results = await Promise.all([runRound(options, {}), runRound(options, {})]);
    expect(asked.toSorted()).toEqual(paths.toSorted());
    expect(results[0].feeds + results[1].feeds).toBe(150);
    expect(Math.min(results[0].feeds, results[1].feeds)).toBeGreaterThan(0);
  });

  it('claims feeds again whose turn comes too late', async () => {
    const { db, options, pass } = world();
    const asked: string[] = [];
    const paths = Array.from({ length: 20 }, (_, n) => `/${n}`);
    const handler = (path: string) => (_: IncomingMessage, response: ServerResponse) => {
      // The first answers take nearly as long as the lease.
      if (asked.push(path) === 1) pass(4.5 * 60_000);
      response.end(rss([item(path)]));
    };
    const url = await web(Object.fromEntries(paths.map((path) => [path, handler(path)])));
    for (const path of paths) add(db, `${url}${path}`);
    expect(await runRound(options, { force: true })).toMatchObject({ feeds: 20, added: 20 });
    expect(asked.toSorted()).toEqual(paths.toSorted());
  });

  it('keeps a failure as the state of its feed, and what a document warns of', async () => {
    const { db, options } = world();
    const url = await web({
      '/busy': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
      '/cut': (_, response) => response.end(rss([item('one')]).slice(0, -30)),
      '/gone': (_, response) => response.writeHead(410).end(),
    });
    const [busy, cut, gone] = ['/busy', '/cut', '/gone'].map((path) => add(db, `${url}${path}`));
    const told: RefreshProgress[] = [];
    const result = await runRound(options, {}, (progress) => told.push(progress));
    expect(result.problems.map(({ feed }) => feed).toSorted()).toEqual([busy, gone]);
    expect(feedRow(db, busy!)).toMatchObject({
      code: 'refused',
      failures: 1,
      next_refresh: '2026-03-02T11:30:00.000Z',
    });
    expect(feedState(db, cut!).total).toBe(1);
    expect(feedRow(db, cut!)).toMatchObject({ problem: null, warning: expect.stringMatching(/\S/) });
    expect(feedRow(db, gone!)).toMatchObject({ ended: 1, next_refresh: null });
    expect(told.at(-1)).toMatchObject({ done: 3, total: 3, added: 1 });
    // Only a person's own question reaches a feed that has ended.
    expect(await runRound(options, { force: true })).toMatchObject({ feeds: 2 });
    expect(await runRound(options, { feed: gone! })).toMatchObject({ feeds: 1 });
  });

  it('holds nothing against a feed while this machine has no network', async () => {
    const { db, options } = world();
    const ids = [add(db, 'https://one.example/feed'), add(db, 'https://two.example/feed')];
    const client = new HttpClient({ allowPrivate: true });
    await client.close();
    client.get = () => {
      const cause = Object.assign(new Error('no network'), { code: 'ENETUNREACH' });
      return Promise.reject(networkProblem(cause, 'one.example', AbortSignal.any([]), AbortSignal.any([])));
    };
    const result = await runRound({ ...options, client }, {});
    expect(result.problems.map(({ message }) => message).join()).toMatch(/check the network connection/);
    for (const id of ids) expect(feedRow(db, id)).toMatchObject({ failures: 0, problem: null, lease: null });
  });

  it('gives back what it has not asked when it is stopped', async () => {
    const { db, options, stop } = world();
    const url = await web({ '/0': () => stop.abort() });
    const ids = Array.from({ length: 20 }, (_, n) => add(db, `${url}/${n === 1 ? 0 : n}?${n}`));
    await expect(runRound(options, {})).rejects.toMatchObject({ code: 'stopped' });
    for (const id of ids) expect(feedRow(db, id).lease).toBeNull();
  });
});

describe('keepRefreshing', () => {
  it('asks again and again until it is stopped, whatever a round comes to', async () => {
    const stop = new AbortController();
    let rounds = 0;
    await keepRefreshing({
      signal: stop.signal,
      delay: 0,
      pause: 0,
      async round() {
        if (++rounds === 3) stop.abort();
        if (rounds === 1) throw new Error('the disk is full');
      },
    });
    expect(rounds).toBe(3);
  });

  it('ends at once while it waits', async () => {
    const stop = new AbortController();
    const ended = keepRefreshing({
      signal: stop.signal,
      delay: 3_600_000,
      round: () => Promise.reject(new Error('begun')),
    });
    stop.abort();
    await ended;
  });
});
