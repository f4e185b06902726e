// A large library of real texts: those of the corpus `wire` with their Readings, as the indexer writes them, then all rows again and
// again, two days later each time and with other names (`BulkLibrary.replicate`).
import type { Article } from '@dateline/core';
import { BulkLibrary } from '@dateline/library/bulk';
import { read } from '@dateline/reading';
import { edited } from './edits.js';
import { wireArticles } from './wire-articles.js';

/** Of every so many stories a second outlet has a copy. */
const COPIED = 5;
const OUTLETS = 100;
/** Feeds that the second person follows. */
const FOLLOWED = 5;
const AT_ONCE = 1_000;
const DAYS_APART = 2;
/** The day after the newest story. */
export const END = Date.parse('2026-11-01T00:00:00Z');
export const SECOND = 'Bo';

type Feed = { id: number; title: string; site: string };

/** What there is once: stories of the corpus, some of them printed by a second outlet, dealt out to outlets. */
export async function basis(corpus: string): Promise<Article[]> {
  const wire = await wireArticles(corpus);
  return wire
    .flatMap((article, n) => (n % COPIED === 0 ? [article, edited(article, n, 1)] : [article]))
    .map((article, n) => ({ ...article, source: { name: `Paper ${(n * 13) % OUTLETS}` } }));
}

/** Fills a library with so many stories. @returns how many there are */
export async function fillLarge(path: string, articles: readonly Article[], stories: number): Promise<number> {
  const library = new BulkLibrary(path);
  const feeds = new Map<string, Feed>();
  const person = await library.store.enter(SECOND);
  for (let n = 0; n < OUTLETS; n++) {
    const [title, site] = [`Paper ${n}`, `paper-${n}.example`];
    const feed = { url: `https://${site}/feed` };
    const { id } = await library.store.follow(1, feed);
    if (n < FOLLOWED) await library.store.follow(person, feed);
    feeds.set(title, { id, title, site });
  }
  const once = articles.slice(0, stories);
  for (let at = 0; at < once.length; at += AT_ONCE) {
    const some = once.slice(at, at + AT_ONCE);
    for (const [name, feed] of feeds) {
      // A feed lists the newest first.
      const listed = some.filter(({ source }) => source?.name === name).toReversed();
      if (listed.length > 0) await library.putFeed(feed, listed);
    }
    library.index();
  }
  const readings = new Map<string, Awaited<ReturnType<typeof read>>>();
  for (const article of once) readings.set(article.url!, await read(article));
  await library.putReadings(({ url }) => readings.get(url!)!);
  library.index();
  await library.group();
  const times = Math.round(stories / once.length) - 1;
  if (times > 0)
    library.replicate({ times, days: DAYS_APART, end: END / 1_000 }, (done) => console.error(`${done} stories again`));
  await library.close();
  return once.length * (times + 1);
}
