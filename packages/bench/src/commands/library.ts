import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import type { Bench } from '../bench.js';
import { type Figure, figure, time } from '../library/figures.js';
import { NEWEST } from '../library/fill.js';
import { folders } from '../library/folders.js';
import { COMMON, PHRASE, RARE, story } from '../stories.js';
import { table } from '../table.js';

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

const ms = (value: number | undefined) => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0));

function print(rows: [string, Figure][]): void {
  const cells = rows.map(([name, { p50, p95, cpu }]) => [name, ms(p50), ms(p95), ms(cpu)]);
  console.log(`${table(['what', 'p50 ms', 'p95 ms', 'cpu ms'], cells)}\n`);
}

/** The searches of the mix whose figure is compared over time; those that came later ask for more. */
const OLD_SEARCHES = new Set(
  [
    'word in most stories',
    'rare word',
    'no such word',
    'prefix of 3 letters',
    'prefix of 2 letters',
    'prefix of 1 letter',
    'phrase',
    'common -rare is:unread',
    '-common',
    'source: and after:',
    'place:',
    'lang:de, none',
  ].map((name) => `search: ${name}`),
);

async function reading(library: Library): Promise<[string, Figure][]> {
  const page = await library.list();
  const newest = page.items.map(({ id }) => id);
  let one = 0;
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
    ['search: prefix of 4 letters', `${COMMON.slice(0, 4)}*`],
    ['search: prefix of 5 letters', `${COMMON.slice(0, 5)}*`],
    ['search: prefix of 1 letter, is:unread', `${COMMON.slice(0, 1)}* is:unread`],
    ['search: prefix, rare word', `${COMMON.slice(0, 3)}* ${RARE}`],
    ['search: headline: prefix', `headline:${COMMON.slice(0, 3)}*`],
    ['search: phrase', `"${PHRASE}"`],
    ['search: common -rare is:unread', `${COMMON} -${RARE} is:unread`],
    ['search: -common', `-${COMMON}`],
    ['search: -common is:unread', `-${COMMON} is:unread`],
    ['search: -prefix of 3 letters', `-${COMMON.slice(0, 3)}*`],
    ['search: rare -common', `${RARE} -${COMMON}`],
    ['search: in:folder common', `in:"Folder 3/One" ${COMMON}`],
    ['search: in:folder rare is:unread', `in:"Folder 3" ${RARE} is:unread`],
    ['search: common OR is:saved', `${COMMON} OR is:saved`],
    ['search: source: and after:', `source:courier after:2026-09 ${COMMON}`],
    ['search: place:', 'place:velle'],
    ['search: lang:de, none', 'lang:de'],
  ];
  const rows: [string, Figure][] = [];
  for (const [name, query] of lists) rows.push([name, await time(21, () => library.list({ query }))]);
  const searches = lists.filter(([name]) => name.startsWith('search'));
  for (const [name, mixed] of [
    ['mix of the twelve searches of old', searches.filter(([search]) => OLD_SEARCHES.has(search))],
    ['mix of all these searches', searches],
  ] as const) {
    let turn = 0;
    rows.push([name, await time(mixed.length * 5, () => library.list({ query: mixed[turn++ % mixed.length]![1] }))]);
  }
  let after = page.next;
  rows.push([
    'list: pages 2 to 40',
    await time(39, async () => {
      after = (await library.list(after === undefined ? {} : { after })).next;
    }),
  ]);
  for (const [name, query] of [
    ['relevance: word in most stories', COMMON],
    ['relevance: two of them', PHRASE],
    ['relevance: rare word', RARE],
    ['relevance: prefix of 3 letters', `${COMMON.slice(0, 3)}*`],
    ['relevance: common is:unread', `${COMMON} is:unread`],
  ] as const)
    rows.push([name, await time(21, () => library.list({ query, order: 'relevance' }))]);
  rows.push([
    'count: all, unread',
    await time(21, async () => [await library.count(), await library.count('is:unread')]),
  ]);
  rows.push(['count: word in most stories', await time(11, () => library.count(COMMON))]);
  rows.push(['count: prefix of 1 letter', await time(5, () => library.count(`${COMMON.slice(0, 1)}*`))]);
  rows.push(['feeds with unread counts', await time(21, () => library.feeds())]);
  rows.push(['info', await time(21, () => library.info())]);
  rows.push(['get an article', await time(50, () => library.get(newest[one++ % newest.length]!))]);
  return rows;
}

async function writing(library: Library): Promise<[string, Figure][]> {
  const { items } = await library.list({ limit: 500 });
  let one = 0;
  const mark = () => library.mark([items[one++ % items.length]!.id], { read: one % 1000 < 500 });
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
    const load = () =>
      console.log(
        `Load of the machine: ${loadavg()
          .map((n) => n.toFixed(1))
          .join(', ')}.`,
      );
    try {
      if (!values.keep || !existsSync(path)) await made(folder, stories);
      load();
      const opens = await time(5, async () => (await openLibrary(options)).close());
      const library = await openLibrary(options);
      print([['open and close', opens], ...(await reading(library))]);
      print(await folders(library));
      const { rss } = process.memoryUsage();
      console.log(`${Math.round(rss / 1e6)} MB of memory, after all that.\n`);
      print(await writing(library));
      await library.close();
      load();
      sizes(path);
    } finally {
      if (!values.keep) rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Fills a library in a process of its own, so that its memory is not that of the one that reads. */
async function made(folder: string, stories: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [began, path] = [performance.now(), join(folder, 'library.db')];
  const unfinished = join(folder, 'unfinished.db');
  for (const end of ['', '-wal', '-shm', '-search', '-search-wal', '-search-shm'])
    rmSync(`${unfinished}${end}`, { force: true });
  const program = fileURLToPath(new URL('../library/fill.js', import.meta.url));
  const [code] = await once(
    spawn(process.execPath, [program, unfinished, String(stories)], { stdio: 'inherit' }),
    'exit',
  );
  if (code !== 0) throw new Error('The library was not filled.');
  for (const end of ['', '-search']) renameSync(`${unfinished}${end}`, `${path}${end}`);
  console.log(`Made in ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
}

/** Says how large the library is, the index of beginnings of words apart. */
function sizes(path: string): void {
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec(`attach '${path}-search' as search`);
  const of = (sql: string) => Number(Object.values(db.prepare(sql).get() ?? {})[0]);
  const stories = of('select count(*) from articles');
  const prefixes =
    of('select sum(length(block)) from search.prefixes_data') + of('select count(*) * 12 from search.prefixes_docsize');
  db.close();
  const bytes = [path, `${path}-search`].reduce((sum, file) => sum + statSync(file).size, 0);
  const kB = (value: number) => `${Math.round(value / 1e6)} MB (${(value / stories / 1_000).toFixed(2)} kB a story)`;
  console.log(
    `On the disk, of ${stories} stories: ${kB(bytes - prefixes)}, and ${kB(prefixes)} for the beginnings of words.`,
  );
}
