import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import type { Bench } from '../bench.js';
import { COMMON, PHRASE, RARE, story } from '../stories.js';
import { table } from '../table.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');

interface Figure {
  p50: number;
  p95: number;
}

/** Milliseconds a call takes, over some runs, the first of which count too. */
async function time(runs: number, work: () => Promise<unknown>): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)]!, p95: times[Math.min(runs - 1, Math.floor(runs * 0.95))]! };
}

/** A server whose feeds have new stories each time they are asked. */
async function feedServer(): Promise<{ url: string; server: Server }> {
  let served = 1_000_000;
  const server = createServer((_request, response) => {
    const items = Array.from({ length: 100 }, () => {
      const { headline, url, published, body } = story(served++, NEWEST);
      const text = body.map((block) => ('text' in block ? `<p>${block.text}</p>` : '')).join('');
      return { id: url, url, title: headline, date_published: published, content_html: text };
    });
    response.setHeader('content-type', 'application/feed+json');
    response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Bench', items }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, server };
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

function print(rows: [string, Figure][]): void {
  const cells = rows.map(([name, { p50, p95 }]) => [name, ms(p50), ms(p95)]);
  console.log(`${table(['what', 'p50 ms', 'p95 ms'], cells)}\n`);
}

/** Stories of a feed, and of how many each other person follows. */
const IN_FEED = 500;
const FOLDERS = 20;
const FOLLOWED = 50;
const PEOPLE = 20;

/**
 * Fills a library through the store that the threads use, without the threads: feeds of 500 short stories (some 70 words),
 * all different, in 20 folders. The first person follows all of them; 19 others follow 50 each.
 */
async function fill(path: string, stories: number): Promise<void> {
  const library = new BulkLibrary(path);
  const { store } = library;
  const feeds = Math.ceil(stories / IN_FEED);
  const urlOf = (feed: number) => `https://news.example/feeds/${feed}`;
  const began = process.cpuUsage();
  for (let feed = feeds - 1; feed >= 0; feed--) {
    const { id, title } = await store.follow(1, { url: urlOf(feed), folder: `Folder ${feed % FOLDERS}` });
    const count = Math.min(IN_FEED, stories - feed * IN_FEED);
    // The stories of a feed are spread over all the time that the library covers.
    const listed = Array.from({ length: count }, (_, n) => story(n * feeds + feed, NEWEST, { short: true }));
    await library.putFeed({ id, title, site: 'news.example' }, listed);
    if (feed % 200 === 0) console.error(`${(feeds - feed) * IN_FEED} stories`);
  }
  const { user, system } = process.cpuUsage(began);
  console.log(`${stories} stories in ${feeds} feeds: ${((user + system) / 1e6).toFixed(0)} s of the processor.`);
  for (let n = 1; n < PEOPLE; n++) {
    const person = await store.enter(nameOf(n));
    for (let feed = 0; feed < FOLLOWED; feed++)
      await store.follow(person, { url: urlOf((n * FOLLOWED + feed) % feeds), folder: `Folder ${feed % FOLDERS}` });
  }
  // The newest half is read, the oldest is not: what is unread is far from the top of every list.
  const half = new Date(NEWEST.getTime() - (stories / 2) * 311_000).toISOString().slice(0, 10);
  for (let n = 0; n < PEOPLE; n++)
    await store.markAll(n === 0 ? 1 : await store.enter(nameOf(n)), `after:${half}`, { read: true });
  library.close();
}

const nameOf = (person: number) => `Person ${person}`;

/** What each person sees in the column beside the list, and the unread stories of a folder, for one person and for 20. */
async function folders(library: Library): Promise<[string, Figure][]> {
  const rows: [string, Figure][] = [];
  for (const [who, people] of [
    ['1 person', [library]],
    ['20 people', [library, ...Array.from({ length: PEOPLE - 1 }, (_, n) => library.as(nameOf(n + 1)))]],
  ] as const) {
    let at = 0;
    const next = () => people[at++ % people.length]!;
    rows.push([
      `${who}: unread stories of a folder`,
      await time(60, () => next().list({ query: `in:"Folder ${at % FOLDERS}" is:unread` })),
    ]);
    rows.push([
      `${who}: how many these are`,
      await time(60, () => next().count(`in:"Folder ${at % FOLDERS}" is:unread`)),
    ]);
    rows.push([`${who}: feeds with their counts`, await time(60, () => next().feeds())]);
    rows.push([`${who}: list: is:unread`, await time(60, () => next().list({ query: 'is:unread' }))]);
  }
  return rows;
}

async function reading(library: Library): Promise<[string, Figure][]> {
  const page = await library.list();
  const newest = page.items.map(({ id }) => id);
  let at = 0;
  const lists: [string, string][] = [
    ['list: all news, 50', ''],
    ['list: is:unread', 'is:unread'],
    ['list: is:saved, none', 'is:saved'],
    ['search: word in most stories', COMMON],
    ['search: rare word', RARE],
    ['search: no such word', 'zzzzzz'],
    ['search: prefix of 3 letters', `${COMMON.slice(0, 3)}*`],
    ['search: prefix of 2 letters', `${COMMON.slice(0, 2)}*`],
    ['search: prefix of 1 letter', `${COMMON.slice(0, 1)}*`],
    ['search: phrase', `"${PHRASE}"`],
    ['search: common -rare is:unread', `${COMMON} -${RARE} is:unread`],
    ['search: -common', `-${COMMON}`],
    ['search: source: and after:', `source:courier after:2026-09 ${COMMON}`],
    ['search: place:', 'place:velle'],
    ['search: lang:de, none', 'lang:de'],
  ];
  const rows: [string, Figure][] = [];
  for (const [name, query] of lists) rows.push([name, await time(21, () => library.list({ query }))]);
  let after = page.next;
  rows.push([
    'list: pages 2 to 40',
    await time(39, async () => {
      after = (await library.list(after === undefined ? {} : { after })).next;
    }),
  ]);
  rows.push([
    'relevance: word in most stories',
    await time(11, () => library.list({ query: COMMON, order: 'relevance' })),
  ]);
  rows.push([
    'count: all, unread',
    await time(21, async () => [await library.count(), await library.count('is:unread')]),
  ]);
  rows.push(['count: word in most stories', await time(11, () => library.count(COMMON))]);
  rows.push(['count: prefix of 1 letter', await time(5, () => library.count(`${COMMON.slice(0, 1)}*`))]);
  rows.push(['feeds with unread counts', await time(21, () => library.feeds())]);
  rows.push(['info', await time(21, () => library.info())]);
  rows.push(['get an article', await time(50, () => library.get(newest[at++ % newest.length]!))]);
  return rows;
}

async function writing(library: Library): Promise<[string, Figure][]> {
  const { items } = await library.list({ limit: 500 });
  let at = 0;
  const mark = () => library.mark([items[at++ % items.length]!.id], { read: at % 1000 < 500 });
  const idle = await time(200, mark);
  const { url, server } = await feedServer();
  try {
    for (let n = 0; n < 8; n++) await library.add(`${url}/${n}`);
    let running = true;
    const work = (async () => {
      for (let round = 0; round < 3; round++) await library.refresh({ force: true });
      running = false;
    })();
    const during: number[] = [];
    const lists: number[] = [];
    while (running) {
      const start = performance.now();
      await mark();
      during.push(performance.now() - start);
      const listed = performance.now();
      await library.list();
      lists.push(performance.now() - listed);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await work;
    const figure = (times: number[]): Figure => {
      times.sort((a, b) => a - b);
      return { p50: times[times.length >> 1]!, p95: times[Math.floor(times.length * 0.95)]! };
    };
    return [
      ['mark one read', idle],
      ['mark one read during a refresh', figure(during)],
      ['list: all news during a refresh', figure(lists)],
      ['feeds with unread counts (8)', await time(21, () => library.feeds())],
    ];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export const bench: Bench = {
  name: 'library',
  summary:
    'A library of 100,000 stories: filling, opening, lists, searches, marks (-- --stories N for another size; --keep FOLDER to make it once)',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string' }, keep: { type: 'string' } } });
    const stories = Number(values.stories ?? 100_000);
    const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const path = join(folder, 'library.db');
    const options = { path, edition: false as const, readings: false, allowPrivate: true };
    try {
      if (!values.keep || !existsSync(path)) await fill(path, stories);
      const opens = await time(5, async () => (await openLibrary(options)).close());
      const library = await openLibrary(options);
      print([['open and close', opens], ...(await reading(library))]);
      print(await folders(library));
      print(await writing(library));
      await library.close();
      const bytes = [path, `${path}-search`].reduce((sum, file) => sum + statSync(file).size, 0);
      console.log(`${Math.round(bytes / 1e6)} MB on the disk, ${(bytes / stories / 1000).toFixed(2)} kB a story.`);
    } finally {
      if (!values.keep) rmSync(folder, { recursive: true, force: true });
    }
  },
};
