import { describe, expect, it } from 'vitest';
import { runProcess } from './dateline.js';
import { starterLibrary } from './starter.js';
import { Terminal } from './terminal.js';

/** Throws in the program when it is told to. */
const CRASH = `--import=data:text/javascript,${encodeURIComponent("process.on('SIGUSR2',()=>{throw new Error('a wheel came off')})")}`;

const LEFT = ['\u001b[?2004l', '\u001b[?1000l', '\u001b[?7h', '\u001b[?25h', '\u001b[?1049l'];

/** Pastes are plain again, lines wrap, the cursor shows, and the screen is the one from before. */
function expectInOrder(terminal: Terminal, sequences = LEFT): void {
  expect(terminal.alternate).toBe(false);
  for (const sequence of sequences) {
    const opposite = sequence.endsWith('h') ? sequence.replace(/h$/, 'l') : sequence.replace(/l$/, 'h');
    expect(terminal.output.lastIndexOf(sequence)).toBeGreaterThan(terminal.output.lastIndexOf(opposite));
  }
}

async function open(options: ConstructorParameters<typeof Terminal>[1] = {}) {
  const terminal = new Terminal(['--library', await starterLibrary()], options);
  await terminal.shows('12 unread');
  return terminal;
}

describe('the terminal is left in order', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('on %s', async (signal) => {
    const terminal = await open();
    terminal.signal(signal);
    expect(await terminal.ended).toBeGreaterThan(0);
    expectInOrder(terminal);
  });

  it('when the program breaks, and says what broke', async () => {
    const terminal = await open({ env: { NODE_OPTIONS: CRASH } });
    terminal.signal('SIGUSR2');
    expect(await terminal.ended).toBe(1);
    expectInOrder(terminal);
    expect(terminal.lines().join('\n')).toContain('a wheel came off');
  });

  it.each(['gaq', 'oq'])('on %s at once, while a view is on its way', async (typed) => {
    const terminal = await open();
    terminal.type(typed);
    expect(await terminal.ended).toBe(0);
    expectInOrder(terminal);
  });

  it('by a program whose terminal is gone: it ends', async () => {
    const terminal = await open();
    terminal.hangUp();
    await terminal.gone();
  });
});

describe('ctrl-z', () => {
  it('stops for a shell with job control, and fg draws everything again', async () => {
    const terminal = await open({ shell: true });
    const before = terminal.cells();
    terminal.type('\u001a');
    await terminal.shows('Stopped');
    // The shell itself asks for brackets around pastes.
    expectInOrder(terminal, LEFT.slice(1));
    terminal.type('echo meanwhile; fg\r');
    await terminal.shows('12 unread');
    expect(terminal.alternate).toBe(true);
    await terminal.shows(() => JSON.stringify(terminal.cells()) === JSON.stringify(before));
    terminal.type('m');
    await terminal.shows('11 unread');
    terminal.type('q');
    await terminal.shows(() => !terminal.alternate);
    expectInOrder(terminal, LEFT.slice(1));
  });

  it('says where nothing could continue it, and goes on', async () => {
    const terminal = await open();
    terminal.type('\u001a');
    await terminal.shows('There is no shell here');
    expect(terminal.alternate).toBe(true);
    terminal.type('m');
    await terminal.shows('11 unread');
  });
});

describe('without a terminal that can be drawn on', () => {
  it('the news is printed as text where TERM is dumb', async () => {
    const terminal = new Terminal(['--library', await starterLibrary()], { env: { TERM: 'dumb' } });
    expect(await terminal.ended).toBe(0);
    expect(terminal.output).toContain('Russia shortens permits');
    expect(terminal.output).not.toContain('\u001b');
  });

  it('the news is printed as text into a pipe', async () => {
    const { code, stdout, stderr } = await runProcess(['--library', await starterLibrary()]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Russia shortens permits');
    expect(stdout).not.toContain('\u001b');
  });
});
