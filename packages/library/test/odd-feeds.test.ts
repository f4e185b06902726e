// Feeds that change what they should not, asked three times: what is one story stays one, and what is wrong is the feed's state.
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { type Item, open, rss, web } from './help.js';

const text = (n: number) => `The harbour of Hartwick was closed for the ${n}th day, its master said.`;
const five = (item: (n: number) => Partial<Item>) =>
  rss([0, 1, 2, 3, 4].map((n) => ({ title: `Harbour closed, day ${n}`, text: text(n), ...item(n) })));

interface Expected {
  total: number;
  code?: string;
  problem?: RegExp;
  warning?: RegExp;
  /** Versions of each of its stories. */
  versions?: number;
}

/** What a feed sends each time it is asked, counted from 0. */
const feeds: Record<string, [send: (response: ServerResponse, time: number) => unknown, expected: Expected]> = {
  'guids that are new each time': [
    (response, time) =>
      response.end(five((n) => ({ guid: `random-${time}-${n}`, link: `https://paper.example/${n}` }))),
    { total: 5, versions: 1 },
  ],
  'guids that are new each time, and no links': [
    (response, time) => response.end(five((n) => ({ guid: `random-${time}-${n}` }))),
    { total: 5, versions: 1 },
  ],
  'sessions in links': [
    (response, time) => response.end(five((n) => ({ link: `https://news.example/${n}?session=${time}` }))),
    { total: 5, versions: 1 },
  ],
  'one guid for all': [
    (response) => response.end(five((n) => ({ guid: 'the-same', link: `https://same.example/${n}` }))),
    { total: 5, versions: 1 },
  ],
  'no guids and no links': [(response) => response.end(five(() => ({}))), { total: 5, versions: 1 }],
  'counters of readers': [
    (response, time) =>
      response.end(
        rss([{ title: 'Ferry', guid: 'ferry', text: `The ferry runs again. ${time + 3} people read this.` }]),
      ),
    { total: 1, versions: 1 },
  ],
  'a text that goes back and forth': [
    (response, time) =>
      response.end(rss([{ title: 'Tram', guid: 'tram', text: time % 2 ? 'The tram runs.' : 'The tram waits.' }])),
    { total: 1, versions: 2 },
  ],
  'more than the length it says': [
    (response) => {
      const body = five((n) => ({ guid: `long-${n}` }));
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\ncontent-length: 100\r\n\r\n${body}`,
      );
    },
    { total: 0, warning: /\w/ },
  ],
  'a login where it has moved to': [
    (response) => response.writeHead(301, { location: '/login' }).end(),
    { total: 0, code: 'not-a-feed', problem: /web page where its feed was/ },
  ],
};

it('feeds that change what they should not keep their stories, and say what is wrong with them', async () => {
  const asked = new Map<string, number>();
  const names = Object.keys(feeds);
  const url = await web({
    '/login': (_, response) => response.end(`<!doctype html><title>Log in</title><p>${'Log in to go on. '.repeat(30)}`),
    ...Object.fromEntries(
      names.map((name, n) => [
        `/${n}`,
        (_: unknown, response: ServerResponse) => {
          const time = asked.get(name) ?? 0;
          asked.set(name, time + 1);
          feeds[name]![0](response, time);
        },
      ]),
    ),
  });
  const library = await open();
  await library.import(names.map((_, n) => `${url}/${n}`).join('\n'));
  for (let time = 0; time < 3; time++) await library.refresh({ force: true });
  const states = new Map((await library.feeds()).map((feed) => [feed.url, feed]));
  for (const [n, name] of names.entries()) {
    const { versions, problem, warning, ...expected } = feeds[name]![1];
    const feed = states.get(`${url}/${n}`)!;
    expect(feed, name).toMatchObject(expected);
    if (problem) expect(feed.problem, name).toMatch(problem);
    else expect(feed.problem, name).toBeUndefined();
    if (warning) expect(feed.warning, name).toMatch(warning);
    const { items } = await library.list({ query: `feed:${feed.id}`, stories: false });
    expect(items, name).toHaveLength(expected.total);
    for (const { id } of items) expect((await library.get(id)).versions, name).toHaveLength(versions ?? 1);
  }
});
