// Hooks with real receivers: signatures, order, failures, a process that dies, two that deliver, and what is refused.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Article } from '@dateline/core';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, open, place } from '../../test/help.js';
import { indexedUpTo, searchPath } from '../index/search-file.js';
import { Database } from '../store/database.js';
import { areHooksDue, claimHooks, HOOK_LEASE, listHooks, settleHook } from '../store/hooks.js';
import { personOf } from '../store/people.js';
import { openForWriting } from '../store/writing.js';
import type { HookMessage, Library, NewHook } from '../types.js';
import { postJson } from '../webhook/post-webhook.js';
import { deliverHooks, type HookWork, nextAttempt } from './deliver.js';

interface Received {
  id: string;
  message: HookMessage;
}

/** A receiver that checks signatures, as the library of Standard Webhooks does, and answers with these statuses, then 204. */
async function receiver(statuses: (number | Promise<number>)[] = []) {
  const received: Received[] = [];
  let secret = '';
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    const message = new Webhook(secret).verify(body, request.headers as Record<string, string>) as HookMessage;
    received.push({ id: String(request.headers['webhook-id']), message });
    response.writeHead((await statuses.shift()) ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const listen = ({ secret: told }: NewHook) => {
    secret = told;
  };
  return { url: `http://127.0.0.1:${port}/hook`, received, listen };
}

/** A library that tells no hook anything by itself, and what does it by hand, at a time that stands still. */
async function world() {
  const path = place();
  const library = await open({ path });
  const db = openForWriting(path);
  const reader = new Database(path);
  onTestFinished(() => {
    db.close();
    reader.close();
  });
  const clock = { now: Date.now() };
  const post: HookWork['post'] = async (address, json, headers) =>
    (await postJson(address, json, { allowPrivate: true, headers })).status;
  const work = (changes: Partial<HookWork> = {}): HookWork => ({
    claim: async (now) => claimHooks(db, now, indexedUpTo(reader)).claims,
    settle: async (...args) => settleHook(db, ...args),
    libraryOf: (person) => (person === '' ? library : library.as(person)),
    post,
    ...changes,
  });
  const deliver = (changes?: Partial<HookWork>) => deliverHooks(work(changes), () => clock.now);
  return { path, library, db, clock, deliver };
}

/** Another process that asks the feeds of a library, and so tells its hooks; it puts an article there. */
function sender(path: string, put: Article) {
  const built = new URL('../../dist/index.js', import.meta.url).href;
  const open = JSON.stringify({ path, edition: false, readings: false, refresh: true, allowPrivate: true });
  const code = `setInterval(() => {}, 1e6);
    import('${built}').then(async ({ openLibrary }) => (await openLibrary(${open})).put([${JSON.stringify(put)}]));`;
  const child = spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Keeps words of a library from being indexed. @returns what lets them be */
function holdIndex(path: string): () => void {
  const search = new Database(searchPath(path));
  onTestFinished(() => search.close());
  search.exec('begin immediate');
  return () => search.exec('rollback');
}

const about = (n: number, text: string) => article(n, { body: [{ type: 'paragraph', text, marks: [] }] });

const told = ({ received }: { received: Received[] }) =>
  received.map(({ message }) => message.data.changes.map(({ kind, id }) => `${kind} ${id}`));

describe('a hook', () => {
  it('hears of what changes from then on, signed and in order, each once', async () => {
    const { library, deliver } = await world();
    await library.put([article(1)]);
    const to = await receiver();
    to.listen(await library.addHook(to.url, { kinds: ['article', 'state'] }));
    await deliver();
    expect(to.received).toEqual([]);
    await library.put([article(2)]);
    await library.mark(['article-2'], { saved: true });
    await deliver();
    await library.put([article(3)]);
    await deliver();
    await deliver();
    expect(told(to)).toEqual([['article article-2', 'state article-2'], ['article article-3']]);
    expect(to.received[0]!.message).toMatchObject({
      type: 'changes',
      data: { articles: [{ id: 'article-2', saved: true, read: false }] },
    });
    expect(new Set(to.received.map(({ id }) => id)).size).toBe(2);
  });

  it('may hear of articles alone that a query finds', async () => {
    const { library, deliver } = await world();
    const to = await receiver();
    to.listen(await library.addHook(to.url, { kinds: ['state'], query: 'is:saved' }));
    await library.put([article(1), article(2)]);
    await library.mark(['article-1'], { read: true });
    await deliver();
    await library.mark(['article-2'], { saved: true });
    await deliver();
    expect(told(to)).toEqual([['state article-2']]);
  });

  it('hears of stories that words find once these are indexed, in order and each once', async () => {
    const { path, library, clock, deliver } = await world();
    const to = await receiver([500]);
    to.listen(await library.addHook(to.url, { kinds: ['article', 'state'], query: 'ferry' }));
    await library.put([about(1, 'The ferry left.')]);
    await expect.poll(() => library.count('ferry')).toBe(1);
    const letGo = holdIndex(path);
    await library.put([about(2, 'The train left.'), about(3, 'The ferry came back.')]);
    await library.mark(['article-1'], { saved: true });
    await deliver();
    clock.now = Date.parse((await library.hooks())[0]!.next!);
    await deliver();
    await deliver();
    // What is sent again is what was sent, and what follows waits for what is not indexed.
    expect(told(to)).toEqual([['article article-1'], ['article article-1']]);
    letGo();
    await expect.poll(async () => deliver().then(() => to.received.length)).toBe(3);
    await deliver();
    expect(told(to).slice(2)).toEqual([['article article-3', 'state article-1']]);
    expect(to.received[1]!.id).toBe(to.received[0]!.id);
  });

  it('is told by a process that asks the feeds, as soon as that has indexed what it waits for', async () => {
    const path = place();
    const library = await open({ path, refresh: true });
    const to = await receiver();
    to.listen(await library.addHook(to.url, { query: 'ferry' }));
    const letGo = holdIndex(path);
    await library.put([about(1, 'The ferry left.')]);
    await library.put([about(2, 'The train left.')]);
    letGo();
    await expect.poll(() => told(to)).toEqual([['article article-1']]);
    await library.put([about(3, 'The ferry came back.')]);
    await expect.poll(() => told(to)).toEqual([['article article-1'], ['article article-3']]);
  });

  it('has a message again under the same id until it is taken, later each time', async () => {
    const { library, db, clock, deliver } = await world();
    const to = await receiver([500, 503]);
    to.listen(await library.addHook(to.url));
    await library.put([article(1)]);
    await deliver();
    const [failing] = await library.hooks();
    const host = new URL(to.url).host;
    expect(failing).toMatchObject({
      failures: 1,
      problem: `${host} did not take it: it answers with 500.`,
      code: 'webhook-refused',
      details: { host, status: 500 },
    });
    await library.put([article(2)]);
    await deliver();
    expect(to.received).toHaveLength(1);
    clock.now = Date.parse(failing!.next!);
    await deliver();
    clock.now += 60_000;
    await deliver();
    await deliver();
    expect(told(to)).toEqual([
      ['article article-1'],
      ['article article-1'],
      ['article article-1'],
      ['article article-2'],
    ]);
    const [first, second, third, fourth] = to.received.map(({ id }) => id);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
    expect(areHooksDue(db, clock.now)).toBe(false);
    expect((await library.hooks())[0]).not.toHaveProperty('problem');
  });

  it('has a message again where the process that sent it died, and from one of two processes alone', async () => {
    const { path, library, clock, deliver } = await world();
    // The first message is never answered.
    const to = await receiver([new Promise<number>(() => {})]);
    to.listen(await library.addHook(to.url));
    const other = sender(path, article(1));
    await expect.poll(() => to.received.length).toBe(1);
    other.kill('SIGKILL');
    await once(other, 'exit');
    clock.now = Date.now();
    await Promise.all([deliver(), deliver()]);
    expect(to.received).toHaveLength(1);
    clock.now += HOOK_LEASE;
    await Promise.all([deliver(), deliver()]);
    expect(told(to)).toEqual([['article article-1'], ['article article-1']]);
    expect(to.received[1]!.id).toBe(to.received[0]!.id);
  });

  it('ends where the receiver is gone, or has failed for five days', async () => {
    const { library, clock, deliver } = await world();
    const gone = await receiver([410]);
    gone.listen(await library.addHook(gone.url));
    const away = await library.addHook('http://127.0.0.1:9/nobody');
    await library.put([article(1)]);
    await deliver();
    expect(await library.hooks()).toMatchObject([
      { failures: 1, ended: expect.any(String), problem: expect.stringContaining('410') },
      { id: away.id, failures: 1, next: expect.any(String) },
    ]);
    for (let day = 0; day < 5; day++) {
      clock.now += 86_400_000;
      await deliver();
    }
    expect((await library.hooks())[1]).toMatchObject({ failures: 6, ended: expect.any(String) });
    expect(gone.received).toHaveLength(1);
  });

  it('is held up by no other that is slow, and has messages of a hundred changes', async () => {
    const { library, deliver } = await world();
    const [slow, quick] = [await receiver(), await receiver()];
    const held = Promise.withResolvers<number>();
    await library.addHook(slow.url);
    quick.listen(await library.addHook(quick.url));
    await library.put(Array.from({ length: 150 }, (_, n) => article(n)));
    const post: HookWork['post'] = async (address, json, headers) =>
      address === slow.url ? held.promise : (await postJson(address, json, { allowPrivate: true, headers })).status;
    const first = deliver({ post });
    await expect.poll(() => quick.received.length).toBe(1);
    // It may have the message before what sent it knows of the answer.
    await expect.poll(async () => deliver({ post }).then(() => quick.received.length)).toBe(2);
    expect(quick.received.map(({ message }) => message.data.changes.length)).toEqual([100, 50]);
    expect(quick.received[1]!.message.data.articles).toHaveLength(50);
    held.resolve(204);
    await first;
  });

  it('waits between half of a time that doubles and all of it, six hours at most', () => {
    expect([0, 1, 5].map((failures) => nextAttempt(failures, 0, 1))).toEqual([5_000, 10_000, 160_000]);
    expect(nextAttempt(0, 0, 0)).toBe(2_500);
    expect(nextAttempt(400, 0, 1)).toBe(6 * 3_600_000);
  });

  it('is told by a process that asks the feeds, of the person whose it is', async () => {
    const path = place();
    const library: Library = await open({ path, refresh: true });
    const to = await receiver();
    const ada = library.as('Ada');
    to.listen(await ada.addHook(to.url));
    await library.put([article(1)]);
    await ada.put([article(2)]);
    await expect.poll(() => told(to)).toEqual([['article article-2']]);
    await ada.pingHook(1);
    expect(to.received.at(-1)!.message).toMatchObject({ type: 'ping', data: { changes: [] } });
    const db = openForWriting(path);
    // An older version kept the sentence alone.
    db.run("update hooks set problem = 'It was away.'");
    const [kept, ...more] = listHooks(db, personOf(db, 'Ada'));
    expect([kept!.problem, kept!.code, more]).toEqual(['It was away.', undefined, []]);
    db.close();
    await ada.removeHook(1);
    expect(await ada.hooks()).toEqual([]);
  });

  it('is refused where it could not be told', async () => {
    const library = await open({ allowPrivate: false });
    const code = (promise: Promise<unknown>) => expect(promise).rejects;
    await code(library.addHook('http://127.0.0.1:1/')).toMatchObject({ code: 'private-address' });
    await code(library.addHook('nowhere at all')).toMatchObject({ code: 'bad-address' });
    const away = 'https://93.184.215.14/hook';
    await code(library.addHook(away, { query: 'foo:bar' })).toMatchObject({ code: 'bad-query' });
    await code(library.addHook(away, { kinds: ['token' as 'state'] })).toMatchObject({ code: 'bad-hook' });
    await code(library.removeHook(7)).toMatchObject({ code: 'unknown-hook' });
    await code(library.pingHook(7)).toMatchObject({ code: 'unknown-hook' });
  });
});
