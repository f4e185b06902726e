import type { DocumentResult } from '@dateline/formats';
import { askFeed, type FeedAnswer, type FeedQuestion } from '../fetch/ask-feed.js';
import { Hosts } from '../fetch/hosts.js';
import type { Fetched, HttpClient } from '../fetch/http-client.js';
import { afterFailure, afterSuccess, retryAfter } from '../schedule/due.js';
import { inSlices } from '../slices.js';
import { log } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { type FeedRow, feedByUrl, feedRow, moveFeed } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import { batchOf, putArticle } from '../store/put.js';

export interface Asking {
  client: HttpClient;
  signal?: AbortSignal;
}

export interface FeedOutcome {
  added: number;
  updated: number;
  unchanged: number;
  /** A sentence: why it could not be read. */
  problem?: string;
}

const NOTHING: FeedOutcome = { added: 0, updated: 0, unchanged: 0 };

/** What is asked of a feed. */
export function questionOf(row: FeedRow): FeedQuestion {
  return {
    url: row.url,
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.modified !== null && { modified: row.modified }),
    ...(row.digest !== null && { digest: row.digest }),
  };
}

/** Reads a feed now and keeps what is new. Never throws for what a server or a feed does wrong: that is its outcome. */
export async function refreshFeed(
  db: Database,
  id: number,
  { client, signal }: Asking,
  hosts = new Hosts(),
): Promise<FeedOutcome> {
  const row = feedRow(db, id);
  return take(db, row, await askFeed(client, questionOf(row), { hosts, ...(signal && { signal }) }));
}

/** Keeps what came of asking a feed. */
export async function take(db: Database, row: FeedRow, answer: FeedAnswer): Promise<FeedOutcome> {
  switch (answer.kind) {
    case 'unchanged':
      settle(db, row, answer.answer, {});
      return NOTHING;
    case 'read': {
      const outcome = await keep(db, row, answer.document);
      settle(db, row, answer.answer, answer);
      return outcome;
    }
    case 'ended':
      return end(db, row, answer.problem.message);
    case 'offline':
      return { ...NOTHING, problem: answer.problem.message };
    default:
      return fail(db, row, answer.problem.message, retryAfter(answer.retryAfter, Date.now()));
  }
}

async function keep(db: Database, row: FeedRow, document: DocumentResult): Promise<FeedOutcome> {
  const site = hostOf(document.feed?.site ?? row.site ?? undefined) ?? hostOf(row.url);
  const title = row.named ? row.title : document.feed?.title || row.title;
  const feed = { feed: row.id, title, ...(site !== undefined && { site }) };
  const seen = new Date().toISOString();
  const batch = batchOf(document.articles, feed);
  const outcome = { ...NOTHING };
  // Feeds list the newest first: what has no date keeps that order.
  await inSlices(db, document.articles.toReversed(), (article) => {
    // Somebody may have removed the feed since the last slice.
    feedRow(db, row.id);
    outcome[putArticle(db, article, { seen, feed }, batch).outcome]++;
  });
  return outcome;
}

/** When the latest stories of a feed were published. */
function publishedOf(db: Database, feed: number): number[] {
  return db
    .all<{ time: string }>(
      'select a.time from listed l join articles a on a.place = l.article where l.feed = ? order by l.article desc limit 20',
      feed,
    )
    .map(({ time }) => Date.parse(time));
}

function settle(
  db: Database,
  row: FeedRow,
  answer: Fetched,
  { digest, document }: { digest?: string; document?: DocumentResult },
): void {
  const info = document?.feed;
  const ttl = info ? (info.ttl ?? null) : row.ttl;
  const now = Date.now();
  const { headers } = answer;
  const rhythm = {
    published: publishedOf(db, row.id),
    ...(ttl !== null && { ttl }),
    ...(headers['cache-control'] !== undefined && { cacheControl: headers['cache-control'] }),
    ...(headers.expires !== undefined && { expires: headers.expires }),
    ...(headers.date !== undefined && { date: headers.date }),
  };
  const next = new Date(afterSuccess(now, rhythm, Math.random())).toISOString();
  db.transaction(() => {
    db.run(
      `update feeds set title = case when named then title else coalesce(nullif(?, ''), title) end,
         site = coalesce(?, site), icon = coalesce(?, icon), ttl = ?, etag = coalesce(?, etag),
         modified = coalesce(?, modified), digest = coalesce(?, digest), last_refresh = ?, next_refresh = ?, failures = 0,
         problem = null, ended = 0 where id = ?`,
      info?.title ?? null,
      info?.site ?? null,
      info?.icon ?? null,
      ttl,
      answer.headers.etag ?? null,
      answer.headers['last-modified'] ?? null,
      digest ?? null,
      new Date(now).toISOString(),
      next,
      row.id,
    );
    if (answer.moved && answer.moved !== row.url && !feedByUrl(db, answer.moved)) moveFeed(db, row.id, answer.moved);
    log(db, 'feed', String(row.id));
  });
}

function fail(db: Database, row: FeedRow, problem: string, wait?: number): FeedOutcome {
  const now = Date.now();
  db.transaction(() => {
    db.run(
      'update feeds set problem = ?, failures = failures + 1, last_refresh = ?, next_refresh = ? where id = ?',
      problem,
      new Date(now).toISOString(),
      new Date(afterFailure(now, row.failures, wait, Math.random())).toISOString(),
      row.id,
    );
    log(db, 'feed', String(row.id));
  });
  return { ...NOTHING, problem };
}

function end(db: Database, row: FeedRow, problem: string): FeedOutcome {
  db.transaction(() => {
    db.run(
      'update feeds set problem = ?, ended = 1, last_refresh = ?, next_refresh = null where id = ?',
      problem,
      new Date().toISOString(),
      row.id,
    );
    log(db, 'feed', String(row.id));
  });
  return { ...NOTHING, problem };
}
