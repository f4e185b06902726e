// What leads from what is said back into stories: passages, voices, documents, an edition, and how a story changed.
import { beforeEach, describe, expect, it } from 'vitest';
import { storyBeside } from '../data/beside.js';
import { passagesQuery } from '../data/passages.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import type { View } from '../view/view.js';
import { viewOfPassage } from './passages.js';

let harness: Harness;
const view = () => harness.shell.view();

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2), { reading: reading() });
});

describe('passages', () => {
  const passages: View = { name: 'passages' };

  beforeEach(async () => {
    await harness.library.highlight('a', { at: 0, start: 4, end: 8 });
    await harness.library.highlight('a', { at: 1, start: 15, end: 32 });
  });

  const load = () => harness.client.fetchQuery(passagesQuery(harness.library));

  it('open the story where they stand in it', async () => {
    await load();
    await harness.show(passages);
    harness.press('j');
    expect(harness.selected()).toBe('h2');
    harness.press('Enter');
    expect(view()).toEqual({ name: 'article', id: 'a', at: '1-15-32' });
  });

  it('are those that were looked for, and open nothing where there is none', async () => {
    await load();
    await harness.show({ name: 'passages', query: 'ports act' });
    harness.press('Enter');
    expect(view()).toEqual({ name: 'article', id: 'a', at: '1-15-32' });
    await harness.show({ name: 'passages', query: 'ship' });
    expect(harness.press('Enter')).toBe(false);
    expect(view()).toEqual({ name: 'passages', query: 'ship' });
  });

  it('that are lost open their story', () => {
    expect(viewOfPassage({ article: 'a' })).toEqual({ name: 'article', id: 'a' });
  });
});

describe('voices', () => {
  it('have rows of what was looked for alone', async () => {
    await harness.show({ name: 'voices', query: 'mayor' });
    harness.press('Enter');
    expect(view()).toEqual({ name: 'voice', id: 'the mayor' });
    await harness.show({ name: 'voices', query: 'nobody' });
    expect(harness.press('Enter')).toBe(false);
  });

  it('unfold what other stories repeat, and say where there is nothing to unfold', async () => {
    const { statements } = harness.library;
    harness.library.statements = async (options) => {
      const page = await statements.call(harness.library, options);
      const [first, ...others] = page.items;
      return { ...page, items: [{ ...first!, repeats: [{ article: 'c' }] } as typeof first & object, ...others] };
    };
    await harness.show({ name: 'voice', id: 'ida lund' });
    expect(harness.dispatch.unavailable('repeats')).toBeUndefined();
    harness.dispatch.perform('repeats');
    const unfolded = harness.state().unfolded!;
    expect(unfolded).toMatch(/^[ab] 0-0$/);
    harness.dispatch.perform('repeats');
    expect(harness.state().unfolded).toBeUndefined();
    harness.press('j');
    harness.dispatch.perform('repeats');
    expect(harness.state().unfolded).toBeUndefined();
    expect(harness.said()).toBe('No other story reports this in the same words.');
  });

  it('want a statement that is selected, where no row is by itself', async () => {
    harness.shell.selectsFirst = false;
    await harness.show({ name: 'voice', id: 'ida lund' });
    expect(harness.dispatch.unavailable('repeats')).toBe('Select a statement first: j goes to the next one.');
  });
});

describe('documents', () => {
  it('have rows of what was looked for alone, and open the stories that lean on them', async () => {
    await harness.show({ name: 'documents', query: 'ports' });
    harness.press('Enter');
    const shown = view();
    expect(shown.name).toBe('document');
    await harness.show(shown);
    harness.press('j');
    harness.press('Enter');
    expect(view()).toMatchObject({ name: 'article' });
    await harness.show({ name: 'documents', query: 'nothing' });
    expect(harness.press('Enter')).toBe(false);
  });
});

describe('the edition that an article was opened from', () => {
  const beside = async (id: string, direction: 1 | -1, edition = '') => {
    const { library, client } = harness;
    return (await storyBeside({ library, client }, { edition }, id, direction))?.id;
  };

  beforeEach(() => {
    harness.library.today = '2026-01-02';
    harness.library.arrive(story('c', 2), { reading: reading() });
  });

  it('says which story comes after it and before it', async () => {
    expect(await beside('b', 1)).toBe('c');
    expect(await beside('c', -1)).toBe('b');
    expect(await beside('c', 1)).toBeUndefined();
    expect(await beside('b', -1)).toBeUndefined();
  });

  it('is that of its day', async () => {
    expect(await beside('a', 1, '2026-01-01')).toBeUndefined();
    expect(await beside('b', 1, '2026-01-02')).toBe('c');
  });

  it('has nothing beside a story of another day', async () => {
    expect(await beside('a', 1)).toBeUndefined();
    expect(await beside('gone', 1)).toBeUndefined();
  });
});

describe('how a story changed', () => {
  const changes: View = { name: 'changes', id: 'a' };

  it('is scrolled through where nothing is meant otherwise, and leads back to the story', async () => {
    await harness.show(changes);
    harness.press('j');
    harness.press('k');
    expect(harness.shell.scrolled).toEqual([
      { to: 'lines', direction: 1 },
      { to: 'lines', direction: -1 },
    ]);
    harness.press('Enter');
    expect(view()).toEqual({ name: 'article', id: 'a' });
  });

  it('is scrolled by the page and to its ends, unless the front end does that itself', async () => {
    await harness.show(changes);
    const commands = ['page-down', 'page-up', 'first', 'last'] as const;
    for (const command of commands) expect(harness.dispatch.perform(command, 'x')).toBe(true);
    expect(harness.shell.scrolled).toEqual([
      { to: 'page', direction: 1 },
      { to: 'page', direction: -1 },
      { to: 'top' },
      { to: 'end' },
    ]);
    harness.shell.own = ['x'];
    for (const command of commands) expect(harness.dispatch.perform(command, 'x')).toBe(false);
    expect(harness.shell.scrolled).toHaveLength(4);
  });

  it('has no rows before it is loaded', () => {
    harness.shell.show(changes, 'push');
    harness.press('j');
    expect(harness.shell.scrolled).toEqual([{ to: 'lines', direction: 1 }]);
  });
});
