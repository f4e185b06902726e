import { DatelineError } from '@dateline/core/base';
import { collect } from './input.js';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks gzip, no further than `limit` bytes: a few kilobytes can hold gigabytes.
 * @throws DatelineError `too-large` or `broken-gzip`
 */
export async function unpack(packed: Uint8Array, limit: number): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return await collect(stream, limit);
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    throw new DatelineError('broken-gzip', undefined, {
      cause: error,
    });
  }
}
