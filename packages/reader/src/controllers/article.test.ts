import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, bench } from '../testing/bench.js';
import { nothing, reading, story } from '../testing/stories.js';

let desk: Bench;

beforeEach(() => {
  desk = bench();
  desk.library.arrive(story('a', 1), { reading: nothing() });
  desk.library.arrive(story('b', 2), { reading: reading() });
  desk.library.arrive(story('c', 3));
});

const open = (id: string, query = '') => desk.show({ name: 'article', id, query });
const shows = (id: string) => desk.until(() => expect(desk.shell.view()).toMatchObject({ name: 'article', id }));
const says = (sentence: string) => desk.until(() => expect(desk.said()).toBe(sentence));
const focus = () => desk.state().focus;

describe('turning pages', () => {
  it('stops at the ends of the list with a sentence', async () => {
    await open('a');
    desk.press('n');
    await says('This is the last story of the list.');
    await open('c');
    desk.press('p');
    await says('This is the first story of the list.');
  });

  it('goes on to rows that are not loaded yet', async () => {
    for (let index = 0; index < 120; index++) {
      desk.library.arrive(
        story(`n${index}`, 1, { published: `2025-01-01T00:00:00.${String(999 - index).padStart(3, '0')}Z` }),
      );
    }
    await open('n96');
    desk.press('n');
    await shows('n97');
  });

  it('says that a story is in no list', async () => {
    await desk.show({ name: 'article', id: 'b' });
    desk.press('n');
    await says('This story is not in the list.');
  });

  it('goes to the next unread, round the end, and never to the story itself', async () => {
    await desk.library.mark(['b'], { read: true });
    await open('a');
    desk.press('N');
    await shows('c');
    await desk.library.mark(['a', 'c'], { read: true });
    await desk.show({ name: 'list', query: 'Story' });
    await open('c', 'Story');
    desk.press('N');
    await says('There is no unread story in this list.');
  });

  it('opens the next unread with a blank at the end of the text, and with no other key', async () => {
    await open('b');
    desk.shell.end = true;
    desk.press('PageDown');
    expect(desk.shell.scrolled.at(-1)).toEqual({ to: 'page', direction: 1 });
    desk.press('Space');
    await shows('a');
  });

  it('unmarks what was marked in the story before', async () => {
    await open('b');
    desk.press(']', 'n');
    await shows('a');
    expect(focus()).toBeUndefined();
  });
});

describe('scrolling', () => {
  it('is left to a front end that does it by itself', async () => {
    desk.shell.own = ['ArrowDown', 'Home', 'End', 'PageUp', 'Space'];
    await open('b');
    for (const key of desk.shell.own) expect(desk.press(key)).toBe(false);
    expect(desk.press('j')).toBe(true);
  });
});

describe('panels', () => {
  it('are gone through with the keys that scroll otherwise, and end at their ends', async () => {
    await open('b');
    desk.press('v', 'j');
    expect(focus()).toEqual({ kind: 'voice', id: 'v1' });
    desk.press('j', 'j', 'j');
    expect(focus()).toEqual({ kind: 'statement', index: 1 });
    desk.press('j');
    expect(focus()).toEqual({ kind: 'statement', index: 1 });
    desk.press('k');
    expect(focus()).toEqual({ kind: 'voice', id: 'v2' });
    desk.press('d', 'j');
    expect(focus()).toEqual({ kind: 'document', index: 0 });
    desk.press('t', 'k');
    expect(focus()).toEqual({ kind: 'event', index: 0 });
    desk.press('t', 'j');
    expect(desk.shell.scrolled.at(-1)).toEqual({ to: 'lines', direction: 1 });
  });

  it('step once over what two voices say together', async () => {
    const both = reading();
    both.statements[0]!.voices.push({ voice: 'v2', confidence: 1 });
    desk.library.arrive(story('both', 4), { reading: both });
    await open('both');
    desk.press('v');
    const steps = Array.from({ length: 4 }, () => {
      desk.press('j');
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
    desk.press('v');
    expect(desk.said()).toBe('Nobody speaks in this story.');
    desk.press('t');
    expect(desk.said()).toBe('This story names no days.');
    desk.press('d');
    expect(desk.said()).toBe('This story refers to no document.');
    desk.press(']');
    expect(desk.said()).toBe('Nobody speaks in this story.');
    expect(desk.state().panel).toBeUndefined();
    await open('c');
    desk.press('v');
    expect(desk.said()).toBe('What this story says is still being read.');
    desk.reader.change({ type: 'panel', panel: 'voices' });
    desk.press('v');
    expect(desk.state().panel).toBeUndefined();
  });

  it('say that another language is not read', async () => {
    desk.library.arrive(story('x', 5), { reading: nothing('und') });
    await open('x');
    desk.press('v');
    expect(desk.said()).toMatch(/language other than English/);
  });
});

describe('statements', () => {
  it('go round, and the only one stays marked', async () => {
    await open('b');
    desk.press(']', ']', ']');
    expect(focus()).toEqual({ kind: 'statement', index: 0 });
    const one = reading();
    desk.library.arrive(story('one', 6), { reading: { ...one, statements: one.statements.slice(0, 1) } });
    await open('one');
    desk.press(']', ']');
    expect(focus()).toEqual({ kind: 'statement', index: 0 });
  });
});

describe('a highlight', () => {
  it('wants a statement that is chosen', async () => {
    await open('b');
    desk.press('h');
    expect(desk.said()).toBe('Choose a statement first: ] goes to the next one.');
  });

  it('takes the words that are selected before the statement that is chosen', async () => {
    desk.shell.canSelect();
    await open('b');
    desk.press('h');
    expect(desk.said()).toBe('Select words of the story first, or choose a statement with ].');
    desk.press(']');
    desk.shell.canSelect({ at: 1, start: 15, end: 24 });
    desk.press('h');
    await says('Highlighted');
    expect((await desk.library.highlights('b')).map(({ selector }) => selector.exact)).toEqual(['Ports Act']);
    expect(desk.shell.selected).toBeUndefined();
  });
});

describe('addresses', () => {
  it('are said to be missing', async () => {
    desk.library.arrive(story('bare', 7, { url: undefined, discussionUrl: 'javascript:alert(1)' }));
    await open('bare');
    desk.press('w');
    expect(desk.said()).toBe('This story has no address.');
    desk.press('c');
    expect(desk.said()).toBe('This story has no discussion.');
    desk.press('y');
    expect(desk.said()).toBe('This story has no address.');
    expect(desk.shell.opened).toEqual([]);
  });

  it.each([
    ['sent', 'Address copied, where the terminal allows it'],
    ['refused', 'The clipboard cannot be written here.'],
  ] as const)('%s to the clipboard: %s', async (result, sentence) => {
    desk.shell.copied = result;
    await open('b');
    desk.press('y');
    await says(sentence);
  });
});

describe('an article that is not loaded', () => {
  it('has no commands that need it', () => {
    desk.shell.show({ name: 'article', id: 'b', query: '' }, 'push');
    for (const key of ['v', ']', 'h', 'w', 'c', 'y', 'n']) desk.press(key);
    expect(focus()).toBeUndefined();
    expect(desk.shell.opened).toEqual([]);
    expect(desk.said()).toBe('This story is not in the list.');
  });
});
