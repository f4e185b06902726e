import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodingFor } from '../src/compress.js';
import { article, open, served } from './help.js';

/** The bytes of an answer as they came. */
function bytes(url: string, accepted?: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

describe('what the API answers', () => {
  it('is packed as the client takes it', async () => {
    const library = await open();
    await library.put(Array.from({ length: 30 }, (_, number) => article(number)));
    const { url } = await served({}, library);
    const list = `${url}/api/articles`;
    const plain = await bytes(list);
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(plain.body.toString()).items).toHaveLength(30);

    const brotli = await bytes(list, 'gzip, deflate, br');
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'cache-control': 'no-store',
    });
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 4);

    const zipped = await bytes(list, 'gzip');
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);

    // The client of this package reads it.
    expect(((await (await fetch(list)).json()) as { items: unknown[] }).items).toHaveLength(30);
  });

  it('stays as it is where it is short, or goes out as it is made', async () => {
    const library = await open();
    await library.put(Array.from({ length: 30 }, (_, number) => article(number)));
    const { url } = await served({}, library);
    for (const path of ['/api/count', '/api/export?format=ndjson']) {
      const { headers, body } = await bytes(url + path, 'br');
      expect(headers['content-encoding'], path).toBeUndefined();
      expect(body.length, path).toBeGreaterThan(0);
    }
    // Changes are told at once, not when there are enough of them to pack.
    const events = await fetch(`${url}/api/events`, { headers: { 'accept-encoding': 'br' } });
    expect(events.headers.get('content-encoding')).toBeNull();
    const reader = events.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: hello');
    await reader.cancel();
  });

  it.each([
    [undefined, undefined],
    ['identity', undefined],
    ['br;q=0, gzip;q=0.000', undefined],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['deflate, br;q=0', undefined],
  ])('is packed for "%s" with %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});
