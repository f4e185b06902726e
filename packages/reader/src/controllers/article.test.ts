import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { nothing, reading, story } from '../testing/stories.js';

let harness: Harness;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: nothing() });
  harness.library.arrive(story('b', 2), { reading: reading() });
  harness.library.arrive(story('c', 3));
});

const open = (id: string, query = '') => harness.show({ name: 'article', id, query });
const shows = (id: string) => harness.until(() => expect(harness.shell.view()).toMatchObject({ name: 'article', id }));
const says = (sentence: string) => harness.until(() => expect(harness.said()).toBe(sentence));
const focus = () => harness.state().focus;

describe('turning pages', () => {
  it('stops at the ends of the list with a sentence', async () => {
    await open('a');
    harness.press('n');
    await says('This is the last story of the list.');
    await open('c');
    harness.press('p');
    await says('This is the first story of the list.');
  });

  it('goes on to rows that are not loaded yet', async () => {
    for (let index = 0; index < 120; index++) {
      harness.library.arrive(
        story(`n${index}`, 1, { published: `2025-01-01T00:00:00.${String(999 - index).padStart(3, '0')}Z` }),
      );
    }
    await open('n96');
    harness.press('n');
    await shows('n97');
  });

  it('says that a story is in no list', async () => {
    await harness.show({ name: 'article', id: 'b' });
    harness.press('n');
    await says('This story is not in the list.');
  });

  it('goes to the next unread, round the end, and never to the story itself', async () => {
    await harness.library.mark(['b'], { read: true });
    await open('a');
    harness.press('N');
    await shows('c');
    await harness.library.mark(['a', 'c'], { read: true });
    await harness.show({ name: 'list', query: 'Story' });
    await open('c', 'Story');
    harness.press('N');
    await says('There is no unread story in this list.');
  });

  it('opens the next unread with a blank at the end of the text, and with no other key', async () => {
    await open('b');
    harness.shell.end = true;
    harness.press('PageDown');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'page', direction: 1 });
    harness.press('Space');
    await shows('a');
  });

  it('unmarks what was marked in the story before', async () => {
    await open('b');
    harness.press(']', 'n');
    await shows('a');
    expect(focus()).toBeUndefined();
  });
});

describe('scrolling', () => {
  it('is left to a front end that does it by itself', async () => {
    harness.shell.own = ['ArrowDown', 'Home', 'End', 'PageUp', 'Space'];
    await open('b');
    for (const key of harness.shell.own) expect(harness.press(key)).toBe(false);
    expect(harness.press('j')).toBe(true);
  });
});

describe('panels', () => {
  it('are gone through with the keys that scroll otherwise, and end at their ends', async () => {
    await open('b');
    harness.press('v', 'ArrowDown');
    expect(focus()).toEqual({ kind: 'voice', id: 'v1' });
    harness.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focus()).toEqual({ kind: 'statement', index: 1 });
    harness.press('ArrowDown');
    expect(focus()).toEqual({ kind: 'statement', index: 1 });
    harness.press('ArrowUp');
    expect(focus()).toEqual({ kind: 'voice', id: 'v2' });
    harness.press('d', 'ArrowDown');
    expect(focus()).toEqual({ kind: 'document', index: 0 });
    harness.press('t', 'ArrowUp');
    expect(focus()).toEqual({ kind: 'event', index: 0 });
    harness.press('t', 'ArrowDown');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'lines', direction: 1 });
  });

  it('step once over what two voices say together', async () => {
    const both = reading();
    both.statements[0]!.voices.push({ voice: 'v2', confidence: 1 });
    harness.library.arrive(story('both', 4), { reading: both });
    await open('both');
    harness.press('v');
    const steps = Array.from({ length: 4 }, () => {
      harness.press('ArrowDown');
      return focus();
    });
    expect(steps).toEqual([
      { kind: 'voice', id: 'v1' },
      { kind: 'statement', index: 0 },
      { kind: 'voice', id: 'v2' },
      { kind: 'statement', index: 1 },
    ]);
  });

  it('say in a sentence why they have nothing, and can be closed all the same', async () => {
    await open('a');
    harness.press('v');
    expect(harness.said()).toBe('Nobody speaks in this story.');
    harness.press('t');
    expect(harness.said()).toBe('This story names no days.');
    harness.press('d');
    expect(harness.said()).toBe('This story refers to no document.');
    harness.press(']');
    expect(harness.said()).toBe('Nobody speaks in this story.');
    expect(harness.state().panel).toBeUndefined();
    await open('c');
    harness.press('v');
    expect(harness.said()).toBe('What this story says is still being read.');
    harness.reader.change({ type: 'panel', panel: 'voices' });
    harness.press('v');
    expect(harness.state().panel).toBeUndefined();
  });

  it('say that another language is not read', async () => {
    harness.library.arrive(story('x', 5), { reading: nothing('und') });
    await open('x');
    harness.press('v');
    expect(harness.said()).toMatch(/language other than English/);
  });
});

describe('statements', () => {
  it('go round, and the only one stays marked', async () => {
    await open('b');
    harness.press(']', ']', ']');
    expect(focus()).toEqual({ kind: 'statement', index: 0 });
    const one = reading();
    harness.library.arrive(story('one', 6), { reading: { ...one, statements: one.statements.slice(0, 1) } });
    await open('one');
    harness.press(']', ']');
    expect(focus()).toEqual({ kind: 'statement', index: 0 });
  });
});

describe('a highlight', () => {
  it('wants a statement that is chosen', async () => {
    await open('b');
    harness.press('h');
    expect(harness.said()).toBe('Choose a statement first: ] goes to the next one.');
  });

  it('takes the words that are selected before the statement that is chosen', async () => {
    harness.shell.canSelect();
    await open('b');
    harness.press('h');
    expect(harness.said()).toBe('Select words of the story first, or choose a statement with ].');
    harness.press(']');
    harness.shell.canSelect({ at: 1, start: 15, end: 24 });
    harness.press('h');
    await says('Highlighted');
    expect((await harness.library.highlights('b')).map(({ selector }) => selector.exact)).toEqual(['Ports Act']);
    expect(harness.shell.selected).toBeUndefined();
  });
});

describe('addresses', () => {
  it('are said to be missing', async () => {
    harness.library.arrive(story('bare', 7, { url: undefined, discussionUrl: 'javascript:alert(1)' }));
    await open('bare');
    harness.press('w');
    expect(harness.said()).toBe('This story has no address.');
    harness.press('c');
    expect(harness.said()).toBe('This story has no discussion.');
    harness.press('y');
    expect(harness.said()).toBe('This story has no address.');
    expect(harness.shell.opened).toEqual([]);
  });

  it.each([
    ['sent', 'Address copied, where the terminal allows it'],
    ['refused', 'The clipboard cannot be written here.'],
  ] as const)('%s to the clipboard: %s', async (result, sentence) => {
    harness.shell.copied = result;
    await open('b');
    harness.press('y');
    await says(sentence);
  });
});

describe('an article that is not loaded', () => {
  it('has no commands that need it', () => {
    harness.shell.show({ name: 'article', id: 'b', query: '' }, 'push');
    for (const key of ['v', ']', 'h', 'w', 'c', 'y', 'n']) harness.press(key);
    expect(focus()).toBeUndefined();
    expect(harness.shell.opened).toEqual([]);
    expect(harness.said()).toBe('This story is not in the list.');
  });
});
