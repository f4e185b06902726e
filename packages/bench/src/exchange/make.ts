// A program of its own, so that its memory is not that of what is measured. Arguments: the library, how many stories.
import type { Article } from '@dateline/core';
import { BulkLibrary } from '@dateline/library/bulk';
import { story } from '../stories.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
const FEEDS = 200;
const FOLDERS = 12;
/** Stories of a feed that come at once. */
const AT_ONCE = 25;

type Feed = Awaited<ReturnType<BulkLibrary['store']['follow']>>;

/** A story that was told again: with another sentence at its end. */
const retold = (article: Article): Article => ({
  ...article,
  body: [...article.body, { type: 'paragraph', text: `Later more was known of ${article.headline}.`, marks: [] }],
});

/**
 * Fills a library with stories of some 300 words in 200 feeds: every eighth in two versions, half of them read, some saved,
 * for later and hidden, every hundredth tagged, and highlighted with a note.
 */
export async function make(path: string, stories: number): Promise<void> {
  const library = new BulkLibrary(path);
  const { store } = library;
  const feeds: Feed[] = [];
  for (let n = 0; n < Math.min(FEEDS, stories); n++)
    feeds.push(
      await store.follow(1, {
        url: `https://news.example/feeds/${n}`,
        folder: `Folder ${n % FOLDERS}`,
        ...(n % 3 === 0 && { title: `Feed number ${n}` }),
      }),
    );
  for (let from = 0; from < stories; from += AT_ONCE * feeds.length)
    await Promise.all(
      feeds.map(async ({ id, title }, feed) => {
        const numbers = Array.from({ length: AT_ONCE }, (_, n) => from + n * feeds.length + feed);
        const articles = numbers.filter((number) => number < stories).map((number) => story(number, NEWEST));
        if (articles.length === 0) return;
        const place = { id, title, site: 'news.example' };
        await library.putFeed(place, articles);
        const again = articles.filter((_, n) => numbers[n]! % 8 === 0);
        if (again.length > 0) await library.putFeed(place, again.map(retold));
      }),
    );
  const idOf = (number: number) => `story-${String(number).padStart(7, '0')}`;
  const every = (step: number) => Array.from({ length: Math.floor(stories / step) }, (_, n) => idOf(n * step));
  const half = new Date(NEWEST.getTime() - (stories / 2) * 311_000).toISOString().slice(0, 10);
  await store.markAll(1, `before:${half}`, { read: true });
  await store.mark(1, every(97), { saved: true });
  await store.mark(1, every(193), { later: true });
  await store.mark(1, every(389), { hidden: true });
  await store.mark(1, every(100), { tag: ['sea', 'to be told again'] });
  for (const id of every(100)) {
    await store.highlight(1, id, { at: 0, start: 3, end: 12 }, `A note on ${id}`);
    await store.highlight(1, id, { at: 'headline', start: 0, end: 4 });
  }
  await library.close();
}

if (process.argv[1] === import.meta.filename) await make(process.argv[2]!, Number(process.argv[3]));
