import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { BulkLibrary } from '@dateline/library/bulk';
import type { Bench } from '../bench.js';
import { random, story, wordNumber } from '../stories.js';
import { table } from '../table.js';
import { cpuTime, median } from '../timing.js';

const STORIES = 2_000;
const TOGETHER = 50;
const ROUNDS = 5;
/** Milliseconds of processor time that 100 rules may take for a story that arrives. */
const MOST = 0.2;

/** Rules as people make them: words, phrases, parts of a headline, beginnings, words without others. Few find anything. */
function ruleQuery(number: number): string {
  const next = random(number + 7);
  const rare = () => wordNumber(3_000 + Math.floor(next() * 20_000));
  const forms = [
    rare(),
    `"${rare()} ${rare()}"`,
    `headline:${rare()}`,
    `${rare()} -${rare()}`,
    `(${rare()} OR ${rare()}) source:courier`,
    `${rare().slice(0, 5)}*`,
    `section:${rare()} ${rare()}`,
    `in:world "${rare()} ${rare()}"`,
  ];
  return forms[number % forms.length]!;
}

/** Milliseconds of processor time a story for storing stories with so many rules, and how many stories were hidden. */
async function bring(rules: number, articles: readonly Article[]): Promise<{ each: number; acted: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-rules-'));
  const library = new BulkLibrary(join(folder, 'library.db'));
  try {
    const { id } = await library.store.follow(1, { url: 'https://news.example/feed', folder: 'World' });
    for (let n = 0; n < rules; n++) await library.store.saveRule(1, { query: ruleQuery(n), act: 'hide' });
    const feed = { id, title: 'News', site: 'news.example' };
    // Code that runs often is compiled by then.
    await library.putFeed(feed, articles.slice(0, STORIES / 4));
    const start = cpuTime();
    for (let at = STORIES / 4; at < articles.length; at += TOGETHER)
      await library.putFeed(feed, articles.slice(at, at + TOGETHER));
    const each = (cpuTime() - start) / (articles.length - STORIES / 4);
    return { each, acted: await library.store.count(1, 'is:hidden') };
  } finally {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const bench: Bench = {
  name: 'rules',
  summary: 'What rules cost a story that arrives: processor time to store it with none, ten, a hundred and a thousand',
  async run() {
    const now = new Date();
    const articles = Array.from({ length: STORIES }, (_, n) => story(n, now));
    const counts = [0, 10, 100, 1_000];
    const times = new Map<number, number[]>(counts.map((count) => [count, []]));
    const acted = new Map<number, number>();
    for (let round = 0; round < ROUNDS; round++)
      for (const count of counts) {
        const result = await bring(count, articles);
        times.get(count)!.push(result.each);
        acted.set(count, result.acted);
      }
    const none = median(times.get(0)!);
    console.log(
      table(
        ['rules', 'ms CPU a story', 'of that for rules', 'stories hidden'],
        counts.map((count) => [
          String(count),
          median(times.get(count)!).toFixed(3),
          (median(times.get(count)!) - none).toFixed(3),
          `${acted.get(count)} of ${STORIES}`,
        ]),
      ),
    );
    const cost = median(times.get(100)!) - none;
    console.log(`100 rules: ${cost.toFixed(3)} ms a story; at most ${MOST}: ${cost <= MOST ? 'yes' : 'NO'}`);
    if (cost > MOST) process.exitCode = 1;
  },
};
