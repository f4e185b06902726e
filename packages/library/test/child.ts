import { type ChildProcess, spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

/** Starts a program of `children/` and gathers the lines it prints; it ends with the test. */
export function run(script: string, ...args: string[]): { child: ChildProcess; lines: string[] } {
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

/** Holds a library and its search file to everything that must be true of them when nobody writes. */
export function check(path: string): void {
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
