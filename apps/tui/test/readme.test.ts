// The first example of the README, in a shell, with the command line as it is built.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const program = fileURLToPath(new URL('../dist/dateline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dateline-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the example of the README prints what it says it prints', () => {
  const lines = readFileSync(readme, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('    $ '));
  const behind = lines.findIndex((line, index) => index > first && !line.startsWith('    '));
  const example = lines.slice(first, behind).map((line) => line.slice(4));
  const typed = example.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  const printed = example.filter((line) => !line.startsWith('$ '));
  expect(printed.length).toBeGreaterThan(0);
  const dateline = `dateline() { "${process.execPath}" "${program}" "$@"; }`;
  const env = { ...process.env, DATELINE_LIBRARY: join(folder, 'library.db') };
  const output = execFileSync('sh', ['-c', [dateline, ...typed].join('\n')], { cwd: folder, env, encoding: 'utf8' });
  expect(output.trimEnd().split('\n')).toEqual(printed);
});
