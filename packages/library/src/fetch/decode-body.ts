import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { DatelineError } from '@dateline/core/base';

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
  zstd: createZstdDecompress,
};

/** Codings laid over each other; a server that uses more means harm. */
const MAX_CODINGS = 3;

/** What a body says once its Content-Encoding is undone (RFC 9110, 8.4). */
function decoded(body: Readable, encoding: string, host: string): Readable {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name): name is keyof typeof unpackers => Object.hasOwn(unpackers, name));
  if (codings.length > MAX_CODINGS)
    throw new DatelineError('broken-answer', `${host} sends an answer packed ${codings.length} times.`);
  // Errors of each stream reach the last one, whose reader sees them.
  return codings.reverse().reduce<Readable>((stream, coding) => pipeline(stream, unpackers[coding](), () => {}), body);
}

export interface BodyOptions {
  encoding: string;
  host: string;
  /** Bytes after decompression. */
  limit: number;
  signal: AbortSignal;
}

/**
 * Reads a body to its end.
 * @throws DatelineError `too-large`, `broken-answer`
 */
export async function readBody(body: Readable, { encoding, host, limit, signal }: BodyOptions): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  let stream = body;
  const stop = () => {
    stream.destroy(signal.reason);
    body.destroy(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    stream = decoded(body, encoding, host);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit)
        throw new DatelineError(
          'too-large',
          `What ${host} sends is larger than ${Math.round(limit / 1024 / 1024)} MB; no feed or story is.`,
        );
      chunks.push(chunk);
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  } catch (error) {
    // What is left of the body is not wanted, and would hold its connection.
    body.on('error', () => {});
    body.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
