import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

/** A program of this test, in a folder of its own. */
function program(name: string, script: string): string {
  const path = join(folder(), name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

async function open(env: Record<string, string>) {
  const text = `<p>The <a href="https://port.example/a">port</a> and the <a href="https://office.example/b">office</a>.</p>`;
  const paper = await press({ title: 'A story with links', text, date: '2024-05-28T09:00:00Z' });
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library], { columns: 80, rows: 24, env });
  await terminal.shows('13 unread');
  terminal.type('gao');
  await terminal.shows('The port[1] and the office[2].');
  return terminal;
}

describe('links', () => {
  it('have numbers and are links of the terminal, and open in the browser that is chosen', async () => {
    const told = join(folder(), 'told');
    const terminal = await open({ BROWSER: `${program('window', `echo "$@" >> ${told}`)} --tab %s` });
    expect(terminal.output).toContain('\u001b]8;;https://port.example/a\u001b\\');
    await terminal.shows('[2] https://office.example/b');
    terminal.type('2#');
    await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8')).toBe('--tab https://office.example/b\n');
    terminal.type('#');
    await terminal.shows('Open link (1 to 2, or its words):');
    terminal.type(`7${keys.enter}`);
    await terminal.shows('The article has 2 links.');
  });

  it('open in a browser for terminals, which has the terminal meanwhile', async () => {
    const terminal = await open({
      BROWSER: program('lynx', 'echo "page $1"; read answer; echo "$answer" >&2; exit 3'),
    });
    terminal.type('1#');
    await terminal.shows('page https://port.example/a');
    expect(terminal.alternate).toBe(false);
    // What is typed is its own.
    terminal.type('j q\r');
    await terminal.shows('lynx ended with 3.');
    expect(terminal.alternate).toBe(true);
    await terminal.shows('The port[1] and the office[2].');
    terminal.type('u');
    await terminal.shows('1 of 13');
  });

  it('say that a browser cannot be used', async () => {
    const terminal = await open({ BROWSER: program('broken', 'exit 4') });
    terminal.type('1#');
    await terminal.shows('broken ended with 4.');
  });
});

describe('a story', () => {
  it('goes to a command, and to the pager where none is named', async () => {
    const kept = join(folder(), 'kept');
    const terminal = await open({ PAGER: 'sed s/office/OFFICE/; read answer < /dev/tty' });
    terminal.type('|');
    await terminal.shows('Pipe to (empty: sed s/office');
    terminal.type(`tee ${kept} | wc -l${keys.enter}`);
    await terminal.shows('Press Enter to go on');
    terminal.type('\r');
    await terminal.shows('The port[1] and the office[2].');
    expect(readFileSync(kept, 'utf8')).toContain('A story with links\n');
    terminal.type(`|${keys.enter}`);
    await terminal.shows('and the OFFICE[2].');
    expect(terminal.alternate).toBe(false);
    // Ctrl-C is for the program that has the terminal.
    terminal.type('\u0003');
    await terminal.shows('The port[1] and the office[2].');
    expect(terminal.alternate).toBe(true);
    terminal.type(`|exit 7${keys.enter}`);
    await terminal.shows('exit 7 ended with 7. Press Enter');
    terminal.type('\r');
    await terminal.shows('exit 7 ended with 7.');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });
});
