import { type Article, DatelineError } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, exported, open, paragraph, putStories, rss, web } from '../../test/help.js';
import { SqliteStore } from '../store/sqlite-store.js';
import { takeImport } from './import/take.js';

describe('lists of feeds', () => {
  it('come in as OPML and as the urls of newsboat, each feed once', async () => {
    const library = await open();
    const opml = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Papers">
      <outline type="rss" text="One" xmlUrl="https://one.example/feed" htmlUrl="https://one.example/"/></outline>
      <outline type="rss" text="Two" xmlUrl="https://two.example/feed"/></body></opml>`;
    expect(await library.import(opml, 'feeds.opml')).toMatchObject({ feeds: 2, skipped: 0 });
    const urls =
      '# mine\nhttps://two.example/feed\nhttps://three.example/feed "Far away" "~Number Three"\n"query:all:unread = \\"yes\\""\n';
    const result = await library.import(urls, 'urls');
    expect(result).toMatchObject({
      feeds: 1,
      skipped: 1,
      searches: 1,
      warnings: [],
    });
    expect((await library.feeds()).map(({ title, folder }) => [title, folder])).toEqual([
      ['Number Three', 'Far away'],
      ['One', 'Papers'],
      ['Two', undefined],
    ]);
  });

  it('go out as OPML that comes in again', async () => {
    const library = await open();
    await library.import('https://one.example/feed?a=1&b=2 "World" "~One & <two>"\nhttps://two.example/feed');
    const other = await open();
    await other.import(await exported(library, 'opml'));
    const shown = async (each: typeof library) => (await each.feeds()).map(({ url, folder }) => [url, folder]);
    expect(await shown(other)).toEqual(await shown(library));
    expect((await other.feeds())[0]?.title).toBe('One & <two>');
  });

  it('that are none are refused in words', async () => {
    const library = await open();
    for (const text of ['', '   ', '<html><body>no list</body></html>', 'just words\nand more'])
      await expect(library.import(text), text).rejects.toMatchObject({ name: 'DatelineError' });
  });
});

describe('what Dateline does not import', () => {
  const documents = [
    ['a database', `SQLite format 3\u0000\u0010${'\nhttps://paper.example/feed'.repeat(200)}`],
    ['a table of other columns', 'Link,Name,When\nhttps://a.example/1,One,1700000000\n'],
    ['a table without names', 'https://a.example/1,One,,Unread,17\nhttps://a.example/2,Two,,Unread,17\n'],
    ['words', 'Feeds I like: https://paper.example/feed and more'],
    ['other JSON', '[1,2,3]'],
    ['JSON that is cut off at once', '{"items":[{"id":"tag:goo'],
    [
      'a JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","content_text":"x"}]}',
    ],
    ['a feed', rss([{ title: 'One', guid: '1' }])],
    ['no articles', '[]'],
    ['a page', '<html><body><a href="https://a.example/">a</a></body></html>'],
    ['words with a header', 'Dear Ada: how are you?\nFrom: me\n\nWell.'],
  ] as const;

  it('is refused with what it does', async () => {
    const library = await open();
    // Together, so that one thread does them all.
    await Promise.all(
      documents
        .flatMap(([what, text]) => [[what, text] as const, [what, new TextEncoder().encode(text)] as const])
        .map(([what, content]) =>
          expect(library.import(content, 'cache.db'), what).rejects.toMatchObject({
            code: 'nothing-to-import',
            message: expect.stringMatching(/^cache\.db .*OPML, the urls file of newsboat, an export.* and a message/),
          }),
        ),
    );
    expect(await library.feeds()).toEqual([]);
    expect(await library.count()).toBe(0);
  });
});

/** The verbs of a store for an import, without an index. */
const sinksOf = (store: SqliteStore) => ({
  followAll: store.followAll.bind(store),
  areHere: store.areHere.bind(store),
  keepMarks: store.keepMarks.bind(store),
  keepSearches: store.keepSearches.bind(store),
  restoreFeeds: store.restoreFeeds.bind(store),
  restoreKept: store.restoreKept.bind(store),
  restoreStories: store.restoreStories.bind(store),
});

describe('any text at all', () => {
  it('is imported or refused in words', async () => {
    const db = database();
    const store = new SqliteStore(db);
    const put = async (articles: readonly Article[]) => {
      const stored = putStories(db, [...articles]);
      return { added: stored.length, places: stored.map((each) => each.place) };
    };
    const beginnings = fc.constantFrom(
      '',
      '{',
      '[',
      '<opml>',
      '<',
      '{"format":"dateline-library","feeds":[{"url":"x"}],',
      '{"format":"dateline-library","version":2}\n{"kind":"story","id":"1","versions":[{"article":',
      'http://',
      'title,url,time_added,status\n',
      'URL,Title,Selection,Folder\n"',
      'From a@b.example Thu Jan  1 10:00:00 2026\nFrom: a\nSubject: b\nDate: c\n\n',
      '{"items":[{"id":"1","origin":{}},',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/',
      'SQLite format 3\u0000rss_item rss_feed',
    );
    await fc.assert(
      fc.asyncProperty(beginnings, fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (beginning, rest) => {
        await takeImport({ put, store: sinksOf(store) }, beginning + rest, 'This text', 1).catch((error: unknown) => {
          expect(error).toBeInstanceOf(DatelineError);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('an export', () => {
  it('brings back everything: versions, states, highlights, feeds and what they list', async () => {
    const url = await web({
      '/feed': (_, response) =>
        response.end(
          rss([
            {
              guid: 'guid-of-the-second-story',
              link: 'https://paper.example/2',
              title: 'Second',
              text: 'The second story.',
              date: '2026-01-02',
            },
            {
              guid: '1',
              link: 'https://paper.example/1',
              title: 'First',
              text: 'The first story.',
              date: '2026-01-01',
            },
          ]),
        ),
    });
    const library = await open();
    await library.add(`${url}/feed`, { folder: 'Papers' });
    await library.put([article(7, { body: [paragraph('Words that will go.')] })]);
    await library.highlight('article-7', { at: 0, start: 0, end: 5 }, 'lost soon');
    await library.put([article(7, { body: [paragraph('Other ones, as many as before.')] })]);
    await library.mark(['article-7'], { saved: true });
    const all = async (each: typeof library) => {
      const { items } = await each.list();
      return Promise.all(
        items.map(async ({ id }) => {
          const { sourceId: _number, reading: _reading, ...stored } = await each.get(id);
          return stored;
        }),
      );
    };
    const other = await open();
    const text = await exported(library, 'ndjson');
    const trial = await other.import(text, 'mine.ndjson', { dryRun: true });
    expect(await other.count()).toBe(0);
    expect(await other.feeds()).toEqual([]);
    const result = await other.import(text);
    expect(trial).toEqual(result);
    expect(result).toEqual({
      format: 'an export of Dateline',
      feeds: 1,
      articles: 3,
      skipped: 0,
      read: 0,
      saved: 1,
      later: 0,
      tagged: 0,
      highlights: 1,
      searches: 0,
      rules: 0,
      warnings: [],
    });
    expect(await all(other)).toEqual(await all(library));
    expect((await other.feeds())[0]).toMatchObject({ title: 'The Paper', folder: 'Papers', total: 2, unread: 2 });
    // The feed is recognised: nothing of it is new.
    expect(await other.refresh({ force: true })).toMatchObject({ added: 0, updated: 0 });
  });

  it('leaves the secrets of feeds out unless they are asked for, and takes them in again', async () => {
    let asked: Record<string, unknown> = {};
    const url = await web({
      '/feed': (request, response) => {
        const { authorization, cookie, 'x-key': key } = request.headers;
        asked = { authorization, cookie, key, url: request.url };
        response.end(rss([{ guid: '1', title: 'First', text: 'The first story.' }]));
      },
    });
    const address = `${url}/feed?token=a1b2c3d4e5f6a7b8`;
    const library = await open();
    const { feed } = await library.add(address);
    expect(feed!.url).toBe(`${url}/feed?token=***`);
    await library.editFeed(feed!.id, { user: 'ada', password: 'hunter2', cookie: 'k=v', headers: { 'X-Key': 'deep' } });
    const secrets = /a1b2c3d4e5f6a7b8|hunter2|k=v|deep/;
    for (const format of ['opml', 'ndjson'] as const) expect(await exported(library, format)).not.toMatch(secrets);
    expect(JSON.stringify(await library.feeds())).not.toMatch(secrets);
    const whole = { authorization: `Basic ${btoa('ada:hunter2')}`, url: '/feed?token=a1b2c3d4e5f6a7b8' };
    for (const [format, more] of [
      ['opml', {}],
      ['ndjson', { cookie: 'k=v', key: 'deep' }],
    ] as const) {
      const other = await open();
      await other.import(await exported(library, format, { secrets: true }));
      asked = {};
      expect(await other.refresh({ force: true })).toMatchObject({ problems: [] });
      expect(asked).toEqual({ cookie: undefined, key: undefined, ...whole, ...more });
      expect(await other.count()).toBe(1);
    }
  });

  it('that holds something wrong says so, and the rest comes in', async () => {
    const library = await open();
    await library.put([article(1), article(2)]);
    const text = await exported(library, 'ndjson');
    const other = await open();
    const wrong = text.replace(/"body":\[[^\n]*?\],/, '"body":7,');
    const result = await other.import(wrong);
    expect(result).toMatchObject({ articles: 1, skipped: 1, warnings: [expect.stringContaining('left out')] });
    await expect(other.import(text.replace('"version":2', '"version":99'))).rejects.toMatchObject({
      code: 'newer-export',
    });
  });

  it('may also be articles as JSON', async () => {
    const library = await open();
    const { articles } = await library.import(JSON.stringify(article(1)));
    expect(articles).toBe(1);
    expect((await library.list()).items[0]?.headline).toBe('Story number 1');
  });
});
