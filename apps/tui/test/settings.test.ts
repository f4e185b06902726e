import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, runProcess } from './dateline.js';
import { folder } from './folder.js';
import { harvest, press } from './press.js';
import { starterLibrary } from './starter.js';
import { Terminal } from './terminal.js';

const TRUE = { COLORTERM: 'truecolor' };
/** What a terminal answers to the question for its page. */
const page = (hex: string) => `\u001b]11;rgb:${hex}/${hex}/${hex}\u001b\\\u001b[?62c`;
const [RUST, PEACH] = ['\u001b[38;2;155;44;31m', '\u001b[38;2;229;138;114m'];

/** Folders of a person, and the file of settings in them. */
function home(text?: string) {
  const path = folder();
  const env = { XDG_CONFIG_HOME: join(path, 'config'), XDG_STATE_HOME: join(path, 'state') };
  const file = join(env.XDG_CONFIG_HOME, 'dateline', 'terminal.toml');
  if (text !== undefined) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return { env, file };
}

async function open(env: Record<string, string>, args: string[] = [], columns = 100) {
  const terminal = new Terminal(['--library', await starterLibrary(), ...args], { env, columns, rows: 30 });
  await terminal.shows('12 unread');
  return terminal;
}

describe('dateline config', () => {
  it('writes a commented file, says where, and never writes over one unasked', async () => {
    const { env, file } = home();
    const library = ['--library', await starterLibrary()];
    const tried = await runProcess(['config', '--dry-run', ...library], { env });
    expect([tried.code, existsSync(file)]).toEqual([0, false]);
    const first = await runProcess(['config', ...library], { env });
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining(file)]);
    expect(first.stdout).toContain(`terminal       ${file}`);
    expect(readFileSync(file, 'utf8')).toContain('# keymap = "newsboat"');
    writeFileSync(file, 'theme = "dark"\n');
    const second = await runProcess(['config', ...library], { env });
    expect([second.code, second.stderr, readFileSync(file, 'utf8')]).toEqual([0, '', 'theme = "dark"\n']);
    await runProcess(['config', '--overwrite', ...library], { env });
    expect(readFileSync(file, 'utf8')).toContain('# keymap = "newsboat"');
  });

  it('says by line what is wrong with it, and so does the reader, which then shows nothing', async () => {
    const { env, file } = home('theme = "drak"\n\n[keys]\nx = "opn"\n');
    const args = ['--library', await starterLibrary()];
    const { code, stderr } = await runProcess(['config', ...args], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}, line 1: theme: It is one of`);
    expect(stderr).toContain(`${file}, line 4: keys.x: There is no command "opn". Did you mean "open"?`);
    const terminal = new Terminal(args, { env, columns: 200 });
    expect(await terminal.ended).toBe(2);
    expect(terminal.output).toContain('line 4: keys.x: There is no command "opn". Did you mean "open"?');
    expect(terminal.output).not.toContain('\u001b[?1049h');
  });
});

describe('settings of the terminal reader', () => {
  it('are its keys and macros, of one view too, which the footer and the help tell', async () => {
    const { env } = home(
      'start = "all"\n[keys]\nw = "quit"\n[keys.list]\n"g n" = "save"\nx = ""\n[macros]\n", s" = ["save", "later", "toggle-read"]\n',
    );
    const terminal = await open(env);
    await terminal.shows(/w quit/);
    terminal.type(',');
    await terminal.shows(/s save; later; toggle-read/);
    terminal.type('s');
    await terminal.shows('11 unread');
    terminal.type('gs');
    await terminal.shows('1 of 1');
    terminal.type('gl');
    await terminal.shows('1 of 1');
    terminal.type('?');
    await terminal.shows(/g n, s +Save/);
    terminal.type('\u001b');
    await terminal.shows('Save', false);
    terminal.type('w');
    expect(await terminal.ended).toBe(0);
  });

  it('are its columns, colours and browser', async () => {
    const { env, file } = home();
    const browser = join(file, '../browser');
    const opened = join(file, '../opened');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(browser, `#!/bin/sh\necho "$@" > '${opened}'\n`);
    chmodSync(browser, 0o755);
    writeFileSync(
      file,
      `start = "all"\nbrowser = "${browser} --tab %s"\n[columns]\nlist = 60\nsources = 0\n[colours]\naccent = "#010203"\n`,
    );
    const paper = await press(harvest);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const args = ['--library', library, '--allow-private'];
    const terminal = new Terminal(args, { env: { ...env, ...TRUE }, columns: 180 });
    await terminal.shows(`▌ ${harvest.title}`);
    expect(terminal.output).toContain('\u001b[38;2;1;2;3m');
    const beside = terminal.lines().find((line) => line.includes('▌'))!;
    expect(beside.startsWith('▌')).toBe(true);
    terminal.type('w');
    await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toMatch(/^--tab https?:/);
  });
});

describe('the page of the terminal', () => {
  it('is asked for, and the colours go by its answer, at once the next time', async () => {
    const { env } = home();
    const terminal = await open({ ...env, ...TRUE });
    expect(terminal.output).toContain('\u001b]11;?\u001b\\');
    expect(terminal.output).not.toContain(RUST);
    terminal.type(page('ffff'));
    await terminal.shows(() => terminal.output.includes(RUST));
    expect(terminal.lines().join('\n')).not.toContain('rgb');
    terminal.type(page('1111'));
    await terminal.shows(() => terminal.output.includes(PEACH));
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const again = await open({ ...env, ...TRUE });
    expect(again.output).toContain(PEACH);
    expect(again.output).not.toContain(RUST);
  });

  it('that nobody answers for has the colours of the terminal', async () => {
    const terminal = await open({ ...home().env, ...TRUE });
    // The fence alone has come, of the terminal of the test itself.
    expect(terminal.output).toContain('\u001b[36m');
    expect(terminal.output).not.toContain('\u001b[38;2');
  });
});

describe('what the reader remembers', () => {
  it('is the theme, the density and what was searched for', async () => {
    const { env } = home();
    const terminal = await open({ ...env, ...TRUE }, [], 80);
    terminal.type('ga');
    await terminal.shows('1 of 12');
    terminal.type('T');
    await terminal.shows('Light');
    terminal.type('d');
    await terminal.shows(() => terminal.lines()[3]!.includes('Nearly 200 nations'));
    terminal.type('/permits\r');
    await terminal.shows('1 of 1');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const again = await open({ ...env, ...TRUE }, [], 80);
    expect(again.output).toContain('48;2;251;250;247');
    again.type('ga');
    await again.shows('1 of 12');
    expect(again.lines()[3]).toContain('Nearly 200 nations');
    again.type('/\u001b[A');
    await again.shows('permits');
  });

  it('is nothing where it has a theme in the file', async () => {
    const { env } = home('theme = "sepia"\n');
    const terminal = await open({ ...env, ...TRUE });
    expect(terminal.output).toContain('48;2;244;236;216');
  });
});
