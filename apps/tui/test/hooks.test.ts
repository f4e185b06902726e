import { createServer } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';

it('adds an address that hears of changes, tells its secret once, and lists, pings and ends it', async () => {
  const heard: unknown[] = [];
  const server = createServer(async (request, response) => {
    heard.push(await json(request));
    response.writeHead(heard.length > 1 ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}/in`;
  const where = ['--library', join(folder(), 'library.db'), '--allow-private'];
  const hooks = (...args: string[]) => run(['hooks', ...args, ...where]);
  const added = await hooks(url, '--add', '--for', 'article,state', '--query', 'is:saved');
  expect(added.stdout).toMatch(/^whsec_[A-Za-z0-9+/]{43}=\n$/);
  expect(added.stderr).toContain('Hook 1 hears of changes from now on.');
  const listed = await hooks('--as', 'json');
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { id: 1, address: url, kinds: ['article', 'state'], query: 'is:saved' },
  ]);
  expect(listed.stdout).not.toContain('whsec_');
  expect((await hooks()).stdout).toContain('article, state · is:saved');
  expect(await hooks('1', '--ping')).toMatchObject({ code: 0, stderr: 'The hook 1 took the message.\n' });
  expect(await hooks('1', '--ping')).toMatchObject({ code: 1, stderr: expect.stringContaining('it answers with 503') });
  expect(heard).toHaveLength(2);
  expect(await hooks(url, '--add', '--for', 'tag')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('A hook cannot hear of tag'),
  });
  expect((await hooks(url)).code).toBe(2);
  expect((await hooks('1', '--remove', '--query', 'x')).code).toBe(2);
  expect(await hooks('1', '--remove')).toMatchObject({ code: 0, stderr: 'There are no hooks.\n' });
  expect(await hooks('1', '--remove')).toMatchObject({ code: 1, stderr: 'dateline: There is no hook number 1.\n' });
});
