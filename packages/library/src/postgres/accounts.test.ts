import { expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { isPassword, keptPassword } from '../administration/passwords.js';
import { prepareStories } from '../store/prepare.js';
import { postgresAccounts } from './accounts.js';
import { Housekeeping, take } from './housekeeping.js';
import { purgeFeeds } from './purge.js';
import { postgresStore } from './store.js';

const story = (id: string) =>
  prepareStories([
    {
      schemaVersion: 2,
      id,
      headline: id,
      bylines: [],
      direction: 'ltr',
      published: '2026-01-01T00:00:00Z',
      url: `https://paper.example/${id}`,
      topics: [],
      media: [],
      attachments: [],
      body: [{ type: 'paragraph', text: `The text of ${id}.`, marks: [] }],
      provenance: {},
    },
  ]);

it('keeps a password as what it costs to guess it, and says no as slowly where there is none', async () => {
  const kept = await keptPassword('a long enough word', { n: 1024, r: 8, p: 1 });
  expect(kept).toMatch(/^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPassword('a long enough word', kept)).toBe(true);
  expect(await isPassword('a long enough Word', kept)).toBe(false);
  expect(await isPassword('', undefined)).toBe(false);
  expect(await isPassword('x', 'scrypt$1024$8$1$$')).toBe(false);
  await expect(keptPassword('short')).rejects.toMatchObject({ code: 'bad-password' });
});

it('signs people in and out, and forgets all of one who is removed', async () => {
  const sql = connected(await database());
  const accounts = postgresAccounts(sql);
  const store = postgresStore(sql);
  expect(await accounts.areThere()).toBe(false);
  expect(await accounts.add('Anna', 'correct horse')).toBe(true);
  expect(await accounts.add('Bert')).toBe(true);
  expect(await accounts.areThere()).toBe(true);
  expect(await accounts.signIn('Bert', '')).toBeUndefined();
  expect(await accounts.signIn('Carla', 'correct horse')).toBeUndefined();
  expect(await accounts.signIn('', 'correct horse')).toBeUndefined();
  expect(await accounts.signIn('Anna', 'wrong horse')).toBeUndefined();
  const session = (await accounts.signIn('ANNA', 'correct horse', 'Browser'))!;
  expect(session.person).toBe('Anna');
  // What is kept opens nothing.
  const rows = await sql.all<{ digest: Buffer }>('select digest from sessions');
  expect(rows[0]!.digest.toString('latin1')).not.toContain(session.secret);
  expect(await accounts.sessionOf(session.secret)).toEqual({ person: 'Anna' });
  expect(await accounts.sessionOf(`${session.secret}x`)).toBeUndefined();
  expect(await accounts.list()).toMatchObject([
    { name: 'Anna', password: true, sessions: 1 },
    { name: 'Bert', password: false, sessions: 0 },
  ]);
  await sql.run("update sessions set expires = now() - interval '1 second'");
  expect(await accounts.sessionOf(session.secret)).toBeUndefined();
  const other = (await accounts.signIn('Anna', 'correct horse'))!;
  await accounts.signOut(other.secret);
  expect(await accounts.sessionOf(other.secret)).toBeUndefined();
  // Another password ends what the old one began.
  const third = (await accounts.signIn('Anna', 'correct horse'))!;
  expect(await accounts.add('anna', 'battery staple')).toBe(false);
  expect(await accounts.sessionOf(third.secret)).toBeUndefined();
  expect(await accounts.signIn('Anna', 'correct horse')).toBeUndefined();

  const [anna, bert] = [await store.person('Anna'), await store.person('Bert')];
  const shared = await store.follow(anna, { url: 'https://paper.example/shared' });
  await store.follow(bert, { url: 'https://paper.example/shared' });
  const hers = await store.follow(anna, { url: 'https://paper.example/hers' });
  await store.putStories({ ...story('for both'), feed: { feed: shared.id, title: 'Shared' } });
  await store.putStories({ ...story('for her'), feed: { feed: hers.id, title: 'Hers' } });
  await store.putStories({ ...story('by her'), person: anna });
  expect((await store.info(anna)).articles).toBe(3);
  await accounts.remove('Anna');
  await expect(accounts.remove('Anna')).rejects.toMatchObject({ code: 'unknown-person' });
  await purgeFeeds(sql);
  expect(await sql.all('select id from names')).toEqual([{ id: 'for both' }]);
  expect(await sql.all('select id from articles')).toEqual([{ id: 'for both' }]);
  expect(await sql.all('select url from feeds')).toEqual([{ url: 'https://paper.example/shared' }]);
  expect((await store.info(bert)).articles).toBe(1);
  expect(await sql.get('select sum(n) as n from listing_counts')).toEqual({ n: 1 });
});

it('has each chore done by one of many processes', async () => {
  const sql = connected(await database());
  const chore = { name: 'test', every: 60 };
  const taken = await Promise.all(Array.from({ length: 8 }, () => take(sql, chore)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  await sql.run("update facts set value = (value::double precision - 61)::text where name = 'chore test'");
  expect(await take(sql, chore)).toBe(true);
  await sql.run("insert into people(name, created) values('A', '')");
  await sql.run("insert into sessions(digest, person, expires) select 'x', id, now() from people where name = 'A'");
  const house = new Housekeeping(sql, 10);
  await expect.poll(() => sql.all('select 1 from sessions')).toEqual([]);
  await house.close();
});
