import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { bridge, bridgeAgain, harvest, late, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

async function open(options: { columns?: number; rows?: number; library?: string } = {}) {
  const library = options.library ?? (await starterLibrary());
  const terminal = new Terminal(['--library', library, '--allow-private'], options);
  return { terminal, library };
}

describe('the terminal reader', () => {
  it('opens on the starter edition, reads a story and leaves the terminal as it was', async () => {
    const { terminal } = await open({ library: join(folder(), 'library.db') });
    await terminal.shows('12 unread');
    expect(terminal.alternate).toBe(true);
    await terminal.shows('Russia shortens permits of North Korean workers');
    expect(terminal.isBold('Russia shortens permits')).toBe(true);
    terminal.type(keys.enter);
    await terminal.shows('11 unread');
    await terminal.shows('MOSCOW, February 8.');
    terminal.type('u');
    await terminal.shows('All news');
    await terminal.shows(() => !terminal.isBold('Russia shortens permits'));
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.alternate).toBe(false);
    expect(terminal.output).toContain('\u001b[?1049l');
    expect(terminal.output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.output.lastIndexOf('\u001b[?25l'));
  });

  it('adds a feed, refreshes it, reads, searches and saves', async () => {
    const paper = await press(harvest, bridge);
    const { terminal } = await open();
    await terminal.shows('12 unread');
    terminal.type('a');
    await terminal.shows('Add the address:');
    terminal.type(paper.feed);
    await terminal.shows(paper.feed);
    terminal.type(keys.enter);
    await terminal.shows('14 unread');
    await terminal.shows(harvest.title);

    paper.items = [late, harvest, bridge];
    terminal.type('R');
    await terminal.shows('1 new story');
    await terminal.shows('15 unread');
    terminal.type('gg');
    await terminal.shows(late.title);

    terminal.type('/');
    await terminal.shows('Search:');
    terminal.type('crates');
    await terminal.shows('Search: crates');
    terminal.type(keys.enter);
    await terminal.shows(late.title, false);
    await terminal.shows(harvest.title);
    terminal.type('/');
    await terminal.shows('Search:');
    terminal.type('is:savd');
    terminal.type(keys.enter);
    await terminal.shows('perhaps is:saved is meant');
    await terminal.shows('   ^^^^');
    await terminal.shows(harvest.title, false);
    terminal.type(keys.escape);
    await terminal.shows(harvest.title);
    terminal.type('s');
    await terminal.shows('★');
    terminal.type('o');
    await terminal.shows('v voices');
    await terminal.shows('We ran out of crates');
    terminal.type('gs');
    await terminal.shows('Saved');
    await terminal.shows(harvest.title);
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('tells how a story changed that was read, and leaves the text that is open', async () => {
    const paper = await press(harvest, bridge);
    const { terminal } = await open({ columns: 100, rows: 30 });
    await terminal.shows('12 unread');
    terminal.type('a');
    await terminal.shows('Add the address:');
    terminal.type(paper.feed);
    await terminal.shows(paper.feed);
    terminal.type(keys.enter);
    await terminal.shows('14 unread');
    await terminal.shows(bridge.title);
    terminal.type('j');
    await terminal.shows(`▌ ${bridge.title}`);
    terminal.type('o');
    await terminal.shows('v voices');
    await terminal.shows('The ferry runs instead');
    await terminal.shows('13 unread');
    paper.items = [harvest, bridgeAgain];
    terminal.type('R');
    await terminal.shows('This story has changed while it was open: V shows how.');
    await terminal.shows('The ferry runs instead');
    terminal.type('V');
    await terminal.shows('1 thing is meant otherwise');
    await terminal.shows('Negation added:');
    await terminal.shows('{+does not run+}');
    await terminal.shows('[-runs-]');
    terminal.type('u');
    await terminal.shows('The ferry does not run instead');

    // Read and left, it is marked in the list, and found.
    terminal.type('u');
    await terminal.shows(harvest.title);
    paper.items = [harvest, bridge];
    terminal.type('R');
    await terminal.shows('±');
    terminal.type('gr');
    await terminal.shows('Changed');
    await terminal.shows(harvest.title, false);
    await terminal.shows(`▌ ${bridge.title}`);
    terminal.type('o');
    await terminal.shows('Changed since you read it: V shows how.');
    terminal.type('gr');
    await terminal.shows('Nothing that you read has changed since.');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('leaves the text beside the list as it is until it is opened', async () => {
    const paper = await press(harvest, bridge);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const terminal = new Terminal(['--library', library, '--allow-private'], { columns: 140, rows: 30 });
    await terminal.shows('14 unread');
    await terminal.shows('▌ Valley farmers');
    terminal.type('ou');
    await terminal.shows('13 unread');
    paper.items = [{ ...harvest, text: harvest.text.replace('crates', 'baskets') }, bridge];
    terminal.type('R');
    await terminal.shows('±');
    await terminal.drawnAgain();
    await terminal.shows('We ran out of crates');
    terminal.type('o');
    await terminal.shows('We ran out of baskets');
    await terminal.shows('Changed since you read it');
  });

  it('shows the list beside the story where there is room, and follows the size of the window', async () => {
    const { terminal } = await open({ columns: 140, rows: 40 });
    await terminal.shows('MOSCOW, February 8.');
    await terminal.shows('Climate');
    terminal.type('j');
    await terminal.shows('PARIS, Dec');
    await terminal.shows('12 unread');
    terminal.resize(60, 20);
    await terminal.shows('PARIS, Dec', false);
    await terminal.shows('Nearly 200 nations');
    await terminal.shows(() => terminal.lines().at(-1)?.includes('keys') ?? false);
    terminal.resize(40, 12);
    await terminal.shows(() => terminal.lines().every((line) => line.length <= 40));
    await terminal.shows('Nearly 200');
    terminal.resize(140, 40);
    await terminal.shows('PARIS, Dec');
  });

  it('draws its help from the key map, and what a chord can become', async () => {
    const { terminal } = await open();
    await terminal.shows('12 unread');
    terminal.type('?');
    await terminal.shows('Half a page up');
    terminal.type(keys.escape);
    await terminal.shows('Half a page up', false);
    terminal.type('g');
    await terminal.shows('all news');
    terminal.type(keys.escape);
    await terminal.shows('all news', false);
    terminal.type('gf');
    await terminal.shows('There are no feeds yet');
    terminal.type('u');
    await terminal.shows('All news');
  });

  it('marks what a voice says, and goes from statement to statement', async () => {
    const paper = await press(harvest);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    await run(['voices', '--library', library]);
    const { terminal } = await open({ library });
    await terminal.shows(harvest.title);
    terminal.type('o');
    await terminal.shows('v voices');
    // Its words are there, so that there is something to go to.
    await terminal.shows('said Marit Osk');
    terminal.type(']');
    await terminal.shows(() => terminal.underlined().includes('We ran out of crates'));
    terminal.type('v');
    await terminal.shows('Voices');
    await terminal.shows(/Marit Osk[\s\S]*Marit Osk/);
    terminal.type('h');
    await terminal.shows('Highlighted');
    terminal.type(keys.escape);
    await terminal.shows(() => !terminal.underlined().includes('We ran out of crates'));
  });

  it('tells beside a story what other stories know of who speaks in it', async () => {
    const frost = {
      title: 'Late frost spares the plum trees',
      text: '<p>"The blossom held," said Marit Osk, who heads the growers’ union.</p>',
      date: '2024-04-02T09:00:00Z',
    };
    const paper = await press(harvest, frost);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    await run(['voices', '--library', library]);
    const { terminal } = await open({ library, columns: 150, rows: 40 });
    await terminal.shows(harvest.title);
    terminal.type('gao');
    await terminal.shows('Has not spoken here for 8');
  });

  it('shows documents with the stories that lean on them, and a voice by day', async () => {
    const library = await starterLibrary();
    const { terminal } = await open({ library });
    await terminal.shows('12 unread');
    terminal.type('gd');
    await terminal.shows(/Paris Agreement[^\n]*1 story/);
    terminal.type('/');
    await terminal.shows('Find a document');
    terminal.type('antarctic\r');
    await terminal.shows(/Documents\s+antarctic[\s\S]*Antarctic Treaty/);
    terminal.type('o');
    await terminal.shows(/Antarctic Treaty\s[\s\S]*1 story[\s\S]*Dateline Starter Edition/);
    terminal.type('gv');
    await terminal.shows(/statements? in 1 story/);
    terminal.type('/');
    await terminal.shows('Find a voice');
    terminal.type('haley\r');
    await terminal.shows(/Voices\s+haley[\s\S]*Nikki Haley/);
    terminal.type('o');
    await terminal.shows(/Thursday, 8 February 2018\s+▌ said/);
    terminal.type('x');
    await terminal.shows('No other story reports this in the same words.');
  });

  it('goes to both ends of a list, and says which row of how many is selected, and how far that is', async () => {
    const { terminal } = await open();
    await terminal.shows('1 of 12  8 %');
    terminal.type('G');
    await terminal.shows('12 of 12  100 %');
    terminal.type('kgg');
    await terminal.shows('1 of 12  8 %');
  });

  it('takes marks back, and marks all read', async () => {
    const { terminal } = await open();
    await terminal.shows('12 unread');
    terminal.type('m');
    await terminal.shows('Marked read');
    await terminal.shows('11 unread');
    terminal.type('z');
    await terminal.shows('Undone: marked read');
    await terminal.shows('12 unread');
    terminal.type('A');
    await terminal.shows('Marked 12 stories read');
    await terminal.shows('0 unread');
    terminal.type('z');
    await terminal.shows('12 unread');
  });

  it('shows what another process does to the library', async () => {
    const { terminal, library } = await open();
    await terminal.shows('12 unread');
    const { code } = await run(['mark', '--query', '', '--read', '--library', library]);
    expect(code).toBe(0);
    await terminal.shows('0 unread');
  });

  it('obeys nothing that a story says', async () => {
    const library = await starterLibrary();
    const trap = { ...harvest, title: 'Plain \u009b31m title', text: '<p>before &#27;[2J&#155;1;1H&#7;after</p>' };
    const paper = await press(trap);
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const { terminal } = await open({ library });
    await terminal.shows('Plain');
    terminal.type('o');
    await terminal.shows('v voices');
    await terminal.shows('after');
    expect(terminal.output).not.toContain('\u001b[2J');
    expect(terminal.output).not.toContain('\u009b');
  });
});
