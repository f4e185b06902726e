import { type Article, DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { importText } from './exchange/import.js';
import { HttpClient } from './fetch/http-client.js';
import type { WorkerOptions, Writer } from './protocol.js';
import { addAddress } from './refresh/add.js';
import { type Asking, keepStories } from './refresh/feed.js';
import { runRound } from './schedule/round.js';
import { inSlices, pause } from './slices.js';
import { log } from './store/changes.js';
import type { Database } from './store/database.js';
import { editFeed, feedRow, removeFeed } from './store/feeds.js';
import { articleAt, findArticle } from './store/get.js';
import { addHighlight, removeHighlight } from './store/highlights.js';
import { batchOf, putArticle } from './store/put.js';
import { type ClaimedFeed, feedStore } from './store/queue.js';
import { mark, markAll } from './store/state.js';

/** Articles from elsewhere than a feed. @returns how many were new */
export async function putAll(db: Database, articles: readonly Article[]): Promise<number> {
  const empty = articles.find(({ headline, summary, url, body }) => !headline && !summary && !url && body.length === 0);
  if (empty) throw new DatelineError('empty-article', { id: empty.id });
  const batch = batchOf(articles);
  const seen = new Date().toISOString();
  let added = 0;
  await inSlices(db, articles.toReversed(), (article) => {
    if (putArticle(db, article, { seen }, batch).outcome === 'added') added++;
  });
  return added;
}

/** Everything that writes, on the connection that may. */
export function writerOf(
  db: Database,
  { allowPrivate }: Pick<WorkerOptions, 'allowPrivate'>,
  signal: AbortSignal,
): Writer {
  const client = new HttpClient({ allowPrivate });
  signal.addEventListener('abort', () => void client.close(), { once: true });
  const asking: Asking = { client, signal };
  const round = {
    ...asking,
    store: feedStore(db),
    keep: ({ id }: ClaimedFeed, document: DocumentResult) => keepStories(db, id, document),
  };
  return {
    add: (address, options) => addAddress(db, address, options, asking),
    editFeed: (id, change) => editFeed(db, id, change),
    removeFeed: (id) => removeFeed(db, id, pause),
    put: (articles) => putAll(db, articles),
    mark: (ids, state) => mark(db, ids, state),
    markAll: (query, state, before) => markAll(db, query, state, before, pause),
    async refresh(options, onProgress) {
      if (options.feed !== undefined) feedRow(db, options.feed);
      const result = await runRound(round, options, onProgress);
      if (result.feeds > 0) db.transaction(() => log(db, 'refresh', 'done'));
      return result;
    },
    highlight(id, span, note) {
      const { place, hash, ...row } = findArticle(db, id);
      const article = articleAt(db, place, hash);
      if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
      return db.transaction(() => addHighlight(db, { place, id: row.id, article }, span, note));
    },
    removeHighlight: (id) => removeHighlight(db, id),
    importText: (text, name) => importText(db, text, name),
  };
}
