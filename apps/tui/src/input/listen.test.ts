import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, it, vi } from 'vitest';
import { InputQueue } from './input-queue.js';
import { listen } from './listen.js';

const input = () => new PassThrough() as unknown as ReadStream;
const queue = new InputQueue({} as never);

it('leaves no more listeners each time, and what goes wrong later is not told', () => {
  const stream = input();
  const lost = vi.fn();
  const listeners = () => ['data', 'end', 'error'].map((event) => stream.listenerCount(event));
  listen(stream, queue, lost)();
  const once = listeners();
  for (let time = 0; time < 20; time++) listen(stream, queue, lost)();
  expect(listeners()).toEqual(once);
  expect(() => stream.emit('error', new Error('EIO'))).not.toThrow();
  expect(lost).not.toHaveBeenCalled();
});

it('tells that the terminal is gone', () => {
  const stream = input();
  const lost = vi.fn();
  listen(stream, queue, lost)();
  const deaf = listen(stream, queue, lost);
  stream.emit('error', new Error('EIO'));
  expect(lost).toHaveBeenCalledTimes(1);
  deaf();
});
