// Stories that a person sends elsewhere: what goes there, what is refused, and that nothing goes there by itself.
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { article, type Handler, open, paragraph, place, web } from '../../test/help.js';
import { postWebhook } from './post-webhook.js';
import { checkWebhook } from './webhook-address.js';

interface Received {
  method: string | undefined;
  type: string | undefined;
  authorization: string | undefined;
  body: unknown;
}

/** Keeps what it is sent, and answers with a status. */
function receiver(received: Received[], status = 200, headers: Record<string, string> = {}): Handler {
  return (request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const { authorization, 'content-type': type } = request.headers;
      received.push({ method: request.method, type, authorization, body: body && JSON.parse(body) });
      response.writeHead(status, headers).end('thanks');
    });
  };
}

/** A library with a story, and one person's address in it. */
async function sending(webhook: string) {
  const library = await open();
  await library.put([
    article(1, { body: [paragraph('The bridge opens on Friday.'), paragraph('It cost 12 crowns.')] }),
  ]);
  await library.setSettings({ webhook });
  return library;
}

describe('sending a story', () => {
  it('posts it once, as JSON', async () => {
    const received: Received[] = [];
    const url = await web({ '/hook': receiver(received, 204) });
    const library = await sending(`${url}/hook`);
    expect(received).toEqual([]);
    expect(await library.send('article-1')).toBeUndefined();
    expect(received).toEqual([
      {
        method: 'POST',
        type: 'application/json',
        authorization: undefined,
        body: {
          type: 'article',
          article: {
            id: 'article-1',
            headline: 'Story number 1',
            url: 'https://paper.example/stories/1',
            source: 'The Paper',
            published: '2026-01-01T01:00:00.000Z',
            language: 'en',
            text: 'The bridge opens on Friday.\n\nIt cost 12 crowns.',
          },
        },
      },
    ]);
  });

  it('sends a passage with the note at it, and not the rest', async () => {
    const received: Received[] = [];
    const url = await web({ '/hook': receiver(received) });
    const library = await sending(`${url}/hook`);
    await library.highlight('article-1', { at: 0, start: 0, end: 16 }, 'At last');
    await library.send('article-1', { at: 0, start: 4, end: 10 });
    await library.send('article-1', { at: 1, start: 0, end: 7 });
    const [noted, bare] = received.map(({ body }) => body as { type: string; article: object; passage: object });
    expect(noted).toMatchObject({
      type: 'passage',
      passage: { text: 'bridge', prefix: 'The ', suffix: ' opens on Friday.', note: 'At last' },
    });
    expect(noted?.article).not.toHaveProperty('text');
    expect(bare?.passage).toEqual({ text: 'It cost', prefix: '', suffix: ' 12 crowns.' });
    await expect(library.send('article-1', { at: 7, start: 0, end: 3 })).rejects.toMatchObject({
      code: 'empty-passage',
    });
    expect(received).toHaveLength(2);
  });

  it('says what came of it otherwise', async () => {
    const url = await web({
      '/broken': (_, response) => response.writeHead(500).end(),
      '/elsewhere': (_, response) => response.writeHead(302, { location: '/hook' }).end(),
    });
    const library = await sending(`${url}/broken`);
    const host = new URL(url).host;
    await expect(library.send('article-1')).rejects.toMatchObject({
      code: 'webhook-refused',
      message: `${host} did not take it: it answers with 500.`,
    });
    await library.setSettings({ webhook: `${url}/elsewhere` });
    await expect(library.send('article-1')).rejects.toMatchObject({ details: { status: 302 } });
    await expect(library.send('nothing')).rejects.toMatchObject({ code: 'unknown-article' });
    await library.setSettings({ webhook: '' });
    expect(await library.settings()).not.toHaveProperty('webhook');
    await expect(library.send('article-1')).rejects.toMatchObject({ code: 'no-webhook' });
  });

  it('goes no further than a time and a size', async () => {
    const url = await web({ '/silent': () => {} });
    await expect(postWebhook(`${url}/silent`, '{}', { allowPrivate: true, timeout: 20 })).rejects.toMatchObject({
      code: 'timeout',
    });
    const library = await sending(`${url}/silent`);
    await library.put([article(2, { body: [paragraph('a'.repeat(1024 * 1024))] })]);
    await expect(library.send('article-2')).rejects.toMatchObject({ code: 'too-large-to-send' });
  });

  it('is of each person alone, and shows no secret of the address', async () => {
    const received: Received[] = [];
    const url = new URL(await web({ '/hook': receiver(received) }));
    const library = await sending(`http://ada:open@${url.host}/hook?token=abc123def456`);
    const { webhook } = await library.settings();
    expect(webhook).toBe(`http://${url.host}/hook?token=***`);
    await library.setSettings({ webhook: webhook! });
    await library.send('article-1');
    expect(received[0]?.authorization).toBe(`Basic ${btoa('ada:open')}`);
    const other = library.as('Bo');
    await other.put([article(3)]);
    expect(await other.settings()).not.toHaveProperty('webhook');
    await expect(other.send('article-3')).rejects.toMatchObject({ code: 'no-webhook' });
  });
});

describe('where nothing is sent', () => {
  it('is a private host that may not be asked', async () => {
    const received: Received[] = [];
    const url = await web({ '/hook': receiver(received) });
    const path = place();
    const library = await open({ path });
    await library.put([article(1)]);
    await library.setSettings({ webhook: `${url}/hook` });
    await library.close();
    const strict = await open({ path, allowPrivate: false });
    await expect(strict.send('article-1')).rejects.toMatchObject({ code: 'private-address' });
    for (const webhook of [`${url}/hook`, 'https://127.0.0.1/hook', 'http://[::1]/', 'https://192.168.1.4/'])
      await expect(strict.setSettings({ webhook })).rejects.toMatchObject({ code: 'private-address' });
    await expect(strict.setSettings({ webhook: 'ftp://paper.example/' })).rejects.toMatchObject({
      code: 'bad-address',
    });
    expect(received).toEqual([]);
  });

  it('is where a redirect leads, if that is private', async () => {
    const received: Received[] = [];
    const inner = await web({ '/hook': receiver(received) });
    const paths: Record<string, Handler> = {
      '/away': receiver([], 307, { location: `${inner}/hook` }),
      '/here': receiver([], 308, { location: '/hook' }),
      '/hook': receiver(received),
    };
    const outer = await web(paths);
    const allowed = { allowPrivate: [new URL(outer).host] };
    await expect(postWebhook(`${outer}/away`, '{}', allowed)).rejects.toMatchObject({ code: 'private-address' });
    expect(received).toEqual([]);
    await postWebhook(`${outer}/here`, '{"a":1}', allowed);
    expect(received).toMatchObject([{ method: 'POST', body: { a: 1 } }]);
  });

  it('is a public host without encryption', async () => {
    const check = (address: string) => checkWebhook(new URL(address), true);
    for (const address of ['http://9.9.9.9/', 'http://[2620:fe::fe]/'])
      await expect(check(address)).rejects.toMatchObject({ code: 'bad-webhook' });
    for (const address of ['https://9.9.9.9/', 'https://hooks.example/', 'http://localhost:9/', 'http://10.0.0.1/'])
      expect(await check(address)).toBeUndefined();
  });
});
