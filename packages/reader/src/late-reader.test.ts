import { describe, expect, it } from 'vitest';
import { type Acts, createActs } from './acts.js';
import { allControllers } from './controllers/all.js';
import { articleQuery } from './data/queries.js';
import { createLateReader } from './late-reader.js';
import type { ReaderBase } from './reader-base.js';
import { TestShell } from './testing/harness.js';
import { MemoryLibrary } from './testing/memory-library.js';
import { story } from './testing/stories.js';

/** A reader that shows a story, and whose acts come when they are let in. */
async function opened() {
  const library = new MemoryLibrary();
  library.arrive(story('a', 1));
  const shell = new TestShell();
  let base: ReaderBase | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<Acts>();
  const reader = createLateReader({ library, shell, frontEnd: 'web' }, (given) => {
    base = given;
    return promise;
  });
  await reader.client.fetchQuery(articleQuery(library, 'a'));
  shell.show({ name: 'article', id: 'a' }, 'push');
  return { library, shell, reader, come: () => resolve(createActs(base!, allControllers)), fail: reject };
}

describe('a reader whose acts come after its first view', () => {
  it('does what was asked meanwhile, in its order, once it can', async () => {
    const { library, reader, shell, come } = await opened();
    const marks: string[] = [];
    const { mark } = library;
    library.mark = async (ids, states, options) => {
      marks.push(JSON.stringify(states));
      return mark.call(library, ids, states, options);
    };
    expect(reader.dispatch.press('s', 1)).toBe(true);
    expect(reader.dispatch.perform('undo')).toBe(true);
    expect(reader.dispatch.perform('larger')).toBe(true);
    expect(shell.done).toEqual([]);
    come();
    await expect.poll(() => reader.notices.store.get()?.text).toBe('Undone: saved');
    expect(marks).toEqual(['{"saved":true}', '{"saved":false}']);
    expect(shell.done).toEqual(['larger']);
    // From now on nothing waits.
    reader.dispatch.press('+', 2);
    expect(shell.done).toEqual(['larger', 'larger']);
    expect(reader.dispatch.unavailable('save')).toBeUndefined();
  });

  it('leaves to the browser the keys that it scrolls and moves the focus with', async () => {
    const { reader } = await opened();
    for (const key of ['Space', 'PageDown', 'Tab', 'ArrowDown']) expect(reader.dispatch.press(key, 1)).toBe(false);
  });

  it('hears of changes from the moment it can, unless it ended before', async () => {
    const { library, reader, come } = await opened();
    const end = reader.watch();
    reader.watch()();
    come();
    await reader.actions.open('a');
    library.arrive(story('b', 2));
    await expect.poll(() => reader.news.get()).toBe(1);
    end();
  });

  it('says that it cannot act where that failed to come, and then leaves keys to the browser', async () => {
    const { reader, fail } = await opened();
    reader.dispatch.press('s', 1);
    fail(new Error('The page could not be loaded wholly.'));
    await expect.poll(() => reader.notices.store.get()?.text).toBe('The page could not be loaded wholly.');
    expect(reader.dispatch.press('s', 2)).toBe(false);
  });

  it('opens the palette once it can, whose key the front end has kept from the browser', async () => {
    const { reader, come } = await opened();
    expect(reader.dispatch.press('ctrl+k', 1)).toBe(true);
    come();
    await expect.poll(() => reader.state.get().overlay).toBe('palette');
  });

  it('has no handler and no reason before it can act, and both afterwards', async () => {
    const { reader, come } = await opened();
    expect([reader.dispatch.handler('save'), reader.dispatch.unavailable('discussion')]).toEqual([
      undefined,
      undefined,
    ]);
    come();
    await reader.actions.open('a');
    expect(reader.dispatch.handler('save')?.command).toBe('save');
    expect(reader.dispatch.unavailable('discussion')).toMatch(/discussion/);
    expect(reader.dispatch.perform('larger')).toBe(true);
    // What is there acts without waiting, and gives back what it gives.
    expect(reader.actions.renew('')).toBeUndefined();
  });

  it('acts on Enter and Escape once it can, and loses no act that was asked for before', async () => {
    const { library, reader, come } = await opened();
    expect([reader.dispatch.press('Enter', 1), reader.dispatch.press('Escape', 2)]).toEqual([true, true]);
    const done = reader.actions.toggle('a', 'later');
    expect((await library.get('a')).later).toBe(false);
    come();
    await done;
    expect((await library.get('a')).later).toBe(true);
  });
});
