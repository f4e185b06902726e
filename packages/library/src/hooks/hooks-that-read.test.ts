// Hooks whose queries ask what only a Reading tells: they wait for it, and have each story once.
import { json } from 'node:stream/consumers';
import { read } from '@dateline/reading';
import { describe, expect, it } from 'vitest';
import { article, database as file, open, paragraph, place, putStories, web } from '../../test/help.js';
import { connected, database } from '../../test/postgres.js';
import { indexedUpTo } from '../index/search-file.js';
import { numberChanges } from '../postgres/changes.js';
import { takeDue } from '../postgres/readings/work.js';
import { postgresStore } from '../postgres/store.js';
import { catchUp } from '../postgres/words/caught-up.js';
import { addHook, claimHooks, type HookClaims } from '../store/hooks.js';
import { prepareStories } from '../store/prepare.js';
import { dueReadings, keepReading, skipReading } from '../store/readings.js';
import type { HookMessage } from '../types.js';

const says = (n: number, what = 'the ferry will sail again on Monday') =>
  article(n, { body: [paragraph(`Mayor Ida Lund said that ${what}.`)] });
const silent = (n: number) => article(n, { body: [paragraph('The ferry lies in the harbour, and nothing is known.')] });
const told = ({ claims, waits }: HookClaims) => [
  ...claims.map(({ changes }) => changes.map(({ kind, id }) => `${kind} ${id}`)),
  ...(waits ? ['waits'] : []),
];

describe('a hook that asks who speaks', () => {
  it.each([
    ['a file', async () => place()],
    ['a PostgreSQL database', database],
  ])('hears of what speaks once it is read, each once, in %s', async (_, where) => {
    const library = await open({ path: await where(), readings: true, refresh: true });
    const received: { id: string; told: string[] }[] = [];
    const url = await web({
      '/hook': async (request, response) => {
        const { data } = (await json(request)) as HookMessage;
        received.push({
          id: String(request.headers['webhook-id']),
          told: data.changes.map(({ kind, id }) => `${kind} ${id}`),
        });
        response.writeHead(204).end();
      },
    });
    await library.addHook(`${url}/hook`, { query: 'voice:lund' });
    await library.addHook(`${url}/hook`, { query: 'said:ferry -voice:nobody' });
    await library.put([says(1), silent(2), says(3)]);
    await library.put([says(4, 'the bridge stays closed')]);
    const of = (hook: number) =>
      received.filter(({ id }) => id.startsWith(`hook_${hook}_`)).flatMap(({ told }) => told);
    const all = [1, 3, 4].map((n) => `article article-${n}`);
    await expect.poll(() => [of(1).toSorted(), of(2).toSorted()]).toEqual([all, all.slice(0, 2)]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(received.length);
  });

  it('waits in a file until the Reading is there, or known not to come; others do not', async () => {
    const db = file();
    const asking = addHook(db, 'https://asks.example/', { query: 'voice:lund' }, 1);
    const now = Date.now();
    const claim = (reads = true) => claimHooks(db, now, indexedUpTo(db), reads);
    putStories(db, [says(1)]);
    expect(told(claim())).toEqual(['waits']);
    const [due] = dueReadings(db, 1);
    keepReading(db, due!.id, due!.hash, await read(due!.article));
    const first = claim();
    expect(told(first)).toEqual([['article article-1']]);
    db.run('update hooks set seen = upto, upto = null, lease = 0 where id = ?', asking.id);
    putStories(db, [silent(2)]);
    expect(told(claim())).toEqual(['waits']);
    skipReading(db, 'article-2');
    expect(told(claim())).toEqual([['article article-2']]);
    db.run('update hooks set seen = upto, upto = null, lease = 0 where id = ?', asking.id);
    putStories(db, [silent(3)]);
    expect(told(claim())).toEqual(['waits']);
    // Where nobody reads, nothing is to be waited for.
    expect(told(claim(false))).toEqual([['article article-3']]);
    addHook(db, 'https://words.example/', { query: 'ferry' }, 1);
    putStories(db, [silent(4)]);
    expect(told(claim())).toEqual([['article article-4']]);
  });

  it('waits in a database until the Reading is there, or known not to come', async () => {
    const sql = connected(await database());
    const store = postgresStore(sql);
    const { id } = await store.addHook(1, 'https://asks.example/', { query: 'said:ferry' });
    const now = Date.now();
    const claim = async (reads = true) => {
      await catchUp(sql);
      await numberChanges(sql);
      return store.claimHooks(1, now, reads);
    };
    await store.putStories({ ...prepareStories([says(1)]) });
    expect(told(await claim())).toEqual(['waits']);
    const [due] = await takeDue(sql, 1);
    await store.keepReading(due!.id, due!.hash, await read(due!.article));
    const first = await claim();
    expect(told(first)).toEqual([['article article-1']]);
    await store.settleHook(1, id, first.claims[0]!.lease, {}, now);
    await store.putStories({ ...prepareStories([silent(2)]) });
    expect(told(await claim())).toEqual(['waits']);
    await store.skipReading('article-2');
    const second = await claim();
    expect(told(second)).toEqual([['article article-2']]);
    await store.settleHook(1, id, second.claims[0]!.lease, {}, now);
    await store.putStories({ ...prepareStories([silent(3)]) });
    expect(told(await claim())).toEqual(['waits']);
    expect(told(await claim(false))).toEqual([['article article-3']]);
  });
});
