import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { harvest, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

/** The feeds view of a library with one feed, which is selected. */
async function open() {
  const paper = await press(harvest);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library, '--allow-private'], { columns: 140, rows: 40 });
  await terminal.shows('unread');
  terminal.type('gf');
  await terminal.shows('Dateline  Feeds');
  const feed = async () => JSON.parse((await run(['feeds', '--as', 'json', '--library', library])).stdout)[0];
  const { title } = await feed();
  await terminal.shows(new RegExp(`^▌ ${title}`, 'm'));
  /** Goes past the name and the folder, and chooses what is set. */
  const choose = async (setting: string) => {
    terminal.type('e');
    await terminal.shows(`Name: ${title}`);
    terminal.type(keys.enter);
    await terminal.shows('Folder, empty for none:');
    terminal.type(keys.enter);
    await terminal.shows('Also full-text, interval, sign-in, oldest, unread, days, stories, paused; empty for none:');
    terminal.type(`${setting}${keys.enter}`);
  };
  return { terminal, feed, choose };
}

describe('the settings of a feed in the terminal', () => {
  it('are set one by one, a switch by a word that may be left out', async () => {
    const { terminal, feed, choose } = await open();
    await choose('full');
    await terminal.shows('(on, off; now off):');
    terminal.type(`perhaps${keys.enter}`);
    await terminal.shows('perhaps is none of on and off');
    terminal.type(`\u0015on${keys.enter}`);
    await expect.poll(async () => (await feed()).fullText).toBe(true);
    await choose('full-text');
    await terminal.shows('(on, off; now on):');
    terminal.type(keys.enter);
    await choose('interval');
    await terminal.shows('Minutes between two questions, empty for as the feed says:');
    terminal.type(`90${keys.enter}`);
    await expect.poll(feed).toMatchObject({ fullText: true, interval: 90 });
  });

  it('never show a password, and never bring it back', async () => {
    const { terminal, feed, choose } = await open();
    await choose('sign-in');
    await terminal.shows('Name to sign in with, empty to leave it:');
    terminal.type(`ines${keys.enter}`);
    await terminal.shows('Password, empty to leave it:');
    terminal.type('noon');
    await terminal.shows('Password, empty to leave it: ••••');
    terminal.type(keys.enter);
    await expect.poll(async () => (await feed()).credentials).toBe(true);
    // Arrow up brings back what was answered before, but for secrets.
    await choose('sign-in');
    await terminal.shows('Name to sign in with, empty to leave it:');
    for (const before of ['sign-in', 'The Valley Post', 'ines']) {
      terminal.type(keys.up);
      await terminal.shows(`Name to sign in with, empty to leave it: ${before}`);
    }
    expect(terminal.output).not.toContain('noon');
  });
});
