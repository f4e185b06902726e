import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

const [CTRL_D, CTRL_N, CTRL_P, CTRL_U] = ['\u0004', '\u000e', '\u0010', '\u0015'];

async function open(text: string, count = 1) {
  const items = Array.from({ length: count }, (_, at) => ({
    title: `Story number ${at + 1}`,
    text,
    date: new Date(Date.UTC(2024, 4, 28, 9) - at * 60_000).toISOString(),
  }));
  const paper = await press(...items);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library], { columns: 80, rows: 24 });
  await terminal.shows(`${12 + count} unread`);
  terminal.type('ga');
  await terminal.shows(`1 of ${12 + count}`);
  return terminal;
}

describe('keys that move', () => {
  it('take a number before them: how often, or which row', async () => {
    const terminal = await open('<p>Plain words.</p>', 30);
    terminal.type('5j');
    await terminal.shows('6 of 42');
    terminal.type('12');
    await terminal.shows(/^ {2}12 +rows/m);
    terminal.type('G');
    await terminal.shows('12 of 42');
    terminal.type('2k');
    await terminal.shows('10 of 42');
    // Escape lets go of the number, and does nothing else.
    terminal.type('7');
    await terminal.shows(/^ {2}7 +rows/m);
    terminal.type(keys.escape);
    await terminal.shows('o open');
    terminal.type('j');
    await terminal.shows('11 of 42');
    terminal.type('20gg');
    await terminal.shows('20 of 42');
    terminal.type('999G');
    await terminal.shows('42 of 42');
    terminal.type('oh');
    await terminal.shows('v voices');
  });

  it('go half a page, and put the selected row in the middle', async () => {
    const terminal = await open('<p>Plain words.</p>', 30);
    terminal.type('d');
    await terminal.shows('Story number 20');
    terminal.type(CTRL_D);
    await terminal.shows('10 of 42');
    terminal.type(CTRL_U);
    await terminal.shows('1 of 42');
    const rowOfBar = () => terminal.lines().findIndex((line) => line.startsWith('▌'));
    terminal.type('18G');
    await terminal.shows('18 of 42');
    terminal.type('Z');
    await terminal.shows(() => rowOfBar() === 11);
    expect(terminal.lines()[11]).toContain('Story number 18');
  });
});

describe('finding in an article', () => {
  it('shows what is found while it is typed, goes through it, and lets go of it', async () => {
    const far = Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at} is about nothing.</p>`).join('');
    const terminal = await open(`<p>The ferry left.</p>${far}<p>The Férry came back at noon.</p>`);
    terminal.type('o');
    await terminal.shows('v voices');
    terminal.type('/');
    await terminal.shows('Find in this article:');
    terminal.type('ferr');
    await terminal.shows('1 of 2');
    await terminal.shows('The ferry left.');
    terminal.type(`y${keys.enter}`);
    await terminal.shows('ferry  1 of 2');
    terminal.type(CTRL_N);
    await terminal.shows('2 of 2');
    await terminal.shows('The Férry came back at noon.');
    terminal.type(CTRL_N);
    await terminal.shows('1 of 2');
    await terminal.shows('The ferry left.');
    terminal.type(CTRL_P);
    await terminal.shows('2 of 2');
    terminal.type(keys.escape);
    await terminal.shows('2 of 2', false);
    await terminal.shows('The Férry came back at noon.');
    terminal.type('/whale');
    await terminal.shows('whale: The article does not have these words.');
    terminal.type(keys.escape);
    await terminal.shows('whale', false);
    await terminal.shows('v voices');
  });
});
