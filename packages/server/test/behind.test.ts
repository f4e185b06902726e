// A server that others reach: over its own sockets, and behind a proxy.
import { writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import type { Library } from '@dateline/library';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../src/client.js';
import { ask } from './ask.js';
import { ANSWERED_BEHIND_A_PROXY, document, wrongWith } from './described.js';
import { article, folder, open, served } from './help.js';

interface ProxyHow {
  /** Whether the name that the browser asked for is passed on. */
  keepHost: boolean;
  /** A path that is taken off. */
  strip?: string;
}

/** A reverse proxy on loopback, as nginx and Caddy are set up. @param to the port of what it passes requests on to */
async function proxy(to: () => number, { keepHost, strip = '' }: ProxyHow): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const from = incoming.headers['x-test-from'] ?? incoming.socket.remoteAddress;
    const headers = {
      ...incoming.headers,
      'x-forwarded-for': [incoming.headers['x-forwarded-for'], from].flat().filter(Boolean).join(', '),
      'x-forwarded-proto': 'https',
      'x-forwarded-host': incoming.headers.host!,
      ...(!keepHost && { host: `127.0.0.1:${to()}` }),
    };
    const path = strip && incoming.url!.startsWith(strip) ? incoming.url!.slice(strip.length) || '/' : incoming.url!;
    const passed = request({ port: to(), method: incoming.method, path, headers, agent: false }, (response) => {
      outgoing.writeHead(response.statusCode!, response.headers);
      response.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

function reader(): string {
  const files = folder();
  writeFileSync(
    join(files, 'index.html'),
    '<!doctype html><head><title>Reader</title><script src="./assets/a.js"></script></head><a href="./x">"./y"</a>',
  );
  return files;
}

async function withToken(): Promise<{ library: Library; secret: string; cookie: string }> {
  const library = await open();
  await library.put([article(1)]);
  const { secret } = await library.addToken('phone', ['read', 'write']);
  return { library, secret, cookie: `dateline-token-0=${secret}` };
}

const host = 'news.example.org';
const json = { 'content-type': 'application/json' };

describe.each([
  { keepHost: true, strip: false },
  { keepHost: true, strip: true },
  { keepHost: false, strip: false },
  { keepHost: false, strip: true },
])('behind a proxy (keeps the Host: $keepHost, strips the path: $strip)', ({ keepHost, strip }) => {
  it('has pages, the API, events and a session below a path, for who comes from the address it has there', async () => {
    const { library, secret, cookie } = await withToken();
    const server = await served(
      { publicUrl: `https://${host}/dateline/`, trustProxy: ['127.0.0.0/8'], files: reader() },
      library,
    );
    const at = await proxy(() => server.port, { keepHost, ...(strip && { strip: '/dateline' }) });
    const origin = { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' };
    const below = (path: string) => `${at}/dateline${path}`;
    expect(server.urls[0]).toBe(`https://${host}/dateline`);
    expect((await ask(below('/api/info'), { headers: { host } })).status).toBe(401);
    const signed = await ask(below('/api/session'), {
      method: 'POST',
      headers: { ...origin, ...json },
      body: JSON.stringify({ token: secret }),
    });
    expect(signed.headers['set-cookie']).toEqual([
      `dateline-token-0=${secret}; Max-Age=34560000; Path=/dateline/; HttpOnly; Secure; SameSite=Strict`,
    ]);
    const here = await ask(below('/api/session'), { headers: { host, cookie } });
    const verbs = ['post', 'get'] as const;
    for (const [at, { body }] of [signed, here].entries()) {
      const operation = document.paths['/api/session']![verbs[at]!]!;
      expect(operation.operationId).toBe(ANSWERED_BEHIND_A_PROXY[at]);
      const place = ['paths', '/api/session', verbs[at]!, 'responses', '200', 'content', 'application/json', 'schema'];
      expect(wrongWith(JSON.parse(body), ...place)).toBe('');
    }
    for (const path of ['', '/', '/article/article-1']) {
      const { status, body } = await ask(below(path), { headers: { host, cookie } });
      expect(status, path).toBe(200);
      expect(body).toContain(
        '<script src="/dateline/assets/a.js"></script><meta name="dateline-base" content="/dateline">',
      );
      expect(body).toContain('<a href="./x">"./y"</a>');
    }
    const mark = (headers: Record<string, string>) =>
      ask(below('/api/mark'), {
        method: 'POST',
        headers: { ...json, cookie, ...headers },
        body: JSON.stringify({ ids: ['article-1'], read: true }),
      });
    expect((await mark(origin)).body).toBe('["article-1"]');
    expect((await mark({ ...origin, origin: 'https://evil.example' })).status).toBe(403);
    expect((await mark({ ...origin, host: 'evil.example', origin: 'https://evil.example' })).status).toBe(421);
    // A token for more than reading is known in the address of a calendar, and refused there.
    const calendar = await ask(below(`/api/diary.ics?token=${secret}`), { headers: { host } });
    expect(JSON.parse(calendar.body).error.code).toBe('token-in-address');
    const taken = await ask(below('/api/import'), {
      method: 'POST',
      headers: { ...origin, ...json, cookie },
      body: '{}',
    });
    expect(JSON.parse(taken.body).error.code).toBe('not-a-file');
    const heard = new Promise<string>((resolve, reject) => {
      request(below('/api/events?since=0'), { headers: { host, cookie }, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk;
          if (!text.includes('event: changes')) return;
          response.destroy();
          resolve(text);
        });
      })
        .on('error', reject)
        .end();
    });
    expect(await heard).toMatch(/event: hello[\s\S]*event: changes/);
  });
});

it('believes proxies that it knows of whence a request comes, and nobody else', async () => {
  const { library, secret } = await withToken();
  const url = `https://${host}`;
  const known = await served({ publicUrl: url, trustProxy: ['127.0.0.1', '10.0.0.0/8'] }, library);
  const at = await proxy(() => known.port, { keepHost: true });
  const wrong = async (where: string, from: string, more: Record<string, string> = {}) =>
    (await ask(`${where}/api/info`, { headers: { host, authorization: 'Bearer wrong', 'x-test-from': from, ...more } }))
      .status;
  for (let n = 0; n < 5; n++) expect(await wrong(at, '192.0.2.1')).toBe(401);
  const turned = await ask(`${at}/api/info`, {
    headers: { host, authorization: 'Bearer wrong', 'x-test-from': '192.0.2.1' },
  });
  expect([turned.status, turned.headers['retry-after'], JSON.parse(turned.body).error.code]).toEqual([
    429,
    '1',
    'too-many-wrong-tokens',
  ]);
  // Another address, and one that comes through a second proxy; what a client itself says before is nobody's word.
  expect(await wrong(at, '192.0.2.2')).toBe(401);
  expect(await wrong(at, '10.1.2.3', { 'x-forwarded-for': '192.0.2.1' })).toBe(429);
  expect(await wrong(at, '10.1.2.3', { 'x-forwarded-for': '192.0.2.1, 192.0.2.7' })).toBe(401);
  // The right one is never held up.
  const right = { host, authorization: `Bearer ${secret}`, 'x-test-from': '192.0.2.1' };
  expect((await ask(`${at}/api/info`, { headers: right })).status).toBe(200);

  const unknown = await served({ publicUrl: url }, library);
  for (let n = 0; n < 5; n++)
    expect(await wrong(unknown.url, '', { 'x-forwarded-for': `192.0.2.${n}`, 'x-forwarded-host': host })).toBe(401);
  expect(await wrong(unknown.url, '', { 'x-forwarded-for': '192.0.2.99' })).toBe(429);
  const lied = { host: 'evil.example', 'x-forwarded-host': host, authorization: `Bearer ${secret}` };
  expect((await ask(`${unknown.url}/api/info`, { headers: lied })).status).toBe(421);
});

it('lets nobody in from elsewhere while there is no token, and ends streams of one that is removed', async () => {
  const library = await open();
  await expect(served({ host: '0.0.0.0' }, library)).rejects.toMatchObject({ code: 'token-needed' });
  await expect(served({ publicUrl: 'https://news.example.org' }, library)).rejects.toMatchObject({
    code: 'token-needed',
  });
  const { secret } = await library.as('Anna').addToken('phone', ['read']);
  const server = await served({ host: '0.0.0.0' }, library);
  expect(server).toMatchObject({ needsToken: true, url: `http://localhost:${server.port}` });
  const url = `http://127.0.0.1:${server.port}`;
  // Through the same socket, this machine is as any other.
  expect((await ask(`${url}/api/info`)).status).toBe(401);
  const remote = connect(url, '', undefined, secret);
  expect(await remote.count()).toBe(0);
  await expect(connect(url).count()).rejects.toMatchObject({ code: 'no-token' });
  const authorization = `Bearer ${secret}`;
  const stream = await fetch(`${url}/api/events`, { headers: { authorization } });
  const reader = stream.body!.getReader();
  await reader.read();
  await library.as('Anna').removeToken('phone');
  const ended = (async () => {
    while (!(await reader.read()).done);
    return true;
  })();
  expect((await ask(`${url}/api/info`, { headers: { authorization } })).status).toBe(401);
  expect(await ended).toBe(true);
});

it('speaks HTTPS with a certificate whose names it answers to', async () => {
  const { library, secret } = await withToken();
  const pems = await generate([{ name: 'commonName', value: 'reader.home' }], {
    keyType: 'ec',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'reader.home' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const home = folder();
  const tls = { cert: join(home, 'cert.pem'), key: join(home, 'key.pem') };
  writeFileSync(tls.cert, pems.cert);
  writeFileSync(tls.key, pems.private);
  const server = await served({ host: '0.0.0.0', tls }, library);
  const url = `https://127.0.0.1:${server.port}`;
  const status = async (name: string) =>
    (await ask(`${url}/api/info`, { ca: pems.cert, headers: { host: name, authorization: `Bearer ${secret}` } }))
      .status;
  expect(await status('reader.home')).toBe(200);
  expect(await status('other.home')).toBe(421);
  const signed = await ask(`${url}/api/session`, {
    method: 'POST',
    ca: pems.cert,
    headers: json,
    body: JSON.stringify({ token: secret }),
  });
  expect(signed.headers['set-cookie']?.[0]).toContain('; Secure;');
  await expect(ask(`http://127.0.0.1:${server.port}/api/info`)).rejects.toThrow();
});

it('refuses addresses and networks that are none', async () => {
  const { library } = await withToken();
  for (const publicUrl of [
    'news',
    'ftp://x.example',
    'https://x.example/?a',
    'https://a@x.example',
    'https://x.example/api',
  ])
    await expect(served({ publicUrl }, library), publicUrl).rejects.toMatchObject({ code: 'bad-public-url' });
  for (const network of ['', 'proxy', '10.0.0.0/33', '10.0.0/8', '::1/129'])
    await expect(served({ trustProxy: [network] }, library), network).rejects.toMatchObject({ code: 'bad-network' });
});
