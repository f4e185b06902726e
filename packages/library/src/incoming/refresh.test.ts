import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { type Handler, open, place, rss, web } from '../../test/help.js';
import { Database } from '../store/database.js';
import type { RefreshProgress } from '../types.js';

const items = [
  {
    guid: 'guid-of-the-second-story',
    link: 'https://paper.example/2',
    title: 'Second',
    text: 'The second story in full.',
    date: '2026-01-02',
  },
  {
    guid: 'guid-of-the-first-story',
    link: 'https://paper.example/1',
    title: 'First',
    text: 'The first story in full.',
    date: '2026-01-01',
  },
];
const bomb = gzipSync(Buffer.alloc(48 * 1024 * 1024));
const third = {
  guid: 'guid-of-the-third-story',
  link: 'https://paper.example/3',
  title: 'Third',
  text: 'The third story in full.',
  date: '2026-01-03',
};

describe('adding an address', () => {
  it('takes a feed, once', async () => {
    const url = await web({ '/feed': (_, response) => response.end(rss(items)) });
    const library = await open();
    const added = await library.add(`${url}/feed`, { folder: 'Papers' });
    expect(added).toMatchObject({
      kind: 'feed',
      added: 2,
      feed: { title: 'The Paper', folder: 'Papers', unread: 2, total: 2 },
    });
    expect((await library.add(`${url}/feed#top`)).kind).toBe('known');
    expect((await library.list()).items.map(({ headline }) => headline)).toEqual(['Second', 'First']);
    expect((await library.list()).items[0]?.source).toBe('The Paper');
  });

  it('finds the feed that a page points to', async () => {
    const url = await web({
      '/': (_, response) =>
        response
          .setHeader('content-type', 'text/html')
          .end(
            '<!doctype html><title>The Paper</title><link rel="alternate" type="application/rss+xml" href="/news.xml"><h1>The Paper</h1>',
          ),
      '/news.xml': (_, response) => response.end(rss(items)),
    });
    const library = await open();
    expect(await library.add(url)).toMatchObject({ kind: 'feed', added: 2, feed: { url: `${url}/news.xml` } });
  });

  it('asks over http where no https answers and none was asked for', async () => {
    const url = await web({ '/feed': (_, response) => response.end(rss(items)) });
    const library = await open();
    const { feed } = await library.add(`${new URL(url).host}/feed`);
    expect(feed?.url).toBe(`${url}/feed`);
  });

  it('keeps a page that is a story as a story', async () => {
    const text = 'The river rose over its banks in the night and the lower town was left by morning. '.repeat(6);
    const url = await web({
      '/story': (_, response) =>
        response.setHeader('content-type', 'text/html; charset=utf-8').end(
          `<!doctype html><html lang="en"><head><title>River rises</title><link rel="alternate" type="application/rss+xml" href="/news.xml">
          <meta property="og:type" content="article"></head><body><article><h1>River rises</h1><p>${text}</p><p>${text}</p><p>${text}</p></article></body></html>`,
        ),
    });
    const library = await open();
    const added = await library.add(`${url}/story`);
    expect(added).toMatchObject({ kind: 'article', added: 1, article: { headline: 'River rises' } });
    expect((await library.add(`${url}/story`)).kind).toBe('known');
    expect(await library.feeds()).toEqual([]);
  });

  it('keeps a story that is split over several pages as one', async () => {
    const page = (number: number) =>
      `<!doctype html><html lang="en"><head><title>River rises</title><meta property="og:type" content="article">
      ${number < 3 ? `<link rel="next" href="/town/story/${number + 1}">` : ''}</head><body><article><h1>River rises</h1>${[
        1, 2, 3,
      ]
        .map(
          (at) =>
            `<p>In hour ${number} the river rose ${at} feet over its banks and street ${number * 10 + at} was left by morning.</p>`,
        )
        .join('')}</article></body></html>`;
    const handler =
      (number: number): Handler =>
      (_, response) =>
        response.setHeader('content-type', 'text/html; charset=utf-8').end(page(number));
    const url = await web({ '/town/story': handler(1), '/town/story/2': handler(2), '/town/story/3': handler(3) });
    const library = await open();
    const { article } = await library.add(`${url}/town/story`);
    const { body } = (await library.get(article!.id)).article;
    expect(body.map((block) => ('text' in block ? /street (\d+)/.exec(block.text)?.[1] : undefined))).toEqual([
      '11',
      '12',
      '13',
      '21',
      '22',
      '23',
      '31',
      '32',
      '33',
    ]);
  });

  it('says in words what an address lacks', async () => {
    const url = await web({ '/teapot': (_, response) => response.writeHead(418).end() });
    const library = await open();
    await expect(library.add(`${url}/teapot`)).rejects.toMatchObject({
      name: 'DatelineError',
      message: expect.stringContaining('418'),
    });
    await expect(library.add('not an address')).rejects.toMatchObject({ code: 'bad-address' });
    const careful = await open({ allowPrivate: false });
    await expect(careful.add(`${url}/feed`)).rejects.toMatchObject({ code: 'private-address' });
    expect(await library.feeds()).toEqual([]);
  });
});

describe('a refresh', () => {
  it('asks only for what is new, and when it is time', async () => {
    let shown = items;
    const asked: (string | undefined)[] = [];
    const url = await web({
      '/feed': (request, response) => {
        asked.push(request.headers['if-none-match']);
        const tag = `"${shown.length}"`;
        if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
        else response.setHeader('etag', tag).end(rss(shown));
      },
    });
    const library = await open();
    await library.add(`${url}/feed`);
    expect((await library.refresh()).feeds).toBe(0);
    expect(await library.refresh({ force: true })).toMatchObject({ feeds: 1, added: 0, updated: 0, problems: [] });
    shown = [third, ...items];
    expect(await library.refresh({ force: true })).toMatchObject({ added: 1, unchanged: 2 });
    expect(asked).toEqual([undefined, '"2"', '"2"']);
    shown = [{ ...third, text: 'The third story, put right.' }, ...items];
    await library.refresh({ force: true });
    expect((await library.feeds())[0]).toMatchObject({ total: 3, unread: 3 });
  });

  it('tells of its progress, and one feed that fails stops no other', async () => {
    const url = await web({
      '/good': (_, response) => response.end(rss(items)),
      '/other': (_, response) => response.end(rss([third])),
      '/broken': (_, response) => response.writeHead(500).end(),
      '/gone': (_, response) => response.writeHead(410).end(),
      '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(bomb),
      '/words': (_, response) => response.end('<rss'),
    });
    const library = await open();
    const list = ['good', 'broken', 'gone', 'bomb', 'words', 'other'].map((name) => `${url}/${name}`);
    await library.import(list.join('\n'));
    const seen: RefreshProgress[] = [];
    const result = await library.refresh({}, (progress) => seen.push(progress));
    expect(result).toMatchObject({ feeds: 6, added: 3 });
    expect(result.problems.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      '/bomb',
      '/broken',
      '/gone',
      '/words',
    ]);
    expect(seen.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(seen.at(-1)).toMatchObject({ total: 6, added: 3 });
    const feeds = await library.feeds();
    expect(feeds.find((feed) => feed.url.endsWith('/broken'))?.problem).toMatch(/error \(500/);
    expect(feeds.find((feed) => feed.url.endsWith('/gone'))?.nextRefresh).toBeUndefined();
    // What is gone is not asked again.
    expect((await library.refresh({ force: true })).feeds).toBe(5);
  });

  it('asks few feeds of one host at once', async () => {
    // Answers wait until the feed of another host, which stands last in the list, is asked too: by then every question
    // that may be open at once is open.
    const waiting: (() => void)[] = [];
    let most = 0;
    let isLastAsked = false;
    const url = await web({
      ...Object.fromEntries(
        Array.from({ length: 5 }, (_, n): [string, Handler] => [
          `/feed${n}`,
          (_request, response) => {
            waiting.push(() => response.end(rss([])));
            most = Math.max(most, waiting.length);
            answer();
          },
        ]),
      ),
      '/last': (_request, response) => {
        isLastAsked = true;
        response.end(rss([]));
        answer();
      },
    });
    function answer() {
      if (isLastAsked && most > 1) for (const end of waiting.splice(0)) end();
    }
    const library = await open();
    const feeds = Array.from({ length: 5 }, (_, n) => `${url}/feed${n}`);
    await library.import([...feeds, `${url.replace('127.0.0.1', 'localhost')}/last`].join('\n'));
    expect((await library.refresh()).feeds).toBe(6);
    expect(most).toBe(2);
  });

  it('moves a feed that has moved for good, and waits where it is asked to', async () => {
    const url = await web({
      '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) => response.end(rss(items, '<ttl>240</ttl>')),
      '/busy': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
    });
    const library = await open();
    await library.import(`${url}/old\n${url}/busy`);
    await library.refresh();
    const feeds = await library.feeds();
    const moved = feeds.find((feed) => feed.url === `${url}/new`);
    const pause = (feed: typeof moved) => Date.parse(feed!.nextRefresh!) - Date.parse(feed!.lastRefresh!);
    expect(pause(moved)).toBeGreaterThanOrEqual(240 * 60_000);
    const busy = feeds.find((feed) => feed.url === `${url}/busy`);
    expect(pause(busy)).toBeGreaterThanOrEqual(24 * 3_600_000);
    expect((await library.refresh()).feeds).toBe(0);
  });

  it('keeps undated stories in the order of the feed', async () => {
    const undated = ['Top', 'Middle', 'Bottom'].map((title, n) => ({
      title,
      link: `https://paper.example/u${n}`,
      text: `${title} story.`,
    }));
    const url = await web({ '/feed': (_, response) => response.end(rss(undated)) });
    const library = await open();
    await library.add(`${url}/feed`);
    expect((await library.list()).items.map(({ headline }) => headline)).toEqual(['Top', 'Middle', 'Bottom']);
  });

  it('does not hold up marks, and ends with the library', async () => {
    const url = await web({ '/feed': (_, response) => response.end(rss(items)), '/slow': () => {} });
    const library = await open();
    await library.add(`${url}/feed`);
    await library.import(`${url}/slow`);
    const running = library.refresh({ force: true }).catch((error: unknown) => error);
    const [first] = (await library.list()).items;
    await library.mark([first!.id], { read: true });
    expect((await library.list()).items[0]?.read).toBe(true);
    await library.close();
    expect(await running).toMatchObject({ name: 'DatelineError' });
  });
});

describe('removing a feed', () => {
  it('takes its stories along, but none that a person kept or that come another way', async () => {
    const shared = {
      guid: 'guid-shared-by-two-feeds',
      link: 'https://paper.example/s',
      title: 'Shared',
      text: 'In both feeds.',
      date: '2026-01-05',
    };
    const url = await web({
      '/one': (_, response) => response.end(rss([shared, third, ...items])),
      '/two': (_, response) => response.end(rss([shared])),
    });
    const library = await open();
    const { feed } = await library.add(`${url}/one`);
    await library.add(`${url}/two`);
    const byTitle = async (title: string) =>
      (await library.list()).items.find(({ headline }) => headline === title)!.id;
    await library.mark([await byTitle('First')], { saved: true });
    await library.highlight(await byTitle('Third'), { at: 'headline', start: 0, end: 5 });
    await library.removeFeed(feed!.id);
    expect((await library.list()).items.map(({ headline }) => headline)).toEqual(['Shared', 'Third', 'First']);
    expect(await library.count('Second')).toBe(0);
    expect(await library.info()).toMatchObject({ articles: 3, unread: 3, saved: 1, feeds: 1 });
    await expect(library.removeFeed(feed!.id)).rejects.toMatchObject({ code: 'unknown-feed' });
  });
});

describe('a library that refreshes', () => {
  it('asks due feeds by itself while it is open', async () => {
    let shown = items;
    const url = await web({ '/feed': (_, response) => response.end(rss(shown)) });
    const path = place();
    const first = await open({ path });
    await first.add(`${url}/feed`);
    await first.close();
    const db = new Database(path);
    db.run('update feeds set next_refresh = ?', new Date(0).toISOString());
    db.close();
    shown = [third, ...items];
    const library = await open({ path, refresh: true });
    await vi.waitFor(async () => expect((await library.feeds())[0]?.total).toBe(3), { timeout: 120_000, interval: 20 });
  });
});

describe('a feed that only teases', () => {
  it('has its new stories with the text of their pages, each asked for once', async () => {
    const sentence = 'The river rose over its banks in the night and the lower town was left by morning. '.repeat(5);
    let shown = [items[1]!];
    const asked: string[] = [];
    const base = await web({
      '/feed': (_, response) => response.end(rss(shown.map((each) => ({ ...each, link: `${base}/${each.title}` })))),
      ...Object.fromEntries(
        ['/First', '/Second'].map((path) => [
          path,
          (_: unknown, response: import('node:http').ServerResponse) => {
            asked.push(path);
            response
              .setHeader('content-type', 'text/html; charset=utf-8')
              .end(`<!doctype html><html lang="en"><title>River rises</title><meta property="og:type" content="article">
                <article><h1>River rises</h1><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p></article>`);
          },
        ]),
      ),
    });
    const library = await open();
    const { feed } = await library.add(`${base}/feed`);
    await library.editFeed(feed!.id, { fullText: true });
    shown = items;
    await library.refresh({ force: true });
    await library.refresh({ force: true });
    expect(asked).toEqual(['/Second']);
    const texts = await Promise.all(
      (await library.list()).items.map(async ({ id }) => (await library.get(id)).article.body.length),
    );
    expect(texts).toEqual([3, 1]);
  });
});
