// A program of its own, so that its processor time is that of the filling. Arguments: the library (a file or the address of a
// database), stories, people.
import { isDatabase } from '@dateline/library';
import { type Bulk, BulkLibrary, bulkDatabase } from '@dateline/library/bulk';
import { story } from '../stories.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
/** Stories of a feed that come at once, and feeds that are put together. */
const AT_ONCE = 20;
const TOGETHER = 20;
/** Feeds of each person beside the first, who follows all, and of how many of their newest stories they have read every other one. */
const FOLLOWED = 50;
const NOTICED = 400;

export const nameOf = (person: number): string => (person === 0 ? '' : `Person ${person}`);
const urlOf = (feed: number) => `https://news.example/feeds/${feed}`;
const feedsFor = (stories: number) => Math.min(1_000, Math.ceil(stories / 500));

/** What a filling took. */
export interface Filled {
  seconds: number;
  people: number;
}

/**
 * Fills a library: short stories (some 70 words), one every 311 seconds, dealt out to up to 1,000 feeds, the oldest first. The
 * first person follows all feeds, each other one 50; all have read every other one of their newest 400 stories.
 */
async function fill(library: Bulk, stories: number, people: number): Promise<Filled> {
  const { store } = library;
  const feeds = feedsFor(stories);
  const began = performance.now();
  const rows: { id: number; title: string }[] = [];
  for (let feed = 0; feed < feeds; feed++) rows.push(await store.follow(1, { url: urlOf(feed) }));
  const rounds = Math.ceil(stories / feeds / AT_ONCE);
  for (let round = rounds - 1; round >= 0; round--)
    for (let at = 0; at < feeds; at += TOGETHER)
      await Promise.all(
        rows.slice(at, at + TOGETHER).map(({ id, title }, n) => {
          const numbers = Array.from({ length: AT_ONCE }, (_, i) => (round * AT_ONCE + i) * feeds + at + n);
          const articles = numbers.filter((number) => number < stories).map((i) => story(i, NEWEST, { short: true }));
          return library.putFeed({ id, title, site: 'news.example' }, articles);
        }),
      );
  const stored = performance.now();
  for (let n = 0; n < people; n++) {
    const person = n === 0 ? 1 : await store.enter(nameOf(n));
    if (n > 0)
      for (let feed = 0; feed < FOLLOWED; feed++)
        await store.follow(person, { url: urlOf((n * 7 + feed * 13) % feeds) });
    const { items } = await store.page(person, { limit: NOTICED });
    const read = items.filter((_, i) => i % 2 === 0).map(({ id }) => id);
    if (read.length > 0) await store.mark(person, read, { read: true });
  }
  const peopled = performance.now() - stored;
  await library.close();
  return { seconds: (performance.now() - began - peopled) / 1_000, people: peopled / 1_000 };
}

if (process.send) {
  const [path = '', stories, people] = process.argv.slice(2);
  const library = isDatabase(path) ? await bulkDatabase(path) : new BulkLibrary(path);
  process.send(await fill(library, Number(stories), Number(people)));
  process.disconnect();
}
