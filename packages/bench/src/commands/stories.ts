import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '@dateline/core';
import type { Bench } from '../bench.js';
import { costOf, pagesOf } from '../event-stories/cost.js';
import { basis, fillLarge } from '../event-stories/large.js';
import { copies, events, type Score } from '../event-stories/quality.js';
import { sizesOf } from '../event-stories/sizes.js';
import { viewsOf } from '../event-stories/views.js';
import { wireArticles } from '../event-stories/wire-articles.js';
import { table } from '../table.js';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const scores = ({ pairs, precision, recall, f1 }: Score) => [
  String(pairs),
  ...[precision, recall, f1].map((n) => n.toFixed(3)),
];

/** What is asked for. */
const GOALS = { joined: 0.98, wrong: 0.001, rewrites: 45, precision: 0.95, f1: 0.85, cpu: 2, bytes: 1_500, page: 50 };

async function quality(corpus: string, folder: string): Promise<boolean> {
  const wire = await wireArticles(corpus);
  const copied = await copies(join(folder, 'copies.db'), wire);
  console.log(
    `Copies: of ${copied.stories} stories of 80 words and more, each printed three times, ${copied.joined} joined whole (${percent(
      copied.joined / copied.stories,
    )}); of ${copied.copies} copies ${copied.wrong} stand with those of another story (${((1_000 * copied.wrong) / copied.copies).toFixed(2)} in 1,000).`,
  );
  const found = await events(join(folder, 'events.db'), wire);
  console.log(
    `Rewrites: ${found.joined} of ${found.rewrites} joined what they tell, ${found.elsewhere} something else alone.\n`,
  );
  const rows = [
    ['half the weights were fitted on', ...scores(found.seen)],
    ['half that was not looked at', ...scores(found.unseen)],
    ['hard pairs to learn from', ...scores(found.training)],
  ];
  console.log(`${table(['events', 'pairs', 'precision', 'recall', 'F1'], rows)}\n`);
  return (
    copied.joined >= GOALS.joined * copied.stories &&
    copied.wrong <= GOALS.wrong * copied.copies &&
    found.joined >= GOALS.rewrites &&
    [found.seen, found.unseen].every(({ precision, f1 }) => precision >= GOALS.precision && f1 >= GOALS.f1)
  );
}

const ms = (value = 0) => value.toFixed(value < 10 ? 2 : 1);

/** What is measured in a library of many stories. The last one writes. */
const PARTS = ['sizes', 'pages', 'views', 'new'] as const;
type Part = (typeof PARTS)[number];

function areSizesGood(path: string): boolean {
  const sizes = sizesOf(path);
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  for (const { part, bytes, tables } of sizes)
    console.log(
      `${part}: ${bytes.toFixed(0)} bytes a story (${tables.map(([name, size]) => `${name} ${size.toFixed(0)}`).join(', ')})`,
    );
  console.log(`Together ${bytes.toFixed(0)} bytes a story; at most ${GOALS.bytes}.\n`);
  return bytes <= GOALS.bytes;
}

async function arePagesGood(path: string): Promise<boolean> {
  const { grouped, apart } = await pagesOf(path);
  const pages = [grouped.first, apart.first, grouped.further, apart.further].map(ms);
  console.log(table(['first page p95 ms', 'apart', 'next pages p95 ms', 'apart'], [pages]));
  return Math.max(grouped.first, grouped.further) <= GOALS.page;
}

async function areViewsGood(path: string): Promise<boolean> {
  const views = await viewsOf(path);
  const rows = views.map(([name, { p50, p95, cpu }]) => [name, ms(p50), ms(p95), ms(cpu)]);
  console.log(`\n${table(['view', 'p50 ms', 'p95 ms', 'cpu ms'], rows)}\n`);
  return views.every(([, { p95 }]) => p95 <= GOALS.page);
}

async function isNewGood(path: string, articles: readonly Article[]): Promise<boolean> {
  const cost = await costOf(path, articles);
  console.log(
    `A new article: ${ms(cost.words)} ms of the processor to find its Story by its words, ${ms(cost.reading)} once more with its Reading; ${ms(cost.said)} to index what it says.`,
  );
  return Math.max(cost.words, cost.reading) <= GOALS.cpu;
}

/** Prints what a library of so many stories costs. @returns whether that is as little as is asked for */
async function costs(path: string, corpus: string, stories: number, parts: readonly Part[]): Promise<boolean> {
  const [there, began] = [existsSync(path), performance.now()];
  // A reader holds no corpus either: with one, collecting garbage takes longer than a view.
  if (!there) await fillWhole(path, await basis(corpus), stories);
  console.log(
    `\n${stories.toLocaleString('en')} stories: those of the corpus with their Readings, and their rows again (${
      there ? 'kept from before' : `${((performance.now() - began) / 1_000).toFixed(0)} s`
    }). Load of the machine: ${loadavg()[0]!.toFixed(1)}.\n`,
  );
  const good: Record<Part, () => boolean | Promise<boolean>> = {
    sizes: () => areSizesGood(path),
    pages: () => arePagesGood(path),
    views: () => areViewsGood(path),
    new: async () => isNewGood(path, await basis(corpus)),
  };
  const found: boolean[] = [];
  for (const part of PARTS) if (parts.includes(part)) found.push(await good[part]());
  return found.every(Boolean);
}

/** Fills a library that is there only when it is whole: a fill that was stopped begins again. */
async function fillWhole(path: string, articles: readonly Article[], stories: number): Promise<void> {
  const begun = `${path}.begun`;
  for (const file of [begun, `${begun}-search`])
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  await fillLarge(begun, articles, stories);
  renameSync(`${begun}-search`, `${path}-search`);
  renameSync(begun, path);
}

export const bench: Bench = {
  name: 'stories',
  summary:
    'Articles of one event joined into Stories: copies, rewrites, judged pairs; what Stories, statements and the diary cost (-- --stories 10000,1000000; --only quality, sizes, pages, views or new, several with commas; --keep FOLDER to make a library once)',
  corpus: 'wire/stories.jsonl.gz',
  async run({ corpus, rest }) {
    const { values } = parseArgs({
      args: rest,
      options: { stories: { type: 'string' }, only: { type: 'string' }, keep: { type: 'string' } },
    });
    const folder = mkdtempSync(join(tmpdir(), 'dateline-stories-'));
    try {
      const only = (values.only ?? ['quality', ...PARTS].join()).split(',');
      const parts = PARTS.filter((part) => only.includes(part));
      const found: boolean[] = [];
      if (only.includes('quality')) found.push(await quality(corpus, folder));
      for (const size of parts.length > 0 ? (values.stories ?? '10000').split(',').map(Number) : [])
        found.push(await costs(join(values.keep ?? folder, `stories-${size}.db`), corpus, size, parts));
      const isGood = found.every(Boolean);
      console.log(`\nWhat is asked for is ${isGood ? 'reached' : 'NOT reached'}.`);
      if (!isGood) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
