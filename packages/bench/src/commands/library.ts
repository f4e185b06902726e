import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import type { Bench } from '../bench.js';
import { COMMON, PHRASE, RARE, story } from '../stories.js';
import { table } from '../table.js';

const BATCH = 500;
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

async function fill(library: Library, stories: number): Promise<number> {
  let spent = 0;
  for (let from = stories; from > 0; from -= BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, from) }, (_, n) => story(from - 1 - n, NEWEST));
    const start = performance.now();
    await library.put(batch);
    spent += performance.now() - start;
  }
  return spent;
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
  summary: 'A library of 100,000 stories: filling, opening, lists, searches, marks (-- --stories N for another size)',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string' } } });
    const stories = Number(values.stories ?? 100_000);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const path = join(folder, 'library.db');
    const options = { path, edition: false as const, readings: false, allowPrivate: true };
    try {
      const first = await openLibrary(options);
      const spent = await fill(first, stories);
      await first.close();
      const opens = await time(5, async () => (await openLibrary(options)).close());
      const library = await openLibrary(options);
      print([['open and close', opens], ...(await reading(library))]);
      print(await writing(library));
      await library.close();
      const size = statSync(path).size;
      console.log(
        `${stories} stories put at ${Math.round(stories / (spent / 1000))} a second; the file has ${Math.round(size / 1e6)} MB, ${(size / stories / 1000).toFixed(1)} kB a story.`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
