import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sharedByTests } from './at-end.js';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { bridge, harvest, late, type Press, press } from './press.js';
import { copyOf, readAll, starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

/** Articles of the feed that newsboat would show: the newest first. */
const [NIGHT, PLUM, BRIDGE] = [late.title, harvest.title, bridge.title];

interface Desk {
  terminal: Terminal;
  library: string;
  paper: Press;
  /** What the browser was given. */
  opened: string;
}

/** A paper, and a library that follows it; each test takes a copy of that. */
async function followed(): Promise<Pick<Desk, 'library' | 'paper'>> {
  const text = `${late.text}<p><a href="https://trains.example/night">The timetable</a> has more.</p>`;
  const paper = await press({ ...late, text }, harvest, bridge);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private', '--folder', 'Valley']);
  await readAll(library);
  return { paper, library };
}

let shared: Awaited<ReturnType<typeof followed>>;
beforeAll(async () => {
  const { made, end } = await sharedByTests(followed);
  shared = made;
  return end;
});

/** A library with one feed, in the hands of somebody who knows newsboat: the list of feeds is what is shown. */
async function desk(): Promise<Desk> {
  const { paper } = shared;
  const library = copyOf(shared.library);
  const bin = folder();
  const opened = join(bin, 'opened');
  const browser = join(bin, 'browser');
  writeFileSync(browser, `#!/bin/sh\necho "$1" >> '${opened}'\n`);
  chmodSync(browser, 0o755);
  const args = ['--library', library, '--allow-private', '--keys', 'newsboat'];
  const terminal = new Terminal(args, { columns: 80, rows: 30, env: { BROWSER: browser, PAGER: 'cat' } });
  await terminal.shows('The Valley Post');
  await terminal.shows('15 unread');
  return { terminal, library, paper, opened };
}

const selected = (title: string) => new RegExp(`▌ .*${title.slice(0, 20)}`);
/** The feed is the second row, behind its folder. */
const FEED = 'j';
const inFeed = `${FEED}${keys.enter}`;

type Script = [name: string, keys: string, ...steps: (string | RegExp | ((desk: Desk) => Promise<void> | void))[]];
const not = (what: string | RegExp) => (desk: Desk) => desk.terminal.shows(what, false);
const types = (text: string) => (desk: Desk) => desk.terminal.type(text);
const browserGets =
  (count: number) =>
  async ({ opened }: Desk) => {
    const { readFileSync, existsSync } = await import('node:fs');
    await expect
      .poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8').trim().split('\n').length : 0))
      .toBe(count);
  };
const ends = async ({ terminal }: Desk) => expect(await terminal.ended).toBe(0);

const scripts: Script[] = [
  ['q in the list of feeds ends', 'q', ends],
  ['Q ends anywhere', `${inFeed}${keys.enter}Q`, ends],
  ['Enter opens a feed, and an article in it', `${inFeed}`, NIGHT, BRIDGE, types(keys.enter), 'Sleeping cars leave'],
  [
    'q goes back one by one',
    `${inFeed}${keys.enter}`,
    'Sleeping cars leave',
    types('q'),
    selected(NIGHT),
    types('q'),
    'Dateline  Feeds',
  ],
  ['opening marks read', `${inFeed}${keys.enter}`, '14 unread'],
  [
    'n and p go to what is unread',
    `${inFeed}N`,
    '14 unread',
    types('jN'),
    '13 unread',
    types('ggk'),
    types('n'),
    selected(BRIDGE),
    types('Np'),
    '12 unread',
  ],
  [
    'n in an article opens the next unread',
    `${inFeed}${keys.enter}`,
    '14 unread',
    types('n'),
    'We ran out of crates',
    '13 unread',
    types('n'),
    'The ferry runs instead',
  ],
  [
    'J and K in an article go to its neighbours',
    `${inFeed}${keys.enter}J`,
    'We ran out of crates',
    types('K'),
    'Sleeping cars leave',
  ],
  ['j and k in an article scroll', `${inFeed}${keys.enter}jjk`, 'Sleeping cars leave'],
  ['N marks read and unread', `${inFeed}N`, '14 unread', types('N'), '15 unread'],
  ['A marks the feed read', `${inFeed}A`, '12 unread'],
  ['A in the list of feeds marks the selected one read', `${FEED}A`, '12 unread', 'Dateline  Feeds'],
  ['C marks everything read', 'C', 'Marked 15 stories read', ' 0 unread', 'Dateline  Feeds'],
  ['n in the list of feeds goes to the next with news', 'n', selected('The Valley Post')],
  ['l shows unread articles alone', `${inFeed}Nl`, 'unread only', not(NIGHT)],
  ['/ searches everything', `/plum${keys.enter}`, '1 of 1', PLUM],
  ['F narrows the list', `${inFeed}Firon`, BRIDGE, not(PLUM)],
  ['o opens the page, and leaves the article unread', `${inFeed}o`, browserGets(1), '15 unread'],
  ['O opens the page, and marks the article read', `${inFeed}O`, browserGets(1), '14 unread'],
  [
    'u lists the links, a number opens one',
    `${inFeed}u`,
    'Open link (1)',
    types(keys.escape),
    not('Open link'),
    types('1'),
    browserGets(1),
  ],
  ['D takes an article out of the list', `${inFeed}D`, not(NIGHT)],
  [
    '| gives the article to a command',
    `${inFeed}${keys.enter}|tr a-z A-Z${keys.enter}`,
    'SLEEPING CARS LEAVE',
    types(keys.enter),
    'Sleeping cars leave',
  ],
  ['? shows the keys that there are', '?', /K, k, ↑ +Previous/, types('q'), 'The Valley Post'],
  [': takes a command', `:go-saved${keys.enter}`, 'Saved'],
];

describe('the keys of newsboat', () => {
  it.each(scripts)('%s', async (_name, typed, ...steps) => {
    const at = await desk();
    at.terminal.type(typed);
    for (const step of steps) {
      if (typeof step === 'function') await step(at);
      else await at.terminal.shows(step);
    }
  });

  it('r asks the feeds for news', async () => {
    const { terminal, paper } = await desk();
    onTestFinished(() => void paper.items.shift());
    paper.items.unshift({
      title: 'Wool prices rise',
      text: '<p>Twenty buyers came.</p>',
      date: '2024-05-30T09:00:00Z',
    });
    terminal.type('R');
    await terminal.shows('16 unread');
  });

  it('lie beneath those of the file', async () => {
    const config = folder();
    mkdirSync(join(config, 'dateline'));
    writeFileSync(
      join(config, 'dateline', 'terminal.toml'),
      'keymap = "newsboat"\nstart = "all"\n[keys]\nq = "quit"\n',
    );
    const terminal = new Terminal(['--library', await starterLibrary()], { env: { XDG_CONFIG_HOME: config } });
    await terminal.shows('1 of 12');
    terminal.type(keys.enter);
    await terminal.shows('11 unread');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });
});
