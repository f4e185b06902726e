// What Stories cost: of the processor for a new article, of the time for a page of a list.
import type { Article } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import { read } from '@dateline/reading';
import { time } from '../library/figures.js';
import { cpuTime } from '../timing.js';
import { END } from './large.js';

/** Stories that are new when the cost of one is measured, and those that come at once. */
const NEW = 400;
const AT_ONCE = 20;
const APART = 60_000;

export interface Cost {
  /** Milliseconds of the processor for the Story of a new article: from its words, and once more with its Reading. */
  words: number;
  reading: number;
  /** And for what its Reading says: statements, documents and days. */
  said: number;
}

/** Some stories come to a library as they do while it is used: their words, then their Readings; Stories are looked for after both. */
export async function costOf(path: string, articles: readonly Article[]): Promise<Cost> {
  const library = new BulkLibrary(path);
  // A library that was kept has those of earlier rounds.
  const round = Math.floor(Date.now() / 1_000).toString(36);
  const site = `new-${round}.example`;
  const { id } = await library.store.follow(1, { url: `https://${site}/feed` });
  const some = articles.slice(0, NEW).map((article, n): Article => {
    const published = new Date(END + n * APART).toISOString();
    const body = article.body.map((block) =>
      'text' in block ? { ...block, text: renamed(block.text, round) } : block,
    );
    return {
      ...article,
      id: `new-${round}-${n}`,
      url: `https://${site}/${n}`,
      published,
      body: body as Article['body'],
    };
  });
  const readings = new Map<string, Awaited<ReturnType<typeof read>>>();
  for (const article of some) readings.set(article.url!, await read(article));
  const cost: Cost = { words: 0, reading: 0, said: 0 };
  const spend = async (part: keyof Cost, work: () => unknown) => {
    const start = cpuTime();
    await work();
    cost[part] += (cpuTime() - start) / some.length;
  };
  for (let at = 0; at < some.length; at += AT_ONCE) {
    const listed = some.slice(at, at + AT_ONCE).toReversed();
    await library.putFeed({ id, title: 'New', site }, listed);
    library.index();
    await spend('words', () => library.group());
    await library.putReadings(({ url }) => readings.get(url!)!);
    await spend('said', () => library.index());
    await spend('reading', () => library.group());
  }
  await library.close();
  return cost;
}

/** The same sentences about others, so that a new story is none that is there. */
const renamed = (text: string, round: string): string =>
  text.replace(/\p{Lu}\p{Ll}{3,}/gu, (name) => `${name.slice(0, 5)}${round.slice(-3)}`);

export interface Pages {
  first: number;
  further: number;
}

/** Milliseconds (p95) of a first page and of further ones, with a row for each Story or for each article. */
export async function pagesOf(path: string): Promise<Record<'grouped' | 'apart', Pages>> {
  const library = await openLibrary({ path, edition: false, readings: false });
  try {
    const of = async (stories: boolean): Promise<Pages> => {
      const first = (await time(41, () => library.list({ stories }))).p95;
      let after: string | undefined;
      const further = await time(60, async () => {
        after = (await library.list({ stories, ...(after !== undefined && { after }) })).next;
      });
      return { first, further: further.p95 };
    };
    return { apart: await of(false), grouped: await of(true) };
  } finally {
    await library.close();
  }
}
