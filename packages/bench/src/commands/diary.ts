import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import type { Bench } from '../bench.js';
import { dated } from '../diary/dated.js';
import { figure, time } from '../library/figures.js';
import { table } from '../table.js';

/** Seconds between two stories, and stories that are put at once. */
const APART = 31;
const TOGETHER = 2_000;
const NEWEST = new Date('2026-11-01T00:00:00Z');
const DAY = 86_400_000;
const MOST = 50;

const dayAt = (days: number) => new Date(NEWEST.getTime() + days * DAY).toISOString().slice(0, 10);

/** Fills a library with stories that tell of days to come, each with its Reading. @returns milliseconds of the processor a story that its Reading costs the index */
async function fill(path: string, stories: number): Promise<number> {
  const library = new BulkLibrary(path);
  const feed = await library.store.follow(1, { url: 'https://news.example/feed' });
  let cpu = 0;
  for (let from = stories; from > 0; from -= TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, from) }, (_, n) => from - 1 - n);
    const made = numbers.map((number) => dated(number, new Date(NEWEST.getTime() - number * APART * 1_000)));
    await library.putFeed(
      { id: feed.id, title: 'Bench', site: 'news.example' },
      made.map(({ article }) => article).toReversed(),
    );
    const readings = new Map(made.map(({ article, reading }) => [article.url, reading]));
    // The words first: what a Reading costs is measured apart.
    library.index();
    await library.putReadings(({ url }) => readings.get(url)!);
    const before = process.cpuUsage();
    library.index();
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1_000;
    if (from % 100_000 < TOGETHER) console.error(`${from} stories left`);
  }
  await library.close({ stories: false });
  return cpu / stories;
}

async function views(library: Library, days: number): Promise<void> {
  const past = Math.max(1, Math.min(days - 1, 300));
  let turn = 0;
  const rows: [string, Awaited<ReturnType<typeof time>>][] = [
    ['diary: from today on, 50 entries', await time(41, () => library.diary({ from: dayAt(0) }))],
    [
      'diary: a past day and what came of it, 50 entries',
      await time(41, () => library.diary({ from: dayAt(-1 - (turn++ % past)) })),
    ],
    [
      'diary: from today on, second page',
      await time(41, async () => {
        const { next } = await library.diary({ from: dayAt(0), limit: 5 });
        return library.diary({ from: dayAt(0), ...(next !== undefined && { after: next }) });
      }),
    ],
    ['list: day: of a day', await time(41, () => library.list({ query: `day:${dayAt(-(turn++ % past))}` }))],
    ['list: day: of a year', await time(41, () => library.list({ query: 'day:2026' }))],
    ['list: day: with a word', await time(41, () => library.list({ query: `day:${dayAt(1)} minister` }))],
  ];
  console.log(
    `${table(
      ['what', 'p50 ms', 'p95 ms', 'cpu ms'],
      rows.map(([name, { p50, p95, cpu = 0 }]) => [name, p50.toFixed(1), p95.toFixed(1), cpu.toFixed(1)]),
    )}\n`,
  );
  const worst = figure(rows.slice(0, 3).map(([, { p95 }]) => p95)).p95;
  console.log(`The slowest view of the diary takes ${worst.toFixed(1)} ms (p95); at most ${MOST} are meant.`);
}

/** Bytes of the tables of the diary, as SQLite counts their pages. */
function sizes(path: string): void {
  const db = new DatabaseSync(`${path}-search`, { readOnly: true });
  const of = (name: string) =>
    Number(Object.values(db.prepare('select sum(pgsize) as n from dbstat where name = ?').get(name) ?? {})[0] ?? 0);
  const rows = (name: string) => Number(Object.values(db.prepare(`select count(*) as n from ${name}`).get() ?? {})[0]);
  const library = new DatabaseSync(path, { readOnly: true });
  const stories = Number(Object.values(library.prepare('select count(*) as n from articles').get() ?? {})[0]);
  const bytes = ['event_days', 'event_days_place', 'coming', 'coming_place'].map(of);
  const a = (number: number) => (number / stories).toFixed(2);
  console.log(
    `${a(bytes.reduce((sum, size) => sum + size, 0))} bytes a story: ${bytes.map(a).join(', ')} in tables and their indexes; ` +
      `${a(rows('event_days'))} days and ${a(rows('coming'))} events to come a story.`,
  );
  db.close();
  library.close();
}

export const bench: Bench = {
  name: 'diary',
  summary:
    'The diary of a library of stories that tell of days to come: bytes and processor time a story, its views (-- --stories N; --keep FOLDER to make it once)',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string' }, keep: { type: 'string' } } });
    const stories = Number(values.stories ?? 20_000);
    const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const path = join(folder, 'library.db');
    try {
      mkdirSync(folder, { recursive: true });
      if (!existsSync(path))
        console.log(
          `${(await fill(path, stories)).toFixed(2)} ms of the processor a story to index what its Reading says.`,
        );
      const library = await openLibrary({ path, edition: false, readings: false });
      await views(library, Math.floor((stories * APART * 1_000) / DAY));
      await library.close();
      sizes(path);
      console.log(`Load of the machine: ${loadavg()[0]!.toFixed(1)}.`);
    } finally {
      if (!values.keep) rmSync(folder, { recursive: true, force: true });
    }
  },
};
