import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { isDatelineError } from '@dateline/core/base';
import { afterEach, expect, it } from 'vitest';
import { readText } from '../read.js';
import type { FromWorker, ToWorker } from './messages.js';
import { ReadingWorker } from './reading-worker.js';
import { serveReadings } from './serve-readings.js';

const text = '“The boats are to leave on Monday,” said Ada Lund of the Harbour Board.';
const context = { published: '2024-03-01' };
const open: ReadingWorker[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

/** A worker in this thread, over a real port: what goes over is cloned. */
function worker(serve?: (port: MessagePort) => void) {
  const { port1, port2 } = new MessageChannel();
  const sent: string[] = [];
  const answered: number[] = [];
  const take = serveReadings((answer: FromWorker) => {
    answered.push(answer.call);
    port2.postMessage(answer);
  });
  if (serve) serve(port2);
  else
    port2.on('message', (message: ToWorker) => {
      sent.push(message.kind);
      take(message);
    });
  const here = Object.assign(port1, { terminate: () => port1.close() });
  const reading = new ReadingWorker(here as never);
  open.push(reading);
  return { reading, sent, answered, port1 };
}

it('reads several at once, each as it is read here', async () => {
  const { reading } = worker();
  const texts = [text, text.replace('Monday', 'May 4'), ''];
  const found = await Promise.all(texts.map((one) => reading.readText(one, context)));
  for (const [at, one] of texts.entries()) expect(found[at]).toEqual(await readText(one, context));
});

it('gives what cannot be read back as an error of the catalogue', async () => {
  const { reading } = worker();
  const error = await reading.read({} as never).catch((problem: unknown) => problem);
  expect(isDatelineError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'internal' });
  await expect(reading.readText(text)).resolves.toMatchObject({ language: 'en' });
});

it('passes on that a Reading is given up, and waits for none', async () => {
  const { reading, sent, answered } = worker();
  const controller = new AbortController();
  const long = reading.readText(`${text}\n\n`.repeat(3000), { signal: controller.signal });
  controller.abort('enough');
  await expect(long).rejects.toBe('enough');
  await reading.readText(text);
  expect(sent).toEqual(['text', 'abort', 'text']);
  expect(answered).toEqual([2]);
  await expect(reading.readText(text, { signal: AbortSignal.abort('before') })).rejects.toBe('before');
});

it('rejects what waits, and what comes, once it is closed', async () => {
  const { reading } = worker(() => {});
  const waiting = reading.readText(text);
  await reading.close();
  await expect(waiting).rejects.toMatchObject({ code: 'worker-closed' });
  await expect(reading.readText(text)).rejects.toMatchObject({ code: 'worker-closed' });
});

it('rejects what waits when the worker fails', async () => {
  const { reading, port1 } = worker(() => {});
  const waiting = reading.readText(text);
  port1.emit('error' as never, new Error('no such script') as never);
  await expect(waiting).rejects.toMatchObject({
    code: 'worker-failed',
    message: 'The worker that reads has failed: no such script.',
  });
});

it('rejects what cannot be sent', async () => {
  const { reading } = worker();
  await expect(reading.read({ body: () => {} } as never)).rejects.toThrow('could not be cloned');
  await expect(reading.readText(text)).resolves.toMatchObject({ language: 'en' });
});
