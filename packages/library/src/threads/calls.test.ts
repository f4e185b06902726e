import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { callerUntilClosed, Server } from './calls.js';

interface Methods {
  double(value: number): number;
  wait(): void;
}

it('fails calls that wait, and those to come, where the other end is closed', async () => {
  const { port1, port2 } = new MessageChannel();
  new Server(port2, { double: (value: number) => 2 * value, wait: () => new Promise(() => {}) });
  const { methods } = callerUntilClosed<Methods>(port1);
  expect(await methods.double(21)).toBe(42);
  const waiting = expect(methods.wait()).rejects.toMatchObject({ code: 'library-closed' });
  port2.close();
  await waiting;
  await expect(methods.double(1)).rejects.toMatchObject({ code: 'library-closed' });
});
