// The Google Reader API over HTTP, as clients of FreshRSS use it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, items, startClients } from './help.js';

let clients: Clients;
beforeAll(async () => {
  clients = await startClients();
  clients.feeds.set('world', items(1, 30)).set('sport', items(101, 110));
});
afterAll(() => clients.close());

const READ = 'user/-/state/com.google/read';
const STARRED = 'user/-/state/com.google/starred';
const ALL = 'user/-/state/com.google/reading-list';

function ask(path: string, form?: [string, string][], secret = clients.secret): Promise<Response> {
  return fetch(`${clients.url}${path}`, {
    headers: { authorization: `GoogleLogin auth=${secret}` },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: what a client parses has no types.
const json = async (path: string, form?: [string, string][]): Promise<any> => {
  const response = await ask(`/reader/api/0${path}`, form);
  expect(response.status, path).toBe(200);
  return response.json();
};
const edit = async (path: string, ...form: [string, string][]) => {
  const response = await ask(`/reader/api/0${path}`, form);
  return `${response.status} ${await response.text()}`;
};
const titles = (stream: { items: { title: string }[] }) => stream.items.map(({ title }) => title);
const contents = (stream: string, query = '') => json(`/stream/contents/${encodeURIComponent(stream)}?${query}`);
/** All ids of a stream, page by page, as decimal numbers. */
async function allIds(query: string, onPage = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let more = ''; ; ) {
    const page = await json(`/stream/items/ids?${query}${more}`);
    ids.push(...page.itemRefs.map(({ id }: { id: string }) => id));
    if (page.continuation === undefined) return ids;
    more = `&c=${page.continuation}`;
    await onPage();
  }
}

describe('who may ask', () => {
  it('is let in with a token for clients as password, and with no other', async () => {
    const login = async (password: string, base = '') => {
      const body = new URLSearchParams({ Email: 'anybody', Passwd: password, service: 'reader' });
      const response = await fetch(`${clients.url}${base}/accounts/ClientLogin`, { method: 'POST', body });
      return `${response.status} ${await response.text()}`;
    };
    const right = `200 SID=${clients.secret}\nLSID=null\nAuth=${clients.secret}\n`;
    expect(await login(clients.secret)).toBe(right);
    expect(await login(clients.secret, '/api/greader.php')).toBe(right);
    expect(await login('wrong')).toBe('401 Error=BadAuthentication\n');
    expect(await login('')).toBe('401 Error=BadAuthentication\n');
    expect(await login(clients.other)).toBe('401 Error=BadAuthentication\n');
    const wrong = await ask('/reader/api/0/user-info', undefined, 'wrong');
    expect([wrong.status, wrong.headers.get('google-bad-token'), await wrong.text()]).toEqual([
      401,
      'true',
      'Unauthorized!',
    ]);
    expect((await fetch(`${clients.url}/reader/api/0/subscription/list`)).status).toBe(401);
    expect((await ask('/reader/api/0/subscription/list', undefined, clients.other)).status).toBe(403);
    // What a page elsewhere has a browser send.
    const foreign = await fetch(`${clients.url}/reader/api/0/edit-tag`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ i: '1', a: READ }),
    });
    expect(foreign.status).toBe(403);
  });

  it('is told a token and who it is', async () => {
    expect(await (await ask('/reader/api/0/token')).text()).toMatch(/^[\da-f]{40}Z{17}\n$/);
    expect(await json('/user-info')).toMatchObject({ userId: 'dateline', userName: 'dateline' });
    expect(await (await fetch(`${clients.url}/api/greader.php`)).text()).toBe('OK');
    expect((await ask('/reader/api/0/nothing')).status).toBe(404);
  });
});

describe('subscriptions', () => {
  it('are followed, named, filed, exported and taken in', async () => {
    expect(await json(`/subscription/quickadd?quickadd=${encodeURIComponent(`${clients.site}/world`)}`)).toMatchObject({
      numResults: 1,
      streamId: 'feed/1',
      streamName: 'world',
    });
    expect(await json('/subscription/quickadd', [['quickadd', `${clients.site}/nothing`]])).toMatchObject({
      numResults: 0,
      error: expect.stringMatching(/\S/),
    });
    const sport = `feed/${clients.site}/sport`;
    expect(
      await edit(
        '/subscription/edit',
        ['ac', 'subscribe'],
        ['s', sport],
        ['t', 'Games'],
        ['a', 'user/-/label/Leisure'],
      ),
    ).toBe('200 OK');
    expect(await edit('/subscription/edit', ['ac', 'edit'], ['s', 'feed/1'], ['a', 'user/-/label/News & more'])).toBe(
      '200 OK',
    );
    const { subscriptions } = await json('/subscription/list?output=json');
    expect(subscriptions).toEqual([
      {
        id: 'feed/2',
        title: 'Games',
        categories: [{ id: 'user/-/label/Leisure', label: 'Leisure' }],
        url: `${clients.site}/sport`,
        htmlUrl: 'https://paper.example/',
      },
      expect.objectContaining({ id: 'feed/1', categories: [{ id: 'user/-/label/News & more', label: 'News & more' }] }),
    ]);
    expect(await edit('/subscription/edit', ['ac', 'edit'], ['s', 'feed/77'], ['t', 'x'])).toMatch(/^404 /);
    expect(await edit('/subscription/edit', ['ac', 'juggle'], ['s', 'feed/1'])).toMatch(/^400 /);
    const opml = await (await ask('/reader/api/0/subscription/export')).text();
    expect(opml).toContain(`${clients.site}/sport`);
    const taken = await fetch(`${clients.url}/reader/api/0/subscription/import`, {
      method: 'POST',
      headers: { authorization: `GoogleLogin auth=${clients.secret}` },
      body: opml.replaceAll(`${clients.site}/sport`, `${clients.site}/late`),
    });
    expect(await taken.text()).toBe('OK');
    expect(await edit('/subscription/edit', ['ac', 'unsubscribe'], ['s', `feed/${clients.site}/late`])).toBe('200 OK');
    expect((await json('/subscription/list')).subscriptions).toHaveLength(2);
  });

  it('have counts and labels', async () => {
    const { max, unreadcounts } = await json('/unread-count?output=json');
    expect(max).toBe(40);
    const counts = Object.fromEntries(unreadcounts.map(({ id, count }: { id: string; count: number }) => [id, count]));
    expect(counts).toEqual({
      'feed/1': 30,
      'feed/2': 10,
      'user/-/label/Leisure': 10,
      'user/-/label/News & more': 30,
      [ALL]: 40,
    });
    expect((await json('/tag/list?output=json')).tags).toEqual([
      { id: STARRED },
      { id: 'user/-/label/Leisure', type: 'folder' },
      { id: 'user/-/label/News & more', type: 'folder' },
    ]);
    expect(await edit('/rename-tag', ['s', 'user/-/label/Leisure'], ['dest', 'user/-/label/Play'])).toBe('200 OK');
    expect((await json('/subscription/list')).subscriptions[1].categories[0].label).toBe('Play');
    expect(await edit('/rename-tag', ['s', 'user/-/label/None'], ['dest', 'user/-/label/X'])).toMatch(/^404 /);
  });
});

describe('streams', () => {
  it('hold whole items, made of the article and of nothing else', async () => {
    const { id, items: some, continuation } = await contents('feed/1', 'n=1&output=json');
    expect([id, continuation]).toEqual(['feed/1', '30']);
    expect(some).toEqual([
      {
        id: 'tag:google.com,2005:reader/item/000000000000001e',
        crawlTimeMsec: expect.stringMatching(/^\d{13}$/),
        timestampUsec: expect.stringMatching(/^\d{10}000030$/),
        published: Date.UTC(2026, 0, 2, 6) / 1_000,
        title: 'Story 30',
        canonical: [{ href: 'https://paper.example/30' }],
        alternate: [{ href: 'https://paper.example/30', type: 'text/html' }],
        summary: { direction: 'ltr', content: expect.stringContaining('<p>The text of story 30, in full.</p>') },
        categories: [ALL, 'user/-/label/News & more'],
        origin: { streamId: 'feed/1', title: 'world', htmlUrl: 'https://paper.example/' },
      },
    ]);
    expect(some[0].summary.content).not.toMatch(/script|onclick|Story 30/);
    expect(titles(await contents('feed/1', 'n=3&r=o'))).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(titles(await contents(`feed/${clients.site}/sport`, 'n=1'))).toEqual(['Story 110']);
    expect(titles(await contents('user/-/label/Play', 'n=100'))).toHaveLength(10);
    expect(titles(await contents('user/1/label/News & more', 'n=2'))).toEqual(['Story 30', 'Story 29']);
    expect(titles(await contents('user/-/state/com.google/broadcast'))).toEqual([]);
    expect(titles(await contents('feed/99'))).toEqual([]);
    // As paths, and at the address of FreshRSS.
    expect(titles(await json('/stream/contents/user/-/state/com.google/reading-list?n=40'))).toHaveLength(40);
    const fresh = await ask('/api/greader.php/reader/api/0/stream/contents/feed/1?n=2');
    expect(titles((await fresh.json()) as { items: { title: string }[] })).toEqual(['Story 30', 'Story 29']);
  });

  it('are paged without gaps or doubles while stories come in', async () => {
    const before = await allIds(`s=${ALL}&n=100`);
    let n = 31;
    const seen = await allIds(`s=${ALL}&n=7`, async () => {
      // One is newer and one older than all that is there.
      clients.feeds.set('world', items(n, n) + items(-n, -n) + items(1, 30));
      n++;
      await clients.library.refresh({ force: true });
    });
    expect(seen).toEqual(before);
    expect(n).toBeGreaterThan(33);
    const pages: string[] = [];
    for (let more = ''; ; ) {
      const page = await contents(ALL, `n=9${more}`);
      pages.push(...titles(page));
      if (page.continuation === undefined) break;
      more = `&c=${page.continuation}`;
    }
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toHaveLength((await allIds(`s=${ALL}&n=1000`)).length);
  });

  it('leave out what is read, and what came before or after a moment', async () => {
    const [first, second] = await allIds('s=feed/2&n=100');
    expect(await edit('/edit-tag', ['i', first!], ['a', READ], ['T', 'x'])).toBe('200 OK');
    expect(await allIds(`s=feed/2&n=100&xt=${READ}`)).not.toContain(first);
    expect(await allIds(`s=feed/2&n=3&xt=${READ}`)).toHaveLength(9);
    expect(await allIds(`s=feed/2&n=100&it=${READ}`)).toEqual([first]);
    expect(await allIds(`s=${ALL}&n=100&xt=feed/1&xt=${READ}`)).toHaveLength(9);
    expect(await allIds(`s=user/-/state/com.google/read&n=10`)).toEqual([first]);
    expect(titles(await contents('feed/2', `n=100&xt=${READ}`))).toHaveLength(9);
    const now = Math.floor(Date.now() / 1_000);
    expect(await allIds(`s=feed/2&n=100&ot=${now + 60}`)).toEqual([]);
    expect(await allIds(`s=feed/2&n=100&ot=${now - 600}`)).toHaveLength(10);
    expect(await allIds(`s=feed/2&n=100&nt=${now - 600}`)).toEqual([]);
    expect(await edit('/edit-tag', ['i', first!], ['i', second!], ['r', READ], ['ac', 'edit'])).toBe('200 OK');
    expect(await allIds(`s=feed/2&n=100&xt=${READ}`)).toHaveLength(10);
  });

  it('are given by ids in every form, however many, without those that are wrong', async () => {
    const ids = (...some: string[]) => some.map((id): [string, string] => ['i', id]);
    const found = titles(
      await json(
        '/stream/items/contents?output=json',
        ids('1', 'tag:google.com,2005:reader/item/0000000000000002', '0000000000000003', '999999', 'nonsense', '-5'),
      ),
    );
    expect(found).toEqual(['Story 3', 'Story 2', 'Story 1']);
    expect(titles(await json('/stream/items/contents', ids('nonsense')))).toEqual([]);
    expect(await edit('/stream/items/contents')).toMatch(/^400 /);
    const many = Array.from(
      { length: 10_000 },
      (_, n) => `tag:google.com,2005:reader/item/${(n + 1).toString(16).padStart(16, '0')}`,
    );
    const all = titles(await json('/stream/items/contents', ids(...many)));
    expect(all).toHaveLength((await allIds(`s=${ALL}&n=1000`)).length);
    expect(await edit('/edit-tag', ...ids(...many), ['a', READ])).toBe('200 OK');
    expect(await allIds(`s=${ALL}&n=100&xt=${READ}`)).toEqual([]);
    // All of it was one act.
    expect(await clients.library.undo()).toMatchObject({ kind: 'mark', count: all.length });
    expect(await allIds(`s=${ALL}&n=1000&xt=${READ}`)).toHaveLength(all.length);
    expect(await edit('/edit-tag', ...ids('999999'), ['a', READ])).toBe('200 OK');
    expect(await edit('/edit-tag', ['a', READ])).toMatch(/^400 /);
  });
});

describe('what is done with items', () => {
  it('is the same as in the reader: read, saved, kept unread, tagged', async () => {
    const change = (...form: [string, string][]) => edit('/edit-tag', ['i', '5'], ...form, ['T', 'x']);
    expect(await change(['a', STARRED], ['a', 'user/-/label/Budget'])).toBe('200 OK');
    const [entry] = (await clients.library.entries({ numbers: [5] })).items;
    expect(entry).toMatchObject({ saved: true, read: false, tags: ['Budget'] });
    expect((await contents(STARRED)).items[0]).toMatchObject({
      title: 'Story 5',
      categories: [ALL, 'user/-/label/News & more', STARRED, 'user/-/label/Budget'],
    });
    expect(titles(await contents('user/-/label/Budget'))).toEqual(['Story 5']);
    expect((await json('/tag/list')).tags).toContainEqual({ id: 'user/-/label/Budget', type: 'tag' });
    expect(await edit('/rename-tag', ['s', 'user/-/label/Budget'], ['dest', 'user/-/label/Money'])).toBe('200 OK');
    expect(titles(await contents('user/-/label/Money'))).toEqual(['Story 5']);
    expect(await edit('/disable-tag', ['s', 'user/-/label/Money'])).toBe('200 OK');
    expect(titles(await contents('user/-/label/Money'))).toEqual([]);
    expect(await change(['r', STARRED], ['r', READ], ['a', 'user/-/state/com.google/kept-unread'])).toBe('200 OK');
    expect((await clients.library.entries({ numbers: [5] })).items[0]).toMatchObject({
      saved: false,
      keptUnread: true,
    });
    expect(await change(['a', READ], ['r', 'user/-/state/com.google/kept-unread'])).toBe('200 OK');
    const after = (await clients.library.entries({ numbers: [5] })).items[0]!;
    expect([after.read, after.keptUnread]).toEqual([true, undefined]);
    expect(await change(['a', 'user/-/label/"']), 'a tag that is none').toMatch(/^400 /);
  });

  it('is done to all that had come by a moment', async () => {
    const [{ timestampUsec }] = (await contents('feed/2', 'n=1')).items;
    const early = String(BigInt(timestampUsec) - 3_600_000_000n);
    expect(await edit('/mark-all-as-read', ['s', 'feed/2'], ['ts', early])).toBe('200 OK');
    expect(await allIds(`s=feed/2&n=100&xt=${READ}`)).toHaveLength(10);
    expect(await edit('/mark-all-as-read', ['s', 'feed/2'], ['ts', timestampUsec])).toBe('200 OK');
    expect(await allIds(`s=feed/2&n=100&xt=${READ}`)).toEqual([]);
    expect(await edit('/mark-all-as-read', ['s', 'user/-/label/News & more'])).toBe('200 OK');
    expect((await json('/unread-count')).max).toBe(0);
    expect((await clients.library.undo())?.count).toBeGreaterThan(29);
  });

  it('shows what a person added by hand as a feed of its own', async () => {
    const { article } = await import('../help.js');
    await clients.library.put([article(1)]);
    const { subscriptions } = await json('/subscription/list');
    expect(subscriptions.at(-1)).toMatchObject({ id: 'feed/2000000000', title: 'Added by hand' });
    expect((await contents('feed/2000000000')).items[0]).toMatchObject({
      title: 'Story number 1',
      origin: { streamId: 'feed/2000000000' },
    });
  });
});

it('has streams as Atom as well, whose categories say what is read', async () => {
  const atom = await (await ask('/reader/atom/feed/1?n=2')).text();
  expect(atom).toMatch(/<entry><id>tag:google.com,2005:reader\/item\/[\da-f]{16}<\/id>/);
  expect(atom).toContain('term="user/-/state/com.google/fresh" scheme="http://www.google.com/reader/"');
});
