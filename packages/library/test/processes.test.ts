import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, open, place, rss, web } from './help.js';

function run(script: string, ...args: string[]): { child: ChildProcess; lines: string[] } {
  const file = fileURLToPath(new URL(`./children/${script}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let rest = '';
  child.stdout?.on('data', (data: Buffer) => {
    const parts = (rest + data.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, lines };
}

function check(path: string): void {
  const db = new DatabaseSync(path);
  expect(db.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(db.prepare('pragma foreign_key_check').all()).toEqual([]);
  // What is counted as it changes is what the rows say.
  const n = (sql: string) => (db.prepare(sql).get() as { n: number }).n;
  const articles = n('select count(*) as n from articles');
  expect(n('select n from listings where id = 0')).toBe(articles);
  expect(n('select sum(n) as n from chunks where listing = 0')).toBe(articles);
  expect(n('select sum(n) as n from listings where id > 0')).toBe(articles);
  expect(n('select coalesce(sum(done), 0) as n from tallies where listing = 0')).toBe(
    n('select count(*) as n from states where read = 1 or hidden = 1'),
  );
  db.exec(`attach '${path}-search' as search`);
  expect(n('select count(*) as n from search.words')).toBe(articles);
  expect(db.prepare("insert into search.words(words) values('integrity-check')").run()).toBeDefined();
  db.close();
}

describe('two processes', () => {
  it('write to one new library at once, and both succeed', async () => {
    const path = place();
    const writers = ['morning', 'evening'].map((name) => run('put', path, name, '40'));
    const codes = await Promise.all(writers.map(async ({ child }) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0]);
    const library = await open({ path });
    expect(await library.info()).toMatchObject({ articles: 80, saved: 80 });
    expect(await library.count('source:morning.example')).toBe(40);
    await library.close();
    check(path);
  });
});

describe('a process that is killed', () => {
  it('while it writes has lost nothing that it said was stored', async () => {
    const path = place();
    const { child, lines } = run('put', path, 'doomed', '100000');
    await expect.poll(() => lines.length).toBeGreaterThan(30);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const library = await open({ path });
    for (const id of lines) expect(await library.get(id)).toMatchObject({ saved: true });
    // A story that is put comes back when it is found, and with it what the killed process had not indexed yet.
    await library.put([article(1)]);
    await library.close();
    check(path);
  });

  it('in the middle of a refresh leaves a library that goes on where it was', async () => {
    let number = 0;
    const feed = () => {
      number += 50;
      return rss(
        Array.from({ length: 50 }, (_, n) => ({
          guid: `guid-of-the-story-number-${number - n}`,
          link: `https://paper.example/${number - n}`,
          title: `Story ${number - n}`,
          text: `What happened, part ${number - n}. `.repeat(30),
        })),
      );
    };
    const url = await web({
      '/one': (_, response) => response.end(feed()),
      '/two': (_, response) => response.end(feed()),
    });
    const path = place();
    const { child, lines } = run('refresh', path, `${url}/one`, `${url}/two`);
    await expect.poll(() => lines.length).toBeGreaterThan(1);
    const asked = number;
    await expect.poll(() => number).toBeGreaterThan(asked);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const library = await open({ path });
    const left = await library.count();
    expect(left).toBeGreaterThanOrEqual(Number(lines.at(-1)));
    const { added } = await library.refresh({ force: true });
    expect(added).toBeGreaterThan(0);
    expect(await library.count()).toBe(left + added);
    await library.close();
    check(path);
  });
});
