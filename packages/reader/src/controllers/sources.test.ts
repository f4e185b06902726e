import { beforeEach, describe, expect, it } from 'vitest';
import { sourceRows } from '../data/source-rows.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { pointAtRow } from './rows.js';
import { selectedSource, sourceOf } from './sources.js';

let harness: Harness;

async function rows() {
  const { library } = harness;
  return sourceRows(7, await library.searches(), await library.feeds());
}

beforeEach(async () => {
  harness = openHarness();
  const { library } = harness;
  library.addFeed({ title: 'Gazette', folder: 'Cities' });
  library.addFeed({ title: '', url: 'https://post.example/feed' });
  await library.saveSearch('Ports', 'port');
  for (const [day, id] of ['a', 'b', 'c'].entries()) library.arrive(story(id, day + 1));
});

describe('the sources', () => {
  it('are the sections, the saved searches, the folders and the feeds', async () => {
    const all = await rows();
    expect(all.filter(({ row }) => row).map(({ title }) => title)).toEqual([
      'Ports',
      'https://post.example/feed',
      'Cities',
      'Gazette',
    ]);
    expect(all.find(({ id }) => id === 'go-unread')?.unread).toBe(7);
  });

  it('have one that a view shows, an article that of its list', async () => {
    const all = await rows();
    const idOf = (view: Parameters<typeof sourceOf>[1]) => sourceOf(all, view)?.id;
    expect(idOf({ name: 'edition', day: '2026-01-02' })).toBe('go-edition');
    expect(idOf({ name: 'article', id: 'a', edition: '' })).toBe('go-edition');
    expect(idOf({ name: 'article', id: 'a', query: 'is:saved' })).toBe('go-saved');
    expect(idOf({ name: 'article', id: 'a' })).toBeUndefined();
    expect(idOf({ name: 'list', query: 'in:"Cities"' })).toBe('folder Cities');
    expect(idOf({ name: 'list', query: 'port' })).toBe('search 1');
    expect(idOf({ name: 'list', query: 'harbour' })).toBeUndefined();
    expect(selectedSource(all, { selected: {}, source: 'go-later' }, { name: 'diary' })?.id).toBe('go-later');
    expect(selectedSource(all, { selected: {} }, { name: 'list', query: 'harbour' })?.id).toBe('go-edition');
    expect(selectedSource([], { selected: {} }, { name: 'diary' })).toBeUndefined();
  });

  it('refuse what a section or a folder cannot', async () => {
    await harness.show({ name: 'list', query: 'in:"Cities"' });
    harness.press('Tab');
    expect(harness.press('D')).toBe(true);
    expect(harness.said()).toContain('Select a feed');
    harness.press('Tab');
    expect(harness.state().overlay).toBeUndefined();
  });

  it('keep nothing for what is opened with another key', async () => {
    await harness.show({ name: 'list', query: '' });
    harness.press('Tab', '3', 'j');
    expect(harness.state().source).toBe('go-later');
    harness.press('2', 'g', 'g');
    expect(harness.state().source).toBe('go-all');
    harness.press('g', 'c');
    expect(harness.shell.view().name).toBe('diary');
    expect(harness.state().overlay).toBeUndefined();
  });
});

describe('a row that is pointed at', () => {
  const ids = ['c', 'b', 'a'];

  it('is selected, and opened by the second time', async () => {
    await harness.show({ name: 'list', query: '' });
    pointAtRow(harness.reader, 'b', ids);
    expect(harness.selected()).toBe('b');
    expect(harness.shell.view().name).toBe('list');
    pointAtRow(harness.reader, 'b', ids);
    expect(harness.shell.view()).toEqual({ name: 'article', id: 'b', query: '' });
  });

  it('is only selected where the sources had the keys, which it takes from them', async () => {
    await harness.show({ name: 'list', query: '' });
    harness.press('Tab');
    pointAtRow(harness.reader, 'c', ids);
    expect(harness.state().overlay).toBeUndefined();
    expect(harness.shell.view().name).toBe('list');
  });
});

describe('numbers before keys', () => {
  it('go to a row by its number, and as often through others', async () => {
    await harness.show({ name: 'list', query: '' });
    harness.press('2', 'G');
    expect(harness.selected()).toBe('b');
    harness.press('9', 'G');
    expect(harness.selected()).toBe('a');
    harness.press('2', 'g', 'g');
    expect(harness.selected()).toBe('b');
    harness.press('2', 'k');
    expect(harness.selected()).toBe('c');
    harness.press('2', 'n');
    await harness.until(() => expect(harness.selected()).toBe('a'));
  });
});
