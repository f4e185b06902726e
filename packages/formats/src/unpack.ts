import { DatelineError } from '@dateline/core';
import { checkSize, type Limits } from './limits.js';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks gzip, no further than the limit: a few kilobytes can hold gigabytes.
 * @throws DatelineError `too-large` or `broken-gzip`
 */
export async function unpack(packed: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      checkSize(size, limits.bytes);
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof DatelineError) throw error;
    throw new DatelineError('broken-gzip', undefined, {
      cause: error,
    });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
