import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { costOf } from '../event-stories/cost.js';
import { copies, events, type Score } from '../event-stories/quality.js';
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
  ];
  console.log(`${table(['events', 'pairs', 'precision', 'recall', 'F1'], rows)}\n`);
  return (
    copied.joined >= GOALS.joined * copied.stories &&
    copied.wrong <= GOALS.wrong * copied.copies &&
    found.joined >= GOALS.rewrites &&
    [found.seen, found.unseen].every(({ precision, f1 }) => precision >= GOALS.precision && f1 >= GOALS.f1)
  );
}

async function costs(folder: string, sizes: readonly number[]): Promise<boolean> {
  const rows: string[][] = [];
  let isGood = true;
  for (const stories of sizes) {
    const { cpu, bytes, pages } = await costOf(join(folder, `cost-${stories}.db`), stories);
    const { grouped, apart } = pages;
    isGood &&= cpu <= GOALS.cpu && bytes <= GOALS.bytes && grouped.first <= GOALS.page && grouped.further <= GOALS.page;
    const each = [grouped.first, apart.first, grouped.further, apart.further].map((ms) => ms.toFixed(1));
    rows.push([stories.toLocaleString('en'), cpu.toFixed(2), bytes.toFixed(0), ...each]);
  }
  const heads = [
    'stories',
    'cpu ms a new article',
    'bytes a story',
    'first page p95 ms',
    'apart',
    'next pages p95 ms',
    'apart',
  ];
  console.log(table(heads, rows));
  return isGood;
}

export const bench: Bench = {
  name: 'stories',
  summary:
    'articles of one event joined into Stories: copies, rewrites, judged pairs; what it costs (-- --stories 1000000)',
  corpus: 'wire/stories.jsonl.gz',
  async run({ corpus, rest }) {
    const { values } = parseArgs({
      args: rest,
      options: { stories: { type: 'string' }, only: { type: 'string' } },
    });
    const folder = mkdtempSync(join(tmpdir(), 'dateline-stories-'));
    try {
      const sizes = [10_000, ...(values.stories ? [Number(values.stories)] : [])];
      const isGood = [
        values.only === 'cost' || (await quality(corpus, folder)),
        values.only === 'quality' || (await costs(folder, sizes)),
      ].every(Boolean);
      console.log(`\nWhat is asked for is ${isGood ? 'reached' : 'NOT reached'}.`);
      if (!isGood) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
