import { DatelineError } from '@dateline/core';
import { describe, expect, it, vi } from 'vitest';
import { removeFeed } from '../controllers/feeds.js';
import { toggleHighlight } from '../controllers/highlight.js';
import { openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { loadedArticle } from './cache.js';
import { keys } from './keys.js';
import { type ListData, loadedStories } from './list-window.js';
import { refreshSentence } from './refresh.js';
import { countFresh } from './stories.js';
import { statementsQuery } from './view-queries.js';

/** A reader that shows three stories, newest first `c`, `b`, `a`. */
async function filled(query = '') {
  const made = openHarness();
  for (const [index, id] of ['a', 'b', 'c'].entries()) made.library.arrive(story(id, index + 1));
  await made.show({ name: 'list', query });
  const row = (id: string) => loadedStories(made.client, query).find((item) => item.id === id);
  return { ...made, row, actions: made.reader.actions };
}

const readOnly = () => Promise.reject(new DatelineError('library-read-only', 'The library cannot be written.'));

describe('states', () => {
  it('are shown before they are kept, and kept', async () => {
    const { actions, row, library } = await filled();
    const done = actions.toggle('a', 'read');
    expect(row('a')?.read).toBe(true);
    await done;
    expect((await library.get('a')).read).toBe(true);
  });

  it("are taken back on the screen where they cannot be kept, with the library's own sentence", async () => {
    const { actions, row, library, reader } = await filled();
    library.mark = readOnly;
    await actions.toggle('a', 'saved');
    expect(row('a')?.saved).toBe(false);
    expect(reader.notices.store.get()).toMatchObject({ text: 'The library cannot be written.', tone: 'problem' });
    await actions.undo();
    expect(reader.notices.store.get()?.text).toBe('There is nothing to undo.');
  });

  it('stay in a filtered list until it is asked for again', async () => {
    const { actions, row, client } = await filled('is:unread');
    await actions.open('a');
    await actions.open('a');
    expect(row('a')?.read).toBe(true);
    actions.renew('is:unread');
    expect(client.getQueryData(keys.list('is:unread'))).toBeUndefined();
  });

  it('come after the list that a story was opened from has its row', async () => {
    const { actions, library, client } = await filled();
    await actions.open('a', 'is:unread');
    expect((await library.get('a')).read).toBe(true);
    expect(loadedStories(client, 'is:unread').map(({ id }) => id)).toContain('a');
    library.outline = library.list = async () => {
      throw new Error('The list cannot be had.');
    };
    await actions.open('b', 'is:saved');
    expect((await library.get('b')).read).toBe(true);
  });

  it('are what a list says that is asked for before the library has kept them', async () => {
    const { actions, library, client, show } = await filled();
    const { mark } = library;
    const { promise, resolve } = Promise.withResolvers<void>();
    library.mark = async (...args) => {
      await promise;
      return mark.apply(library, args);
    };
    const done = actions.toggle('a', 'read');
    const shown = show({ name: 'list', query: 'is:unread' });
    // Whatever does not wait for the act has been done by then.
    setImmediate(resolve);
    await Promise.all([done, shown]);
    expect(loadedStories(client, 'is:unread').map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('are undone in turn, the last first, and not said to be undone where that fails', async () => {
    const { actions, library, said } = await filled();
    await actions.toggle('a', 'saved');
    await actions.toggle('a', 'read');
    await actions.undo();
    expect(await library.get('a')).toMatchObject({ read: false, saved: true });
    const { mark } = library;
    library.mark = readOnly;
    await actions.undo();
    expect(said()).toBe('The library cannot be written.');
    library.mark = mark;
    expect((await library.get('a')).saved).toBe(true);
  });

  it('are shown in an open article and in what a voice said', async () => {
    const { actions, client, show, library } = await filled();
    await show({ name: 'article', id: 'a' });
    await actions.toggle('a', 'saved');
    expect(loadedArticle(client, 'a')?.saved).toBe(true);
    const { reading } = await import('../testing/stories.js');
    library.arrive(story('d', 4), { reading: reading() });
    await client.fetchInfiniteQuery(statementsQuery(library, 'ida lund'));
    await actions.toggle('d', 'read');
    const statements = client.getQueryData<ListData>(keys.statementsBy('ida lund'));
    expect(statements?.pages[0]?.items[0]).toMatchObject({ article: { id: 'd', read: true } });
  });

  it('keep no more than the last fifty ways back', async () => {
    const { actions, said } = await filled();
    for (let time = 0; time < 52; time++) await actions.toggle('a', 'saved');
    for (let time = 0; time < 50; time++) await actions.undo();
    await actions.undo();
    expect(said()).toBe('There is nothing to undo.');
  });
});

describe('a row that stands for a Story', () => {
  /** A Story of three articles: `c` and `b` tell the same text. It stands in one row, as `c`. */
  async function told() {
    const made = openHarness();
    for (const [index, id] of ['a', 'b', 'c'].entries())
      made.library.arrive(story(id, index + 1), { story: 's', feed: index, copy: id === 'a' ? 1 : 2 });
    await made.show({ name: 'list', query: '' });
    const row = () => loadedStories(made.client, '')[0]!;
    const read = async () => (await made.library.list({ query: 'is:read', stories: false })).items.map(({ id }) => id);
    return { ...made, row, read, actions: made.reader.actions };
  }

  it('is marked read with all articles behind it, and that is taken back as one', async () => {
    const { actions, row, read, said } = await told();
    expect(row()).toMatchObject({ id: 'c', sources: 3, articles: 3, unread: 3 });
    await actions.toggle('c', 'read', true);
    expect(await read()).toEqual(['c', 'b', 'a']);
    expect(row()).toMatchObject({ read: true, unread: 0 });
    expect(said()).toBe('Marked read: 3 articles');
    await actions.undo();
    expect(await read()).toEqual([]);
    expect(row()).toMatchObject({ read: false, unread: 3 });
  });

  it('is opened with the articles that tell the same text; marked then, the others are read too', async () => {
    const { actions, row, read } = await told();
    await actions.open('c');
    expect(await read()).toEqual(['c', 'b']);
    expect(row()).toMatchObject({ read: true, unread: 1 });
    await actions.toggle('c', 'read', true);
    expect(await read()).toEqual(['c', 'b', 'a']);
    await actions.undo();
    // What was read before stays so.
    expect(await read()).toEqual(['c', 'b']);
    expect(row()).toMatchObject({ unread: 1 });
  });

  it('is saved as the article that it shows', async () => {
    const { actions, library } = await told();
    await actions.toggle('c', 'saved', true);
    expect((await library.list({ query: 'is:saved', stories: false })).items.map(({ id }) => id)).toEqual(['c']);
  });

  it('is shown as it was where it cannot be marked', async () => {
    const { actions, row, library } = await told();
    library.mark = readOnly;
    await actions.toggle('c', 'read', true);
    expect(row()).toMatchObject({ read: false, unread: 3 });
  });

  it('is marked with the whole list, unless something came to it since', async () => {
    const { actions, library, read, client } = await told();
    const shown = [...loadedStories(client, '')];
    library.arrive(story('d', 4), { story: 's', feed: 4 });
    const sure = async () => true;
    await actions.markAllRead('', shown, false, sure);
    expect(await read()).toEqual([]);
    await actions.markAllRead('', [...(await library.list()).items], false, sure);
    expect(await read()).toEqual(['d', 'c', 'b', 'a']);
    await actions.undo();
    expect(await read()).toEqual([]);
  });

  it('keeps its place until the list is asked for again, and says that something came to it', async () => {
    const { client, row, library } = await told();
    library.arrive(story('d', 4), { story: 's', feed: 4 });
    expect(row()).toMatchObject({ id: 'c', articles: 3 });
    const newest = await library.list();
    expect(countFresh(newest, loadedStories(client, ''))).toBe(1);
    expect(countFresh(await library.list(), newest.items)).toBe(0);
  });
});

describe('highlights', () => {
  it('are made, and taken away by any of their words, and come back', async () => {
    const { actions, reader, show, library, said } = await filled();
    await show({ name: 'article', id: 'a' });
    await toggleHighlight(reader, 'a', { at: 0, start: 4, end: 8 });
    expect((await library.get('a')).highlights.map(({ selector }) => selector.exact)).toEqual(['port']);
    await show({ name: 'article', id: 'a' });
    await toggleHighlight(reader, 'a', { at: 0, start: 5, end: 7 });
    expect((await library.get('a')).highlights).toEqual([]);
    await actions.undo();
    expect(said()).toBe('Undone: highlight removed');
    expect((await library.get('a')).highlights).toHaveLength(1);
    await actions.undo();
    expect(said()).toBe('Undone: highlighted');
  });

  it('that cannot be made are said', async () => {
    const { actions, reader, library, said } = await filled();
    library.highlight = readOnly;
    await toggleHighlight(reader, 'a', { at: 0, start: 4, end: 8 });
    expect(said()).toBe('The library cannot be written.');
    library.removeHighlight = readOnly;
    await actions.undo();
    expect(said()).toBe('There is nothing to undo.');
  });

  it('that cannot be taken away stay', async () => {
    const { reader, show, library, said } = await filled();
    await library.highlight('a', { at: 0, start: 4, end: 8 });
    await show({ name: 'article', id: 'a' });
    library.removeHighlight = readOnly;
    await toggleHighlight(reader, 'a', { at: 0, start: 4, end: 8 });
    expect(said()).toBe('The library cannot be written.');
  });
});

describe('failures of the library', () => {
  it.each([
    [
      'removing a feed',
      (harness: Awaited<ReturnType<typeof filled>>) =>
        removeFeed(harness.reader, { id: 7, title: 'Post', url: '', unread: 0, total: 0 }),
    ],
    ['a refresh', (harness: Awaited<ReturnType<typeof filled>>) => harness.actions.refresh()],
  ])('become a notice: %s', async (_, act) => {
    const harness = await filled();
    Object.assign(harness.library, {
      removeFeed: readOnly,
      refresh: readOnly,
    });
    await act(harness);
    expect(harness.reader.notices.store.get()).toMatchObject({
      text: 'The library cannot be written.',
      tone: 'problem',
    });
  });

  it('are seen at once by who watches the connection', async () => {
    const { reader, client } = await filled();
    reader.actions.report(new DatelineError('server-unreachable', 'The server does not answer.'));
    expect(client.getQueryState(keys.info)?.isInvalidated).toBe(true);
    reader.actions.report(new Error('boom'));
    expect(reader.notices.store.get()?.text).toBe('boom');
    reader.actions.report('odd');
    const notice = reader.notices.store.get()!;
    expect(notice.text).toBe('odd');
    reader.notices.dismiss(notice.id + 1);
    expect(reader.notices.store.get()).toBe(notice);
    reader.notices.dismiss(notice.id);
    expect(reader.notices.store.get()).toBeUndefined();
  });
});

describe('the watch', () => {
  it('shows what others mark, and counts news', async () => {
    const { reader, library, row, until } = await filled();
    const stop = reader.watch();
    await library.mark(['b'], { saved: true });
    await until(() => expect(row('b')?.saved).toBe(true));
    const before = reader.news.get();
    library.arrive(story('d', 4));
    await until(() => expect(reader.news.get()).toBeGreaterThan(before));
    stop();
  });

  it('asks for nothing that this process marked itself', async () => {
    const { reader, library, actions, until } = await filled();
    const stop = reader.watch();
    const get = vi.spyOn(library, 'get');
    await actions.toggle('a', 'saved');
    library.changed('reading', 'b');
    library.changed('feed', '1');
    library.arrive(story('d', 4));
    await until(() => expect(reader.news.get()).toBe(1));
    expect(get).not.toHaveBeenCalled();
    stop();
  });

  it('asks for whole lists after many marks', async () => {
    const { reader, library, client, until } = await filled();
    const stop = reader.watch();
    for (let index = 0; index < 30; index++) library.arrive(story(`n${index}`, 5));
    await library.markAll('', { saved: true });
    await until(() => expect(client.getQueryState(keys.list(''))?.isInvalidated).toBe(true));
    stop();
  });
});

describe('refresh', () => {
  it('says in a sentence what it brought', () => {
    const result = { feeds: 3, added: 2, updated: 1, unchanged: 0, problems: [] };
    const problem = { feed: 1, title: 'A', url: 'a', message: 'Gone.' };
    expect(refreshSentence(result)).toBe('2 new stories, 1 updated.');
    expect(refreshSentence({ ...result, added: 0, updated: 0, problems: [problem] })).toBe(
      'Nothing new; 1 feed could not be read.',
    );
    expect(refreshSentence({ ...result, feeds: 0 })).toBe('No feed was due.');
  });

  it('runs once at a time and ends with a notice', async () => {
    const { actions, reader, library, said } = await filled();
    const refresh = vi.spyOn(library, 'refresh');
    library.refreshed = { problems: [{ feed: 1, title: 'A', url: 'a', message: 'Gone.' }] };
    await Promise.all([actions.refresh(), actions.refresh()]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(reader.refreshing.get().running).toBe(false);
    expect(said()).toBe('Nothing new; 1 feed could not be read.');
    expect(reader.notices.store.get()?.tone).toBe('problem');
  });
});
