import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasMoreStories, loadedStories } from '../data/list-window.js';
import { newestQuery } from '../data/queries.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { allNews } from '../view/sections.js';
import type { View } from '../view/view.js';

let harness: Harness;
const list = (query = ''): View => ({ name: 'list', query });

beforeEach(() => {
  harness = openHarness();
  for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) harness.library.arrive(story(id, index + 1));
});

const select = (id: string) => harness.reader.change({ type: 'select', view: allNews, id });
const shows = (id: string) => harness.until(() => expect(harness.shell.view()).toMatchObject({ name: 'article', id }));
const marked = (sentence: string) => harness.until(() => expect(harness.said()).toBe(sentence));

/** Stories `n0` to `n<count - 1>`, more than a page of them, all older than the others. */
function older(count: number, read = false): void {
  for (let index = 0; index < count; index++) {
    const published = new Date(Date.UTC(2025, 0, 1) - index * 1000).toISOString();
    harness.library.arrive(story(`n${index}`, 1, { published }), { read });
  }
}

describe('mark all read', () => {
  it('leaves a newer story alone that came after the list was shown', async () => {
    await harness.show(list());
    harness.library.arrive(story('late', 9));
    harness.press('A');
    await marked('Marked 4 stories read');
    expect((await harness.library.get('late')).read).toBe(false);
  });

  it('leaves a story alone that came after the list was shown with an older date', async () => {
    await harness.show(list());
    harness.library.arrive(story('backdated', 2, { published: '2026-01-02T23:00:00Z' }));
    harness.library.arrive(story('ancient', 2, { published: '2020-01-02T23:00:00Z' }));
    harness.press('A');
    await marked('Marked 4 stories read');
    expect(await harness.library.count('is:unread')).toBe(2);
  });

  it('reaches stories of the list that are not loaded yet, but none that came among those that are', async () => {
    older(700);
    await harness.show(list());
    expect(hasMoreStories(harness.client, '')).toBe(true);
    harness.library.arrive(story('backdated', 2, { published: '2026-01-02T23:00:00+01:00' }));
    harness.press('A');
    await marked('Marked 704 stories read');
    expect(await harness.library.count('is:unread')).toBe(1);
    harness.press('z');
    await marked('Undone: marked 704 stories read');
    expect(await harness.library.count('is:unread')).toBe(705);
  });

  it('keeps to the query, also to one with alternatives', async () => {
    await harness.show(list('"Story a" OR "Story b"'));
    harness.press('A');
    await marked('Marked 2 stories read');
    expect(await harness.library.count('is:unread')).toBe(2);
  });

  it('asks before it marks thousands', async () => {
    older(6000);
    harness.shell.answer = false;
    await harness.show(list());
    harness.press('A');
    await harness.until(() => expect(harness.shell.confirmed).toEqual(['Mark 6,004 stories read?']));
    expect(await harness.library.count('is:unread')).toBe(6004);
    harness.shell.answer = true;
    harness.press('A');
    await marked('Marked 6,004 stories read');
    expect(await harness.library.count('is:unread')).toBe(0);
  });

  it('says that there is nothing to mark, and why it cannot', async () => {
    await harness.library.markAll('', { read: true });
    await harness.show(list());
    harness.press('A');
    await marked('Everything here is read.');
    await harness.show(list('nothing'));
    harness.press('A');
    await marked('There is no story in this list.');
    await harness.show(list());
    harness.library.list = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    harness.press('A');
    await marked('The library is busy.');
  });

  it('takes a day without a time, and a time without an offset, as UTC', async () => {
    harness.library.arrive(story('day', 1, { published: '2025-12-31' }));
    harness.library.arrive(story('local', 1, { published: '2025-12-30T08:00' }));
    await harness.show(list());
    harness.press('A');
    await marked('Marked 6 stories read');
  });
});

describe('the next unread', () => {
  it('is the selected story itself where that is unread', async () => {
    await harness.show(list());
    harness.press('j', 'N');
    await shows('c');
  });

  it('comes after the selected story, and after the end from the top again', async () => {
    await harness.library.mark(['a', 'b'], { read: true });
    await harness.show(list());
    select('b');
    harness.press('N');
    await shows('d');
    expect(harness.selected()).toBe('d');
  });

  it('is looked for beyond what is loaded', async () => {
    older(250, true);
    await harness.library.mark(['a', 'b', 'c', 'n220'], { read: true });
    await harness.library.mark(['n220'], { read: false });
    await harness.show(list());
    select('c');
    harness.press('N');
    await shows('n220');
  });

  it('is not looked for in thousands of read stories where none is unread', async () => {
    older(250, true);
    await harness.library.markAll('', { read: true });
    await harness.show(list());
    const pages = vi.spyOn(harness.library, 'list');
    harness.press('N');
    await marked('There is no unread story in this list.');
    expect(pages.mock.calls).toEqual([[{ query: 'is:unread', limit: 1, after: expect.any(String) }]]);
  });

  it('does not open once a person has gone elsewhere', async () => {
    await harness.library.mark(['d'], { read: true });
    older(150, true);
    harness.library.arrive(story('far', 1, { published: '2000-01-01T00:00:00Z' }));
    await harness.library.mark(['a', 'b', 'c'], { read: true });
    await harness.show(list());
    harness.press('N', 'g', 'f');
    await harness.until(() => expect(loadedStories(harness.client, '').map(({ id }) => id)).toContain('far'));
    expect(harness.shell.view()).toEqual({ name: 'feeds' });
  });

  it('says what the library answers where it fails', async () => {
    older(150, true);
    await harness.library.markAll('', { read: true });
    await harness.show(list());
    harness.library.list = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    harness.press('N');
    await marked('The library is busy.');
  });
});

describe('a list', () => {
  it('says where no unread row is left', async () => {
    await harness.library.mark(['a', 'd'], { read: true });
    await harness.show(list());
    harness.press('n', 'n', 'n');
    expect(harness.said()).toBe('There is no unread story further down.');
    harness.press('p', 'p');
    expect(harness.said()).toBe('There is no unread story further up.');
  });

  it('has no selected row in a front end with a pointer until one is chosen', async () => {
    harness.shell.selectsFirst = false;
    await harness.show(list());
    harness.press('s');
    expect(harness.said()).toBe('Select a story first: j goes to the next one.');
    expect(harness.press('o')).toBe(false);
    harness.press('j');
    expect(harness.selected()).toBe('d');
  });

  it('forgets a selection that is not in it any more', async () => {
    await harness.show(list());
    select('gone');
    harness.press('j');
    expect(harness.selected()).toBe('c');
  });

  it('leaves the keys to a front end that scrolls by itself, but not those it has no key for', async () => {
    harness.shell.rows = undefined;
    harness.shell.own = ['Space', 'PageDown'];
    await harness.show(list());
    expect(harness.press('Space')).toBe(false);
    expect(harness.press('b')).toBe(true);
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'page', direction: -1 });
  });

  it('shows the stories that have come when a person goes to the top', async () => {
    await harness.show(list());
    harness.library.arrive(story('late', 9));
    await harness.client.fetchQuery(newestQuery(harness.library, ''));
    harness.press('g', 'g');
    expect(harness.selected()).toBe('late');
    harness.press('Home');
    expect(loadedStories(harness.client, '')).toHaveLength(5);
  });

  it('says where a story has no address, and shows an address that cannot be opened', async () => {
    harness.library.arrive(story('bare', 9, { url: undefined }));
    harness.library.arrive(story('odd', 8, { url: 'javascript:alert(1)' }));
    harness.shell.opens = false;
    await harness.show(list());
    harness.press('w');
    await marked('This story has no address.');
    harness.press('j', 'w');
    await harness.until(() => expect(harness.client.isFetching()).toBe(0));
    expect(harness.shell.opened).toEqual([]);
    harness.press('j', 'w');
    await marked('https://paper.example/d');
    harness.library.get = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    harness.press('j', 'j', 'w');
    await marked('The library is busy.');
  });

  it('loads no more rows where it has them all', async () => {
    const { loadMoreStories } = await import('../data/list-moves.js');
    await harness.show(list());
    expect(await loadMoreStories(harness, '')).toBe(false);
  });
});
