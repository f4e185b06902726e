import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, DatelineError } from '@dateline/core';
import { type Library, openLibrary } from '@dateline/library';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from './actions.js';
import { knownMarks, type ListData } from './cache.js';
import { createClient } from './client.js';
import { keys } from './keys.js';
import { createNotices } from './notices.js';
import { type RefreshState, refreshSentence } from './refresh.js';
import { createStore } from './store.js';
import { watch } from './watch.js';

const story = (id: string): Article => ({
  schemaVersion: 1,
  id,
  headline: `Story ${id}`,
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  published: `2026-01-0${id.length}T10:00:00Z`,
  body: [{ type: 'paragraph', text: `The words of story ${id}.`, marks: [] }],
});

/** All that the provider puts together, without React. */
function desk(library: Library) {
  const client = createClient();
  const notices = createNotices();
  const refreshing = createStore<RefreshState>({ running: false });
  const own = new Map<string, number>();
  const news = createStore(0);
  const actions = createActions({ library, client, notices, refreshing, own });
  const show = async (query = '') => {
    const page = await library.list({ query });
    client.setQueryData<ListData>(keys.list(query, 'newest'), { pages: [page], pageParams: [undefined] });
  };
  const row = (id: string, query = '') =>
    client
      .getQueryData<ListData>(keys.list(query, 'newest'))
      ?.pages.flatMap(({ items }) => items)
      .find((item) => item.id === id);
  return { client, notices, refreshing, own, news, actions, show, row };
}

let folder: string;
let library: Library;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-reader-'));
  library = await openLibrary({ path: join(folder, 'library.db'), edition: false, readings: false });
  await library.put([story('a'), story('bb'), story('ccc')]);
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('marks', () => {
  it('are shown before they are kept, and kept', async () => {
    const { actions, show, row } = desk(library);
    await show();
    const done = actions.toggleRead('a');
    expect(row('a')?.read).toBe(true);
    await done;
    expect((await library.get('a')).read).toBe(true);
  });

  it("are taken back on the screen where they cannot be kept, with the library's own sentence", async () => {
    const failing: Library = {
      ...library,
      list: (options) => library.list(options),
      mark: () => Promise.reject(new DatelineError('library-read-only', 'The library cannot be written.')),
    };
    const { actions, show, row, notices } = desk(failing);
    await show();
    await actions.toggleSaved('a');
    expect(row('a')?.saved).toBe(false);
    expect(notices.store.get()).toMatchObject({ text: 'The library cannot be written.', tone: 'problem' });
  });

  it('stay in a filtered list until it is asked anew', async () => {
    const { actions, show, row, client } = desk(library);
    await show('is:unread');
    await actions.open('a');
    expect(row('a', 'is:unread')?.read).toBe(true);
    actions.renew('is:unread');
    expect(client.getQueryData(keys.list('is:unread', 'newest'))).toBeUndefined();
  });

  it('are undone in turn, the last first', async () => {
    const { actions, show } = desk(library);
    await show();
    await actions.toggleSaved('a');
    await actions.toggleRead('a');
    await actions.undo();
    expect(await library.get('a')).toMatchObject({ read: false, saved: true });
    await actions.undo();
    expect(await library.get('a')).toMatchObject({ read: false, saved: false });
  });
});

describe('mark all read', () => {
  it('marks what a list finds, up to the newest a person has seen, and can be undone', async () => {
    const { actions, show, notices } = desk(library);
    await show();
    await actions.markAllRead('story', '2026-01-02T23:00:00Z');
    expect(await library.count('is:unread')).toBe(1);
    expect(notices.store.get()?.text).toBe('Marked 2 stories read');
    await actions.undo();
    expect(await library.count('is:unread')).toBe(3);
  });

  it('asks before it does what cannot be undone', async () => {
    const many: Library = { ...library, count: async () => 90_000, markAll: vi.fn(async () => 90_000) };
    const { actions } = desk(many);
    expect(await actions.markAllRead('')).toBe(90_000);
    expect(many.markAll).not.toHaveBeenCalled();
    await actions.markAllRead('', '2026-02-01T00:00:00Z', true);
    expect(many.markAll).toHaveBeenCalledWith('', { read: true }, '2026-02-01T00:00:00Z');
  });
});

describe('highlights', () => {
  it('are made, and taken away by any of their words', async () => {
    const { actions, client } = desk(library);
    const span = { at: 0, start: 4, end: 9 };
    await actions.toggleHighlight('a', span);
    const stored = await library.get('a');
    expect(stored.highlights.map(({ selector }) => selector.exact)).toEqual(['words']);
    client.setQueryData(keys.article('a'), stored);
    await actions.toggleHighlight('a', { at: 0, start: 5, end: 7 });
    expect((await library.get('a')).highlights).toEqual([]);
  });
});

describe('the watch', () => {
  it('shows what others mark and tells of news', async () => {
    const { client, own, news, show, row } = desk(library);
    await show();
    const stop = watch(library, client, own, news);
    await library.mark(['bb'], { saved: true });
    await vi.waitFor(() => expect(row('bb')?.saved).toBe(true), { timeout: 5000 });
    expect(knownMarks(client, 'bb')).toEqual({ read: false, saved: true });
    const before = news.get();
    await library.put([story('dddd')]);
    await vi.waitFor(() => expect(news.get()).toBeGreaterThan(before), { timeout: 5000 });
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
    const { actions, refreshing, notices } = desk(library);
    await Promise.all([actions.refresh(), actions.refresh()]);
    expect(refreshing.get().running).toBe(false);
    expect(notices.store.get()?.text).toBe('No feed was due.');
  });
});
