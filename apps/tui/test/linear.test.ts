import { describe, expect, it } from 'vitest';
import { run, runProcess } from './dateline.js';
import { harvest, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

async function open(args: string[] = [], env: Record<string, string> = {}) {
  const library = await starterLibrary();
  const terminal = new Terminal(['--library', library, '--linear', ...args], { columns: 120, rows: 100, env });
  await terminal.shows('A number opens that row');
  return { terminal, library };
}
/** Says a line, and waits for what is said then. */
async function say({ terminal }: { terminal: Terminal }, line: string, what: string | RegExp) {
  const before = terminal.output.length;
  terminal.type(`${line}\r`);
  await terminal.shows(() => {
    const said = terminal.output.slice(before).replaceAll('\r', '');
    return typeof what === 'string' ? said.includes(what) : what.test(said);
  });
}

describe('the reader as one line after another', () => {
  it('numbers rows, opens them by number, and takes keys and commands as the screen does', async () => {
    const at = await open();
    await at.terminal.shows(
      '1. unread: Russia shortens permits of North Korean workers to a year, Dateline Starter Edition',
    );
    await say(at, '1', /Nobody is being put on a plane[\s\S]*Pyongyang's weapons\./);
    await say(at, 'v', /Voices\n1\. a senior migration official\n2\. said\n {3}Nobody is being put on a plane/);
    await say(at, '4', /4\. said\n {3}North Koreans who come to Russia may now stay/);
    // What is open goes first, then the article.
    at.terminal.type('Escape\r');
    await say(at, 'Escape', /workers to a year\nNobody is being put/);
    await say(at, 'u', /1\. Russia shortens permits/);
    await say(at, 's', 'Saved. z takes it back.');
    await say(at, 'z', 'Undone: saved');
    await say(at, 'j', /^.*\n2\. unread: Nearly 200 nations/);
    await say(at, 'tag budget', /budget/);
    await say(at, ':go-unread', /Unread, 1 of 11/);
    await say(at, 'ga', '12. unread: New Zealand');
    // An empty line goes on.
    await say(at, '3', 'CERN finds a particle');
    await say(at, '', 'CERN gives the World Wide Web away');
    await say(at, '?', /This article\nv, Voices/);
    await say(at, 'q', 'CERN gives');
    at.terminal.type('q\r');
    expect(await at.terminal.ended).toBe(0);
    // Nothing was drawn: no grid, no other screen, no key taken from the terminal.
    expect(at.terminal.output).not.toContain('\u001b');
  });

  it('asks on a line, and takes what is typed behind the key at once', async () => {
    const at = await open();
    await say(at, '/', 'A dot alone leaves it.');
    await say(at, 'permits', /Search, permits.*\n1\. unread: Russia/);
    await say(at, '/lighthouse', /Search, lighthouse/);
    await say(at, 'gu', '12. unread');
    await say(at, '&', 'A dot alone leaves it.');
    at.terminal.type('.\r');
    await say(at, '40', 'There is no row 40 here.');
    await say(at, 'A', /Marked 12 stories read. z takes it back./);
    at.terminal.type('\u0004');
    expect(await at.terminal.ended).toBe(0);
  });

  it('leaves Ctrl-C to a program that has the terminal, and ends on it otherwise', async () => {
    const pager = 'trap "echo stopped; exit" INT; sed s/Asia/ASIA/; while :; do sleep 0.1; done';
    const at = await open([], { PAGER: pager });
    await say(at, '1', 'Nobody is being put');
    await say(at, '|', 'A dot alone leaves it.');
    await say(at, '', /ASIA[\s\S]*Pyongyang's weapons/);
    at.terminal.type(keys.ctrlC);
    // By then the program takes no more of what is typed.
    await at.terminal.shows(/stopped$/m);
    await say(at, 'u', '1. Russia shortens permits');
    at.terminal.type('q\rq\r');
    expect(await at.terminal.ended).toBe(0);
    const other = await open();
    other.terminal.type(keys.ctrlC);
    expect(await other.terminal.ended).toBe(130);
  });

  it('asks with yes and no', async () => {
    const paper = await press(harvest);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const at = { terminal: new Terminal(['--library', library, '--linear', '--allow-private'], { columns: 120 }) };
    await at.terminal.shows('A number opens');
    await say(at, 'gf', 'The Valley Post');
    await say(at, 'D', 'y or n');
    await say(at, 'n', /\n/);
    await say(at, 'D', 'y or n');
    await say(at, 'y', 'Removed The Valley Post');
    await say(at, 'gf', 'There are no feeds yet.');
  });

  it('shows no password while it is typed', async () => {
    const paper = await press(harvest);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const at = { terminal: new Terminal(['--library', library, '--linear', '--allow-private'], { columns: 120 }) };
    await at.terminal.shows('A number opens');
    await say(at, 'gf', 'The Valley Post');
    await say(at, 'e', 'Name:');
    await say(at, '', 'Folder, empty for none:');
    await say(at, '', 'sign-in');
    await say(at, 'sign-in', 'Name to sign in with');
    await say(at, 'ines', 'Password, empty to leave it:');
    at.terminal.type('noon\r');
    const feeds = () => run(['feeds', '--as', 'json', '--library', library]);
    await expect.poll(async () => JSON.parse((await feeds()).stdout)).toMatchObject([{ credentials: true }]);
    // Everything else is shown as before.
    await say(at, 'gu', /^gu$/m);
    expect(at.terminal.output).toContain('ines');
    expect(at.terminal.output).not.toContain('noon');
  });

  it('reads from a pipe and into one', async () => {
    const { code, stdout, stderr } = await runProcess(['--library', await starterLibrary(), '--linear'], {
      input: '2\nq\n',
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nearly 200 nations agree to hold warming');
    expect(stdout).toContain('unread: Russia shortens permits');
  });
});
