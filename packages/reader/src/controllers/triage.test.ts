// Going through a list: what is picked, above and below, how it is shown; and the acts on several stories at once.
import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadedStories } from '../data/list-window.js';
import { settingsQuery } from '../data/queries.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { allNews } from '../view/sections.js';
import { pickedIn } from '../view/state.js';
import { pickThrough } from './pick.js';
import { markListRead } from './triage.js';

let harness: Harness;
const list = { name: 'list', query: '' } as const;

beforeEach(() => {
  harness = openHarness();
  for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) harness.library.arrive(story(id, index + 1));
});

const select = (id: string) => harness.reader.change({ type: 'select', view: allNews, id });
const said = (sentence: string) => harness.until(() => expect(harness.said()).toBe(sentence));
const picked = () => [...pickedIn(harness.state(), harness.shell.view())];
const keptUnread = (...ids: string[]) => Promise.all(ids.map(async (id) => (await harness.library.get(id)).keptUnread));
const unread = async () =>
  (await harness.library.list({ query: 'is:unread', stories: false })).items.map(({ id }) => id);
const actions = () => harness.reader.actions;
const shown = () => loadedStories(harness.client, '').map(({ id }) => id);
const failing = () => Promise.reject(new DatelineError('library-closed'));
const CLOSED = new DatelineError('library-closed').message;

describe('a range of rows', () => {
  const ids = ['d', 'c', 'b', 'a'];

  beforeEach(() => harness.show(list));

  it('goes from the row that was picked last to this one, down or up', () => {
    pickThrough(harness.reader, ids, 'b');
    expect(picked()).toEqual(['b']);
    pickThrough(harness.reader, ids, 'd');
    expect(picked()).toEqual(['b', 'd', 'c']);
    pickThrough(harness.reader, ids, 'a');
    expect(picked().sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets nothing go that is picked', () => {
    pickThrough(harness.reader, ids, 'c');
    pickThrough(harness.reader, ids, 'c');
    expect(picked()).toEqual(['c']);
  });

  it('is the one row where that which was picked last has gone', () => {
    pickThrough(harness.reader, ids, 'c');
    pickThrough(harness.reader, ['d', 'b', 'a'], 'a');
    expect(picked()).toEqual(['c', 'a']);
  });
});

describe('how a list is shown', () => {
  it('can be the oldest first and only what is unread, each for itself', async () => {
    await harness.library.mark(['b'], { read: true });
    await harness.show(list);
    harness.dispatch.perform('oldest-first');
    await said('The oldest first');
    await harness.show(list);
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    harness.dispatch.perform('unread-only');
    await said('Only unread stories');
    await harness.show(list);
    expect(shown()).toEqual(['a', 'c', 'd']);
    harness.dispatch.perform('oldest-first');
    await said('The newest first');
    harness.dispatch.perform('unread-only');
    await said('Read stories too');
    await harness.show(list);
    expect(shown()).toEqual(['d', 'c', 'b', 'a']);
  });

  it('leads from story to story in that order, and to the last of it', async () => {
    await actions().chooseList('', () => ({ oldest: true, unread: true }));
    await harness.library.mark(['b'], { read: true });
    await harness.show(list);
    harness.press('G');
    expect(harness.selected()).toBe('d');
    harness.press('g', 'g');
    harness.press('j');
    expect(harness.selected()).toBe('c');
    harness.press('Enter');
    await harness.show({ name: 'article', id: 'c', query: '' });
    harness.dispatch.perform('next-article');
    await harness.until(() => expect(harness.shell.view()).toMatchObject({ id: 'd' }));
  });

  it('is said to have changed only where it did', async () => {
    await harness.show(list);
    harness.library.setSettings = failing;
    harness.dispatch.perform('unread-only');
    await said(CLOSED);
    await actions().setSettings({ stories: false });
    expect(harness.said()).toBe(CLOSED);
  });
});

describe('what is marked read of a list', () => {
  it('is what stands above or below a row, in the order in which it is shown', async () => {
    await actions().chooseList('', () => ({ oldest: true }));
    await harness.client.fetchQuery(settingsQuery(harness.library));
    await harness.show(list);
    select('b');
    harness.press('K');
    await said('Marked 1 story read');
    expect(await unread()).toEqual(['d', 'c', 'b']);
    harness.press('J');
    await said('Marked 2 stories read');
    expect(await unread()).toEqual(['b']);
  });

  it('leaves what came after an oldest-first list was asked for', async () => {
    for (let at = 0; at < 120; at++) harness.library.arrive(story(`n${at}`, 5));
    await actions().chooseList('', () => ({ oldest: true }));
    await harness.client.fetchQuery(settingsQuery(harness.library));
    await harness.show(list);
    const later = new Date(Date.now() + 86_400_000).toISOString();
    harness.library.arrive(story('later', 1, { published: later }));
    harness.press('A');
    await harness.until(async () => expect(await unread()).toEqual(['later']));
  });

  it('needs a row, and a list that has some', async () => {
    harness.shell.selectsFirst = false;
    await harness.show(list);
    for (const command of ['mark-above-read', 'mark-below-read', 'pick'] as const)
      expect(harness.dispatch.unavailable(command)).toBe('Select a story first: j goes to the next one.');
    await harness.show({ name: 'list', query: 'nothing' });
    for (const command of ['mark-all-read', 'pick-all'] as const)
      expect(harness.dispatch.unavailable(command)).toBe('There is no story in this list.');
    await markListRead(harness.reader, { query: () => 'nothing', items: () => [], selected: () => undefined });
    expect(harness.said()).toBe('Everything here is read.');
  });
});

describe('several stories at once', () => {
  beforeEach(() => harness.show(list));

  it('take a state that one of them lacks, and lose one that all have', async () => {
    await actions().toggleAll(['a', 'b'], 'saved');
    expect(harness.said()).toBe('Saved: 2 stories');
    await actions().toggleAll(['b', 'c'], 'saved');
    expect(await harness.library.count('is:saved')).toBe(3);
    await actions().toggleAll(['a', 'b', 'c'], 'saved');
    expect(await harness.library.count('is:saved')).toBe(0);
    await actions().undo();
    expect(await harness.library.count('is:saved')).toBe(3);
  });

  it('take a state where nothing is known of them', async () => {
    harness.library.arrive(story('e', 5));
    await actions().toggleAll(['e', 'a'], 'later');
    expect(await harness.library.count('is:later')).toBe(2);
  });

  it('pass on to their Stories that they are read or hidden, and nothing else', async () => {
    for (const id of ['p', 'q'])
      harness.library.arrive(story(id, 9), { story: 's', ...(id === 'p' && { read: true }) });
    await actions().chooseList('', () => ({}));
    await harness.show(list);
    const row = loadedStories(harness.client, '')[0]!;
    expect(row).toMatchObject({ articles: 2, unread: 1 });
    // A row that is read but has unread articles behind it is not read yet.
    const other = row.id === 'p' ? 'q' : 'p';
    await actions().toggleAll([row.id, 'a'], 'read');
    expect((await harness.library.get('q')).read && (await harness.library.get('p')).read).toBe(true);
    await actions().toggleAll([row.id, 'a'], 'saved');
    expect((await harness.library.get(other)).saved).toBe(false);
    await actions().toggleAll([row.id, 'a'], 'hidden');
    expect((await harness.library.get(other)).hidden).toBe(true);
  });

  it('that are scrolled past are read, but none that is kept unread', async () => {
    await actions().keepUnread(['a']);
    expect(await keptUnread('a', 'b')).toEqual([true, undefined]);
    await actions().open('a');
    await actions().markRead(loadedStories(harness.client, ''));
    expect(harness.said()).toBe('Marked 3 stories read');
    expect(await unread()).toEqual(['a']);
    const before = harness.reader.notices.store.get();
    await actions().markRead(loadedStories(harness.client, ''));
    expect(harness.reader.notices.store.get()).toBe(before);
    await actions().markRead([], 'There is none.');
    expect(harness.said()).toBe('There is none.');
  });

  it('count the unread articles behind a row', async () => {
    for (const id of ['p', 'q', 'r']) harness.library.arrive(story(id, 9), { story: 's' });
    await actions().chooseList('', () => ({}));
    await harness.show(list);
    await actions().markRead(loadedStories(harness.client, '').slice(0, 1));
    expect(harness.said()).toBe('Marked 3 stories read');
    expect(await unread()).toEqual(['d', 'c', 'b', 'a']);
  });

  it('that are kept unread are read again when that is taken back', async () => {
    await harness.library.mark(['a', 'b'], { read: true });
    await actions().chooseList('', () => ({}));
    await harness.show(list);
    await actions().keepUnread(['a', 'b']);
    expect(harness.said()).toBe('Kept unread: 2 stories');
    expect(await unread()).toEqual(['d', 'c', 'b', 'a']);
    await actions().undo();
    expect(await unread()).toEqual(['d', 'c']);
    expect(await keptUnread('a', 'b')).toEqual([undefined, undefined]);
    await actions().keepUnread(['c']);
    await actions().toggleAll(['c', 'd'], 'read');
    expect(await keptUnread('c')).toEqual([undefined]);
    await actions().undo();
    expect(await keptUnread('c', 'd')).toEqual([true, undefined]);
    await actions().toggle('c', 'read');
    expect(await keptUnread('c')).toEqual([undefined]);
    await actions().undo();
    expect(await keptUnread('c')).toEqual([true]);
  });

  it('are tagged as one act, which gives each of them back what it had', async () => {
    await harness.library.mark(['a'], { tag: ['port'] });
    await actions().tag(['a', 'b'], ['port', 'sea'], []);
    expect(harness.said()).toBe('Tagged 2 stories: port, sea');
    await actions().tag(['a'], [], ['port']);
    expect(harness.said()).toBe('Tagged: not port');
    await actions().undo();
    await actions().undo();
    expect((await harness.library.get('a')).tags).toEqual(['port']);
    expect((await harness.library.get('b')).tags).toEqual([]);
    await actions().tag(['a', 'b'], ['sea'], []);
    harness.library.mark = failing;
    await actions().undo();
    expect(harness.said()).toBe(CLOSED);
  });
});
