import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { harvest, late, press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

const rulesOf = async (library: string) =>
  JSON.parse((await run(['rules', '--as', 'json', '--library', library])).stdout);

async function open(options: { rows?: number; args?: string[] } = {}) {
  const library = await starterLibrary();
  const terminal = new Terminal(['--library', library, '--allow-private', ...(options.args ?? [])], {
    columns: 100,
    rows: options.rows ?? 40,
  });
  await terminal.shows('12 unread');
  return { library, terminal };
}

describe('rules in the terminal', () => {
  it('are made field by field, act on what arrives, change, rest and go', async () => {
    const paper = await press(harvest);
    const { library, terminal } = await open();
    terminal.type('gf');
    await terminal.shows('Dateline  Feeds');
    terminal.type('n');
    await terminal.shows('Rule for what matches:');
    terminal.type(`"night train"${keys.enter}`);
    await terminal.shows('What it does (');
    // What it does now stands in the field; another is chosen by its beginning.
    await terminal.shows(') : hide'.replace(') :', '):'));
    terminal.type(`\u0015ta${keys.enter}`);
    await terminal.shows('Tags, where it tags, apart by commas:');
    terminal.type(`trains, night${keys.enter}`);
    await terminal.shows('Until (YYYY-MM-DD)');
    terminal.type(keys.enter);
    await terminal.shows('Name, if it should have one:');
    terminal.type(`Night trains${keys.enter}`);
    await terminal.shows('Kept the rule; of the stories that are here it finds 0');
    await terminal.shows(/Night trains +/);
    expect(await rulesOf(library)).toMatchObject([
      { query: '"night train"', act: 'tag', tags: ['trains', 'night'], name: 'Night trains', enabled: true },
    ]);

    // It acts on what arrives.
    paper.items = [late, harvest];
    terminal.type('a');
    await terminal.shows('Add the address:');
    terminal.type(`${paper.feed}${keys.enter}`);
    await terminal.shows('14 unread');
    await expect
      .poll(async () => (await run(['list', 'tag:trains', '--library', library])).stdout)
      .toContain(late.title);

    // One that does not tag is not asked for tags.
    terminal.type('gfgg');
    await terminal.shows(/^▌ Night trains/m);
    terminal.type('e');
    await terminal.shows('Rule for what matches: "night train"');
    terminal.type(keys.enter);
    await terminal.shows('What it does (');
    terminal.type(`\u0015s${keys.enter}`);
    await terminal.shows('Until (YYYY-MM-DD)');
    terminal.type(keys.enter);
    await terminal.shows('Name, if it should have one: Night trains');
    terminal.type(`\u0015${keys.enter}`);
    await terminal.shows('it finds 1');
    expect(await rulesOf(library)).toMatchObject([{ act: 'save', query: '"night train"' }]);
    expect((await rulesOf(library))[0]).not.toHaveProperty('name');

    terminal.type('P');
    await terminal.shows('The rule is off');
    expect(await rulesOf(library)).toMatchObject([{ enabled: false }]);
    terminal.type('P');
    await terminal.shows('The rule is on again');
    terminal.type('D');
    await terminal.shows('Remove the rule "night train"?');
    terminal.type('n');
    await terminal.shows('Remove the rule', false);
    expect(await rulesOf(library)).toHaveLength(1);
    terminal.type('D');
    await terminal.shows('Remove the rule "night train"?');
    terminal.type('y');
    await terminal.shows('Removed the rule "night train"');
    expect(await rulesOf(library)).toEqual([]);
  });

  it('say what cannot be, and what was typed is there to be mended', async () => {
    const { library, terminal } = await open();
    terminal.type('gf');
    await terminal.shows('Dateline  Feeds');
    terminal.type('n');
    await terminal.shows('Rule for what matches:');
    terminal.type(`is:nowhere${keys.enter}`);
    await terminal.shows('What it does (');
    terminal.type(`\u0015burn${keys.enter}`);
    // Asked again: there are these alone.
    await terminal.shows('burn is none of read, save, later, hide and tag');
    terminal.type(`\u0015l${keys.enter}`);
    await terminal.shows('Until (YYYY-MM-DD)');
    terminal.type(keys.enter);
    await terminal.shows('Name, if it should have one:');
    terminal.type(keys.enter);
    await terminal.shows('nowhere');
    expect(await rulesOf(library)).toEqual([]);
    terminal.type('n');
    await terminal.shows('Rule for what matches: is:nowhere');
    terminal.type(`\u0015strike${keys.enter}`);
    await terminal.shows('What it does (');
    await terminal.shows('): later');
    // Escape leaves all of it.
    terminal.type(keys.escape);
    await terminal.shows('What it does (', false);
    expect(await rulesOf(library)).toEqual([]);
  });

  it('are made where nothing is drawn too', async () => {
    const library = await starterLibrary();
    const { runProcess } = await import('./dateline.js');
    const input = ['gf', 'n', 'strike', 'hide', '', 'Strikes', 'q', ''].join('\n');
    const { stdout } = await runProcess(['--library', library, '--linear'], { input });
    expect(stdout).toContain('Rule for what matches');
    expect(stdout).toContain('Kept the rule');
    expect(await rulesOf(library)).toMatchObject([{ query: 'strike', act: 'hide', name: 'Strikes' }]);
  });
});
