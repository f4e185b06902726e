import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { feedsRows } from '../data/feed-rows.js';
import { type Bench, bench } from '../testing/bench.js';
import { reading, story } from '../testing/stories.js';
import { allNews, troubledFeeds } from '../view/sections.js';
import { searchedFor, searchFor } from './search.js';

let desk: Bench;

beforeEach(() => {
  desk = bench();
  desk.library.arrive(story('a', 1), { reading: reading() });
  desk.library.arrive(story('b', 2), { reading: reading() });
});

describe('voices', () => {
  it('are gone through and opened', async () => {
    await desk.show({ name: 'voices' });
    desk.press('j', 'o');
    expect(desk.shell.view()).toEqual({ name: 'voice', id: 'the mayor' });
  });

  it('are found by name where they are shown, and all of them again', async () => {
    await desk.show({ name: 'voices' });
    desk.press('/');
    const [question] = desk.shell.questions;
    expect(question?.id).toBe('find-voice');
    await question!.submit({ query: 'mayor' });
    expect(desk.shell.view()).toEqual({ name: 'voices', query: 'mayor' });
    await question!.submit({});
    expect(desk.shell.view()).toEqual({ name: 'voices' });
  });

  it('that are not there open nothing', async () => {
    await desk.show({ name: 'voices', query: 'nobody' });
    expect(desk.press('o')).toBe(false);
  });
});

describe('one voice', () => {
  it('has a row for each statement, which opens there', async () => {
    await desk.show({ name: 'voice', id: 'the mayor' });
    desk.press('j', 'o');
    expect(desk.shell.view()).toEqual({ name: 'article', id: 'a', at: '0-41' });
  });

  it('goes to unread stories with a sentence at the ends, and round', async () => {
    await desk.library.mark(['b'], { read: true });
    await desk.show({ name: 'voice', id: 'ida lund' });
    desk.press('n');
    expect(desk.selected()).toBe('a 0-0');
    desk.press('n');
    expect(desk.said()).toBe('There is no unread story further down.');
    desk.press('p');
    expect(desk.said()).toBe('There is no unread story further up.');
    desk.press('k', 'N');
    expect(desk.shell.view()).toMatchObject({ name: 'article', id: 'a' });
  });

  it('says where every story is read', async () => {
    await desk.library.markAll('', { read: true });
    await desk.show({ name: 'voice', id: 'ida lund' });
    desk.press('N');
    expect(desk.said()).toBe('This voice speaks in no unread story.');
  });

  it('opens nothing where nothing is selected', async () => {
    desk.shell.selectsFirst = false;
    await desk.show({ name: 'voice', id: 'ida lund' });
    expect(desk.press('o')).toBe(false);
    desk.press('s');
    expect(desk.said()).toBe('Select a story first: j goes to the next one.');
    desk.press('N');
    expect(desk.shell.view()).toMatchObject({ name: 'article', id: 'b' });
  });
});

describe('feeds', () => {
  beforeEach(() => {
    desk.library.addFeed({ title: 'Gazette', folder: 'Two "Cities"', unread: 2 });
    desk.library.addFeed({ title: 'Post' });
    desk.library.addFeed({ title: '' });
  });

  it('stand by folder, those in none first, and each opens as a list', async () => {
    await desk.show({ name: 'feeds' });
    expect(feedsRows(await desk.library.feeds()).map(({ id, query }) => [id, query])).toEqual([
      ['feed 3', 'feed:3'],
      ['feed 2', 'feed:2'],
      ['folder Two "Cities"', 'in:"Two Cities"'],
      ['feed 1', 'feed:1'],
    ]);
    desk.press('j', 'j', 'o');
    expect(desk.shell.view()).toEqual({ name: 'list', query: 'in:"Two Cities"' });
  });

  it('are edited and removed one by one, not a folder', async () => {
    await desk.show({ name: 'feeds' });
    desk.press('j', 'j', 'e');
    expect(desk.said()).toBe('Select a feed first: j goes to the next one.');
    desk.press('G', 'e');
    expect(desk.shell.questions[0]?.fields.map(({ initial }) => initial)).toEqual(['Gazette', 'Two "Cities"']);
    desk.press('Home', 'e');
    const unnamed = desk.shell.questions[1]!;
    expect(unnamed.title).toBe('https://feeds.example/3');
    await unnamed.submit({});
    expect((await desk.library.feeds())[2]).toMatchObject({ title: '', folder: '' });
    desk.library.editFeed = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    expect(await unnamed.submit({ title: 'x' })).toBe('The library is busy.');
    desk.shell.answer = false;
    desk.press('D');
    await desk.until(() => expect(desk.shell.confirmed).toHaveLength(1));
    expect(await desk.library.feeds()).toHaveLength(3);
  });

  it('in trouble stand alone, the worst first, and are gone through and opened', async () => {
    const newest = '2019-05-01T00:00:00Z';
    desk.library.addFeed({ title: 'Silent', newest });
    desk.library.addFeed({ title: 'Cut', warning: 'It was cut.', newest });
    desk.library.addFeed({ title: 'Failing', problem: 'It is gone.' });
    await desk.show(troubledFeeds);
    expect(feedsRows(await desk.library.feeds(), { troubled: true }).map(({ id }) => id)).toEqual([
      'feed 6',
      'feed 5',
      'feed 4',
    ]);
    desk.press('j', 'o');
    expect(desk.shell.view()).toEqual({ name: 'list', query: 'feed:5' });
    await desk.show(troubledFeeds);
    desk.press('G', 'D');
    await desk.until(() => expect(desk.said()).toBe('Removed Silent'));
  });

  it('without a selection open nothing', async () => {
    desk.shell.selectsFirst = false;
    await desk.show({ name: 'feeds' });
    expect(desk.press('o')).toBe(false);
  });

  it('say what went wrong with a file, and nothing where none was chosen', async () => {
    await desk.show({ name: 'feeds' });
    const before = desk.said();
    desk.press('I');
    desk.shell.saveFile = async () => undefined as never;
    desk.press('X');
    await desk.until(() => expect(desk.client.isFetching()).toBe(0));
    expect(desk.said()).toBe(before);
    desk.shell.openFile = () => Promise.reject(new Error('There is no such file.'));
    desk.press('I');
    await desk.until(() => expect(desk.said()).toBe('There is no such file.'));
    desk.shell.saveFile = () => Promise.reject(new Error('feeds.opml exists already; nothing was written.'));
    desk.press('X');
    await desk.until(() => expect(desk.said()).toMatch(/exists already/));
    desk.library.exportText = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    desk.press('X');
    await desk.until(() => expect(desk.said()).toBe('The library is busy.'));
  });
});

describe('search', () => {
  it('takes the place of a search, and ends where nothing is left of it', async () => {
    searchFor(desk.reader, 'port');
    searchFor(desk.reader, 'port ');
    searchFor(desk.reader, 'ports');
    expect(desk.shell.stack.get()).toEqual([allNews, { name: 'list', query: 'ports' }]);
    expect(searchedFor(desk.shell.view())).toBe('ports');
    searchFor(desk.reader, '');
    expect(desk.shell.view()).toEqual(allNews);
    expect(searchedFor(desk.shell.view())).toBe('');
    await desk.show({ name: 'feeds' });
    desk.press('/');
    await desk.shell.questions[0]!.submit({});
    expect(desk.shell.view()).toEqual({ name: 'feeds' });
  });
});

describe('adding', () => {
  const answer = (values: Record<string, string>) => {
    desk.press('a');
    return desk.shell.questions.at(-1)!.submit(values);
  };

  it('takes an address in a folder, and says what is wrong with one', async () => {
    expect(await answer({})).toBe('Type an address first.');
    expect(await answer({ address: 'not an address' })).toMatch(/web address/);
    expect(await answer({ address: 'https://new.example/', folder: 'Cities' })).toBeUndefined();
    expect((await desk.library.feeds())[0]).toMatchObject({ folder: 'Cities' });
    await answer({ address: 'https://new.example/' });
    expect(desk.said()).toBe('https://new.example/ is in the library already');
  });

  it('opens a story that was added', async () => {
    await answer({ address: 'https://paper.example/story/a' });
    expect(desk.shell.view()).toEqual({ name: 'article', id: 'a', query: '' });
    expect(desk.said()).toBe('Added Story a');
  });

  it('proposes the folders that feeds are in', async () => {
    desk.library.addFeed({ title: 'Gazette', folder: 'Cities' });
    await desk.show({ name: 'feeds' });
    desk.press('a');
    expect(desk.shell.questions[0]?.fields[1]?.suggestions).toEqual(['Cities']);
  });
});

describe('back and help', () => {
  it('goes back once nothing is open, and is left to the front end in all news', async () => {
    await desk.show({ name: 'article', id: 'a', query: '' });
    desk.press('v', ']');
    desk.press('u', 'u', 'u');
    expect(desk.shell.view()).toEqual(allNews);
    expect(desk.press('u')).toBe(false);
  });

  it('lets no command reach a story while help lies over it', async () => {
    await desk.show(allNews);
    desk.press('?');
    expect(desk.press('s')).toBe(false);
    expect(desk.dispatch.unavailable('save')).toBe('This cannot be done here.');
    expect(desk.dispatch.unavailable('help')).toBeUndefined();
    desk.press('j', 'k', 'Space', 'b', 'g', 'g', 'G');
    expect(desk.shell.scrolled).toEqual([
      { to: 'lines', direction: 1 },
      { to: 'lines', direction: -1 },
      { to: 'page', direction: 1 },
      { to: 'page', direction: -1 },
      { to: 'top' },
      { to: 'end' },
    ]);
    desk.press('Escape');
    expect(desk.state().overlay).toBeUndefined();
    expect(await desk.library.count('is:saved')).toBe(0);
  });

  it('scrolls help over an article with the keys of the article', async () => {
    await desk.show({ name: 'article', id: 'a' });
    desk.press('?', 'j', 'k');
    expect(desk.shell.scrolled).toHaveLength(2);
  });

  it('asks for a list again that is a section', async () => {
    await desk.show({ name: 'list', query: 'is:unread' });
    await desk.library.mark(['a'], { read: true });
    desk.press('g', 'u');
    expect(desk.client.getQueryData(['list', 'is:unread', 'newest'])).toBeUndefined();
  });
});
