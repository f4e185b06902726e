import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { table } from '../src/cli/table.js';
import { bare, run } from './dateline.js';
import { folder } from './folder.js';

const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined;

async function script(shell: string): Promise<string> {
  const { code, stdout } = await run(['completion', shell]);
  expect(code).toBe(0);
  const path = join(folder(), `dateline.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

/** What bash offers for the last word. */
async function bash(...words: string[]): Promise<string[]> {
  const program =
    'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dateline; printf "%s\\n" "${COMPREPLY[@]}"';
  const printed = execFileSync('bash', ['--norc', '-c', program, 'bash', await script('bash'), 'dateline', ...words], {
    env: bare(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return printed.toString().split('\n').filter(Boolean).sort();
}

/** What fish offers for the end of a line. */
async function fish(line: string): Promise<string[]> {
  const program = `source "${await script('fish')}"; complete -C "${line}"`;
  const printed = execFileSync('fish', ['--no-config', '-c', program], { env: bare({ HOME: folder() }) });
  return printed.toString().split('\n').filter(Boolean).sort();
}

/** A zsh in a terminal, and what it shows after something is typed. */
async function zsh(typed: string, shown: string | RegExp): Promise<string> {
  const shell = spawn('zsh', ['-f'], { cols: 120, rows: 40, env: bare({ HOME: folder(), PS1: '$ ' }) });
  onTestFinished(() => shell.kill('SIGKILL'));
  let output = '';
  // Without colours, and without what is typed over.
  shell.onData((data) => {
    output += data.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replace(/.\u0008/g, '');
  });
  const path = await script('zsh');
  shell.write(`autoload -U compinit && compinit -u -D && source ${path} && echo re''ady\r`);
  await vi.waitFor(() => expect(output).toContain('ready\r\n'), { timeout: 120_000 });
  output = '';
  shell.write(typed);
  await vi.waitFor(() => expect(output).toMatch(shown), { timeout: 120_000 });
  return output;
}

describe('completion', () => {
  it('is refused for a shell that is not known', async () => {
    const { code, stderr } = await run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('Name a shell: bash, zsh, fish.');
  });

  it.skipIf(!isHere('bash'))('in bash offers commands, options, and what options take (needs bash)', async () => {
    expect(await bash('')).toEqual(Object.keys(table).sort());
    expect(await bash('li')).toEqual(['list']);
    expect(await bash('list', '--for')).toEqual(['--format']);
    expect(await bash('list', '--as', '')).toEqual(['json', 'ndjson', 'text']);
    expect(await bash('--library', 'news.db', 'list', '--order', 'n')).toEqual(['newest']);
    expect(await bash('list', '--limit', '')).toEqual([]);
    expect(await bash('show', '--li')).toEqual(['--library']);
  });

  it.skipIf(!isHere('fish'))('in fish offers commands, options, and what options take (needs fish)', async () => {
    expect(await fish('dateline lis')).toEqual(['list\tlist stories, newest first']);
    expect(await fish('dateline list --for')).toEqual([expect.stringMatching(/^--format\t/)]);
    expect(await fish('dateline list --as ')).toEqual([
      expect.stringMatching(/^json/),
      expect.stringMatching(/^ndjson/),
      expect.stringMatching(/^text/),
    ]);
  });

  it.skipIf(!isHere('zsh'))('in zsh offers commands, options, and what options take (needs zsh)', async () => {
    await zsh('dateline lis\t', 'dateline list ');
    await zsh('dateline list --for\t', 'dateline list --format');
    expect(await zsh('dateline list --as \t', 'ndjson')).toContain('json');
    await zsh('dateline list --order=n\t', '--order=newest');
  });
});

describe('the manual page', () => {
  it('names every command with its options', async () => {
    const { stdout } = await run(['man']);
    for (const name of Object.keys(table)) expect(stdout).toContain(`.SS dateline ${name}`);
    expect(stdout).toContain('\\fB\\-\\-exit\\-code\\fR');
  });

  it.skipIf(!isHere('man'))('is set without a warning (needs man-db)', async () => {
    const path = join(folder(), 'dateline.1');
    writeFileSync(path, (await run(['man'])).stdout);
    const { stdout, stderr, status } = spawnSync('man', ['--warnings=all', '--local-file', path], {
      env: bare({ MANWIDTH: '80', MANPAGER: 'cat', LC_ALL: 'C.UTF-8' }),
    });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    expect(stdout.toString()).toContain('dateline - reads the news');
  });
});
