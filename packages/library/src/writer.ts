import { DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { importText } from './exchange/import.js';
import { HttpClient } from './fetch/http-client.js';
import type { WorkerOptions, Writer } from './protocol.js';
import { checkArticles, putAll } from './put-all.js';
import { addAddress } from './refresh/add.js';
import { type Asking, keepStories } from './refresh/feed.js';
import { runRound } from './schedule/round.js';
import { pause } from './slices.js';
import { undo } from './store/acts.js';
import { log } from './store/changes.js';
import type { Database } from './store/database.js';
import { editFeed, feedState, removeFeed } from './store/feeds.js';
import { articleAt, findArticle } from './store/get.js';
import { addHighlight, removeHighlight } from './store/highlights.js';
import { mark, markAll } from './store/mark.js';
import { type ClaimedFeed, feedStore } from './store/queue.js';
import type { RefreshOptions, RefreshProgress } from './types.js';

/** Everything that writes, on the connection that may; `reader` is one that sees the words as well. */
export function writerOf(
  db: Database,
  reader: Database,
  { allowPrivate }: Pick<WorkerOptions, 'allowPrivate'>,
  signal: AbortSignal,
): Writer & { refreshAll(): Promise<void> } {
  const client = new HttpClient({ allowPrivate });
  signal.addEventListener('abort', () => void client.close(), { once: true });
  const asking: Asking = { client, signal };
  const round = {
    ...asking,
    store: feedStore(db),
    keep: ({ id }: ClaimedFeed, document: DocumentResult) => keepStories(db, id, document),
  };
  const refresh = async (
    options: RefreshOptions,
    onProgress?: (progress: RefreshProgress) => void,
    person?: number,
  ) => {
    const result = await runRound({ ...round, ...(person !== undefined && { person }) }, options, onProgress);
    if (result.feeds > 0) db.transaction(() => log(db, 'refresh', 'done'));
    return result;
  };
  return {
    add: (person, address, options) => addAddress(db, address, options, asking, person),
    editFeed: (person, id, change) => editFeed(db, id, change, person),
    removeFeed: (person, id) => removeFeed(db, id, person),
    async put(person, articles) {
      checkArticles(articles);
      return (await putAll(db, articles, person)).filter(({ outcome }) => outcome === 'added').length;
    },
    mark: (person, ids, state) => mark(db, ids, state, person),
    markAll: (person, query, state, before) => markAll(db, query, state, before, pause, person, reader),
    undo: (person) => undo(db, pause, person),
    async refresh(person, options, onProgress) {
      if (options.feed !== undefined) feedState(db, options.feed, person);
      return refresh(options, onProgress, person);
    },
    async refreshAll() {
      await refresh({});
    },
    highlight(person, id, span, note) {
      const { place, hash, ...row } = findArticle(db, id, person);
      const article = articleAt(db, place, hash);
      if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
      return db.transaction(() => addHighlight(db, { place, id: row.id, article }, span, note, person));
    },
    removeHighlight: (person, id) => removeHighlight(db, id, person),
    importText: (person, text, name) => importText(db, text, name, person),
  };
}
