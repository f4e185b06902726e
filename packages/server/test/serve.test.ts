import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DatelineError } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { connect } from '../src/client.js';
import { type Answer, ask } from './ask.js';
import { article, folder, open, served, site } from './help.js';

const file = { 'content-type': 'application/octet-stream' };

const json = { 'content-type': 'application/json' };

describe('the guard', () => {
  it('answers only to names that nobody can point here', async () => {
    const { url, port } = await served({ hosts: ['news.home'] });
    const status = async (host: string) => (await ask(`${url}/api/info`, { headers: { host } })).status;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'news.home', 'a.localhost'])
      expect(await status(host), host).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example', '127.0.0.1.evil.example'])
      expect(await status(host), host).toBe(421);
  });

  it('lets no page of another site read or write', async () => {
    const { url, port } = await served({ origins: ['http://localhost:5173'] });
    const body = JSON.stringify({ ids: [], read: true });
    const mark = async (headers: Record<string, string>) =>
      (await ask(`${url}/api/mark`, { method: 'POST', headers, body })).status;
    expect(await mark({ ...json })).toBe(200);
    expect(await mark({ ...json, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await mark({ ...json, origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' })).toBe(200);
    expect(await mark({ ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await mark({ ...json, origin: 'null' })).toBe(403);
    expect(await mark({ ...json, origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await mark({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await mark({ 'content-type': 'text/plain' })).toBe(415);
    expect(await mark({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect((await ask(`${url}/api/info`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(
      (await ask(`${url}/api/feeds/1`, { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403);
    const free = await ask(`${url}/api/info`, { headers: { origin: `http://127.0.0.1:${port}` } });
    expect(free.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('sends headers that keep a page to itself, and pictures of other hosts out', async () => {
    const files = folder();
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>Reader</title>');
    const { url } = await served({ files });
    const { headers } = await ask(url);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self';");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).toContain("img-src 'self' data: blob:; media-src 'self' blob:;");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });
});

describe('exports and errors', () => {
  it('are JSON with a status to match', async () => {
    const { url } = await served();
    const post = (path: string, body: string) => ask(`${url}${path}`, { method: 'POST', headers: json, body });
    const cases: [Answer, number, string][] = [
      [await ask(`${url}/api/articles/nobody`), 404, 'unknown-article'],
      [await ask(`${url}/api/nothing`), 404, 'not-found'],
      [await ask(`${url}/nothing`), 404, 'not-found'],
      [await ask(`${url}/api/articles?limit=many`), 400, 'bad-request'],
      [await ask(`${url}/api/articles?order=best`), 400, 'bad-request'],
      [await ask(`${url}/api/export?format=pdf`), 400, 'bad-request'],
      [await ask(`${url}/api/export?format=opml&secrets=true`), 403, 'secrets-refused'],
      [await ask(`${url}/api/export?format=ndjson&query=is:savd`), 400, 'bad-query'],
      [await ask(`${url}/api/export?format=opml&query=is:saved`), 400, 'feeds-alone'],
      [await post('/api/import', '{}'), 415, 'not-a-file'],
      [await ask(`${url}/api/articles?query=is:savd`), 400, 'bad-query'],
      [await ask(`${url}/api/count?query=before:2024-13`), 400, 'bad-query'],
      [await post('/api/mark-all', '{"query":"foo:bar","read":true}'), 400, 'bad-query'],
      [await post('/api/mark', '{'), 400, 'bad-request'],
      [await post('/api/mark', '[]'), 400, 'bad-request'],
      [await post('/api/mark', '{"ids":"one"}'), 400, 'bad-request'],
      [await post('/api/mark', '{"ids":[1]}'), 400, 'bad-request'],
      [await post('/api/articles', '{"articles":[{"headline":7}]}'), 400, 'not-an-article'],
      [await post('/api/highlights', '{"article":"a","span":{"at":"byline","start":0,"end":1}}'), 400, 'bad-request'],
      [await post('/api/feeds', '{"address":"http://127.0.0.1:1/feed"}'), 502, 'unreachable'],
    ];
    for (const [{ status, headers, body }, wanted, code] of cases) {
      const { details: _details, ...error } = JSON.parse(body).error;
      expect(error).toEqual({ code, message: expect.stringMatching(/[.!]$/) });
      expect(status, code).toBe(wanted);
      expect(headers['content-type']).toMatch(/^application\/json/);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('of a document are 422, of the library 5xx', async () => {
    const library = await open();
    let fails: DatelineError = new DatelineError('library-closed');
    const failing = new Proxy(library, {
      get: (target, name) => (name === 'info' ? () => Promise.reject(fails) : Reflect.get(target, name).bind?.(target)),
    });
    const { url } = await served({}, failing);
    const imported = await ask(`${url}/api/import`, { method: 'POST', headers: file, body: '[1,2,3]' });
    expect(imported.status).toBe(422);
    expect(JSON.parse(imported.body).error.code).toBe('nothing-to-import');
    const cases: [DatelineError, number][] = [
      [new DatelineError('library-read-only', { path: 'a.db' }), 503],
      [new DatelineError('library-disk', { path: 'a.db' }), 500],
      [new DatelineError('library-unreachable', { path: 'a.db' }), 503],
      [new DatelineError('newer-library', { path: 'a.db', version: 9, known: 8 }), 503],
      [new DatelineError('library-busy', { path: 'a.db' }), 503],
      [new DatelineError('disk-full', { path: 'a.db' }), 507],
    ];
    for (const [error, status] of cases) {
      fails = error;
      const answer = await ask(`${url}/api/info`);
      expect([answer.status, JSON.parse(answer.body)]).toEqual([status, { error: error.toJSON() }]);
      await expect(connect(url).info()).rejects.toEqual(error);
    }
  });

  it('are told for a request that is too large, but for an import', async () => {
    const { url } = await served();
    const post = (path: string, value: unknown) =>
      ask(`${url}${path}`, { method: 'POST', headers: json, body: JSON.stringify(value) });
    const filling = 'x'.repeat(2 ** 20);
    for (const path of [
      '/api/articles',
      '/api/mark',
      '/api/mark-all',
      '/api/feeds',
      '/api/refresh',
      '/api/highlights',
    ]) {
      const { status, body } = await post(path, { filling });
      expect([path, status, JSON.parse(body).error.code]).toEqual([path, 413, 'too-large-request']);
    }
    const body = `# ${filling}\nhttps://paper.example/feed`;
    expect(await ask(`${url}/api/import`, { method: 'POST', headers: file, body })).toMatchObject({ status: 200 });
    const declared = { ...file, 'content-length': String(5 * 2 ** 30) };
    expect(await ask(`${url}/api/import`, { method: 'POST', headers: declared })).toMatchObject({ status: 413 });
  });

  it('are made as they are read, and no further', async () => {
    const library = await open();
    let made = 0;
    let ended = false;
    const endless = async function* () {
      try {
        for (;;) {
          made++;
          yield new Uint8Array(65_536);
        }
      } finally {
        ended = true;
      }
    };
    const { url } = await served(
      {},
      new Proxy(library, {
        get: (target, name) => (name === 'export' ? endless : Reflect.get(target, name).bind?.(target)),
      }),
    );
    const pieces = connect(url).export('ndjson')[Symbol.asyncIterator]();
    for (let n = 0; n < 5; n++) expect((await pieces.next()).value).toBeInstanceOf(Uint8Array);
    await pieces.return!();
    // An export that nobody reads would go on without end.
    await expect.poll(() => ended).toBe(true);
    expect(made).toBeGreaterThan(0);
    const head = await ask(`${url}/api/export?format=markdown`, { method: 'HEAD' });
    expect(head).toMatchObject({
      status: 200,
      body: '',
      headers: {
        'content-type': 'application/x-tar',
        'content-disposition': 'attachment; filename="dateline.tar"',
        'cache-control': 'no-store',
      },
    });
  });

  it('tell which methods an address has', async () => {
    const { url } = await served();
    const cases: [method: string, path: string, allow: string][] = [
      ['OPTIONS', '/api/info', 'GET, HEAD'],
      ['OPTIONS', '/api/articles', 'GET, HEAD, POST'],
      ['OPTIONS', '/api/articles/abc', 'GET, HEAD, DELETE'],
      ['OPTIONS', '/api/feeds/1', 'PATCH, DELETE'],
      ['OPTIONS', '/api/refresh', 'POST'],
      ['OPTIONS', '/api/events', 'GET, HEAD'],
      ['PUT', '/api/info', 'GET, HEAD'],
      ['DELETE', '/api/info', 'GET, HEAD'],
      ['GET', '/api/mark', 'POST'],
      ['HEAD', '/api/mark', 'POST'],
    ];
    for (const [method, path, allow] of cases) {
      const { status, headers, body } = await ask(`${url}${path}`, { method });
      expect([method, path, status, headers.allow]).toEqual([method, path, 405, allow]);
      expect(body).toMatch(method === 'HEAD' ? /^$/ : /method-not-allowed/);
    }
    expect((await ask(`${url}/api/nothing`, { method: 'OPTIONS' })).status).toBe(404);
  });

  it('of the program itself keep their cause from the wire', async () => {
    const library = await open();
    const seen: unknown[] = [];
    const broken = { ...library, info: () => Promise.reject(new Error('secret path')) };
    const bound = new Proxy(library, {
      get: (target, name) => (name === 'info' ? broken.info : Reflect.get(target, name).bind?.(target)),
    });
    const { url } = await served({ onError: (error) => seen.push(error) }, bound);
    const { status, body } = await ask(`${url}/api/info`);
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(seen).toHaveLength(1);
  });
});

describe('HEAD', () => {
  it('answers like GET, without the body', async () => {
    const library = await open();
    await library.put([article(1)]);
    const { url } = await served({}, library);
    for (const path of ['/api/info', '/api/articles?limit=1', '/api/articles/article-1', '/api/articles/nobody']) {
      const got = await ask(`${url}${path}`);
      const head = await ask(`${url}${path}`, { method: 'HEAD' });
      expect([path, head.status, head.body]).toEqual([path, got.status, '']);
      expect(head.headers['content-type']).toBe(got.headers['content-type']);
    }
    const events = await ask(`${url}/api/events`, { method: 'HEAD' });
    expect([events.status, events.headers['content-type']]).toEqual([200, 'text/event-stream']);
  });
});

describe('files', () => {
  it('come with what the reader needs to keep them', async () => {
    const files = folder();
    mkdirSync(join(files, 'assets'));
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>Reader</title>');
    writeFileSync(join(files, 'manifest.webmanifest'), '{}');
    writeFileSync(join(files, 'assets', 'index-Ab12Cd34.js'), 'plain');
    writeFileSync(join(files, 'assets', 'index-Ab12Cd34.js.br'), brotliCompressSync('packed'));
    writeFileSync(join(files, '..', 'secret.txt'), 'secret');
    const { url } = await served({ files });
    const page = await ask(`${url}/`);
    expect(page.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/html/),
      'cache-control': 'no-cache',
    });
    expect((await ask(`${url}/article/abc`)).body).toBe(page.body);
    expect((await ask(`${url}/search?q=x.y`)).body).toBe(page.body);
    // An id may end as a file does.
    for (const path of ['/article/abc.html', '/document/resolution-1.2', '/voice/index.js'])
      expect((await ask(url + path)).body, path).toBe(page.body);
    const script = await ask(`${url}/assets/index-Ab12Cd34.js`);
    expect(script).toMatchObject({ status: 200, body: 'plain' });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const packed = await ask(`${url}/assets/index-Ab12Cd34.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    });
    expect((await ask(`${url}/manifest.webmanifest`)).headers['cache-control']).toBe('no-cache');
    for (const path of ['/assets/missing.js', '/icons/missing.png', '/missing.js'])
      expect((await ask(url + path)).status, path).toBe(404);
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt'])
      expect((await ask(`${url}${path}`)).body, path).not.toBe('secret');
  });
});

describe('serve', () => {
  it('says in words why it cannot', async () => {
    const library = await open();
    const { port } = await served({}, library);
    await expect(served({ port }, library)).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining(String(port)),
    });
    await expect(served({ port: 70_000 }, library)).rejects.toMatchObject({ code: 'bad-port' });
    await library.addToken('phone', ['read']);
    await expect(served({ host: '203.0.113.7' }, library)).rejects.toMatchObject({ code: 'bad-host' });
  });

  it('closes while browsers listen and a refresh runs', async () => {
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const silent = await site(() => asked());
    const library = await open();
    const server = await served({}, library);
    const client = connect(server.url);
    client.subscribe(() => {});
    await client.import(`${silent}/feed`);
    const refresh = client.refresh().catch((error: unknown) => error);
    await isAsked;
    await server.close();
    expect(await refresh).toMatchObject({ name: 'DatelineError', code: 'server-unreachable' });
    await client.close();
  });
});

describe('the client', () => {
  it('says when no server answers, or another one', async () => {
    await expect(connect('http://127.0.0.1:1').info()).rejects.toMatchObject({ code: 'server-unreachable' });
    const other = await site((_, response) => response.writeHead(404).end('<h1>Not here</h1>'));
    await expect(connect(other).info()).rejects.toMatchObject({ code: 'not-dateline' });
    const page = await site((_, response) => response.end('<h1>Welcome</h1>'));
    await expect(connect(page).info()).rejects.toMatchObject({ name: 'DatelineError' });
  });

  it('hears after a break what happened in it', async () => {
    const library = await open();
    const first = await served({}, library);
    const client = connect(first.url);
    const heard: string[] = [];
    client.subscribe((changes) => heard.push(...changes.map(({ id }) => id)));
    let number = 0;
    // Only what is stored after the client has begun to listen reaches it, so there is something new at each look.
    await expect.poll(() => library.put([article(number++)]).then(() => heard.length)).toBeGreaterThan(0);
    await first.close();
    await library.put([article(9000)]);
    await served({ port: first.port }, library);
    await expect.poll(() => heard).toContain('article-9000');
    await client.close();
  });

  it('puts more articles than one request takes', async () => {
    const library = await open();
    const { url } = await served({}, library);
    const long = [1, 2, 3].map((n) =>
      article(n, { body: [{ type: 'paragraph', text: `${n} ${'größer '.repeat(60_000)}`, marks: [] }] }),
    );
    expect(await connect(url).put(long)).toBe(3);
    expect(await connect(url).put([])).toBe(0);
    expect(await library.count()).toBe(3);
  });

  it('stops asking when it is closed', async () => {
    const { url } = await served({}, await open());
    const feedUrl = await site(() => {});
    const client = connect(url);
    const added = client.add(`${feedUrl}/feed`).catch((error: unknown) => error);
    await client.close();
    expect(await added).toMatchObject({ code: 'library-closed' });
  });
});
