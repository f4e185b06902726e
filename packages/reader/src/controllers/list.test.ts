import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasMoreStories, loadedStories } from '../data/cache.js';
import { newestQuery } from '../data/queries.js';
import { type Bench, bench } from '../testing/bench.js';
import { story } from '../testing/stories.js';
import { allNews } from '../view/sections.js';
import type { View } from '../view/view.js';

let desk: Bench;
const list = (query = ''): View => ({ name: 'list', query });

beforeEach(() => {
  desk = bench();
  for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) desk.library.arrive(story(id, index + 1));
});

const select = (id: string) => desk.reader.change({ type: 'select', view: allNews, id });
const shows = (id: string) => desk.until(() => expect(desk.shell.view()).toMatchObject({ name: 'article', id }));
const marked = (sentence: string) => desk.until(() => expect(desk.said()).toBe(sentence));

/** Stories `n0` to `n<count - 1>`, more than a page of them, all older than the others. */
function older(count: number, read = false): void {
  for (let index = 0; index < count; index++) {
    const published = new Date(Date.UTC(2025, 0, 1) - index * 1000).toISOString();
    desk.library.arrive(story(`n${index}`, 1, { published }), { read });
  }
}

describe('mark all read', () => {
  it('leaves a newer story alone that came after the list was shown', async () => {
    await desk.show(list());
    desk.library.arrive(story('late', 9));
    desk.press('A');
    await marked('Marked 4 stories read');
    expect((await desk.library.get('late')).read).toBe(false);
  });

  it('leaves a story alone that came after the list was shown with an older date', async () => {
    await desk.show(list());
    desk.library.arrive(story('backdated', 2, { published: '2026-01-02T23:00:00Z' }));
    desk.library.arrive(story('ancient', 2, { published: '2020-01-02T23:00:00Z' }));
    desk.press('A');
    await marked('Marked 4 stories read');
    expect(await desk.library.count('is:unread')).toBe(2);
  });

  it('reaches stories of the list that are not loaded yet, but none that came among those that are', async () => {
    older(700);
    await desk.show(list());
    expect(hasMoreStories(desk.client, '')).toBe(true);
    desk.library.arrive(story('backdated', 2, { published: '2026-01-02T23:00:00+01:00' }));
    desk.press('A');
    await marked('Marked 704 stories read');
    expect(await desk.library.count('is:unread')).toBe(1);
    desk.press('z');
    await marked('Undone: marked 704 stories read');
    expect(await desk.library.count('is:unread')).toBe(705);
  });

  it('keeps to the query, also to one with alternatives', async () => {
    await desk.show(list('"Story a" OR "Story b"'));
    desk.press('A');
    await marked('Marked 2 stories read');
    expect(await desk.library.count('is:unread')).toBe(2);
  });

  it('asks before it marks thousands', async () => {
    older(6000);
    desk.shell.answer = false;
    await desk.show(list());
    desk.press('A');
    await desk.until(() => expect(desk.shell.confirmed).toEqual(['Mark 6,004 stories read?']));
    expect(await desk.library.count('is:unread')).toBe(6004);
    desk.shell.answer = true;
    desk.press('A');
    await marked('Marked 6,004 stories read');
    expect(await desk.library.count('is:unread')).toBe(0);
  });

  it('says that there is nothing to mark, and why it cannot', async () => {
    await desk.library.markAll('', { read: true });
    await desk.show(list());
    desk.press('A');
    await marked('Everything here is read.');
    await desk.show(list('nothing'));
    desk.press('A');
    await marked('There is no story in this list.');
    await desk.show(list());
    desk.library.list = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    desk.press('A');
    await marked('The library is busy.');
  });

  it('takes a day without a time, and a time without an offset, as UTC', async () => {
    desk.library.arrive(story('day', 1, { published: '2025-12-31' }));
    desk.library.arrive(story('local', 1, { published: '2025-12-30T08:00' }));
    await desk.show(list());
    desk.press('A');
    await marked('Marked 6 stories read');
  });
});

describe('the next unread', () => {
  it('is the selected story itself where that is unread', async () => {
    await desk.show(list());
    desk.press('j', 'N');
    await shows('c');
  });

  it('comes after the selected story, and after the end from the top again', async () => {
    await desk.library.mark(['a', 'b'], { read: true });
    await desk.show(list());
    select('b');
    desk.press('N');
    await shows('d');
    expect(desk.selected()).toBe('d');
  });

  it('is looked for beyond what is loaded', async () => {
    older(250, true);
    await desk.library.mark(['a', 'b', 'c', 'n220'], { read: true });
    await desk.library.mark(['n220'], { read: false });
    await desk.show(list());
    select('c');
    desk.press('N');
    await shows('n220');
  });

  it('is not looked for in thousands of read stories where none is unread', async () => {
    older(250, true);
    await desk.library.markAll('', { read: true });
    await desk.show(list());
    const pages = vi.spyOn(desk.library, 'list');
    desk.press('N');
    await marked('There is no unread story in this list.');
    expect(pages).not.toHaveBeenCalled();
  });

  it('does not open once a person has gone elsewhere', async () => {
    await desk.library.mark(['d'], { read: true });
    older(150, true);
    desk.library.arrive(story('far', 1, { published: '2000-01-01T00:00:00Z' }));
    await desk.library.mark(['a', 'b', 'c'], { read: true });
    await desk.show(list());
    desk.press('N', 'g', 'f');
    await desk.until(() => expect(loadedStories(desk.client, '').length).toBeGreaterThan(100));
    expect(desk.shell.view()).toEqual({ name: 'feeds' });
  });

  it('says what the library answers where it fails', async () => {
    await desk.library.markAll('', { read: true });
    await desk.show(list());
    desk.library.count = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    desk.press('N');
    await marked('The library is busy.');
  });
});

describe('a list', () => {
  it('says where no unread row is left', async () => {
    await desk.library.mark(['a', 'd'], { read: true });
    await desk.show(list());
    desk.press('n', 'n', 'n');
    expect(desk.said()).toBe('There is no unread story further down.');
    desk.press('p', 'p');
    expect(desk.said()).toBe('There is no unread story further up.');
  });

  it('has no selected row in a front end with a pointer until one is chosen', async () => {
    desk.shell.selectsFirst = false;
    await desk.show(list());
    desk.press('s');
    expect(desk.said()).toBe('Select a story first: j goes to the next one.');
    expect(desk.press('o')).toBe(false);
    desk.press('j');
    expect(desk.selected()).toBe('d');
  });

  it('forgets a selection that is not in it any more', async () => {
    await desk.show(list());
    select('gone');
    desk.press('j');
    expect(desk.selected()).toBe('c');
  });

  it('leaves the keys to a front end that scrolls by itself, but not those it has no key for', async () => {
    desk.shell.rows = undefined;
    desk.shell.own = ['Space', 'PageDown'];
    await desk.show(list());
    expect(desk.press('Space')).toBe(false);
    expect(desk.press('b')).toBe(true);
    expect(desk.shell.scrolled.at(-1)).toEqual({ to: 'page', direction: -1 });
  });

  it('shows the stories that have come when a person goes to the top', async () => {
    await desk.show(list());
    desk.library.arrive(story('late', 9));
    await desk.client.fetchQuery(newestQuery(desk.library, ''));
    desk.press('g', 'g');
    expect(desk.selected()).toBe('late');
    desk.press('Home');
    expect(loadedStories(desk.client, '')).toHaveLength(5);
  });

  it('says where a story has no address, and shows an address that cannot be opened', async () => {
    desk.library.arrive(story('bare', 9, { url: undefined }));
    desk.library.arrive(story('odd', 8, { url: 'javascript:alert(1)' }));
    desk.shell.opens = false;
    await desk.show(list());
    desk.press('w');
    await marked('This story has no address.');
    desk.press('j', 'w');
    await desk.until(() => expect(desk.client.isFetching()).toBe(0));
    expect(desk.shell.opened).toEqual([]);
    desk.press('j', 'w');
    await marked('https://paper.example/d');
    desk.library.get = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    desk.press('j', 'j', 'w');
    await marked('The library is busy.');
  });

  it('loads no more rows where it has them all', async () => {
    const { loadMoreStories } = await import('../data/stories.js');
    await desk.show(list());
    expect(await loadMoreStories(desk, '')).toBe(false);
  });
});
