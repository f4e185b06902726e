import type { DocumentResult } from '@dateline/formats';
import type { FeedAnswer } from '../fetch/ask-feed.js';
import type { HttpClient } from '../fetch/http-client.js';
import { outcomeOf } from '../schedule/fetch-outcome.js';
import type { Kept } from '../schedule/round.js';
import { inSlices } from '../slices.js';
import type { Database } from '../store/database.js';
import { findFeed } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import { prepareStories } from '../store/prepare.js';
import { Putting } from '../store/put.js';
import { claimedFeed, recordFetch } from '../store/queue.js';

export interface Asking {
  client: HttpClient;
  signal: AbortSignal;
}

/** Keeps what came of asking a feed: its stories, and what it says of itself. */
export async function takeAnswer(db: Database, id: number, answer: FeedAnswer): Promise<Kept> {
  const kept =
    answer.kind === 'read' ? await keepStories(db, id, answer.document) : { added: 0, updated: 0, unchanged: 0 };
  recordFetch(db, id, outcomeOf(claimedFeed(db, id), answer, { now: Date.now(), random: Math.random() }));
  return kept;
}

/** Stores the stories of a feed. A feed that was removed meanwhile keeps none. */
export async function keepStories(db: Database, id: number, document: DocumentResult): Promise<Kept> {
  const kept: Kept = { added: 0, updated: 0, unchanged: 0 };
  const row = findFeed(db, id);
  if (!row) return kept;
  const site = hostOf(document.feed?.site ?? row.site ?? undefined) ?? hostOf(row.url);
  const prepared = prepareStories(document.articles, { feed: row.id, ...(site !== undefined && { site }) });
  const title = document.feed?.title || row.title;
  const arrival = { seen: new Date().toISOString(), feed: { feed: row.id, title }, owner: row.owner };
  const putting = db.transaction(() => new Putting(db, arrival, prepared));
  await inSlices(
    db,
    prepared.stories,
    (story) => {
      // Somebody may have removed the feed since the last slice.
      if (findFeed(db, id)) kept[putting.put(story).outcome]++;
    },
    () => putting.settle(),
  );
  return kept;
}
