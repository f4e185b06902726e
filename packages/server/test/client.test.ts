// What a client in Node does where a server closes its connections.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../src/client.js';

/** A server that answers as it is told, and notes what it was asked. */
async function serving(answer: (asked: number) => 'answer' | 'close') {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (answer(asked.length) === 'close') request.socket.destroy();
    else response.setHeader('content-type', 'application/json').end('[]');
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, library: connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

it('asks once more what only reads, where the connection ends before the answer', async () => {
  const { asked, library } = await serving((nth) => (nth === 2 ? 'close' : 'answer'));
  await library.feeds();
  expect(await library.feeds()).toEqual([]);
  expect(asked).toEqual(['GET /api/feeds', 'GET /api/feeds', 'GET /api/feeds']);
});

it('says that a server does not answer which never does', async () => {
  const { asked, library } = await serving(() => 'close');
  await expect(library.feeds()).rejects.toMatchObject({ code: 'server-unreachable' });
  expect(asked).toHaveLength(2);
});

it('does not do again what may have been done', async () => {
  const { asked, library } = await serving(() => 'close');
  await expect(library.mark(['a1'], { read: true })).rejects.toMatchObject({ code: 'server-unreachable' });
  expect(asked).toHaveLength(1);
});
