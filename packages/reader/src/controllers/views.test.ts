import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { feedsRows } from '../data/feed-rows.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { allNews, firstView, troubledFeeds } from '../view/sections.js';
import { searchedFor, searchFor } from './find.js';

let harness: Harness;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2), { reading: reading() });
});

describe('voices', () => {
  it('are gone through and opened', async () => {
    await harness.show({ name: 'voices' });
    harness.press('j', 'o');
    expect(harness.shell.view()).toEqual({ name: 'voice', id: 'the mayor' });
  });

  it('are found by name where they are shown, and all of them again', async () => {
    await harness.show({ name: 'voices' });
    harness.press('/');
    const [question] = harness.shell.questions;
    expect(question?.id).toBe('find-voice');
    await question!.submit({ query: 'mayor' });
    expect(harness.shell.view()).toEqual({ name: 'voices', query: 'mayor' });
    await question!.submit({});
    expect(harness.shell.view()).toEqual({ name: 'voices' });
  });

  it('that are not there open nothing', async () => {
    await harness.show({ name: 'voices', query: 'nobody' });
    expect(harness.press('o')).toBe(false);
  });
});

describe('one voice', () => {
  it('has a row for each statement, which opens there', async () => {
    await harness.show({ name: 'voice', id: 'the mayor' });
    harness.press('j', 'o');
    expect(harness.shell.view()).toEqual({ name: 'article', id: 'a', at: '0-41' });
  });

  it('goes to unread stories with a sentence at the ends, and round', async () => {
    await harness.library.mark(['b'], { read: true });
    await harness.show({ name: 'voice', id: 'ida lund' });
    harness.press('n');
    expect(harness.selected()).toBe('a 0-0');
    harness.press('n');
    expect(harness.said()).toBe('There is no unread story further down.');
    harness.press('p');
    expect(harness.said()).toBe('There is no unread story further up.');
    harness.press('k', 'N');
    expect(harness.shell.view()).toMatchObject({ name: 'article', id: 'a' });
  });

  it('says where every story is read', async () => {
    await harness.library.markAll('', { read: true });
    await harness.show({ name: 'voice', id: 'ida lund' });
    harness.press('N');
    expect(harness.said()).toBe('This voice speaks in no unread story.');
  });

  it('opens nothing where nothing is selected', async () => {
    harness.shell.selectsFirst = false;
    await harness.show({ name: 'voice', id: 'ida lund' });
    expect(harness.press('o')).toBe(false);
    harness.press('s');
    expect(harness.said()).toBe('Select a story first: j goes to the next one.');
    harness.press('N');
    expect(harness.shell.view()).toMatchObject({ name: 'article', id: 'b' });
  });
});

describe('documents', () => {
  it('are gone through, found by name, and opened', async () => {
    await harness.show({ name: 'documents' });
    harness.press('/');
    const [question] = harness.shell.questions;
    expect(question?.id).toBe('find-document');
    await question!.submit({ query: 'ports' });
    expect(harness.shell.view()).toEqual({ name: 'documents', query: 'ports' });
    await harness.show({ name: 'documents', query: 'ports' });
    harness.press('o');
    expect(harness.shell.view()).toEqual({ name: 'document', id: 'ports-act-of-1998' });
  });

  it('have the stories that lean on them, which are marked and opened', async () => {
    await harness.show({ name: 'document', id: 'ports-act-of-1998' });
    harness.press('s');
    await harness.until(async () => expect((await harness.library.get('b')).saved).toBe(true));
    harness.press('j', 'o');
    expect(harness.shell.view()).toEqual({ name: 'article', id: 'a' });
  });

  it('say where every story is read', async () => {
    await harness.library.markAll('', { read: true });
    await harness.show({ name: 'document', id: 'ports-act-of-1998' });
    harness.press('N');
    expect(harness.said()).toBe('Every story that leans on this document is read.');
  });

  it('are opened from a story: the one that is chosen, or the only one', async () => {
    const papers = reading();
    papers.documents.push({ kind: 'report', name: 'report', mentions: [] });
    harness.library.arrive(story('c', 3), { reading: papers });
    await harness.show({ name: 'article', id: 'c' });
    harness.press('D');
    expect(harness.said()).toBe('Choose a document first: d lists them.');
    harness.press('d', 'ArrowDown', 'ArrowDown', 'D');
    expect(harness.said()).toBe('The story does not say enough of this document to find it in others.');
    harness.press('ArrowUp', 'D');
    expect(harness.shell.view()).toEqual({ name: 'document', id: 'ports-act-of-1998' });
  });
});

describe('feeds', () => {
  beforeEach(() => {
    harness.library.addFeed({ title: 'Gazette', folder: 'Two "Cities"', unread: 2 });
    harness.library.addFeed({ title: 'Post' });
    harness.library.addFeed({ title: '' });
  });

  it('stand by folder, those in none first, and each opens as a list', async () => {
    await harness.show({ name: 'feeds' });
    expect(feedsRows(await harness.library.feeds()).map(({ id, query }) => [id, query])).toEqual([
      ['feed 3', 'feed:3'],
      ['feed 2', 'feed:2'],
      ['folder Two "Cities"', 'in:"Two \\"Cities\\""'],
      ['feed 1', 'feed:1'],
    ]);
    harness.press('j', 'j', 'o');
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'in:"Two \\"Cities\\""' });
  });

  it('are edited and removed one by one, not a folder', async () => {
    await harness.show({ name: 'feeds' });
    harness.press('j', 'j', 'e');
    expect(harness.said()).toBe('Select a feed first: j goes to the next one.');
    harness.press('G', 'e');
    expect(harness.shell.questions[0]?.fields.slice(0, 2).map(({ initial }) => initial)).toEqual([
      'Gazette',
      'Two "Cities"',
    ]);
    harness.press('Home', 'e');
    const unnamed = harness.shell.questions[1]!;
    expect(unnamed.title).toBe('https://feeds.example/3');
    await unnamed.submit({});
    expect((await harness.library.feeds())[2]).toMatchObject({ title: '', folder: '' });
    harness.library.editFeed = () => Promise.reject(new DatelineError('library-busy', 'The library is busy.'));
    expect(await unnamed.submit({ title: 'x' })).toBe('The library is busy.');
    harness.shell.answer = false;
    harness.press('D');
    await harness.until(() => expect(harness.shell.confirmed).toHaveLength(1));
    expect(await harness.library.feeds()).toHaveLength(3);
  });

  it('in trouble stand alone, the worst first, and are gone through and opened', async () => {
    const newest = '2019-05-01T00:00:00Z';
    harness.library.addFeed({ title: 'Silent', newest });
    harness.library.addFeed({ title: 'Cut', warning: 'It was cut.', newest });
    harness.library.addFeed({ title: 'Failing', problem: 'It is gone.' });
    await harness.show(troubledFeeds);
    expect(feedsRows(await harness.library.feeds(), { troubled: true }).map(({ id }) => id)).toEqual([
      'feed 6',
      'feed 5',
      'feed 4',
    ]);
    harness.press('j', 'o');
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'feed:5' });
    await harness.show(troubledFeeds);
    harness.press('G', 'D');
    await harness.until(() => expect(harness.said()).toBe('Removed Silent'));
  });

  it('without a selection open nothing', async () => {
    harness.shell.selectsFirst = false;
    await harness.show({ name: 'feeds' });
    expect(harness.press('o')).toBe(false);
  });

  it('say what went wrong with a file, and nothing where none was chosen', async () => {
    await harness.show({ name: 'feeds' });
    const before = harness.said();
    harness.press('I');
    const { saveFile } = harness.shell;
    harness.shell.saveFile = async () => undefined as never;
    harness.press('X');
    await harness.until(() => expect(harness.client.isFetching()).toBe(0));
    expect(harness.said()).toBe(before);
    harness.shell.openFile = () => Promise.reject(new Error('There is no such file.'));
    harness.press('I');
    await harness.until(() => expect(harness.said()).toBe('There is no such file.'));
    harness.shell.saveFile = () => Promise.reject(new Error('feeds.opml exists already; nothing was written.'));
    harness.press('X');
    await harness.until(() => expect(harness.said()).toMatch(/exists already/));
    // biome-ignore lint/correctness/useYield: it fails before there is anything
    harness.library.export = async function* () {
      throw new DatelineError('library-busy', 'The library is busy.');
    };
    harness.shell.saveFile = saveFile;
    harness.press('X');
    await harness.until(() => expect(harness.said()).toBe('The library is busy.'));
  });
});

describe('search', () => {
  it('takes the place of a search, and ends where nothing is left of it', async () => {
    searchFor(harness.reader, 'port');
    searchFor(harness.reader, 'port ');
    searchFor(harness.reader, 'ports');
    expect(harness.shell.stack.get()).toEqual([firstView, { name: 'list', query: 'ports' }]);
    expect(searchedFor(harness.shell.view())).toBe('ports');
    searchFor(harness.reader, '');
    expect(harness.shell.view()).toEqual(allNews);
    expect(searchedFor(harness.shell.view())).toBe('');
    await harness.show({ name: 'feeds' });
    harness.press('/');
    await harness.shell.questions[0]!.submit({});
    expect(harness.shell.view()).toEqual({ name: 'feeds' });
  });
});

describe('adding', () => {
  const answer = async (values: Record<string, string>) => {
    const { questions } = harness.shell;
    const before = questions.length;
    harness.press('a');
    await harness.until(() => expect(questions).toHaveLength(before + 1));
    return questions.at(-1)!.submit(values);
  };

  it('takes an address in a folder, and says what is wrong with one', async () => {
    expect(await answer({})).toBe('Type an address first.');
    expect(await answer({ address: 'not an address' })).toMatch(/web address/);
    expect(await answer({ address: 'https://new.example/', folder: 'Cities' })).toBeUndefined();
    expect((await harness.library.feeds())[0]).toMatchObject({ folder: 'Cities' });
    await answer({ address: 'https://new.example/' });
    expect(harness.said()).toBe('https://new.example/ is in the library already');
  });

  it('opens a story that was added', async () => {
    await answer({ address: 'https://paper.example/story/a' });
    expect(harness.shell.view()).toEqual({ name: 'article', id: 'a', query: '' });
    expect(harness.said()).toBe('Added Story a');
  });

  it('proposes the folders that feeds are in', async () => {
    harness.library.addFeed({ title: 'Gazette', folder: 'Cities' });
    await harness.show({ name: 'feeds' });
    harness.press('a');
    await harness.until(() => expect(harness.shell.questions).toHaveLength(1));
    expect(harness.shell.questions[0]?.fields[1]?.suggestions).toEqual(['Cities']);
  });
});

describe('back and help', () => {
  it('goes back once nothing is open, and is left to the front end in the first view', async () => {
    await harness.show({ name: 'article', id: 'a', query: '' });
    harness.press('v', ']');
    harness.press('u', 'u', 'u');
    expect(harness.shell.view()).toEqual(firstView);
    expect(harness.press('u')).toBe(false);
  });

  it('lets no command reach a story while help lies over it', async () => {
    await harness.show(allNews);
    harness.press('?');
    expect(harness.press('s')).toBe(false);
    expect(harness.dispatch.unavailable('save')).toBe('This cannot be done here.');
    expect(harness.dispatch.unavailable('help')).toBeUndefined();
    harness.press('j', 'k', 'Space', 'b', 'g', 'g', 'G');
    expect(harness.shell.scrolled).toEqual([
      { to: 'lines', direction: 1 },
      { to: 'lines', direction: -1 },
      { to: 'page', direction: 1 },
      { to: 'page', direction: -1 },
      { to: 'top' },
      { to: 'end' },
    ]);
    harness.press('Escape');
    expect(harness.state().overlay).toBeUndefined();
    expect(await harness.library.count('is:saved')).toBe(0);
  });

  it('scrolls help over an article with the keys of the article', async () => {
    await harness.show({ name: 'article', id: 'a' });
    harness.press('?', 'j', 'k');
    expect(harness.shell.scrolled).toHaveLength(2);
  });

  it('asks for a list again that is a section', async () => {
    await harness.show({ name: 'list', query: 'is:unread' });
    await harness.library.mark(['a'], { read: true });
    harness.press('g', 'u');
    expect(harness.client.getQueryData(['list', 'is:unread', 'newest'])).toBeUndefined();
  });
});
