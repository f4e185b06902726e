// A program of its own, so that its memory is given back. Arguments: the library, how many stories.
import { BulkLibrary } from '@dateline/library/bulk';
import { story } from '../stories.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
export const FEEDS = 200;
/** Stories of a feed that come at once. */
const AT_ONCE = 20;

/** Stories of some 300 words in 200 feeds of 20 folders, 20 of a feed at once, the oldest first; every third was read. */
async function fill(path: string, stories: number): Promise<void> {
  const library = new BulkLibrary(path);
  const { store } = library;
  const rows: { id: number; title: string }[] = [];
  for (let feed = 0; feed < FEEDS; feed++)
    rows.push(
      await store.follow(1, {
        url: `https://news.example/feeds/${feed}`,
        folder: `Folder ${feed % 20}`,
        title: `Feed ${feed}`,
      }),
    );
  const rounds = Math.ceil(stories / FEEDS / AT_ONCE);
  for (let round = rounds - 1; round >= 0; round--) {
    for (const [feed, { id, title }] of rows.entries()) {
      const numbers = Array.from({ length: AT_ONCE }, (_, n) => (round * AT_ONCE + n) * FEEDS + feed);
      const articles = numbers.filter((number) => number < stories).map((number) => story(number, NEWEST));
      await library.putFeed({ id, title, site: 'news.example' }, articles);
    }
    console.error(`${(rounds - round) * AT_ONCE * FEEDS} stories`);
  }
  for (const [feed, { id }] of rows.entries()) if (feed % 3 === 0) await store.markAll(1, `feed:${id}`, { read: true });
  await library.close({ stories: false });
}

const [, file, path, stories] = process.argv;
if (file?.endsWith('clients-fill.js')) await fill(path!, Number(stories));
