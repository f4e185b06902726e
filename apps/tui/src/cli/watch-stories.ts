import type { ArticleSummary, Library } from '@dateline/library';
import { askedToEnd } from './asked-to-end.js';
import type { RowPrinter } from './rows.js';

/** Rows that are looked at after a change: news among older ones is not looked for. */
export const WATCHED = 500;
/** Milliseconds until it is looked again, whether something is said to have changed or not. */
const AGAIN = 3_000;

/**
 * Prints the newest articles that a query finds, then those that arrive, the oldest first, until the program is asked to end.
 * @param limit how many of those that are there already
 */
export async function watchStories(
  library: Library,
  query: string,
  limit: number,
  printer: RowPrinter<ArticleSummary>,
): Promise<void> {
  const ended = askedToEnd();
  const newest = async () => (await library.list({ query, stories: false, limit: WATCHED })).items;
  const seen = new Set<string>();
  const print = async (items: readonly ArticleSummary[], most = items.length) => {
    const fresh = items.filter(({ id }) => !seen.has(id)).reverse();
    for (const { id } of fresh) seen.add(id);
    if (fresh.length > 0 && most > 0) await printer.print(fresh.slice(-most));
  };
  await print(await newest(), limit);
  // One look at a time: what changes meanwhile is in the next one.
  let looking = Promise.resolve();
  let waiting = false;
  const look = () => {
    if (waiting) return;
    waiting = true;
    looking = looking.then(async () => {
      waiting = false;
      await print(await newest());
    });
  };
  const stop = library.subscribe((changes) => changes.some(({ kind }) => kind === 'article') && look());
  // A story is found by its words a while after it has arrived.
  const timer = setInterval(look, AGAIN);
  await ended.wait();
  stop();
  clearInterval(timer);
  await looking;
}
