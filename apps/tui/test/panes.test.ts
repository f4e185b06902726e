import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { bridge, harvest, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

async function open(columns: number, rows = 30) {
  const paper = await press(harvest, bridge);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private', '--folder', 'Valley']);
  const terminal = new Terminal(['--library', library, '--allow-private'], { columns, rows });
  await terminal.shows(harvest.title);
  return terminal;
}

describe('the sources', () => {
  it('come beside the view with Tab, open what is chosen, and go again', async () => {
    const terminal = await open(140);
    expect(terminal.lines().join('\n')).not.toMatch(/Valley +2/);
    terminal.type('\t');
    await terminal.shows('▌ All news');
    await terminal.shows(/Valley +2/);
    // List and story stand beside them still.
    await terminal.shows(harvest.title);
    await terminal.shows(/We ran out of crates/);
    terminal.type('G');
    await terminal.shows('▌   The Valley Post');
    terminal.type(keys.enter);
    await terminal.shows(/Dateline {2}Valley {2}The Valley Post/);
    await terminal.shows('1 of 2');
    await terminal.shows(bridge.title);
    await terminal.shows('▌   The Valley Post', false);
    terminal.type('\t');
    await terminal.shows('▌   The Valley Post');
    terminal.type(keys.escape);
    await terminal.shows('▌   The Valley Post', false);
    await terminal.shows(/Dateline {2}Valley {2}The Valley Post/);
  });

  it('have a narrow screen to themselves', async () => {
    const terminal = await open(80, 24);
    terminal.type('\t');
    await terminal.shows('▌ All news');
    await terminal.shows(harvest.title, false);
    // The keys are theirs: what they say here is said of a source.
    terminal.type('ge');
    await terminal.shows('Dateline  Edition');
    terminal.type('\tgg');
    await terminal.shows('▌ Edition');
    terminal.type('jo');
    await terminal.shows(harvest.title);
  });

  it('always stand beside the view of a wide screen', async () => {
    const terminal = await open(180, 40);
    await terminal.shows(/All news {2,}▌/);
    await terminal.shows(/The Valley Post +2/);
    await terminal.shows('said Marit Osk');
  });
});

describe('a mouse', () => {
  it('opens a source, selects and opens a story, and scrolls with its wheel', async () => {
    const terminal = await open(140);
    terminal.type('\t');
    await terminal.shows(/The Valley Post +2 /);
    terminal.point(/The Valley Post +2 /);
    await terminal.shows('1 of 2');
    terminal.point(/^. Old iron bridge/);
    await terminal.shows('▌ Old iron bridge');
    terminal.point(/^ {2}Valley farmers/, 64);
    await terminal.shows('▌ Valley farmers');
    terminal.point(/^ {2}Old iron bridge/, 65);
    await terminal.shows('▌ Old iron bridge');
    terminal.point(/^. Old iron bridge/);
    await terminal.shows('v voices');
    await terminal.shows('13 unread');
  });
});

describe('a mouse in other views', () => {
  it('chooses in the panel what is then marked in the text, and in the text what is then chosen in the panel', async () => {
    const terminal = new Terminal(['--library', await starterLibrary()], { columns: 80, rows: 40 });
    await terminal.shows('12 unread');
    terminal.type('gao');
    await terminal.shows('v voices');
    terminal.type('v');
    await terminal.shows(/^ {2}Voices/m);
    terminal.point(/As long as a visa/);
    await terminal.shows(/^▌ {3}its holder may go on working|^▌ {3}As long as a visa/m);
    terminal.point(/^ {2}Valentina Kazakova/);
    await terminal.shows(/^▌ Valentina Kazakova/m);
  });

  it('selects and opens in the feeds, the voices and what a voice says', async () => {
    const terminal = await open(80, 24);
    terminal.type('gf');
    await terminal.shows('Dateline  Feeds');
    terminal.point(/The Valley Post/);
    await terminal.shows('▌ The Valley Post');
    terminal.point(/The Valley Post/);
    await terminal.shows('1 of 2');
    terminal.type('gv');
    await terminal.shows('Valentina Kazakova');
    terminal.point(/Valentina Kazakova/);
    await terminal.shows('▌ Valentina Kazakova');
    terminal.point(/Valentina Kazakova/);
    await terminal.shows(/^ {2}.*that nobody is being deported/m);
    terminal.point(/that nobody is being deported/);
    await terminal.shows(/^▌ .*that nobody is being deported/m);
    terminal.point(/that nobody is being deported/);
    await terminal.shows('v voices');
  });

  it('goes through the edition', async () => {
    const terminal = await open(80, 24);
    terminal.type('ge');
    await terminal.shows('Dateline  Edition');
    terminal.type('p');
    await terminal.shows('28 May 2024');
    await terminal.shows(`▌ ${harvest.title}`);
    terminal.point(/Valley farmers bring/);
    await terminal.shows('v voices');
  });
});

describe('a mouse in documents', () => {
  it('selects and opens a document, and a story that leans on it', async () => {
    const terminal = await open(80, 24);
    terminal.type('gd');
    await terminal.shows('Dateline  Documents');
    await terminal.shows('Paris Agreement');
    terminal.point(/Paris Agreement/);
    await terminal.shows(/^▌ .*Paris Agreement/m);
    terminal.point(/Paris Agreement/);
    await terminal.shows('Nearly 200 nations');
    terminal.point(/Nearly 200 nations/);
    await terminal.shows('v voices');
  });
});

describe('a compact list', () => {
  it('has one line for a story', async () => {
    const terminal = await open(80, 24);
    await terminal.shows('We ran out of crates');
    terminal.type('d');
    await terminal.shows('We ran out of crates', false);
    const [first, second] = terminal.lines().slice(2, 4);
    expect(first).toMatch(/^▌ Valley farmers bring in a record p.* {2}The Valley Post .*28 May/);
    expect(second).toMatch(/^ {2}Old iron bridge closes for the winter .*27 May/);
    expect(terminal.isBold('Valley farmers')).toBe(true);
    terminal.type('d');
    await terminal.shows('We ran out of crates');
  });
});
