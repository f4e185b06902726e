import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Binding, bindings } from '../commands/bindings.js';
import { noChord } from '../commands/chord.js';
import { commandsAt, continuations, macrosAfter, press } from '../commands/chords.js';
import { helpGroups, keyOf } from '../commands/help.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';

let harness: Harness;

afterEach(() => bindings.set([]));

describe('the keys of a person', () => {
  it('take the place of those of the table, in the terminal alone', () => {
    bindings.set([
      { keys: 'w', command: 'quit' },
      { keys: 'g', command: 'go-all' },
      { keys: 'q', places: ['list'], command: 'back' },
      { keys: 'x' },
    ]);
    const does = (key: string, place: Parameters<typeof press>[2]) => press(noChord, key, place, 'terminal', 0).command;
    expect(does('w', 'list')).toBe('quit');
    expect(does('q', 'list')).toBe('back');
    expect(does('q', 'article')).toBe('quit');
    expect(does('g', 'list')).toBe('go-all');
    expect(press(noChord, 'x', 'list', 'terminal', 0)).toEqual({ chord: noChord, handled: false });
    expect(press(noChord, 'w', 'list', 'web', 0).command).toBe('original');
    expect(keyOf('quit', 'terminal', 'list')).toBe('w');
    // A key begins no chord any more.
    expect(keyOf('go-saved', 'terminal', 'list')).toBe('');
    const shown = helpGroups('terminal').flatMap(({ commands }) => commands);
    expect(shown.find(({ id }) => id === 'quit')?.keys).toEqual(['w', 'ctrl+c']);
  });

  it('leave their key to the command of another place', () => {
    bindings.set([{ keys: 'j', command: 'scroll-down' }]);
    expect(press(noChord, 'j', 'article', 'terminal', 0).command).toBe('scroll-down');
    expect(press(noChord, 'j', 'list', 'terminal', 0).command).toBe('next');
  });

  it('never leave two meanings to a key', () => {
    const own: Binding[] = [
      { keys: 'g e', macro: ['save'] },
      { keys: 'g', command: 'next' },
      { keys: 'j k', command: 'previous' },
      { keys: 'j k', command: 'open' },
    ];
    bindings.set(own);
    const keys = commandsAt('list', 'terminal').flatMap((command) => command.keys);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
    expect(keyOf('open', 'terminal', 'list')).toBe('j k');
  });
});

describe('macros', () => {
  beforeEach(async () => {
    harness = openHarness('terminal');
    for (const [day, id] of ['a', 'b', 'c'].entries()) harness.library.arrive(story(id, day + 1));
    await harness.show({ name: 'list', query: '' });
  });

  it('do their lines one after the other, and are shown after their first key', async () => {
    bindings.set([{ keys: ', s', macro: ['save', '2', 'later'] }]);
    harness.press(',');
    const chord = harness.reader.chord.get();
    expect(continuations(chord, 'list', 'terminal')).toEqual([]);
    expect(macrosAfter(chord, 'list', 'terminal')).toEqual([{ key: 's', macro: ['save', '2', 'later'] }]);
    harness.press('s');
    await harness.reader.dispatch.settling();
    expect((await harness.library.get('c')).saved).toBe(true);
    expect((await harness.library.get('b')).later).toBe(true);
    expect(harness.reader.dispatch.settling()).toBeUndefined();
  });

  it('stop where a line cannot be done, and say why', async () => {
    bindings.set([{ keys: '7', macro: ['changes', 'save'] }]);
    await harness.show({ name: 'feeds' });
    harness.press('7');
    await harness.reader.dispatch.settling();
    expect(harness.said()).toContain('here');
    expect((await harness.library.get('c')).saved).toBe(false);
  });
});
