import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from './folder.js';
import { bridge, harvest, press } from './press.js';
import { Terminal } from './terminal.js';

const copy = `Harbour council votes for a second ferry

PORT ELLIN, May 28, 2024 (Dateline) - Boats are to run until midnight from June, the mayor, Ines Varga, said on Tuesday.

"People here have waited ten years for this," Varga said.
`;

/** A terminal in which a command runs that keeps what it needs meanwhile in a folder of its own. */
function open(args: string[], columns = 80) {
  const temporary = join(folder(), 'temporary');
  mkdirSync(temporary);
  const env = { TMPDIR: temporary, DATELINE_ALLOW_PRIVATE: '127.0.0.1' };
  return {
    terminal: new Terminal(['read', ...args], { columns, env }),
    left: () => readdirSync(temporary).filter((name) => name.startsWith('dateline')),
  };
}

function document(): string {
  const path = join(folder(), 'ferry.txt');
  writeFileSync(path, copy);
  return path;
}

describe('dateline read in a terminal', () => {
  it('shows one document in the reader, with its voices, and leaves nothing behind', async () => {
    const { terminal, left } = open([document()]);
    await terminal.shows('Boats are to run until');
    expect(terminal.alternate).toBe(true);
    // Its Reading is made meanwhile.
    terminal.type('v');
    await terminal.shows(/Ines Varga/);
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.alternate).toBe(false);
    expect(left()).toEqual([]);
  });

  it('has the notes beside the text of a wide screen, and no list', async () => {
    const { terminal } = open([document()], 140);
    await terminal.shows(() => terminal.lines().some((line) => /\S {3,}.*Ines Varga/.test(line)));
    expect(terminal.lines().join('\n')).not.toContain('1 of 1');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('lists the stories of a feed', async () => {
    const { feed } = await press(harvest, bridge);
    const { terminal } = open([feed]);
    await terminal.shows('Old iron bridge');
    await terminal.shows('record plum harvest');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('prints where a form is asked for', async () => {
    const { terminal } = open([document(), '--as', 'text']);
    expect(await terminal.ended).toBe(0);
    expect(terminal.output).not.toContain('\u001b[?1049h');
    expect(terminal.lines().join('\n')).toContain('Varga');
  });

  it('says what cannot be read', async () => {
    const { terminal } = open(['/nowhere/at/all.txt']);
    expect(await terminal.ended).toBe(1);
    expect(terminal.output).not.toContain('\u001b[?1049h');
    expect(terminal.lines().join('\n')).toContain('There is no file /nowhere/at/all.txt');
  });
});
