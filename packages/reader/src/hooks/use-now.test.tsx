// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNow } from './use-now.js';

const shown: Date[] = [];
function Clock() {
  shown.push(useNow());
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.UTC(2030, 0, 1) });
  shown.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('this moment is renewed every minute, by one clock for all, for as long as somebody looks', () => {
  const roots = [createRoot(document.createElement('div')), createRoot(document.createElement('div'))];
  flushSync(() => roots[0]!.render(<Clock />));
  flushSync(() => roots[1]!.render(<Clock />));
  expect(vi.getTimerCount()).toBe(1);
  flushSync(() => void vi.advanceTimersByTime(60_000));
  expect(shown.at(-1)?.toISOString()).toBe('2030-01-01T00:01:00.000Z');
  expect(shown.at(-1)).toBe(shown.at(-2));
  flushSync(() => roots[0]!.unmount());
  expect(vi.getTimerCount()).toBe(1);
  flushSync(() => roots[1]!.unmount());
  expect(vi.getTimerCount()).toBe(0);
});

it('a clock that stood still while nobody looked is right at once', () => {
  vi.setSystemTime(Date.UTC(2030, 0, 1, 5));
  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(<Clock />));
  expect(shown.at(-1)?.toISOString()).toBe('2030-01-01T05:00:00.000Z');
  flushSync(() => root.unmount());
});
