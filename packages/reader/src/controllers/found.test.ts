// What is shared, pasted or dropped: what was found is shown, and added when a person says so.
import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { wellKnownFeeds } from '../feeds/well-known.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { rowSwipes, swipeLabel } from '../view/row-swipe.js';
import { addQuestion } from './add.js';
import { sharedAddress, takeFile, takeShared, takeText } from './found.js';
import { wellKnownQuestion } from './well-known.js';

let harness: Harness;
const asked = () => harness.shell.questions.at(-1)!;
const feed = { url: 'https://paper.example/feed', title: 'The Paper', followed: false };

beforeEach(async () => {
  harness = openHarness('web');
  await harness.show({ name: 'list', query: '' });
  harness.library.import = async (_, name = 'it') => {
    throw new DatelineError('nothing-to-import', { name, formats: 'OPML' });
  };
});

describe('an address', () => {
  it.each([
    ['https://paper.example/a?b=1', undefined, undefined, 'https://paper.example/a?b=1'],
    [null, 'Look at this: https://paper.example/a. Good!', 'News', 'https://paper.example/a'],
    ['', 'none', '(https://paper.example/a)', 'https://paper.example/a'],
    ['www.paper.example', 'https://other.example', '', 'www.paper.example'],
    ['', 'words', 'more words', undefined],
  ])('in %j, %j and %j', (url, text, title, found) => expect(sharedAddress(url, text, title)).toBe(found));

  it('shows the feed there, follows it, and is taken back', async () => {
    harness.library.looked = { kind: 'feed', url: feed.url, feeds: [{ ...feed, headlines: ['Ice', 'Bridge'] }] };
    await takeShared(harness.reader, { text: `See ${feed.url}` });
    expect(asked()).toMatchObject({
      title: 'A feed',
      about: { heading: 'The Paper', from: feed.url, lines: ['Ice', 'Bridge'] },
      fields: [{ options: [{ value: '0', label: 'Follow The Paper' }] }, { name: 'folder' }],
    });
    expect(await harness.library.feeds()).toEqual([]);
    expect(await asked().submit({ what: '0', folder: 'Papers' })).toBeUndefined();
    expect(await harness.library.feeds()).toMatchObject([{ url: feed.url, folder: 'Papers' }]);
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'feed:1' });
    await harness.reader.notices.undo();
    expect(await harness.library.feeds()).toEqual([]);
  });

  it.each(['form', 'found'])(
    'that is added while a person does something else takes them nowhere (%s)',
    async (how) => {
      harness.library.looked = { kind: 'feed', url: feed.url, feeds: [{ ...feed, headlines: ['Ice'] }] };
      if (how === 'form') harness.shell.ask(addQuestion(harness.reader));
      else await takeShared(harness.reader, { text: feed.url });
      const { promise, resolve } = Promise.withResolvers<void>();
      const { add } = harness.library;
      harness.library.add = async (...given) => {
        await promise;
        return add.apply(harness.library, given);
      };
      const adding = asked().submit({ address: feed.url, what: '0' });
      // The same view, in which another command is given meanwhile.
      harness.dispatch.perform('search');
      resolve();
      expect(await adding).toBeUndefined();
      expect(harness.shell.view()).toEqual({ name: 'list', query: '' });
      expect(await harness.library.feeds()).toMatchObject([{ url: feed.url }]);
    },
  );

  it('with a story and feeds is what a person chooses of them', async () => {
    harness.library.arrive(story('a', 1));
    const lines = 'The first words.';
    harness.library.looked = {
      kind: 'story',
      url: 'https://paper.example/story/a',
      feeds: [feed, { ...feed, url: 'https://paper.example/2', followed: true }],
      story: { headline: 'Ice', source: 'The Paper', deck: 'A deck', lines, language: 'en', direction: 'ltr' },
    };
    await takeText(harness.reader, 'https://paper.example/story/a');
    expect(asked().about).toEqual({
      heading: 'Ice',
      from: 'The Paper',
      lines: ['A deck', lines],
      language: 'en',
      direction: 'ltr',
    });
    expect(asked().fields[0]!.options?.map(({ label }) => label)).toEqual([
      'Save the story',
      'Follow The Paper',
      'Open The Paper, which you follow',
    ]);
    expect(await asked().submit({ what: 'story' })).toBeUndefined();
    expect(harness.shell.view()).toMatchObject({ name: 'article', id: 'a' });
    expect((await harness.library.get('a')).saved).toBe(true);
    await harness.reader.notices.undo();
    expect(await harness.library.count()).toBe(0);
  });

  it.each(['field', 'overlay'])(
    'that is found while a person types elsewhere asks nothing over it (%s)',
    async (where) => {
      harness.library.looked = { kind: 'feed', url: feed.url, feeds: [{ ...feed, headlines: ['Ice'] }] };
      const { promise, resolve } = Promise.withResolvers<void>();
      const { look } = harness.library;
      harness.library.look = async (...given) => {
        await promise;
        return look.apply(harness.library, given);
      };
      const looking = takeText(harness.reader, feed.url);
      if (where === 'field') harness.shell.asking = true;
      else harness.dispatch.perform('help');
      resolve();
      await looking;
      expect(harness.shell.questions).toEqual([]);
      expect(harness.said()).toBe('Found: The Paper. Give it once more to add it.');
    },
  );

  it('that leads nowhere is said in one sentence, and one that fails later stays in the form', async () => {
    await takeText(harness.reader, 'https://paper.example/none');
    expect(harness.said()).toBe('There is neither a feed nor a story at https://paper.example/none.');
    expect(harness.shell.questions).toEqual([]);
    harness.library.looked = { kind: 'feeds', url: 'https://paper.example/', feeds: [feed, { ...feed, url: 'none' }] };
    await takeText(harness.reader, 'https://paper.example/');
    expect(asked().about).toEqual({ from: 'https://paper.example/', lines: [] });
    expect(await asked().submit({ what: '1' })).toContain('none is not a web address');
  });

  it('is asked for where nothing came', async () => {
    await takeShared(harness.reader, { url: '', title: null });
    expect(asked().id).toBe('add');
  });
});

describe('a text', () => {
  const told = story('told', 1);
  const keep = async () => {
    harness.library.looked = { kind: 'story', feeds: [], story: { lines: 'Words.' }, article: told };
    await takeText(harness.reader, 'Words.');
    expect(await asked().submit({ what: 'story' })).toBeUndefined();
    expect(harness.shell.view()).toMatchObject({ name: 'article', id: 'told' });
  };

  it('that was kept is taken out again when that is taken back, and left where it is shown', async () => {
    const { library, shell, reader } = harness;
    await keep();
    await reader.notices.undo();
    await expect(library.get('told')).rejects.toMatchObject({ code: 'unknown-article' });
    expect(shell.view()).toEqual({ name: 'list', query: '' });
    expect(harness.said()).toMatch(/^Undone/);
    await keep();
    shell.show({ name: 'list', query: 'is:saved' }, 'push');
    await reader.notices.undo();
    expect(await library.count()).toBe(0);
    expect(shell.view()).toEqual({ name: 'list', query: 'is:saved' });
  });

  it('that was here before only loses what saving it gave', async () => {
    harness.library.arrive(told);
    await keep();
    await harness.reader.notices.undo();
    expect((await harness.library.get('told')).saved).toBe(false);
    expect(harness.shell.view()).toMatchObject({ id: 'told' });
  });

  it('of which nothing can be read is refused, and one that is too long', async () => {
    await takeText(harness.reader, '  ');
    expect(harness.said()).toBeUndefined();
    await takeText(harness.reader, 'some words');
    expect(harness.said()).toMatch(/^What was pasted is no address, no story and no file of feeds/);
    await takeText(harness.reader, 'word '.repeat(300_000));
    expect(harness.said()).toMatch(/too long/);
    await takeFile(harness.reader, new File(['word '.repeat(300_000)], 'long.txt'));
    expect(harness.said()).toMatch(/too long/);
    await takeFile(harness.reader, new File(['words'], 'words.txt'));
    expect(harness.said()).toMatch(/^What was pasted/);
  });

  it('with feeds is imported once a person has seen how many', async () => {
    const { library, shell, reader } = openHarness('web');
    shell.answer = false;
    await takeText(reader, 'one\ntwo');
    expect(shell.confirmed).toEqual(['OPML: 2 new feeds and 0 new stories. Import them? This cannot be taken back.']);
    expect(await library.feeds()).toEqual([]);
    shell.answer = true;
    await takeFile(reader, new File(['one\ntwo'], 'feeds.opml'));
    expect(await library.feeds()).toHaveLength(2);
  });

  it('that fails to be read says why', async () => {
    harness.library.import = async () => {
      throw new DatelineError('broken-import', { name: 'it', format: 'OPML' });
    };
    await takeText(harness.reader, '<opml>');
    expect(harness.said()).toMatch(/OPML/);
    expect(harness.shell.questions).toEqual([]);
  });
});

describe('well-known feeds', () => {
  const feeds = [
    { title: 'One & Two', url: 'http://127.0.0.1/1?a=1&b=2', subject: 'world', language: 'de' },
    { title: 'Three', url: 'http://127.0.0.1/3', subject: 'science', language: 'en' },
  ] as const;

  it('are followed in one act, those that were chosen, then asked, and taken back together', async () => {
    const { library, reader, shell } = openHarness('web');
    const imported: string[] = [];
    library.import = async (content) => {
      imported.push(await new Response(content as Blob).text());
      for (const { title, url } of feeds) library.addFeed({ title, url });
      const marks = { read: 0, saved: 0, later: 0, tagged: 0, highlights: 0, searches: 0, rules: 0 };
      return { format: 'OPML', feeds: 2, articles: 0, skipped: 0, ...marks, warnings: [] };
    };
    library.addFeed({ title: 'Mine', url: 'http://127.0.0.1/mine' });
    const { fields, submit } = wellKnownQuestion(reader, feeds);
    expect(fields.map(({ label }) => label).slice(1)).toEqual([
      'One & Two · World news · German',
      'Three · Science · English',
    ]);
    expect(await submit({})).toBe('Choose at least one of them.');
    expect(await submit({ names: 'Four' })).toBe('None of them is called Four.');
    expect(imported).toEqual([]);
    expect(await submit({ [feeds[0].url]: 'on', [feeds[1].url]: 'on' })).toBeUndefined();
    expect(imported[0]).toContain('text="One &#38; Two" xmlUrl="http://127.0.0.1/1?a=1&#38;b=2"');
    expect(shell.view()).toMatchObject({ name: 'list' });
    await reader.notices.undo();
    expect((await library.feeds()).map(({ title }) => title)).toEqual(['Mine']);
    expect(await submit({ names: 'three' })).toBeUndefined();
    expect(await submit({ names: 'all' })).toBeUndefined();
    expect(imported.map((opml) => opml.split('<outline').length - 1)).toEqual([2, 1, 2]);
  });

  it('are a dozen, of several languages and subjects, each once and by HTTPS', () => {
    expect(wellKnownFeeds).toHaveLength(12);
    expect(wellKnownFeeds.every(({ url }) => new URL(url).protocol === 'https:')).toBe(true);
    for (const [field, least] of [
      ['url', 12],
      ['title', 12],
      ['language', 5],
      ['subject', 3],
    ] as const)
      expect(new Set(wellKnownFeeds.map((feed) => feed[field])).size).toBeGreaterThanOrEqual(least);
  });
});

describe('a swipe of a row', () => {
  it('has a word for each state and its opposite', () => {
    const words = (is: boolean) =>
      rowSwipes.map((swipe) => swipeLabel(swipe, { read: is, saved: is, later: is, hidden: is })?.word);
    expect(words(false)).toEqual(['Mark read', 'Save', 'Read later', 'Hide', undefined]);
    expect(words(true)).toEqual(['Mark unread', 'No longer save', 'Not for later', 'Show again', undefined]);
  });
});
