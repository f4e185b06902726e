import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import type { Bench } from '../bench.js';
import { type Figure, time } from '../library/figures.js';
import { NEWEST } from '../library/fill.js';
import { documentName, readStory, voiceName } from '../library/read-story.js';
import { COMMON, PHRASE, RARE } from '../stories.js';
import { table } from '../table.js';
import { cpuTime } from '../timing.js';

const FEEDS = 100;
const AT_ONCE = 20;
/** Feeds that the second person follows. */
const FOLLOWED = 5;
const RUNS = 40;

const urlOf = (feed: number) => `https://news.example/feeds/${feed}`;

/**
 * Stories of many feeds, the oldest first; then their Readings.
 * @returns processor milliseconds for all that is done in the search file with the Readings, Stories and merging among it
 */
async function fill(path: string, stories: number): Promise<number> {
  const first = new BulkLibrary(path);
  const feeds = [];
  for (let n = 0; n < FEEDS; n++) feeds.push(await first.store.follow(1, { url: urlOf(n) }));
  const bo = await first.store.enter('Bo');
  for (let n = 0; n < FOLLOWED; n++) await first.store.follow(bo, { url: urlOf(n) });
  for (let from = stories; from > 0; from -= AT_ONCE) {
    const { id, title } = feeds[((from / AT_ONCE) % FEEDS) | 0]!;
    const numbers = Array.from({ length: Math.min(AT_ONCE, from) }, (_, n) => from - AT_ONCE + n).filter((n) => n >= 0);
    const articles = numbers.map((number) => readStory(number, NEWEST).article);
    await first.putFeed({ id, title, site: 'news.example' }, articles);
  }
  await first.close();
  const rows = new DatabaseSync(path, { readOnly: true });
  const hashes = rows.prepare('select id, hash from articles order by place').all() as { id: string; hash: string }[];
  rows.close();
  const second = new BulkLibrary(path);
  for (const { id, hash } of hashes) {
    const number = Number(/\d+$/.exec(id)?.[0]);
    await second.store.keepReading(id, hash, readStory(number, NEWEST).reading);
  }
  const start = cpuTime();
  await second.close();
  return cpuTime() - start;
}

/** Bytes that tables of the search file take, by the beginning of their names. */
function bytes(path: string): Map<string, number> {
  const search = new DatabaseSync(`${path}-search`, { readOnly: true });
  const rows = search.prepare('select name, sum(pgsize) as size from dbstat group by name').all() as {
    name: string;
    size: number;
  }[];
  search.close();
  const found = new Map<string, number>();
  for (const { name, size } of rows) {
    const part = /^(statements|documents|spoken)/.exec(name)?.[1];
    if (part) found.set(part, (found.get(part) ?? 0) + size);
  }
  return found;
}

async function views(library: Library): Promise<[string, Figure][]> {
  const bo = library.as('Bo');
  const { items } = await library.voices({ query: voiceName(0) });
  const voice = items[0]!.id;
  let middle: string | undefined;
  for (let page = 0; page < 5; page++)
    middle = (await library.statements({ voice, limit: 100, ...(middle ? { after: middle } : {}) })).next ?? middle;
  const document = (await library.documents({ query: documentName(0) })).items[0]!.id;
  const asked: [string, () => Promise<unknown>][] = [
    ['statements', () => library.statements()],
    ['statements: word in most', () => library.statements({ query: COMMON })],
    ['statements: rare word', () => library.statements({ query: RARE })],
    ['statements: phrase', () => library.statements({ query: `"${PHRASE}"` })],
    ['statements: word and voice', () => library.statements({ query: `voice:"${voiceName(1)}" ${COMMON}` })],
    ['statements, follows 5 of 100 feeds', () => bo.statements({ query: COMMON })],
    ['a voice, 50 statements', () => library.statements({ voice })],
    ['a voice, further down', () => library.statements({ voice, ...(middle ? { after: middle } : {}) })],
    ['a voice, with a rare word', () => library.statements({ voice, query: RARE })],
    ['list said: and voice:', () => library.list({ query: `said:${COMMON} voice:"${voiceName(1)}"` })],
    ['list said: rare', () => library.list({ query: `said:${RARE}` })],
    ['count said: common', () => library.count(`said:${COMMON}`)],
    ['documents', () => library.documents()],
    ['documents: word', () => library.documents({ query: 'act' })],
    ['documents: name', () => library.documents({ query: documentName(3) })],
    ['a document, 50 stories', () => library.document(document)],
    ['documents, follows 5 of 100 feeds', () => bo.documents()],
  ];
  const figures: [string, Figure][] = [];
  for (const [name, ask] of asked) {
    await ask();
    figures.push([name, await time(RUNS, ask)]);
  }
  return figures;
}

export const bench: Bench = {
  name: 'said',
  summary: 'What is said, at --stories N (20,000 when nothing is said): bytes and processor time a story, the views',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string' } } });
    const stories = Number(values.stories ?? 20_000);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-said-'));
    const path = join(folder, 'library.db');
    try {
      const cpu = await fill(path, stories);
      const sizes = bytes(path);
      const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      console.log(`${stories} stories of some 300 words, 8 statements each; load ${loadavg()[0]!.toFixed(1)}`);
      for (const [name, size] of [...sizes, ['all', all] as const])
        console.log(`${name.padEnd(12)} ${(size / stories).toFixed(0)} bytes a story`);
      console.log(
        `search file  ${((cpu / stories) * 1_000).toFixed(0)} us of the processor a story, once the Readings are there\n`,
      );
      const library = await openLibrary({ path, readings: false });
      try {
        const figures = await views(library);
        const ms = (value = 0) => value.toFixed(1);
        console.log(
          table(
            ['view', 'p50 ms', 'p95 ms', 'cpu ms'],
            figures.map(([name, { p50, p95, cpu }]) => [name, ms(p50), ms(p95), ms(cpu)]),
          ),
        );
      } finally {
        await library.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
