import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { type Library, openLibrary } from '@dateline/library';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mediaUrl } from '../src/client.js';
import type { ServeOptions } from '../src/index.js';
import type { ErrorBody } from '../src/routes.js';
import { article, served, site } from './help.js';

const SOUND = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 251));

let library: Library;
let place: string;
let articles = 0;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'dateline-recordings-'));
  library = await openLibrary({ path: join(place, 'library.db'), edition: false, allowPrivate: true, readings: false });
});

afterAll(async () => {
  await library?.close();
  rmSync(place, { recursive: true, force: true });
});

/** A host of a recording, which knows ranges or does not. */
function host({ ranges = true, type = 'audio/mpeg' } = {}) {
  return site((request, response) => {
    if (request.url === '/hop.mp3') return response.writeHead(302, { location: '/show.mp3' }).end();
    if (request.url === '/show.vtt') return response.end('WEBVTT\n\n00:00.000 --> 00:02.000\nGood evening.\n');
    if (request.url !== '/show.mp3') return response.writeHead(404).end();
    const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!ranges || !asked) return response.writeHead(200, { 'content-type': type, 'content-length': 1_000 }).end(SOUND);
    const [start, end] = [Number(asked[1]), asked[2] ? Number(asked[2]) : 999];
    if (start > 999) return response.writeHead(416, { 'content-range': 'bytes */1000' }).end();
    const part = SOUND.subarray(start, end + 1);
    const headers = {
      'content-type': type,
      'content-length': part.length,
      'content-range': `bytes ${start}-${end}/1000`,
    };
    return response.writeHead(206, headers).end(part);
  });
}

async function home(url: string, options: ServeOptions = {}) {
  const attachments: Article['attachments'] = [
    { url, type: 'audio/mpeg', transcript: [{ url: new URL('/show.vtt', url).href, type: 'text/vtt' }] },
  ];
  const stored = article(++articles, { attachments });
  await library.put([stored]);
  const server = await served({ allowPrivate: true, ...options }, library);
  return { id: stored.id, server: server.url, address: server.url + mediaUrl(stored.id, url)! };
}

const ask = (address: string, range?: string) => fetch(address, { headers: range === undefined ? {} : { range } });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
async function codeOf(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as ErrorBody).error.code];
}

it('comes whole or in the part that is asked for, also behind a redirect', async () => {
  const { address } = await home(`${await host()}/hop.mp3`);
  const whole = await ask(address);
  expect([whole.status, whole.headers.get('content-range')]).toEqual([200, null]);
  expect(whole.headers.get('content-type')).toBe('audio/mpeg');
  expect(whole.headers.get('accept-ranges')).toBe('bytes');
  expect((await bytesOf(whole)).equals(SOUND)).toBe(true);
  const part = await ask(address, 'bytes=100-199');
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/1000']);
  expect((await bytesOf(part)).equals(SOUND.subarray(100, 200))).toBe(true);
  const beyond = await ask(address, 'bytes=5000-');
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
});

it('comes whole from a host that knows no parts, and by its name where the host does not say what it is', async () => {
  const { address } = await home(`${await host({ ranges: false, type: 'application/octet-stream' })}/show.mp3`);
  const answer = await ask(address, 'bytes=100-199');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  expect((await bytesOf(answer)).length).toBe(1_000);
});

it('is nothing else: no page, nothing of another story, nothing private, nothing for another site', async () => {
  const page = await home(`${await host({ type: 'text/html' })}/show.mp3`);
  expect(await codeOf(await ask(page.address))).toEqual([422, 'not-a-recording']);
  const gone = await home(`${await host()}/gone.mp3`);
  expect(await codeOf(await ask(gone.address))).toEqual([502, 'refused']);
  expect(await codeOf(await ask(gone.server + mediaUrl(gone.id, 'https://paper.example/other.mp3')!))).toEqual([
    404,
    'unknown-media',
  ]);
  const inner = await home(`${await host()}/show.mp3`, { allowPrivate: false });
  expect(await codeOf(await ask(inner.address))).toEqual([403, 'private-address']);
  const foreign = await fetch(gone.address, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(await codeOf(foreign)).toEqual([403, 'foreign-origin']);
});

it('has its transcript as text', async () => {
  const url = `${await host()}/show.mp3`;
  const { id, server } = await home(url);
  const answer = await fetch(server + mediaUrl(id, new URL('/show.vtt', url).href, 'text')!);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toContain('Good evening.');
});
