import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsAt } from '../commands/chords.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { choosePalette, paletteEntries, paletteQuestion, paletteVoices } from './palette.js';

let harness: Harness;

describe('the palette', () => {
  const titles = (typed: string) => paletteEntries(harness.reader, typed).map(({ title }) => title);
  const list = { name: 'list', query: '' } as const;

  beforeEach(async () => {
    harness = openHarness();
    harness.library.arrive(story('a', 1), { reading: reading() });
    harness.library.addFeed({ title: 'Café Gazette', folder: 'Cities' });
    harness.library.addFeed({ title: '', url: 'https://gazette.example/feed' });
    harness.library.addFeed({ title: 'The Gazette' });
    await harness.library.saveSearch('Ports', 'port');
    await harness.show(list);
  });

  it('has all there is in its order where nothing was typed', () => {
    const all = paletteEntries(harness.reader, '  ');
    const here = commandsAt('list', 'terminal').filter(({ id, group }) => id !== 'palette' && group !== 'move');
    expect(all.flatMap(({ command }) => command ?? [])).toEqual(here.map(({ id }) => id));
    expect(all.length).toBeGreaterThanOrEqual(50);
    expect(all[0]).toMatchObject({ kind: 'command' });
    expect(all.map(({ command }) => command)).not.toContain('palette');
    expect(all.map(({ command }) => command)).not.toContain('next');
  });

  it('puts first what begins so, then what has words that do, then what has it anywhere', () => {
    expect(titles('gazette')).toEqual(['Café Gazette', 'https://gazette.example/feed', 'The Gazette']);
    expect(titles('the g')[0]).toBe('The Gazette');
    expect(titles('cafe gaz')).toEqual(['Café Gazette']);
    expect(titles('azet')).toContain('Café Gazette');
    expect(titles('zeppelin')).toEqual([]);
  });

  it('leads to folders, searches and voices, and does commands', async () => {
    const choose = (typed: string, kind: string) => {
      const found = paletteEntries(harness.reader, typed).find((entry) => entry.kind === kind)!;
      harness.reader.change({ type: 'overlay', overlay: 'palette' });
      choosePalette(harness.reader, found);
      return harness.shell.view();
    };
    expect(choose('cities', 'folder')).toEqual({ name: 'list', query: 'in:"Cities"' });
    expect(choose('ports', 'search')).toEqual({ name: 'list', query: 'port' });
    expect(harness.state().overlay).toBeUndefined();
    choose('dark', 'command');
    expect(harness.said()).toBe('Dark');
    expect(await paletteVoices(harness.reader, ' ')).toEqual([]);
    const voices = await paletteVoices(harness.reader, 'ida');
    expect(voices).toMatchObject([{ title: 'Ida Lund', view: { name: 'voice', id: 'ida lund' } }]);
    expect(paletteEntries(harness.reader, 'ida', voices)).toEqual(voices);
  });

  it('that asks on one line does what can be meant, says where that is several, and leaves what is empty', async () => {
    const performed: string[] = [];
    const { submit } = paletteQuestion(harness.reader, (command) => performed.push(command));
    expect(await submit({})).toBeUndefined();
    expect(await submit({ what: 'gazette' })).toMatch(/^That can be Café Gazette; /);
    // Exactly its name, though others have it in theirs.
    expect(await submit({ what: 'The gazette' })).toBeUndefined();
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'feed:3' });
    await submit({ what: 'sepia' });
    expect(performed).toEqual(['theme']);
    harness.library.voices = () => Promise.reject(new DatelineError('library-closed'));
    expect(await submit({ what: 'somebody' })).toBeUndefined();
    expect(harness.said()).toBe(new DatelineError('library-closed').message);
  });
});
