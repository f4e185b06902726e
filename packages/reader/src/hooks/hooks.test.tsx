// @vitest-environment happy-dom
import { DatelineError } from '@dateline/core';
import { Component, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../data/keys.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story, told } from '../testing/stories.js';
import { allNews, edition, firstView, unread } from '../view/sections.js';
import type { ViewOf } from '../view/view.js';
import { ReaderProvider, useActions, useLibrary, useReader } from './provider.js';
import { useHeldArticle, useOpenArticle } from './use-article.js';
import { useArticles } from './use-articles.js';
import { useDiary } from './use-diary.js';
import { useEdition } from './use-edition.js';
import { useEmptyState } from './use-empty-state.js';
import { useFeeds } from './use-feeds.js';
import { useFollowing } from './use-following.js';
import { useHeading } from './use-heading.js';
import { useConnection, useCount, useInfo } from './use-info.js';
import { useChord, useNotice, useReaderState, useRefresh } from './use-store.js';
import { useVoice, useVoices } from './use-voices.js';

let harness: Harness;
let root: Root;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2));
  root = createRoot(document.createElement('div'));
});

afterEach(() => root.unmount());

/** Calls a hook whenever it is drawn. */
function Probe({ hook, give }: { hook: () => unknown; give: (value: unknown) => void }): ReactNode {
  give(hook());
  return null;
}

/** Mounts a component that calls a hook. @returns what the hook gave last */
async function mount<T>(hook: () => T): Promise<() => T> {
  const given: T[] = [];
  root.render(
    <ReaderProvider reader={harness.reader}>
      <Probe hook={hook} give={(value) => given.push(value as T)} />
    </ReaderProvider>,
  );
  await until(() => expect(given.length).toBeGreaterThan(0));
  return () => given.at(-1)!;
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 120_000, interval: 2 });

/** Keeps what its children throw. */
class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override state: { error?: Error } = {};

  override componentDidCatch(error: Error) {
    caught.push(error.message);
  }

  override render() {
    return this.state.error ? null : this.props.children;
  }
}

const caught: string[] = [];

function WithoutReader(): ReactNode {
  useReader();
  return null;
}

describe('an edition', () => {
  const today = edition as ViewOf<'edition'>;
  const shown = (answer: ReturnType<typeof useEdition>) => answer.data?.stories.map(({ article }) => article.id);

  it('stays as it is, and counts the Stories that come until it is asked for them', async () => {
    harness.library.today = '2026-01-02';
    const answer = await mount(() => useEdition(today));
    await until(() => expect(shown(answer())).toEqual(['b']));
    harness.library.arrive(story('c', 2));
    await until(() => expect(answer().fresh).toBe(1));
    expect(shown(answer())).toEqual(['b']);
    answer().showFresh();
    await until(() => expect(shown(answer())).toEqual(['b', 'c']));
    expect(answer().fresh).toBe(0);
  });

  it('shows at once what comes where it has no Story', async () => {
    const answer = await mount(() => useEdition(today));
    await until(() => expect(shown(answer())).toEqual([]));
    harness.library.arrive(story('c', 3));
    await until(() => expect(shown(answer())).toEqual(['c']));
  });

  it('gives its place to all news where it is the first view and has no Story', async () => {
    await mount(() => useEdition(firstView as ViewOf<'edition'>));
    await until(() => expect(harness.shell.stack.get()).toEqual([allNews]));
  });

  it('keeps it where it has one, and is asked for nothing where no edition is shown', async () => {
    harness.library.today = '2026-01-02';
    const answer = await mount(() => useEdition(firstView as ViewOf<'edition'>));
    await until(() => expect(shown(answer())).toEqual(['b']));
    expect(harness.shell.stack.get()).toEqual([firstView]);
    const nothing = await mount(() => useEdition(undefined));
    await until(() => expect(nothing().data).toBeUndefined());
  });
});

describe('a list', () => {
  it('has its rows, and counts those that come without moving them', async () => {
    const list = await mount(() => useArticles(''));
    expect(list().loading).toBe(true);
    await until(() => expect(list().items.map(({ id }) => id)).toEqual(['b', 'a']));
    expect(list().fresh).toBe(0);
    harness.library.arrive(story('c', 3));
    await until(() => expect(list().fresh).toBe(1));
    expect(list().items).toHaveLength(2);
    list().showFresh();
    await until(() => expect(list().items.map(({ id }) => id)).toEqual(['c', 'b', 'a']));
    expect(list().fresh).toBe(0);
  });

  it('takes nothing for new that it had before it began again', async () => {
    const { library, reader } = harness;
    const list = await mount(() => useArticles('is:unread'));
    await until(() => expect(list().items).toHaveLength(2));
    library.arrive(story('c', 3));
    await until(() => expect(list().fresh).toBe(1));
    await library.mark(['a', 'b', 'c'], { read: true });
    const ask = library.list;
    // Whether something has come is not known yet.
    library.list = (options) => (options?.order === 'newest' ? new Promise(() => {}) : ask.call(library, options));
    reader.actions.renew('is:unread');
    await until(() => expect(list()).toMatchObject({ items: [], loading: false }));
    expect(list().fresh).toBe(0);
  });

  it('says of a list for which not everything was looked at', async () => {
    const { list } = harness.library;
    harness.library.list = async (options) => ({
      ...(await list.call(harness.library, options)),
      capped: 1_200,
      cappedBy: 'index',
    });
    const articles = await mount(() => useArticles('stor*'));
    await until(() => expect(articles().capped).toContain('1,200 stories were looked through so far'));
    harness.library.list = list;
    const whole = await mount(() => useArticles('story'));
    await until(() => expect(whole().loading).toBe(false));
    expect(whole().capped).toBeUndefined();
  });

  it('grows page by page', async () => {
    for (let index = 0; index < 130; index++) harness.library.arrive(story(`n${index}`, 1));
    const list = await mount(() => useArticles(''));
    await until(() => expect(list().items).toHaveLength(100));
    expect(list().more).toBe(true);
    list().loadMore();
    await until(() => expect(list().items).toHaveLength(132));
    list().loadMore();
    expect(list().more).toBe(false);
  });

  it('says what failed, and asks again', async () => {
    const { list: ask } = harness.library;
    harness.library.list = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    const list = await mount(() => useArticles(''));
    await until(() => expect(list().problem?.message).toBe('The library is busy.'));
    harness.library.list = ask;
    list().retry();
    await until(() => expect(list().items).toHaveLength(2));
    harness.library.list = () => Promise.reject(new Error('gone'));
    harness.library.arrive(story('c', 3));
    await until(() => expect(harness.reader.news.get()).toBe(1));
    expect(list().items).toHaveLength(2);
  });
});

describe('an article', () => {
  it('is read once it is open, with the statement that was asked for', async () => {
    harness.reader.change({ type: 'focus', focus: { kind: 'time', index: 0 } });
    const article = await mount(() => useOpenArticle('a', '0-41'));
    await until(() => expect(article().data?.read).toBe(true));
    expect((await harness.library.get('a')).read).toBe(true);
    await until(() => expect(harness.state().focus).toEqual({ kind: 'statement', index: 1 }));
  });

  it('keeps what a person unmarked unmarked', async () => {
    await mount(() => useOpenArticle('a', '0-41'));
    await until(() => expect(harness.state().focus).toBeDefined());
    harness.reader.change({ type: 'focus', focus: undefined });
    await harness.client.invalidateQueries({ queryKey: keys.article('a') });
    expect(harness.state().focus).toBeUndefined();
  });

  it('keeps its text for as long as it is shown beside a list', async () => {
    await mount(() => useHeldArticle('a'));
    await until(() => expect(harness.reader.open).toEqual(new Set(['a'])));
    await mount(() => useHeldArticle('b'));
    await until(() => expect(harness.reader.open).toEqual(new Set(['b'])));
    await mount(() => useHeldArticle(undefined));
    await until(() => expect(harness.reader.open).toEqual(new Set()));
  });

  it('that is not there says so', async () => {
    const article = await mount(() => useOpenArticle('zz'));
    await until(() => expect(article().problem?.code).toBe('unknown-article'));
    article().retry();
    await until(() => expect(article().problem?.code).toBe('unknown-article'));
  });

  it('is followed by the next one of its list, fetched ahead, wherever in the list it stands', async () => {
    for (let index = 0; index < 130; index++) harness.library.arrive(story(`n${index}`, 1));
    const following = await mount(() => useFollowing('n96', { query: '' }));
    await until(() => expect(following()?.id).toBe('n97'));
    await until(() => expect(harness.client.getQueryData(keys.article('n97'))).toBeDefined());
    const last = await mount(() => useFollowing('n128', { query: '' }));
    await until(() => expect(last()?.id).toBe('n129'));
  });

  it('is followed by nothing where the library does not have it', async () => {
    const following = await mount(() => useFollowing('zz', { query: '' }));
    await until(() => expect(harness.client.getQueryData(keys.list(''))).toBeDefined());
    expect(following()).toBeUndefined();
  });
});

describe('voices', () => {
  it('are found by name, and each says what it said', async () => {
    const found = await mount(() => ({ all: useVoices(), one: useVoices('mayor'), voice: useVoice('the mayor') }));
    await until(() => expect(found().all.items).toHaveLength(2));
    await until(() => expect(found().one.items.map(({ name }) => name)).toEqual(['The mayor']));
    await until(() => expect(found().voice.items.map(({ text }) => text)).toEqual(['The mayor agreed.']));
    expect(found().voice.voice?.name).toBe('The mayor');
  });
});

describe('the diary', () => {
  it('has what is told of days, and the last day before them', async () => {
    harness.library.arrive(story('c', 3));
    harness.library.told = told;
    const shown = await mount(() => ({ all: useDiary('2026-01-03'), today: useDiary() }));
    await until(() => expect(shown().all.items.map(({ day }) => day)).toEqual(['2026-01-03']));
    expect(shown().all.earlier).toBe('2026-01-02');
    await until(() => expect(shown().today.loading).toBe(false));
    expect(shown().today).toMatchObject({ items: [], earlier: '2026-01-03' });
    // A story that is marked is marked in the diary as well.
    await harness.reader.actions.toggle('b', 'saved');
    await until(() => expect(shown().all.items[0]!.article.saved).toBe(true));
  });
});

describe('the library', () => {
  it('has facts, feeds by folder, and counts', async () => {
    harness.library.addFeed({ title: 'Post', folder: 'Cities', unread: 2 });
    const facts = await mount(() => ({ info: useInfo(), feeds: useFeeds(), count: useCount('is:unread') }));
    await until(() => expect(facts().count).toBe(2));
    await until(() => expect(facts().info.data?.articles).toBe(2));
    await until(() => expect(facts().feeds.folders).toMatchObject([{ name: 'Cities', unread: 2 }]));
  });

  it('says while it is away, and what failed meanwhile is asked again once it is back', async () => {
    const { info, feeds } = harness.library;
    const away = () => Promise.reject(new DatelineError('server-unreachable', 'The server does not answer.'));
    Object.assign(harness.library, { info: away, feeds: away });
    const known = await mount(() => ({ connection: useConnection(), feeds: useFeeds() }));
    await until(() => expect(known().connection.problem?.message).toBe('The server does not answer.'));
    await until(() => expect(known().feeds.problem).toBeDefined());
    Object.assign(harness.library, { info, feeds });
    known().connection.retry();
    await until(() => expect(known().feeds.data).toEqual([]));
    expect(known().connection.problem).toBeUndefined();
  });

  it('asks again what failed while the library seemed to be there', async () => {
    const { feeds } = harness.library;
    const away = () => Promise.reject(new DatelineError('server-unreachable', 'The server does not answer.'));
    Object.assign(harness.library, { feeds: away });
    const known = await mount(() => ({ connection: useConnection(), info: useInfo(), feeds: useFeeds() }));
    await until(() => expect(known().feeds.problem).toBeDefined());
    await until(() => expect(known().info.data).toBeDefined());
    expect(known().connection.problem).toBeUndefined();
    Object.assign(harness.library, { feeds });
    known().connection.retry();
    await until(() => expect(known().feeds.data).toEqual([]));
  });
});

describe('headings and empty views', () => {
  it('are made of what is known of feeds and voices', async () => {
    harness.library.addFeed({ title: 'Post' });
    const shown = await mount(() => ({
      list: useHeading({ name: 'list', query: 'feed:1' }),
      voice: useHeading({ name: 'voice', id: 'ida lund' }),
      empty: useEmptyState(unread),
    }));
    await until(() => expect(shown().list).toEqual({ title: 'Post', kind: 'Feed' }));
    await until(() => expect(shown().voice).toEqual({ title: 'Ida Lund', kind: 'Voice' }));
    expect(shown().empty.title).toBe('Everything is read.');
  });
});

describe('the reader', () => {
  it('gives its state, its chord, its notice and its refresh', async () => {
    const given = await mount(() => ({
      state: useReaderState(),
      chord: useChord(),
      notice: useNotice(),
      refresh: useRefresh(),
      library: useLibrary(),
      actions: useActions(),
    }));
    expect(given().library).toBe(harness.library);
    expect(given().actions).toBe(harness.reader.actions);
    harness.press('g');
    harness.reader.change({ type: 'select', view: allNews, id: 'a' });
    harness.reader.say('Saved');
    await until(() => expect(given().notice.notice?.text).toBe('Saved'));
    expect(given().chord.keys).toEqual(['g']);
    expect(given().state.selected).toEqual({ 'list ': 'a' });
    given().notice.dismiss(given().notice.notice!.id);
    await until(() => expect(given().notice.notice).toBeUndefined());
    await harness.reader.actions.refresh();
    await until(() => expect(given().refresh.result).toMatchObject({ unchanged: 1 }));
  });

  it('has to be given', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    root.render(
      <Boundary>
        <WithoutReader />
      </Boundary>,
    );
    await until(() => expect(caught).toEqual(['ReaderProvider is missing above this component.']));
    log.mockRestore();
  });
});
