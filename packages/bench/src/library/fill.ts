// A program of its own too, so that its processor time and memory are those of the filling. Arguments: the library, how many stories.
import { BulkLibrary } from '@dateline/library/bulk';
import { story } from '../stories.js';

export const NEWEST = new Date('2026-11-01T00:00:00Z');
/** Seconds between two stories. */
const APART = 311;

/** Folders of the one who follows everything, each with a folder of one feed and one of ten in it. */
export const FOLDERS = 20;
/** People beside the first, and feeds that each of them follows, all in folders within one. */
export const OTHERS = 19;
const FOLLOWED = 50;
/** Stories of a feed that come at once, and feeds that are put together. */
const AT_ONCE = 20;
const TOGETHER = 50;

export const nameOf = (person: number) => `Person ${person}`;
/** The one beside the first who follows the same folders, but only so many of them. */
export const SORTED = nameOf(1);
export const SORTED_FOLDERS = 6;

/** One feed in a folder of its own, ten in another, the rest outside both. */
const within = (folder: string, n: number) => (n === 0 ? `${folder}/One` : n <= 10 ? `${folder}/Ten` : folder);
const urlOf = (feed: number) => `https://news.example/feeds/${feed}`;

type Feed = Awaited<ReturnType<BulkLibrary['store']['follow']>>;

/** Feeds there are for so many stories: at most a thousand. */
export const feedsFor = (stories: number) => Math.min(1_000, Math.ceil(stories / 500));

/**
 * Fills a library through the store that the threads use, without the threads: short stories (some 70 words), all different,
 * one every 311 seconds back from `NEWEST`, dealt out to up to 1,000 feeds in 20 folders, the oldest first, 20 of a feed at once.
 * One person follows all feeds, another six of the folders, 18 others 50 feeds each. The first has read the newer half; of
 * the folders of the others nothing is read in every third, the newer half in the next, and all but the ten oldest in the
 * one after.
 */
export async function fill(path: string, stories: number): Promise<void> {
  const library = new BulkLibrary(path);
  const { store } = library;
  const feeds = feedsFor(stories);
  const rows: Feed[] = [];
  for (let feed = 0; feed < feeds; feed++)
    rows.push(
      await store.follow(1, {
        url: urlOf(feed),
        folder: within(`Folder ${feed % FOLDERS}`, Math.floor(feed / FOLDERS)),
      }),
    );
  const rounds = Math.ceil(stories / feeds / AT_ONCE);
  for (let round = rounds - 1; round >= 0; round--) {
    const put = ({ id, title }: Feed, feed: number) => {
      const numbers = Array.from({ length: AT_ONCE }, (_, n) => (round * AT_ONCE + n) * feeds + feed);
      const articles = numbers.filter((number) => number < stories).map((n) => story(n, NEWEST, { short: true }));
      return library.putFeed({ id, title, site: 'news.example' }, articles);
    };
    for (let at = 0; at < feeds; at += TOGETHER)
      await Promise.all(rows.slice(at, at + TOGETHER).map((row, n) => put(row, at + n)));
    console.error(`${(rounds - round) * AT_ONCE * feeds} stories`);
  }
  await people(library, feeds, stories);
  await library.close();
}

async function people({ store }: BulkLibrary, feeds: number, stories: number): Promise<void> {
  // What is unread is far from the top of the list of everything.
  const half = new Date(NEWEST.getTime() - (stories / 2) * APART * 1_000).toISOString().slice(0, 10);
  await store.markAll(1, `after:${half}`, { read: true });
  for (let n = 1; n <= OTHERS; n++) {
    const person = await store.enter(nameOf(n));
    const sorted = nameOf(n) === SORTED;
    for (let feed = 0; feed < (sorted ? feeds : FOLLOWED); feed++) {
      if (sorted && feed % FOLDERS >= SORTED_FOLDERS) continue;
      await store.follow(person, {
        url: urlOf(sorted ? feed : (n * FOLLOWED + feed) % feeds),
        folder: sorted ? within(`Folder ${feed % FOLDERS}`, Math.floor(feed / FOLDERS)) : within(`Folder ${n}`, feed),
      });
    }
    for (let folder = sorted ? 0 : n; folder < (sorted ? SORTED_FOLDERS : n + 1); folder++) {
      const where = `in:"Folder ${folder}"`;
      if (folder % 3 === 1) await store.markAll(person, `${where} after:${half}`, { read: true });
      if (folder % 3 === 2) {
        const { items } = await store.page(person, { query: where, order: 'oldest', limit: 10 });
        await store.markAll(person, where, { read: true });
        await store.mark(
          person,
          items.map(({ id }) => id),
          { read: false },
        );
      }
    }
    console.error(`${nameOf(n)}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await fill(process.argv[2]!, Number(process.argv[3]));
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  console.log(
    `Filled: ${((user + system) / 1e6).toFixed(0)} s of the processor, at most ${Math.round(maxRSS / 1_024)} MB.`,
  );
}
