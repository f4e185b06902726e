import type { ReadStream } from 'node:tty';
import type { InputQueue } from './input-queue.js';
import { ByteReader } from './read-bytes.js';

/** Milliseconds after which Escape is a key and not the beginning of one. */
const ESCAPE = 50;

/** What is done with an error of a terminal that nobody listens to any more: without a listener it would end the program. */
const ignore = () => {};

/**
 * Hands what a terminal sends to the queue.
 * @param lost is called when the terminal is gone
 * @returns ends it
 */
export function listen(input: ReadStream, queue: InputQueue, lost: () => void): () => void {
  const reader = new ByteReader();
  let timer: NodeJS.Timeout | undefined;
  const read = (bytes: Uint8Array) => {
    clearTimeout(timer);
    queue.push(reader.read(bytes), performance.now());
    if (reader.isWaiting) timer = setTimeout(() => queue.push(reader.flush(), performance.now()), ESCAPE);
  };
  input.on('data', read);
  input.on('end', lost);
  input.on('error', lost);
  input.off('error', ignore);
  input.resume();
  return () => {
    clearTimeout(timer);
    input.off('data', read);
    input.off('end', lost);
    input.on('error', ignore);
    input.off('error', lost);
    input.pause();
  };
}
