import type { DocumentResult } from '@dateline/formats';
import type { FeedAnswer } from '../fetch/ask-feed.js';
import type { HttpClient } from '../fetch/http-client.js';
import { outcomeOf } from '../schedule/fetch-outcome.js';
import type { Kept } from '../schedule/round.js';
import { inSlices } from '../slices.js';
import type { Database } from '../store/database.js';
import { findFeed } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import { batchOf, putArticle } from '../store/put.js';
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
  const title = row.named ? row.title : document.feed?.title || row.title;
  const feed = { feed: row.id, title, ...(site !== undefined && { site }) };
  const seen = new Date().toISOString();
  const batch = batchOf(document.articles, feed);
  // Feeds list the newest first: what has no date keeps that order.
  await inSlices(db, document.articles.toReversed(), (article) => {
    // Somebody may have removed the feed since the last slice.
    if (findFeed(db, id)) kept[putArticle(db, article, { seen, feed }, batch).outcome]++;
  });
  return kept;
}
