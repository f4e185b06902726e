import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';

const item = (title: string, day: number) =>
  `<item><title>${title}</title><guid>guid-of-${title}</guid><description>What ${title} says.</description>
   <pubDate>0${day} Jan 2026 08:00:00 GMT</pubDate></item>`;

/** A library with a feed on loopback that lists what `items` holds. */
async function withFeed(items: string[]) {
  const server = createServer((_, response) =>
    response.end(`<rss version="2.0"><channel><title>Post</title>${items.join('')}</channel></rss>`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const where = ['--library', join(folder(), 'library.db'), '--allow-private'];
  const call = async (...args: string[]) => run([...args, ...where]);
  const json = async (...args: string[]) => JSON.parse((await call(...args, '--as', 'json')).stdout);
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/feed`;
  expect((await call('add', url)).code).toBe(0);
  return { call, json, items };
}

it('keeps searches, prints what they find and their feed', async () => {
  const { call, json } = await withFeed([item('Strike', 2), item('Ferry', 1)]);
  expect((await call('searches')).stderr).toContain('There are no saved searches.');
  const wrong = await call('searches', 'Sea', '--save', 'is:savd');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('is:savd\n   ^^^^\n');
  expect((await call('searches', 'Sea', '--save', 'ferry')).stdout).toMatch(/^1 {2}Sea +1 unread\n {2}ferry\n$/);
  expect((await call('searches', 'sea')).stdout).toContain('Ferry');
  expect(await json('searches')).toEqual([{ id: 1, name: 'Sea', query: 'ferry', unread: 1 }]);
  expect((await call('searches', 'Sea', '--atom')).stdout).toMatch(
    /^<\?xml[\s\S]*<title>Sea<\/title>[\s\S]*<title>Ferry<\/title>/,
  );
  expect(await json('searches', 'Sea', '--save', 'strike OR ferry')).toMatchObject([{ id: 1, unread: 2 }]);
  expect(await json('searches', '1', '--rename', 'Both')).toMatchObject([{ name: 'Both' }]);
  expect((await call('searches', 'Both', '--remove')).code).toBe(0);
  expect((await call('searches', 'Both')).code).toBe(1);
});

it('makes rules, tries them first, and says why', async () => {
  const { call, json, items } = await withFeed([item('Strike', 2), item('Ferry', 1)]);
  const tried = await call('rules', 'strike', '--hide', '--dry-run');
  expect(tried.stderr).toContain('The query finds 1 story that is here.\n');
  expect(tried.stdout).toContain('Strike');
  expect(await json('rules')).toEqual([]);
  const made = await call('rules', 'strike', '--hide', '--until', '2w', '--name', 'No strikes', '--apply');
  expect(made.stdout).toMatch(/^1 {2}No strikes\n {2}Hide: what matches strike, until \d{4}-\d\d-\d\d\n$/);
  expect(made.stderr).toContain('Changed 1 story; dateline undo takes that back.');
  items.unshift(item('Strike again', 3));
  await call('refresh', '--force');
  expect((await json('list', 'feed:post')).map(({ headline }: { headline: string }) => headline)).toEqual(['Ferry']);
  const [hidden] = await json('list', 'is:hidden');
  expect(hidden.headline).toBe('Strike again');
  expect((await call('why', hidden.id)).stdout).toMatch(/^Hidden by the rule “No strikes” \(strike\) as it arrived,/);
  expect((await call('undo')).code).toBe(0);
  expect(await json('list', 'is:hidden')).toHaveLength(1);
  expect(await json('rules', '--rule', 'No strikes', '--off', '--until', '')).toMatchObject([
    { id: 1, enabled: false },
  ]);
  expect((await call('rules', '--rule', '1', '--remove')).code).toBe(0);
  expect((await call('rules', '--rule', '1', '--on')).code).toBe(1);
  for (const args of [['strike'], ['strike', '--hide', '--save'], ['strike', '--hide', '--until', 'soon'], ['--hide']])
    expect((await call('rules', ...args)).code, args.join(' ')).toBe(2);
});

it('gives, renames and removes tags, and writes notes', async () => {
  const { call, json } = await withFeed([item('Strike', 2), item('Ferry', 1)]);
  expect((await call('mark', '--query', 'feed:post', '--tag', 'Sea,Work')).stderr).toContain('Marked 2 stories.');
  expect((await call('tags')).stdout).toMatch(/^Sea +2 stories\nWork +2 stories\n$/);
  expect((await call('tags', 'sea', '--remove', '--dry-run')).stderr).toContain('2 stories have the tag sea.');
  expect(await json('tags', 'sea', '--rename', 'work')).toEqual([{ tag: 'Work', count: 2 }]);
  expect(await json('tags', 'work', '--remove')).toEqual([]);
  await call('undo');
  expect(await json('tags')).toEqual([{ tag: 'Work', count: 2 }]);
  expect((await call('tags', 'nothing', '--remove')).code).toBe(1);
  expect(await json('highlights')).toEqual([]);
  expect((await call('highlights', 'nothing', '--note', 'x')).code).toBe(1);
});

it('keeps a story unread until it is marked read', async () => {
  const { call, json } = await withFeed([item('Strike', 2), item('Ferry', 1)]);
  const [{ id }] = await json('list');
  expect((await call('mark', id, '--read', '--keep-unread')).code).toBe(2);
  expect(await json('mark', id, '--keep-unread')).toEqual({ found: 1, marked: 1 });
  expect(await json('list', 'is:kept')).toMatchObject([{ id, read: false, keptUnread: true }]);
  expect(await json('list', 'feed:post -is:kept')).toHaveLength(1);
  await call('mark', id, '--read');
  expect(await json('list', 'is:kept')).toEqual([]);
});

it('says how many stories would go before it bounds them', async () => {
  const { call, json } = await withFeed([item('Strike', 2), item('Ferry', 1)]);
  const tried = await call('config', 'Post', '--keep-stories', '1', '--dry-run');
  expect(tried.stderr).toContain('1 story goes by that');
  expect((await json('feeds'))[0]).not.toHaveProperty('keepStories');
  expect(await json('config', '--keep-days', '3000')).toMatchObject({ keep: { days: 3000 } });
  expect(await json('config', 'Post', '--keep-stories', '5')).toMatchObject([{ keepStories: 5, total: 2 }]);
  expect((await call('config', '--keep-days', '99999')).code).toBe(2);
});

it('sends a story to the address that is set, and nothing before', async () => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { call, json } = await withFeed([item('Strike', 2)]);
  const [{ id }] = await json('list');
  const unset = await call('send', id);
  expect(unset).toMatchObject({ code: 1, stdout: '' });
  expect(unset.stderr).toContain('config --webhook ADDRESS');
  expect((await call('config', '--webhook', 'http://9.9.9.9/')).code).toBe(2);
  const address = server.address();
  const webhook = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`;
  expect(await json('config', '--webhook', webhook)).toMatchObject({ webhook });
  expect((await call('config')).stdout).toContain(`webhook        ${webhook}\n`);
  expect(bodies).toEqual([]);
  expect(await call('send', id.slice(0, 8))).toMatchObject({ code: 0, stdout: '', stderr: 'Sent.\n' });
  expect(JSON.parse(bodies[0]!)).toMatchObject({ type: 'article', article: { id, headline: 'Strike' } });
  expect((await call('send')).code).toBe(2);
  expect((await call('send', 'nothing')).code).toBe(1);
  expect(await json('config', '--webhook', '')).toMatchObject({ webhook: null });
});

it('takes query feeds of newsboat', async () => {
  const where = ['--library', join(folder(), 'library.db')];
  const urls = join(folder(), 'urls');
  writeFileSync(urls, '"query:Unread:unread = \\"yes\\""\n"query:Odd:title =~ \\"^x\\""\n');
  const imported = await run(['import', urls, ...where]);
  expect(imported.stderr).toContain('0 new feeds and 0 new stories and 1 saved search.');
  expect(imported.stderr).toContain('The query feed “Odd” was left out');
  expect((await run(['searches', ...where])).stdout).toContain('is:unread');
});
