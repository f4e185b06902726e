import { DatelineError } from '@dateline/core/base';
import type { Library, State } from '@dateline/library';
import type { Context, Hono } from 'hono';
import type { Visited } from '../../access/admitted.js';
import { entryHtml } from '../entry-html.js';
import { markNumbered } from '../google-reader/edits.js';
import { jsonAnswer, listJson } from '../json-answer.js';
import { subscriptionsOf } from '../subscriptions.js';
import { entryFilters, type Narrowed } from './entry-filters.js';
import { EntryRows } from './entry-rows.js';
import { jsonOf, numberIn } from './request-json.js';

type LibraryOf = (c: Context<Visited>) => Library;

const STATUS: Record<string, State> = {
  read: { read: true, hidden: false },
  unread: { read: false, hidden: false },
  removed: { hidden: true },
};

/** Entries: lists with their filters, one, and what is done with them. */
export function entryRoutes(app: Hono<Visited>, libraryOf: LibraryOf): void {
  app.get('/v1/entries', (c) => listEntries(c, libraryOf(c), {}));
  app.get('/v1/feeds/:feed/entries', (c) => listEntries(c, libraryOf(c), { feed: numberIn(c, 'feed') }));
  app.get('/v1/categories/:category/entries', (c) =>
    listEntries(c, libraryOf(c), { category: numberIn(c, 'category') }),
  );
  for (const path of ['/v1/entries/:id', '/v1/feeds/:feed/entries/:id', '/v1/categories/:category/entries/:id'])
    app.get(path, async (c) => {
      const library = libraryOf(c);
      const [subscriptions, entry] = await Promise.all([subscriptionsOf(library), entryOf(library, numberIn(c, 'id'))]);
      return c.json(new EntryRows(subscriptions).row(entry));
    });

  app.put('/v1/entries', async (c) => {
    const { entry_ids: numbers, status } = await jsonOf(c);
    if (!Array.isArray(numbers) || numbers.length === 0 || !numbers.every(Number.isSafeInteger))
      throw new DatelineError('bad-request', { field: 'entry_ids', wanted: 'a list of numbers' });
    const state = typeof status === 'string' && Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;
    if (!state) throw new DatelineError('bad-request', { field: 'status', wanted: 'one of read, unread, removed' });
    await markNumbered(libraryOf(c), numbers as number[], state);
    return c.body(null, 204);
  });
  // Older clients send it as a POST.
  app.on(['PUT', 'POST'], ['/v1/entries/:id/bookmark', '/v1/entries/:id/star'], async (c) => {
    const library = libraryOf(c);
    const { id, saved } = await entryOf(library, numberIn(c, 'id'));
    await library.mark([id], { saved: !saved });
    return c.body(null, 204);
  });
  app.post('/v1/entries/:id/save', async (c) => {
    const library = libraryOf(c);
    await library.send((await entryOf(library, numberIn(c, 'id'))).id);
    return c.json({}, 202);
  });
  app.get('/v1/entries/:id/fetch-content', async (c) => {
    const { article } = await entryOf(libraryOf(c), numberIn(c, 'id'));
    // A feed that only teases has its stories fetched when they come; the text that is kept is the fullest there was.
    return c.json({ content: article ? entryHtml(article) : '' });
  });
}

async function listEntries(c: Context<Visited>, library: Library, narrowed: Narrowed): Promise<Response> {
  const subscriptions = await subscriptionsOf(library);
  if (narrowed.feed !== undefined && !subscriptions.byId.has(narrowed.feed))
    throw new DatelineError('unknown-feed', { id: narrowed.feed });
  const options = entryFilters(new URL(c.req.url).searchParams, narrowed, subscriptions);
  const rows = new EntryRows(subscriptions);
  const first = await library.entries({ ...options, limit: Math.min(BATCH, options.limit!) });
  const batches = async function* () {
    let page = first;
    for (let left = options.limit! - page.items.length; ; left -= page.items.length) {
      yield page.items.map((entry) => rows.row(entry));
      if (left <= 0 || page.next === undefined) return;
      await new Promise(setImmediate);
      // Where it goes on is beyond what was left out at the beginning.
      const { offset, count, ...rest } = options;
      page = await library.entries({ ...rest, limit: Math.min(BATCH, left), after: page.next });
    }
  };
  return jsonAnswer(c, listJson({ total: first.total ?? 0 }, 'entries', batches()));
}

/** Whole articles that are read at a time. */
const BATCH = 250;

/** @throws DatelineError `unknown-article` */
async function entryOf(library: Library, number: number) {
  const [entry] = (await library.entries({ numbers: [number], whole: true })).items;
  if (!entry) throw new DatelineError('unknown-article', { id: String(number) });
  return entry;
}
