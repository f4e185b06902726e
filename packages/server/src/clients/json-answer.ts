import { Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { Context } from 'hono';
import { MADE_AS_SENT } from '../compress.js';
import { isLoopback } from './is-loopback.js';

const AS_IT_IS = { 'content-type': 'application/json; charset=utf-8' };

/**
 * JSON that is sent as it is made: a list of ten thousand whole articles is never held at once, and others are served between its
 * pieces. It is packed with gzip, which every client has; not for this machine, where packing takes longer than sending.
 * What goes wrong before the first piece is thrown.
 */
export async function jsonAnswer(c: Context, pieces: AsyncGenerator<Buffer>): Promise<Response> {
  const first = await pieces.next();
  const rest = async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  c.set(MADE_AS_SENT, true);
  const zips = !isLoopback(c.var.from ?? '') && /\bgzip\b/i.test(c.req.header('accept-encoding') ?? '');
  const source = Readable.from(rest(), { objectMode: true, highWaterMark: 1 });
  if (!zips) return new Response(Readable.toWeb(source) as ReadableStream, { headers: AS_IT_IS });
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  source.on('error', (error) => gzip.destroy(error));
  return new Response(Readable.toWeb(source.pipe(gzip)) as ReadableStream, {
    headers: { ...AS_IT_IS, 'content-encoding': 'gzip', vary: 'accept-encoding' },
  });
}

/** A list in a JSON object, a batch at a time. */
export async function* listJson(
  head: Record<string, unknown>,
  name: string,
  batches: AsyncIterable<readonly unknown[]>,
  tail: () => Record<string, unknown> = () => ({}),
): AsyncGenerator<Buffer> {
  const start = JSON.stringify(head);
  let texts = [`${start.slice(0, -1)}${start === '{}' ? '' : ','}${JSON.stringify(name)}:[`];
  let isFirst = true;
  for await (const batch of batches) {
    for (const item of batch) {
      if (!isFirst) texts.push(',');
      texts.push(JSON.stringify(item));
      isFirst = false;
    }
    yield bytesOf(texts);
    texts = [];
  }
  const end = JSON.stringify(tail()).slice(1, -1);
  yield bytesOf([...texts, `]${end === '' ? '' : `,${end}`}}\n`]);
}

/** Each text is written to its place: put together as one text first, they would be copied three times. */
function bytesOf(texts: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return bytes;
}
