import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { press } from './press.js';
import { starterLibrary } from './starter.js';
import { Terminal } from './terminal.js';

/** The train left at 9. In Hebrew, as it is kept and read. */
const READ = 'הרכבת יצאה בשעה 9';
/** The same as it is seen from the left. */
const SEEN = '9 העשב האצי תבכרה';

async function open(env: Record<string, string> = {}) {
  const paper = await press({ title: READ, text: `<p>${READ}, Reuters.</p>`, date: '2024-05-28T09:00:00Z' });
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library, '--allow-private'], { env, rows: 30 });
  await terminal.shows('1 of 13');
  return terminal;
}

describe('text that is read from the right', () => {
  it('is put in order for a terminal that does not do so, which is told not to until the reader is left', async () => {
    const terminal = await open();
    await terminal.shows(SEEN);
    expect(terminal.output).toContain('\u001b[8l');
    expect(terminal.output).not.toContain('\u001b[8h');
    terminal.type('o');
    await terminal.shows(`.Reuters ,${SEEN}`);
    await terminal.shows('12 unread');
    await terminal.shows('v voices');
    // No cell is left of what stood there.
    const before = JSON.stringify(terminal.cells());
    await terminal.drawnAfresh();
    expect(JSON.stringify(terminal.cells())).toBe(before);
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output.lastIndexOf('\u001b[8h')).toBeGreaterThan(terminal.output.lastIndexOf('\u001b[8l'));
  });

  it('is left as it is for one that does it and cannot be told, or where a person says so', async () => {
    const konsole = await open({ KONSOLE_VERSION: '230401' });
    await konsole.shows(READ);
    expect(konsole.output).not.toContain('\u001b[8l');
    const config = folder();
    mkdirSync(join(config, 'dateline'));
    writeFileSync(join(config, 'dateline', 'terminal.toml'), 'bidi = "terminal"\n');
    const told = await open({ XDG_CONFIG_HOME: config });
    await told.shows(READ);
  });
});
