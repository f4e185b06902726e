// Version 1 of the API of Miniflux over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, items, startClients } from './help.js';

let clients: Clients;
beforeAll(async () => {
  clients = await startClients();
  clients.feeds.set('world', items(1, 30)).set('sport', items(101, 110));
});
afterAll(() => clients.close());

async function ask(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const response = await fetch(`${clients.url}${path}`, {
    method,
    headers: headers ?? { 'x-auth-token': clients.secret },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: what a client parses has no types.
  let json: any;
  try {
    json = JSON.parse(text);
  } catch {
    json = text;
  }
  return { status: response.status, json };
}
const get = async (path: string) => {
  const { status, json } = await ask('GET', path);
  expect(status, path).toBe(200);
  return json;
};
const numbers = async (query: string): Promise<number[]> =>
  (await get(`/v1/entries?${query}`)).entries.map(({ id }: { id: number }) => id);

describe('who may ask', () => {
  it('shows a token for clients in a header or as a password', async () => {
    const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`any:${secret}`).toString('base64')}` });
    expect((await ask('GET', '/v1/me', undefined, basic(clients.secret))).json).toMatchObject({ id: 1 });
    expect(await get('/v1/me')).toMatchObject({ username: 'dateline', is_admin: false });
    for (const headers of [{} as Record<string, string>, { 'x-auth-token': 'wrong' }, basic('wrong')])
      expect(await ask('GET', '/v1/me', undefined, headers)).toEqual({
        status: 401,
        json: { error_message: 'Access Unauthorized' },
      });
    expect((await ask('GET', '/v1/me', undefined, { 'x-auth-token': clients.other })).status).toBe(403);
    expect(await ask('GET', '/healthcheck', undefined, {})).toEqual({ status: 200, json: 'OK' });
    expect((await get('/v1/version')).version).toMatch(/^2\.\d+\.\d+$/);
    expect((await ask('GET', '/v1/nothing')).status).toBe(404);
  });
});

describe('feeds and categories', () => {
  it('are made, listed, changed and removed', async () => {
    const made = await ask('POST', '/v1/categories', { title: 'News' });
    expect(made).toEqual({ status: 201, json: { id: 1, title: 'News', user_id: 1, hide_globally: false } });
    const feed = await ask('POST', '/v1/feeds', { feed_url: `${clients.site}/world`, category_id: 1 });
    expect(feed).toEqual({ status: 201, json: { feed_id: 1 } });
    expect(await ask('POST', '/v1/discover', { url: `${clients.site}/sport` })).toMatchObject({
      status: 200,
      json: [{ url: `${clients.site}/sport` }],
    });
    expect((await ask('POST', '/v1/feeds', { feed_url: `${clients.site}/sport` })).json).toEqual({ feed_id: 2 });
    expect((await ask('POST', '/v1/feeds', { feed_url: `${clients.site}/none` })).json.error_message).toMatch(/\S/);
    const feeds = await get('/v1/feeds');
    expect(feeds).toMatchObject([
      { id: 1, title: 'world', feed_url: `${clients.site}/world`, category: { id: 1, title: 'News' }, disabled: false },
      { id: 2, title: 'sport', category: { id: 2_000_000_000, title: 'All' }, icon: null },
    ]);
    expect(await get('/v1/categories?counts=true')).toMatchObject([
      { id: 2_000_000_000, title: 'All', feed_count: 1, total_unread: 10 },
      { id: 1, title: 'News', feed_count: 1, total_unread: 30 },
    ]);
    expect(await get('/v1/feeds/counters')).toEqual({ reads: {}, unreads: { 1: 30, 2: 10 } });
    const changed = await ask('PUT', '/v1/feeds/2', { title: 'Games', category_id: 1, disabled: true });
    expect(changed).toMatchObject({ status: 201, json: { title: 'Games', category: { id: 1 }, disabled: true } });
    expect(await ask('PUT', '/v1/categories/1', { title: 'World' })).toMatchObject({
      status: 201,
      json: { id: 1, title: 'World' },
    });
    expect((await get('/v1/categories/1/feeds')).map(({ id }: { id: number }) => id)).toEqual([2, 1]);
    expect((await ask('PUT', '/v1/feeds/2', { category_id: 2_000_000_000, disabled: false })).json.category.title).toBe(
      'All',
    );
    expect((await ask('PUT', '/v1/feeds/2', { category_id: 77 })).status).toBe(404);
    expect((await ask('GET', '/v1/feeds/77')).status).toBe(404);
    expect((await ask('GET', '/v1/feeds/1/icon')).status).toBe(404);
    expect((await ask('GET', '/v1/feeds/one')).status).toBe(400);
    expect((await ask('PUT', '/v1/feeds/1/refresh')).status).toBe(204);
    expect((await ask('PUT', '/v1/feeds/refresh')).status).toBe(204);
    const { json: opml } = await ask('GET', '/v1/export');
    expect(opml).toContain('/sport');
    expect((await ask('POST', '/v1/import', opml.replaceAll('/sport', '/late'))).status).toBe(201);
    expect((await ask('DELETE', '/v1/feeds/3')).status).toBe(204);
    expect(await get('/v1/feeds')).toHaveLength(2);
  });
});

describe('entries', () => {
  it('are whole', async () => {
    const { total, entries } = await get('/v1/feeds/1/entries?order=published_at&direction=desc&limit=1');
    expect(total).toBe(30);
    expect(entries).toEqual([
      {
        id: 30,
        user_id: 1,
        feed_id: 1,
        status: 'unread',
        hash: expect.stringMatching(/\S/),
        title: 'Story 30',
        url: 'https://paper.example/30',
        comments_url: '',
        published_at: '2026-01-02T06:00:00.000Z',
        created_at: expect.stringMatching(/Z$/),
        changed_at: expect.stringMatching(/Z$/),
        content: expect.stringContaining('<p>The text of story 30, in full.</p>'),
        author: '',
        share_code: '',
        starred: false,
        reading_time: 1,
        enclosures: [],
        tags: [],
        feed: expect.objectContaining({ id: 1, title: 'world', category: expect.objectContaining({ title: 'World' }) }),
      },
    ]);
    expect(entries[0].content).not.toMatch(/script|onclick/);
    expect(await get('/v1/entries/30')).toEqual(entries[0]);
    expect(await get('/v1/feeds/1/entries/30')).toEqual(entries[0]);
    expect((await get('/v1/entries/30/fetch-content')).content).toBe(entries[0].content);
    expect(await ask('GET', '/v1/entries/4711')).toMatchObject({ status: 404 });
  });

  it('are filtered, sorted and paged', async () => {
    expect(await numbers('limit=3')).toEqual([1, 2, 3]);
    expect(await numbers('limit=3&offset=3&direction=asc')).toEqual([4, 5, 6]);
    expect(await numbers('order=id&direction=desc&limit=3')).toEqual([40, 39, 38]);
    expect(await numbers('order=id&after_entry_id=37')).toEqual([38, 39, 40]);
    expect(await numbers('order=id&before_entry_id=3')).toEqual([1, 2]);
    expect(await numbers('category_id=1')).toHaveLength(30);
    expect(await numbers('category_id=2000000000')).toHaveLength(10);
    expect((await get('/v1/categories/2000000000/entries?limit=1')).total).toBe(10);
    const at = Date.UTC(2026, 0, 1, 5) / 1_000;
    expect(await numbers(`published_before=${at}`)).toEqual([1, 2, 3, 4]);
    expect(await numbers(`published_after=${at}&feed_id=1&limit=2`)).toEqual([6, 7]);
    expect((await get(`/v1/entries?before=${at}&limit=1`)).total).toBe(4);
    expect(await numbers('search=story+30')).toEqual([30]);
    expect(await numbers('search=%2D%2D')).toEqual([]);
    const now = Math.floor(Date.now() / 1_000);
    expect(await numbers(`changed_after=${now + 60}`)).toEqual([]);
    expect(await numbers(`changed_before=${now - 600}`)).toEqual([]);
    expect((await get('/v1/entries?limit=250')).total).toBe(40);
    for (const wrong of ['status=odd', 'order=size', 'direction=up', 'limit=x', 'starred=maybe', 'category_id=77'])
      expect((await ask('GET', `/v1/entries?${wrong}`)).json.error_message, wrong).toMatch(/\S/);
  });

  it('are marked in one act, starred and taken back', async () => {
    expect((await ask('PUT', '/v1/entries', { entry_ids: [1, 2, 3, 4711], status: 'read' })).status).toBe(204);
    expect(await numbers('status=read')).toEqual([1, 2, 3]);
    expect(await numbers('status=unread&limit=2')).toEqual([4, 5]);
    expect(await numbers('status=unread&status=read&limit=1000')).toHaveLength(40);
    expect(await get('/v1/feeds/counters')).toEqual({ reads: { 1: 3 }, unreads: { 1: 27, 2: 10 } });
    expect((await ask('PUT', '/v1/entries/2/bookmark')).status).toBe(204);
    expect(await numbers('starred=true')).toEqual([2]);
    expect(await numbers('starred=0&status=read')).toEqual([1, 3]);
    expect((await clients.library.entries({ query: 'is:saved' })).items.map(({ number }) => number)).toEqual([2]);
    expect((await ask('PUT', '/v1/entries/2/bookmark')).status).toBe(204);
    expect(await numbers('starred=1')).toEqual([]);
    expect((await ask('PUT', '/v1/entries', { entry_ids: [4], status: 'removed' })).status).toBe(204);
    expect(await numbers('status=removed')).toEqual([4]);
    expect((await get('/v1/entries?limit=1')).total).toBe(39);
    expect(await ask('PUT', '/v1/entries', { entry_ids: [1], status: 'odd' })).toMatchObject({ status: 400 });
    expect(await ask('PUT', '/v1/entries', { entry_ids: [], status: 'read' })).toMatchObject({ status: 400 });
    expect(await ask('PUT', '/v1/entries', '{')).toMatchObject({ status: 400 });
    expect(await clients.library.undo()).toMatchObject({ count: 3 });
    expect(await numbers('status=read')).toEqual([]);
    expect((await ask('POST', '/v1/entries/1/save')).json.error_message).toMatch(/\S/);
  });

  it('are marked by feed, category and all', async () => {
    expect((await ask('PUT', '/v1/feeds/2/mark-all-as-read')).status).toBe(204);
    expect((await get('/v1/feeds/counters')).unreads).toEqual({ 1: 29 });
    expect((await ask('PUT', '/v1/categories/1/mark-all-as-read')).status).toBe(204);
    expect((await get('/v1/feeds/counters')).unreads).toEqual({});
    await clients.library.markAll('', { read: false });
    expect((await ask('PUT', '/v1/users/1/mark-all-as-read')).status).toBe(204);
    expect(await numbers('status=unread')).toEqual([]);
  });

  it('stay when their category goes', async () => {
    expect((await ask('DELETE', '/v1/categories/1')).status).toBe(204);
    expect((await get('/v1/feeds')).map(({ category }: { category: { title: string } }) => category.title)).toEqual([
      'All',
      'All',
    ]);
    expect((await ask('DELETE', '/v1/categories/2000000000')).status).toBe(400);
  });
});
