import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import { read } from '@dateline/reading';
import type { Bench } from '../bench.js';
import { random, story, wordNumber } from '../stories.js';
import { table } from '../table.js';
import { cpuTime } from '../timing.js';

/** Articles of a Story, how many Stories are opened, and the articles of the one that is large. */
const MEMBERS = 5;
const OPENED = 300;
const LARGE = 200;
const TIMES_LARGE = 20;
const AT_ONCE = 50;
/** Milliseconds. */
const MOST = 50;
const OUTLETS = 40;

const name = (number: number) => {
  const word = wordNumber(400 + number);
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
};

/** Sentences as news has them, about what the numbers stand for. */
function sentence(next: () => number, event: number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const [place, person, firm] = [name(event * 3), name(event * 3 + 1 + Math.floor(next() * 4)), name(event * 3 + 9)];
  const count = 10 + Math.floor(next() * 900);
  const thing = pick(['ferry', 'bridge', 'harbour', 'railway', 'hospital', 'market', 'school', 'factory']);
  return pick([
    `At least ${count} people were hurt when the ${thing} at ${place} was closed, the police said.`,
    `"We will not open the ${thing} before every one of the ${count} beams has been looked at," said Ada ${person}.`,
    `${firm} Lines said it would pay ${count} million crowns for a new ${thing} near ${place}.`,
    `The council of ${place} will vote on the ${thing} on March ${1 + (count % 28)}, ${name(count)} told reporters.`,
    `A report by ${firm} found ${count} faults in the ${thing}, of which ${1 + (count % 9)} were known in 20${10 + (count % 16)}.`,
    `Mayor Olaf ${person} rejected the offer of ${count} crowns for each of the owners of the ${thing}.`,
    `Residents of ${name(count)} had warned of the ${thing} for ${2 + (count % 30)} years.`,
  ]);
}

/** An article of a Story: some sentences that all of it have, and some of its own. */
function member(event: number, number: number, newest: Date): Article {
  const shared = random(event + 1);
  const own = random(event * 1_000 + number + 7);
  const common = Array.from({ length: 8 }, () => sentence(shared, event));
  const told = [...common.filter(() => own() < 0.7), ...Array.from({ length: 8 }, () => sentence(own, event))];
  const published = new Date(newest.getTime() - event * 60_000 - number * 1_000).toISOString();
  const body = Array.from({ length: Math.ceil(told.length / 2) }, (_, n) => told.slice(2 * n, 2 * n + 2).join(' '));
  const { deck: _none, ...base } = story(event * 1_000 + number, newest);
  return {
    ...base,
    id: `event-${event}-${number}`,
    headline: sentence(own, event).slice(0, 70),
    published,
    url: `https://news.example/${event}/${number}`,
    source: { name: `The ${name(number % OUTLETS)}` },
    body: body.map((text) => ({ type: 'paragraph', text, marks: [] })),
  };
}

/** A library of so many stories, of which some are Stories of several articles with their Readings. */
async function made(path: string, stories: number, newest: Date): Promise<void> {
  const library = new BulkLibrary(path);
  const { store } = library;
  const { id } = await store.follow(1, { url: 'https://news.example/feed' });
  const feed = { id, title: 'News', site: 'news.example' };
  const put = async (articles: readonly Article[]) => {
    for (let at = 0; at < articles.length; at += AT_ONCE) await library.putFeed(feed, articles.slice(at, at + AT_ONCE));
  };
  const members = (event: number, count: number) =>
    Array.from({ length: count }, (_, number) => member(event, number, newest));
  const others = Math.max(0, stories - OPENED * MEMBERS - LARGE);
  for (let at = 0; at < others; at += AT_ONCE)
    await put(
      Array.from({ length: Math.min(AT_ONCE, others - at) }, (_, n) =>
        story(10_000_000 + at + n, newest, { short: true }),
      ),
    );
  for (let event = 0; event <= OPENED; event++) {
    const articles = members(event, event === OPENED ? LARGE : MEMBERS);
    await put(articles);
    await store.joinStories(
      articles.slice(1).map((article) => ({ article: article.id, with: articles[0]!.id, copy: false })),
    );
    for (const { id: article } of articles) {
      const stored = await store.article(1, article);
      await store.keepReading(article, stored.versions[0]!.hash, await read(stored.article));
    }
    // What came last is what is new since the person looked.
    await store.mark(1, [articles[0]!.id], { read: true });
  }
  await library.close();
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** The grouping of the library may join what is alike of the Stories that were made. */
const spread = (counts: readonly number[]) =>
  Math.min(...counts) === Math.max(...counts) ? String(counts[0]) : `${Math.min(...counts)} to ${Math.max(...counts)}`;

export const bench: Bench = {
  name: 'growth',
  summary:
    'Opening a Story: how it grew and what is quoted alike, of 5 articles and of 200 (-- --stories N for another size)',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string' } } });
    const stories = Number(values.stories ?? 20_000);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-growth-'));
    try {
      const path = join(folder, 'library.db');
      await made(path, stories, new Date('2026-11-01T00:00:00Z'));
      const library = await openLibrary({ path, edition: false, readings: false });
      const time = async (id: string) => {
        const [start, cpu] = [performance.now(), cpuTime()];
        const page = await library.story(id);
        return { wall: performance.now() - start, cpu: cpuTime() - cpu, articles: page.entries.length };
      };
      await time('event-0-0');
      const small: Awaited<ReturnType<typeof time>>[] = [];
      for (let event = 1; event < OPENED; event++) small.push(await time(`event-${event}-0`));
      const large: typeof small = [];
      for (let n = 0; n < TIMES_LARGE; n++) large.push(await time(`event-${OPENED}-${n}`));
      console.log(
        `Load of the machine: ${loadavg()
          .map((n) => n.toFixed(1))
          .join(' ')}; ${stories} stories`,
      );
      const row = (label: string, times: typeof small) => {
        const [wall, cpu] = [times.map((one) => one.wall), times.map((one) => one.cpu)].map((list) =>
          list.toSorted((a, b) => a - b),
        );
        return [
          label,
          spread(times.map(({ articles }) => articles)),
          ...[at(wall!, 0.5), at(wall!, 0.95), at(cpu!, 0.5), at(cpu!, 0.95)].map((n) => n.toFixed(1)),
        ];
      };
      const [first, ...again] = large;
      const rows = [
        row('a Story', small),
        row('a large Story, the first time', [first!]),
        row('a large Story, again', again),
      ];
      console.log(table(['opening', 'articles', 'p50 ms', 'p95 ms', 'p50 ms CPU', 'p95 ms CPU'], rows));
      const worst = Number(rows[0]![3]);
      console.log(`A Story: p95 ${worst} ms; at most ${MOST}: ${worst <= MOST ? 'yes' : 'NO'}`);
      if (worst > MOST) process.exitCode = 1;
      await library.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
