import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatelineError } from '@dateline/core/base';
import { tookBuffer } from '../store/unpacked-memory.js';
import type { FileInput, ImportContent } from '../types.js';
import { FileOnDisk } from './file-on-disk.js';
import type { Imported } from './import/source.js';

/** Bytes of a file that goes to another thread as it is; what is larger lies on the disk meanwhile. */
const SMALL = 2 ** 18;

/**
 * Has `work` do with a file what takes more than one look at it: what comes piece by piece is kept beside the library until
 * `work` is done.
 * @throws DatelineError `disk-full`
 */
export async function spooled<T>(
  content: ImportContent,
  library: string,
  work: (file: Imported) => Promise<T>,
): Promise<T> {
  if (typeof content === 'string' || content instanceof Uint8Array) return work(content);
  // It is where it can be read already.
  if (content instanceof FileOnDisk) return work({ path: content.path });
  const pieces = 'stream' in content ? piecesOf(content) : content;
  const { beginning, rest } = await beginningOf(pieces);
  if (!rest) return work(beginning);
  const path = `${library}-import-${randomUUID()}`;
  try {
    const all = Readable.from(joined(beginning, rest), { objectMode: false });
    await pipeline(all, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await work({ path });
  } catch (error) {
    throw isFull(error) ? new DatelineError('disk-full', { path: library }, { cause: error }) : error;
  } finally {
    rmSync(path, { force: true });
  }
}

const isFull = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

async function* piecesOf(file: FileInput): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value!;
  } finally {
    await reader.cancel();
  }
}

/** The first bytes; `rest` gives the others, where there are more than fit. */
async function beginningOf(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ beginning: Uint8Array; rest?: AsyncIterator<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size <= SMALL) {
    const { done, value } = await iterator.next();
    if (done) return { beginning: Buffer.concat(parts) };
    parts.push(value);
    size += value.length;
  }
  return { beginning: Buffer.concat(parts), rest: iterator };
}

async function* joined(beginning: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield beginning;
    for (let part = await rest.next(); !part.done; part = await rest.next()) {
      tookBuffer(part.value.length);
      yield part.value;
    }
  } finally {
    await rest.return?.();
  }
}
