import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenForInterrupt } from './interrupt.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listening() {
  const source = new EventEmitter();
  const interrupted = vi.fn();
  const interrupt = listenForInterrupt(interrupted, source);
  return { source, interrupted, interrupt };
}

it('is told of SIGINT, until it listens no more', () => {
  const { source, interrupted, interrupt } = listening();
  source.emit('SIGINT');
  expect(interrupted).toHaveBeenCalledTimes(1);
  interrupt.end();
  source.emit('SIGINT');
  expect(interrupted).toHaveBeenCalledTimes(1);
});

it('leaves one to the program that has the terminal, also where it comes after that program has ended', () => {
  const { source, interrupted, interrupt } = listening();
  interrupt.hold();
  vi.advanceTimersByTime(60_000);
  source.emit('SIGINT');
  interrupt.free();
  source.emit('SIGINT');
  vi.advanceTimersByTime(400);
  source.emit('SIGINT');
  expect(interrupted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  source.emit('SIGINT');
  expect(interrupted).toHaveBeenCalledTimes(1);
});

it('listens all the time, so that the signal never ends the process by itself', () => {
  const { source, interrupt } = listening();
  interrupt.hold();
  expect(source.listenerCount('SIGINT')).toBe(1);
  interrupt.free();
  expect(source.listenerCount('SIGINT')).toBe(1);
});
