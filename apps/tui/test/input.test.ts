import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { bridge, harvest, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

async function open(library?: string) {
  const terminal = new Terminal(['--library', library ?? (await starterLibrary()), '--allow-private']);
  await terminal.shows('12 unread');
  return terminal;
}

const paste = (text: string) => `\u001b[200~${text}\u001b[201~`;
const WORDS = 'All Mayors Said Quietly:\rXylophones Await\r';

describe('what is typed ahead', () => {
  it('is for the field that the key before it opens', async () => {
    const terminal = await open();
    terminal.type('ga');
    await terminal.shows('All news');
    terminal.type('/higgs\r');
    await terminal.shows(/Search {2}higgs[\s\S]*CERN finds a particle/);
    await terminal.shows('Nearly 200', false);
    terminal.type('gasm');
    // s saves and m marks in the list that g a goes to.
    await terminal.shows('11 unread');
    await terminal.shows('★');
  });

  it('is for the question that is asked only when its code is there', async () => {
    const paper = await press(harvest, bridge);
    const terminal = await open();
    terminal.type(`a${paper.feed}\r`);
    await terminal.shows('14 unread');
    await terminal.shows(harvest.title);
  });

  it('is for the story that the key before it opens', async () => {
    const paper = await press(harvest);
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    await run(['voices', '--library', library]);
    const terminal = new Terminal(['--library', library]);
    await terminal.shows('13 unread');
    terminal.type('gao]');
    await terminal.shows(() => terminal.underlined().includes('We ran out of crates'));
  });

  it('is all done before the reader is left', async () => {
    const library = await starterLibrary();
    const terminal = await open(library);
    terminal.type('gamjmjmq');
    expect(await terminal.ended).toBe(0);
    const { stdout } = await run(['list', 'is:read', '--as', 'json', '--library', library]);
    expect(JSON.parse(stdout)).toHaveLength(3);
  });
});

describe('a paste', () => {
  it.each([
    ['in brackets', paste],
    ['that comes without them', (text: string) => text],
  ])('%s runs no command: an address is offered to be added', async (_, as) => {
    const paper = await press(harvest, bridge);
    const terminal = await open();
    terminal.type(as(paper.feed));
    await terminal.shows(`Add the address: ${paper.feed}`);
    await terminal.shows('12 unread');
    terminal.type(keys.enter);
    await terminal.shows('14 unread');
  });

  it.each([
    ['in brackets', paste],
    ['that comes without them', (text: string) => text],
  ])('%s runs no command: words are refused', async (_, as) => {
    const terminal = await open();
    terminal.type(as(WORDS));
    await terminal.shows('What was pasted is no address');
    terminal.type('m');
    // Nothing else was marked.
    await terminal.shows('11 unread');
  });

  it('is text in a field, and never sends it', async () => {
    const terminal = await open();
    terminal.type('/');
    await terminal.shows('Search:');
    terminal.type(paste('higgs\rboson\u001b[A\u0003'));
    await terminal.shows('Search: higgs boson[A');
    terminal.type(keys.escape);
    await terminal.shows('Search:', false);
    await terminal.shows('12 unread');
  });

  it('is always asked for in brackets', async () => {
    const terminal = await open();
    expect(terminal.output.lastIndexOf('\u001b[?2004h')).toBeGreaterThan(terminal.output.lastIndexOf('\u001b[?2004l'));
    terminal.type('/');
    await terminal.shows('Search:');
    terminal.type(keys.escape);
    await terminal.shows('Search:', false);
    expect(terminal.output.lastIndexOf('\u001b[?2004h')).toBeGreaterThan(terminal.output.lastIndexOf('\u001b[?2004l'));
  });
});

describe('what a terminal sends by itself', () => {
  it('is no key: replies, mouse, focus, and sequences nobody knows', async () => {
    const terminal = await open();
    const replies = [
      '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007',
      '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
      '\u001bP1$r0m\u001b\\',
      '\u001b[<0;10;10M',
      '\u001b[I',
      '\u001b[12;40R',
      '\u001b[99;99;99~',
    ];
    terminal.type(replies.join(''));
    terminal.type('m');
    await terminal.shows('11 unread');
    terminal.type('z');
    await terminal.shows('12 unread');
  });
});
