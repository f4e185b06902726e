import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandMessages } from '../messages/en/commands.js';
import type { ViewName } from '../view/view.js';
import { noChord } from './chord.js';
import { CHORD_TIMEOUT, commandsAt, continuations, press } from './chords.js';
import type { FrontEnd } from './command.js';
import { helpGroups, keyCaps } from './help.js';
import { commands } from './table.js';

const views: ViewName[] = [
  'edition',
  'list',
  'article',
  'story',
  'voices',
  'voice',
  'documents',
  'document',
  'diary',
  'feeds',
];
const frontEnds: FrontEnd[] = ['web', 'terminal'];
const everywhere = views.flatMap((view) => frontEnds.map((frontEnd) => ({ view, frontEnd })));

/** The commands that keys give, one pressed 100 ms after the other. */
function typed(keys: string[], view: ViewName, frontEnd: FrontEnd, pause = 100) {
  let chord = noChord;
  return keys.flatMap((key, index) => {
    const result = press(chord, key, view, frontEnd, 1000 + index * pause);
    chord = result.chord;
    return result.command ? [result.command] : [];
  });
}

describe('the key map', () => {
  it.each(everywhere)('gives no key two meanings at $view of $frontEnd', ({ view, frontEnd }) => {
    const keys = commandsAt(view, frontEnd).flatMap((command) => command.keys);
    expect(keys.filter((binding, index) => keys.indexOf(binding) !== index)).toEqual([]);
  });

  it.each(everywhere)('begins no chord with a key that is a command at $view of $frontEnd', ({ view, frontEnd }) => {
    const keys = commandsAt(view, frontEnd).flatMap((command) => command.keys);
    expect(keys.filter((binding) => keys.some((other) => other.startsWith(`${binding} `)))).toEqual([]);
  });

  it('names each command once, with keys and a title', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const { id, keys } of commands) {
      expect(keys.length).toBeGreaterThan(0);
      expect(commandMessages[id]).toMatch(/^[A-Z]/);
    }
  });

  it('shows each command of a front end in its help', () => {
    const shown = helpGroups('web').flatMap((group) => group.commands.map(({ id }) => id));
    expect(shown.sort()).toEqual(commandsEverywhere('web').sort());
    expect(shown).not.toContain('quit');
    expect(helpGroups('web', 'feeds').flatMap((group) => group.commands.map(({ id }) => id))).not.toContain('save');
    expect(keyCaps('g a')).toEqual(['g', 'a']);
    expect(keyCaps('ArrowDown')).toEqual(['↓']);
  });
});

function commandsEverywhere(frontEnd: FrontEnd): string[] {
  return [...new Set(views.flatMap((view) => commandsAt(view, frontEnd).map(({ id }) => id)))];
}

describe('chords', () => {
  it('takes a chord and single keys', () => {
    expect(typed(['g', 's'], 'list', 'web')).toEqual(['go-saved']);
    expect(typed(['j', 'j', 'o'], 'list', 'web')).toEqual(['next', 'next', 'open']);
    expect(typed(['j', 'ArrowDown'], 'article', 'web')).toEqual(['next-article', 'scroll-down']);
  });

  it('does not lose a key that continues nothing', () => {
    expect(typed(['g', 'j'], 'list', 'web')).toEqual(['next']);
  });

  it('forgets a chord that is left alone', () => {
    expect(typed(['g', 's'], 'list', 'web', CHORD_TIMEOUT + 1)).toEqual(['save']);
  });

  it('takes a number before a command of the terminal', () => {
    let chord = noChord;
    const results = ['1', '0', 'g', 'g'].map((key, index) => {
      const result = press(chord, key, 'list', 'terminal', index);
      chord = result.chord;
      return result;
    });
    expect(results.at(-1)).toEqual({ chord: noChord, command: 'first', count: 10, handled: true });
    expect(typed(['5', 'Escape', 'j'], 'list', 'terminal')).toEqual(['next']);
    expect(press({ keys: [], at: 0, count: 5 }, 'j', 'list', 'terminal', CHORD_TIMEOUT + 1).count).toBeUndefined();
    expect(press(noChord, '0', 'list', 'terminal', 0).handled).toBe(false);
    expect(press(noChord, '5', 'list', 'web', 0).handled).toBe(false);
  });

  it('says what a chord can become', () => {
    const { chord, handled } = press(noChord, 'g', 'feeds', 'web', 0);
    expect(handled).toBe(true);
    expect(continuations(chord, 'feeds', 'web').map(({ key }) => key)).toContain('v');
    expect(continuations(noChord, 'feeds', 'web')).toEqual([]);
  });

  it('gives only commands that apply, whatever is typed', () => {
    const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('g', 'a', 'Enter', 'toString', '__proto__', ' '));
    fc.assert(
      fc.property(fc.array(key), fc.constantFrom(...everywhere), (keys, { view, frontEnd }) => {
        const here = commandsAt(view, frontEnd).map(({ id }) => id);
        for (const id of typed(keys, view, frontEnd)) expect(here).toContain(id);
      }),
    );
  });
});
