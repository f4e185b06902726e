import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressed } from '../compress.js';
import { jsonAnswer, listJson } from './json-answer.js';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

async function* batches(fails = false) {
  yield [];
  yield numbers(0, 3_000);
  if (fails) throw new Error('broken off');
  yield numbers(3_000, 6_000);
}

/** What is answered to somebody at an address. */
async function answerTo(from: string, accepted: string, fails = false): Promise<Response> {
  const app = new Hono<{ Variables: { from: string } }>();
  app.use(compressed);
  app.get('/', (c) => {
    c.set('from', from);
    return jsonAnswer(
      c,
      listJson({ id: 'x' }, 'items', batches(fails), () => ({ continuation: '7' })),
    );
  });
  return app.request('/', { headers: { 'accept-encoding': accepted } });
}

const whole = { id: 'x', items: numbers(0, 6_000), continuation: '7' };

describe('a list that is sent as it is made', () => {
  it('is packed for others that take gzip, and not for this machine', async () => {
    const packed = await answerTo('192.0.2.7', 'gzip, br');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(whole);
    expect(bytes.length).toBeLessThan(JSON.stringify(whole).length / 2);
    for (const [from, accepted] of [
      ['127.0.0.1', 'gzip'],
      ['::ffff:127.0.0.1', 'gzip'],
      ['::1', 'gzip'],
      ['192.0.2.7', 'identity'],
    ] as const) {
      const plain = await answerTo(from, accepted);
      expect(plain.headers.get('content-encoding'), from).toBeNull();
      expect(await plain.json()).toEqual(whole);
    }
  });

  it('breaks off where what it is made of does', async () => {
    for (const from of ['127.0.0.1', '192.0.2.7'])
      await expect((await answerTo(from, 'gzip', true)).arrayBuffer()).rejects.toThrow('broken off');
  });

  it('is whole JSON where it is empty', async () => {
    const none = async function* () {};
    let text = '';
    for await (const piece of listJson({}, 'items', none())) text += piece;
    expect(JSON.parse(text)).toEqual({ items: [] });
  });
});
