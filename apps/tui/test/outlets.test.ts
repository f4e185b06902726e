import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';

const TEXT = [
  'The ferry Silver Heron ran aground off Cape Orrin on Tuesday with 312 passengers on board, the coast guard of Hartwick said.',
  'Two tugs from Port Ellin reached the ship before noon, and Captain Olav Brandt told the harbour office by radio that nobody was hurt.',
  'Its owner, Brandt and Moll Lines, sent two buses to Orrin to bring the passengers to the capital in the evening.',
  'The coast guard will look into why the ship had left the channel in the fog, a spokeswoman, Ida Lund, said.',
];

/** Feeds of papers on loopback, each with one story: the first paragraphs of `TEXT`. */
async function papers(cuts: Record<string, number>): Promise<string[]> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const content_html = TEXT.slice(0, cuts[name]).map((text) => `<p>${text}</p>`);
    const item = {
      id: name,
      title: `As ${name} has it`,
      date_published: '2026-03-03T10:00:00Z',
      content_html: content_html.join(''),
    };
    response.setHeader('content-type', 'application/feed+json');
    response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: name, items: [item] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return Object.keys(cuts).map(
    (name) => `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/${name}`,
  );
}

it('lists a story that several outlets tell in one row, and marks it as one where that is said', async () => {
  const where = ['--library', join(folder(), 'library.db'), '--allow-private'];
  const call = async (...args: string[]) => run([...args, ...where]);
  const json = async (...args: string[]) => JSON.parse((await call(...args, '--as', 'json')).stdout);
  for (const url of await papers({ Gazette: 4, Courier: 3, Herald: 3 })) expect((await call('add', url)).code).toBe(0);
  const rows = async () => {
    await call('refresh', '--force');
    return (await json('list', 'ferry')).length;
  };
  await expect.poll(rows).toBe(1);
  const lines = (await call('list', 'ferry', '--as', 'ndjson')).stdout.trim().split('\n');
  const row = JSON.parse(lines[0]!);
  expect(row).toMatchObject({ headline: 'As Gazette has it', story: expect.any(String), sources: 3, articles: 3 });
  expect((await call('list', 'ferry')).stdout).toContain('Gazette · 3 outlets · ');
  expect(await json('list', 'ferry', '--apart')).toHaveLength(3);

  expect((await call('mark', row.id, '--read')).stderr).toContain('Marked 1 story.');
  expect(await json('list', 'ferry is:unread', '--apart')).toHaveLength(2);
  expect((await call('mark', row.id, '--read', '--story')).stderr).toContain('Marked 3 stories.');
  expect(await json('list', 'ferry is:unread')).toEqual([]);
  expect((await call('undo')).code).toBe(0);
  expect(await json('list', 'ferry is:unread', '--apart')).toHaveLength(2);
  expect((await call('mark', '--query', 'ferry', '--read', '--story')).code).toBe(2);

  expect(await json('config')).toMatchObject({ stories: true });
  expect(await json('config', '--stories', 'off')).toMatchObject({ stories: false });
  expect(await json('list', 'ferry')).toHaveLength(3);
  expect((await call('config')).stdout).toContain('stories        a row for each article');
  expect((await call('config', '--stories', 'perhaps')).code).toBe(2);
  expect((await call('config', 'Gazette', '--stories', 'on')).code).toBe(2);
});
