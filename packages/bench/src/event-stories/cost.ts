// What Stories cost: of the processor for a new article, of the disk for a story, of the time for a page of a list.
import { DatabaseSync } from 'node:sqlite';
import { openLibrary } from '@dateline/library';
import { time } from '../library/figures.js';
import { NEWEST } from '../library/fill.js';
import { story } from '../stories.js';
import { cpuTime } from '../timing.js';
import { edited } from './edits.js';
import { FilledLibrary } from './put.js';

/** Stories that are new when the cost of one is measured. */
const NEW = 400;
/** Of every so many stories a second outlet has a copy. */
const COPIED = 5;
const TABLES = ['profiles', 'postings', 'term_counts', 'ungrouped', 'joins', 'stories', 'story_articles'];

export interface Cost {
  stories: number;
  /** Milliseconds of the processor for a new article. */
  cpu: number;
  bytes: number;
  /** Milliseconds (p95) of a first page and of further ones, with a row for each Story and with one for each article. */
  pages: Record<'grouped' | 'apart', { first: number; further: number }>;
}

export async function costOf(path: string, stories: number): Promise<Cost> {
  const filled = new FilledLibrary(path);
  const numbered = (number: number) => {
    const one = story(number, NEWEST);
    return number % COPIED === 0 ? [one, edited(one, number, 1)] : [one];
  };
  for (let at = stories + NEW - 1; at >= NEW; at -= 1_000) {
    const some = Array.from({ length: Math.min(1_000, at - NEW + 1) }, (_, n) => at - n);
    await filled.put(some.flatMap(numbered));
    if (at % 20_000 < 1_000) console.error(`${stories + NEW - at} stories`);
  }
  await filled.put([]);
  const { library } = filled;
  // As they come while a library is used: words first, then Stories, whose cost is taken apart.
  let cpu = 0;
  let looked = 0;
  for (let number = NEW - 1; number >= 0; number -= 20) {
    const some = Array.from({ length: Math.min(20, number + 1) }, (_, n) => story(number - n, NEWEST));
    const feed = await library.store.follow(1, { url: 'https://new.example/feed' });
    await library.putFeed({ id: feed.id, title: 'New', site: 'new.example' }, some.toReversed());
    library.index();
    const start = cpuTime();
    looked += await library.group();
    cpu += cpuTime() - start;
  }
  await library.close();
  const bytes = bytesOf(path) + bytesOf(`${path}-search`);
  return { stories, cpu: cpu / looked, bytes: bytes / (stories * (1 + 1 / COPIED)), pages: await pagesOf(path) };
}

function bytesOf(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = TABLES.map((name) => `'${name}'`).join(', ');
    const sql = `select coalesce(sum(pgsize), 0) as bytes from dbstat
      where name in (select name from sqlite_schema where tbl_name in (${names}))`;
    return Number(db.prepare(sql).get()!.bytes);
  } finally {
    db.close();
  }
}

async function pagesOf(path: string): Promise<Cost['pages']> {
  const library = await openLibrary({ path, edition: false, readings: false });
  try {
    const of = async (grouped: boolean) => {
      const first = (await time(41, () => library.list({ stories: grouped }))).p95;
      let after: string | undefined;
      const further = await time(60, async () => {
        after = (await library.list({ stories: grouped, ...(after !== undefined && { after }) })).next;
      });
      return { first, further: further.p95 };
    };
    return { apart: await of(false), grouped: await of(true) };
  } finally {
    await library.close();
  }
}
