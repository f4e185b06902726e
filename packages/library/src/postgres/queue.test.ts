import { expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { LEASE, LONGEST_WAIT } from '../schedule/due.js';
import { postgresStore } from './store.js';

const asked = () => ({ now: Date.now(), lease: LEASE, longest: LONGEST_WAIT });

it('gives each feed to one process at a time, until it is given back or what came of it is kept', async () => {
  const address = await database();
  const stores = [1, 2, 3].map(() => postgresStore(connected(address)));
  const [first] = stores;
  for (let n = 0; n < 30; n++) await first!.follow(1, { url: `https://paper.example/${n}` });
  const claimed = await Promise.all(stores.map((store) => store.claimFeeds(12, asked())));
  const ids = claimed.flat().map(({ id }) => id);
  expect(ids).toHaveLength(30);
  expect(new Set(ids).size).toBe(30);
  expect(await first!.countDue(asked())).toBe(0);
  await first!.releaseFeeds(ids.slice(0, 5));
  const [at, next] = [Date.now(), Date.now() + 60_000].map((time) => new Date(time).toISOString());
  for (const id of ids.slice(5, 10)) await first!.recordFetch(id, { at: at!, next: next!, title: `Paper ${id}` });
  expect(await first!.countDue(asked())).toBe(5);
  expect(await first!.countDue({ ...asked(), force: true })).toBe(10);
  // A feed of a person alone is asked under the name it was given.
  const bo = await first!.enter('bo');
  const { id } = await first!.follow(bo, { url: 'https://paper.example/29', title: 'Mine' });
  await first!.releaseFeeds([id]);
  const mine = await first!.claimFeeds(5, { ...asked(), person: bo, feeds: [id] });
  expect(mine.map(({ title }) => title)).toEqual(['Mine']);
});
