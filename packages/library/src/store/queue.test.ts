import { describe, expect, it } from 'vitest';
import { database } from '../../test/help.js';
import { feedRow } from './feed-row.js';
import { addFeed } from './feeds.js';
import { type ClaimOptions, claimFeeds, recordFetch, releaseFeeds } from './queue.js';

const DAY = 86_400_000;
const now = Date.parse('2026-03-01T12:00:00Z');
const options: ClaimOptions = { lease: 60_000, now, longest: DAY };
const iso = (offset: number) => new Date(now + offset).toISOString();

function filled(count: number) {
  const db = database();
  for (let n = 1; n <= count; n++) addFeed(db, { url: `https://paper.example/${n}` });
  return db;
}

const ids = (feeds: { id: number }[]) => feeds.map(({ id }) => id);

describe('claimFeeds', () => {
  it('gives each feed to one asker, until its lease ends', () => {
    const db = filled(3);
    expect(ids(claimFeeds(db, 2, options))).toEqual([1, 2]);
    expect(ids(claimFeeds(db, 2, options))).toEqual([3]);
    expect(claimFeeds(db, 2, options)).toEqual([]);
    expect(ids(claimFeeds(db, 9, { ...options, now: now + 60_000 }))).toEqual([1, 2, 3]);
    releaseFeeds(db, [2]);
    expect(ids(claimFeeds(db, 9, { ...options, now: now + 60_001 }))).toEqual([2]);
  });

  it('takes what is due, those that wait longest first, and others when forced or named', () => {
    const db = filled(4);
    recordFetch(db, 1, { at: iso(-DAY), next: iso(1_000) });
    recordFetch(db, 2, { at: iso(-DAY), next: iso(-1_000) });
    recordFetch(db, 3, { at: iso(-DAY), next: iso(-2_000) });
    recordFetch(db, 4, { at: iso(-DAY), next: null, ended: true });
    expect(ids(claimFeeds(db, 9, { ...options, lease: 0 }))).toEqual([3, 2]);
    expect(ids(claimFeeds(db, 9, { ...options, lease: 0, force: true, except: [2] }))).toEqual([3, 1]);
    expect(ids(claimFeeds(db, 9, { ...options, lease: 0, feeds: [1] }))).toEqual([1]);
  });

  it('believes no due time and no lease that a clock running ahead has set', () => {
    const db = filled(1);
    recordFetch(db, 1, { at: iso(365 * DAY), next: iso(365 * DAY) });
    expect(ids(claimFeeds(db, 1, { ...options, now: now + 365 * DAY }))).toEqual([1]);
    expect(ids(claimFeeds(db, 1, options))).toEqual([1]);
  });
});

describe('recordFetch', () => {
  it('keeps what is told, leaves what is absent and counts failures in a row', () => {
    const db = filled(1);
    recordFetch(db, 1, {
      at: iso(0),
      next: iso(1),
      title: 'The Paper',
      etag: '"a"',
      ttl: 30,
      skipHours: [3],
      warning: 'Cut.',
    });
    recordFetch(db, 1, { at: iso(1), next: iso(2), problem: { code: 'timeout', message: 'It is slow.' } });
    recordFetch(db, 1, { at: iso(2), next: iso(3), problem: { code: 'timeout', message: 'It is slow.' } });
    expect(claimFeeds(db, 1, { ...options, force: true })[0]).toMatchObject({
      title: 'The Paper',
      etag: '"a"',
      ttl: 30,
      skipHours: [3],
      failures: 2,
    });
    expect(feedRow(db, 1)).toMatchObject({ problem: 'It is slow.', code: 'timeout', warning: 'Cut.' });
    recordFetch(db, 1, { at: iso(3), next: iso(4), etag: null, warning: null });
    expect(feedRow(db, 1)).toMatchObject({ problem: null, code: null, failures: 0, etag: null, warning: null });
  });

  it('moves a feed, unless another one is there already', () => {
    const db = filled(2);
    recordFetch(db, 1, { at: iso(0), next: null, moved: 'https://paper.example/2' });
    expect(feedRow(db, 1).url).toBe('https://paper.example/1');
    recordFetch(db, 1, { at: iso(0), next: null, moved: 'https://paper.example/new' });
    expect(feedRow(db, 1).url).toBe('https://paper.example/new');
    recordFetch(db, 99, { at: iso(0), next: null });
  });
});
