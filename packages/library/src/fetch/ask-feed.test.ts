import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rss, web } from '../../test/help.js';
import { askFeed, type FeedAnswer, type FeedQuestion, type NoAnswer } from './ask-feed.js';
import { Hosts } from './hosts.js';
import { HttpClient } from './http-client.js';

const story = {
  guid: 'guid-of-the-story',
  link: 'https://paper.example/1',
  title: 'One',
  text: 'In full.',
  date: '2026-01-01',
};
const feed = rss([story]);
type Reply = (request: IncomingMessage, response: ServerResponse) => void;

function client(): HttpClient {
  const made = new HttpClient({ allowPrivate: true });
  onTestFinished(() => made.close());
  return made;
}

async function ask(reply: Reply, question: Partial<FeedQuestion> = {}): Promise<FeedAnswer | NoAnswer> {
  const url = await web({ '/feed': reply });
  return askFeed(client(), { url: `${url}/feed`, ...question }, { timeout: 120_000 });
}

const bytes =
  (encoding: string, body: Uint8Array): Reply =>
  (_, response) =>
    void response.setHeader('content-encoding', encoding).end(body);

describe('askFeed', () => {
  it.each([
    ['plain', (_: unknown, response: ServerResponse) => void response.end(feed)],
    ['gzip', bytes('gzip', gzipSync(feed))],
    ['brotli', bytes('br', brotliCompressSync(feed))],
    ['zstd', bytes('zstd', zstdCompressSync(feed))],
    ['deflate', bytes('deflate', deflateSync(feed))],
  ] as [string, Reply][])('reads a feed sent as %s', async (_, reply) => {
    expect(await ask(reply)).toMatchObject({ kind: 'read', document: { articles: [{ headline: 'One' }] } });
  });

  it.each([
    ['a 304 to a first question', (r) => r.writeHead(304).end(), 'broken-answer', /nothing is new \(304\) before/],
    ['a 401', (r) => r.writeHead(401).end(), 'refused', /user name and a password/],
    ['a 404', (r) => r.writeHead(404).end(), 'refused', /nothing at this address/],
    ['a 500', (r) => r.writeHead(500).end(), 'refused', /500 Internal Server Error/],
    ['a part', (r) => r.writeHead(206).end(feed), 'broken-answer', /a part of the feed/],
    ['an answer without content', (r) => r.writeHead(204).end(), 'broken-answer', /an empty answer/],
    ['an empty answer', (r) => r.end(), 'broken-answer', /an empty answer/],
    [
      'a page',
      (r) =>
        r
          .setHeader('content-type', 'text/html')
          .end(`<!doctype html><title>Log in</title><p>${'Log in to read on. '.repeat(40)}`),
      'not-a-feed',
      /a web page where its feed was|not/,
    ],
    ['gzip that is none', (r) => r.setHeader('content-encoding', 'gzip').end(feed), 'broken-answer', /damaged/],
    [
      'two thousand codings',
      (r) => r.setHeader('content-encoding', Array(2000).fill('gzip').join(',')).end('x'),
      'broken-answer',
      /packed 2000 times/,
    ],
    [
      'a bomb',
      (r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
      'too-large',
      /larger than 32 MB/,
    ],
    ['a circle', (r) => r.writeHead(302, { location: '/feed' }).end(), 'too-many-redirects', /without end/],
  ] as [string, (response: ServerResponse) => void, string, RegExp][])(
    'ends %s as a problem of the feed',
    async (_, reply, code, message) => {
      const answer = await ask((_, response) => reply(response));
      expect(answer.kind).toBe('failed');
      const { problem } = answer as Extract<FeedAnswer, { kind: 'failed' }>;
      if (code !== 'not-a-feed') expect(problem.code).toBe(code);
      expect(problem.message).toMatch(message);
    },
  );

  it.each([
    ['a body shorter than it says', `HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n${feed}`, /broke off half way/],
    ['chunks that are none', `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n${feed}`, /damaged/],
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n', /damaged/],
  ])('ends %s as a problem of the feed', async (_, raw, message) => {
    const server = createServer((socket) => void socket.once('data', () => socket.end(raw)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const answer = await askFeed(client(), { url: `http://127.0.0.1:${port}/` });
    expect(answer).toMatchObject({
      kind: 'failed',
      problem: { code: 'broken-answer', message: expect.stringMatching(message) },
    });
  });

  it('knows what is unchanged by validator or by the bytes', async () => {
    const reply: Reply = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.setHeader('etag', '"1"').end(feed);
    };
    const first = await ask(reply);
    expect(first.kind).toBe('read');
    expect((await ask(reply, { etag: '"1"' })).kind).toBe('unchanged');
    const { digest } = first as Extract<FeedAnswer, { kind: 'read' }>;
    expect((await ask(reply, { digest })).kind).toBe('unchanged');
  });

  it('keeps what a server asks with, and ends a feed that is gone', async () => {
    expect(await ask((_, r) => r.writeHead(429, { 'retry-after': '7200' }).end())).toMatchObject({
      kind: 'failed',
      retryAfter: '7200',
    });
    expect((await ask((_, r) => r.writeHead(410).end())).kind).toBe('ended');
  });

  it('sends secrets to the origin of the feed alone', async () => {
    const seen: Record<string, unknown>[] = [];
    const other = await web({ '/feed': (request, response) => response.end(feed, () => seen.push(request.headers)) });
    const credentials = { username: 'ann', password: 'secret', cookie: 'session=1', headers: { 'X-Key': 'two' } };
    const own: Reply = (request, response) => {
      seen.push(request.headers);
      response.writeHead(302, { location: `${other}/feed` }).end();
    };
    expect((await ask(own, { credentials, userAgent: 'Mine/1' })).kind).toBe('read');
    expect(seen[0]).toMatchObject({ cookie: 'session=1', 'x-key': 'two', 'user-agent': 'Mine/1' });
    expect(seen[0]?.authorization).toBe(`Basic ${Buffer.from('ann:secret').toString('base64')}`);
    for (const name of ['authorization', 'cookie', 'x-key']) expect(seen[1]).not.toHaveProperty(name);
  });

  it('asks a host that could not be connected to once a round', async () => {
    const hosts = new Hosts();
    const url = 'http://127.0.0.1:1/';
    const first = await askFeed(client(), { url }, { hosts });
    expect(first).toMatchObject({ kind: 'failed', problem: { code: 'unreachable' } });
    expect(() => hosts.check('127.0.0.1:1')).toThrow('does not answer');
    const closed = new HttpClient({ allowPrivate: true });
    await closed.close();
    // A client that is closed cannot ask: the answer is what the round remembers.
    expect(await askFeed(closed, { url }, { hosts })).toEqual(first);
  });

  it('waits less for a host that has kept it waiting', () => {
    const hosts = new Hosts();
    const before = hosts.patience('slow.example');
    hosts.failed('slow.example', Object.assign(new Error('slow'), { code: 'timeout' }));
    expect(hosts.patience('slow.example')).toBeLessThan(before);
    expect(hosts.patience('quick.example')).toBe(before);
  });

  it('keeps connections alive from one question to the next', async () => {
    const sockets = new Set<unknown>();
    const url = await web({
      '/feed': (request, response) => {
        sockets.add(request.socket);
        response.end(feed);
      },
    });
    const one = client();
    for (let turn = 0; turn < 4; turn++) await askFeed(one, { url: `${url}/feed` });
    // A client has two connections to a host at most.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });
});
