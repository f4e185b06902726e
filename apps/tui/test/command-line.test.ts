import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { bridge, harvest, late, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

async function open() {
  const paper = await press(harvest, bridge, late);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library], { columns: 100, rows: 30 });
  await terminal.shows('15 unread');
  terminal.type('ga');
  await terminal.shows('1 of 15');
  return terminal;
}

describe('the command line', () => {
  it('completes and carries out commands, with their answers, and recalls them', async () => {
    const terminal = await open();
    terminal.type(':');
    await terminal.shows(/^ {2}: /m);
    terminal.type('mark-');
    await terminal.shows('mark-all-read  mark-above-read');
    terminal.type('\t\t');
    await terminal.shows(': mark-above-read');
    terminal.type(`${keys.escape}`);
    await terminal.shows('o open');
    // Typed at once, and carried out in its order.
    terminal.type(':search plum is:unread\r');
    await terminal.shows(/1 of 1 /);
    await terminal.shows(harvest.title);
    terminal.type(':tag orchard, fruit\r');
    await terminal.shows(/[Tt]agged/);
    terminal.type(':go-all\r');
    await terminal.shows('1 of 15');
    terminal.type(':search tag:orch*\r');
    terminal.type(`:${keys.up}${keys.up}`);
    await terminal.shows(': go-all');
    terminal.type(`${keys.up}${keys.up}`);
    await terminal.shows(': search plum is:unread');
    terminal.type(keys.enter);
    await terminal.shows(harvest.title);
    terminal.type(':nothing of this name\r');
    await terminal.shows('nothing of this name');
    await terminal.shows('o open');
    terminal.type(':q\r');
    expect(await terminal.ended).toBe(0);
  });
});

describe('the limit of a list', () => {
  it('narrows it while it is typed, and lets go of it', async () => {
    const terminal = await open();
    terminal.type('&');
    await terminal.shows('Limit to:');
    terminal.type('nig');
    await terminal.shows(/1 of 1 /);
    await terminal.shows(late.title);
    await terminal.shows(harvest.title, false);
    terminal.type('\u007f\u007f\u007f');
    await terminal.shows(harvest.title);
    terminal.type('iron');
    await terminal.shows(/1 of 1 /);
    terminal.type(keys.escape);
    await terminal.shows('1 of 15');
    terminal.type('&iron\r');
    await terminal.shows(/1 of 1 /);
    await terminal.shows('o open');
    terminal.type('s');
    await terminal.shows('★');
    terminal.type('u');
    await terminal.shows('1 of 15');
  });
});
