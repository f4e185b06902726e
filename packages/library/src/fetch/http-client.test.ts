import { once } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { web } from '../../test/help.js';
import { parseAddress } from './address.js';
import { fetchDocument, HttpClient } from './http-client.js';

const open = { allowPrivate: true };
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe('fetchDocument', () => {
  it('reads an answer, packed or not', async () => {
    const url = await web({
      '/plain': (_, response) => response.end('plain words'),
      '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('packed words')),
      '/brotli': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('packed twice')),
    });
    expect(text((await fetchDocument(`${url}/plain`, open)).body)).toBe('plain words');
    expect(text((await fetchDocument(`${url}/gzip`, open)).body)).toBe('packed words');
    expect(text((await fetchDocument(`${url}/brotli`, open)).body)).toBe('packed twice');
  });

  it('names itself, and asks conditionally', async () => {
    const url = await web({
      '/': (request, response) => response.end(JSON.stringify(request.headers)),
    });
    const { body } = await fetchDocument(url, { ...open, etag: '"one"', modified: 'Mon, 05 Jan 2026 10:00:00 GMT' });
    const headers = JSON.parse(text(body)) as Record<string, string>;
    expect(headers['user-agent']).toMatch(/^Dateline\//);
    expect(headers['if-none-match']).toBe('"one"');
    expect(headers['if-modified-since']).toBe('Mon, 05 Jan 2026 10:00:00 GMT');
  });

  it('follows redirects and says when an address has moved for good', async () => {
    const url = await web({
      '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) => response.writeHead(308, { location: '/newest' }).end(),
      '/newest': (_, response) => response.end('here'),
      '/away': (_, response) => response.writeHead(302, { location: '/old' }).end(),
      '/partly': (_, response) => response.writeHead(301, { location: '/away' }).end(),
    });
    expect(await fetchDocument(`${url}/old`, open)).toMatchObject({
      status: 200,
      url: `${url}/newest`,
      moved: `${url}/newest`,
    });
    expect((await fetchDocument(`${url}/away`, open)).moved).toBeUndefined();
    expect((await fetchDocument(`${url}/partly`, open)).moved).toBe(`${url}/away`);
  });

  it.each([
    ['a circle of redirects', 'too-many-redirects'],
    ['a redirect to another scheme', 'bad-address'],
    ['an endless answer', 'too-large'],
    ['a gzip bomb', 'too-large'],
    ['damaged gzip', 'broken-answer'],
    ['an answer that breaks off', /broken-answer|unreachable/],
    ['no answer', 'timeout'],
    ['an answer that never ends', 'timeout'],
  ])('ends %s with a typed error', async (name, code) => {
    const url = await web({
      '/': (_, response) => {
        if (name === 'a circle of redirects') response.writeHead(302, { location: '/' }).end();
        if (name === 'a redirect to another scheme') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
        if (name === 'an endless answer') {
          const more = () => {
            while (response.write(Buffer.alloc(65_536, 'x')));
            void once(response, 'drain').then(more, () => {});
          };
          response.on('error', () => {});
          more();
        }
        if (name === 'a gzip bomb') response.setHeader('content-encoding', 'gzip').end(bomb);
        if (name === 'damaged gzip')
          response.setHeader('content-encoding', 'gzip').end(gzipSync('words '.repeat(1_000)).subarray(0, 30));
        if (name === 'an answer that breaks off') {
          response.writeHead(200, { 'content-length': 1_000 });
          response.write('half of it', () => response.destroy());
        }
        if (name === 'an answer that never ends') response.write('and then');
      },
    });
    await expect(
      fetchDocument(url, { ...open, limit: 8 * 1024 * 1024, timeout: code === 'timeout' ? 500 : 120_000 }),
    ).rejects.toMatchObject({
      name: 'DatelineError',
      code: expect.stringMatching(code),
    });
  });

  it('asks no private address unless it may', async () => {
    const url = await web({
      '/': (_, response) => response.end('secret'),
      '/away': (_, response) => response.writeHead(302, { location: url.replace('127.0.0.1', 'localhost') }).end(),
    });
    const { port } = new URL(url);
    const refused = { code: 'private-address' };
    await expect(fetchDocument(url, { allowPrivate: false })).rejects.toMatchObject(refused);
    await expect(fetchDocument(`http://localhost:${port}/`, { allowPrivate: false })).rejects.toMatchObject(refused);
    await expect(fetchDocument(`http://[::ffff:127.0.0.1]:${port}/`, { allowPrivate: false })).rejects.toMatchObject(
      refused,
    );
    await expect(fetchDocument(`http://2130706433:${port}/`, { allowPrivate: false })).rejects.toMatchObject(refused);
    await expect(fetchDocument(`${url}/away`, { allowPrivate: ['127.0.0.1'] })).rejects.toMatchObject(refused);
    expect(text((await fetchDocument(`http://localhost:${port}/`, { allowPrivate: ['localhost'] })).body)).toBe(
      'secret',
    );
  });

  it('asks again where a server closes a connection that rested', async () => {
    const used = new WeakSet<object>();
    let questions = 0;
    const url = await web({
      '/': ({ socket }, response) => {
        questions++;
        if (used.has(socket)) return socket.destroy();
        used.add(socket);
        return response.end('here');
      },
      '/never': ({ socket }) => {
        questions++;
        socket.destroy();
      },
    });
    const client = new HttpClient({ ...open, connections: 1 });
    for (let turn = 0; turn < 3; turn++) expect(text((await client.get(url)).body)).toBe('here');
    // The second and the third question went out twice.
    expect(questions).toBe(5);
    questions = 0;
    await expect(client.get(`${url}/never`)).rejects.toMatchObject({ code: expect.stringMatching(/broken|unreach/) });
    expect(questions).toBe(2);
    await client.close();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const url = await web({ '/': () => stop.abort() });
    const answer = fetchDocument(url, { ...open, signal: stop.signal });
    await expect(answer).rejects.toMatchObject({ code: 'stopped' });
  });

  it('says in words what is wrong with a host', async () => {
    await expect(fetchDocument('http://127.0.0.1:1/', open)).rejects.toMatchObject({
      code: 'unreachable',
      message: '127.0.0.1:1 does not answer at that address.',
    });
  });
});

describe('parseAddress', () => {
  it.each([
    ['paper.example/feed', 'https://paper.example/feed'],
    [' http://paper.example#top ', 'http://paper.example/'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
  ])('takes %s for %s', (typed, url) => {
    expect(parseAddress(typed).href).toBe(url);
  });

  it.each(['', 'file:///etc/passwd', 'javascript:alert(1)', 'http://', 'two words'])('refuses %j', (typed) => {
    expect(() => parseAddress(typed)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  });
});
