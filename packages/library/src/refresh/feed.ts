import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { inSlices } from '../slices.js';
import { log } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { type FeedRow, feedByUrl, feedRow, moveFeed } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import { isStoreProblem } from '../store/problems.js';
import { batchOf, putArticle } from '../store/put.js';
import { type Fetched, fetchDocument } from './fetch.js';
import type { AllowPrivate } from './private.js';
import { afterFailure, afterSuccess, freshFor, retryAfter } from './schedule.js';

export interface Asking {
  allowPrivate: AllowPrivate;
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

/** Reads a feed now and keeps what is new. Never throws for what a server or a feed does wrong: that is its outcome. */
export async function refreshFeed(db: Database, id: number, asking: Asking): Promise<FeedOutcome> {
  const row = feedRow(db, id);
  try {
    const answer = await fetchDocument(row.url, {
      ...asking,
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.modified !== null && { modified: row.modified }),
    });
    return await take(db, row, answer);
  } catch (error) {
    const gone = error instanceof DatelineError && error.code === 'unknown-feed';
    if (asking.signal?.aborted || gone || isStoreProblem(error)) throw error;
    return fail(
      db,
      row,
      error instanceof DatelineError ? error.message : `Dateline failed at this feed: ${String(error)}.`,
    );
  }
}

/** What an answer to a feed's address means for it. */
export async function take(db: Database, row: FeedRow, answer: Fetched): Promise<FeedOutcome> {
  if (answer.status === 304) {
    settle(db, row, answer, {});
    return NOTHING;
  }
  if (answer.status === 410) return end(db, row);
  if (answer.status < 200 || answer.status > 299)
    return fail(db, row, statusSentence(answer), retryAfter(answer.headers['retry-after'], Date.now()));
  const digest = createHash('sha256').update(answer.body).digest('hex');
  if (digest === row.digest) {
    settle(db, row, answer, {});
    return NOTHING;
  }
  const document = await readAnswer(answer);
  if (document.format === 'page' || document.format === 'wire')
    return fail(db, row, `${new URL(answer.url).host} sends a web page where its feed was.`);
  const outcome = await keep(db, row, document);
  settle(db, row, answer, { digest, document });
  return outcome;
}

export async function readAnswer(answer: Fetched): Promise<DocumentResult> {
  const { readDocument } = await import('@dateline/formats');
  const contentType = answer.headers['content-type'];
  return readDocument(answer.body, { url: answer.url, ...(contentType !== undefined && { contentType }) });
}

export function statusSentence({ status, url }: Fetched): string {
  const host = new URL(url).host;
  if (status === 401 || status === 403) return `${host} does not let Dateline read this (${status}).`;
  if (status === 404) return `There is nothing at this address any more (404 from ${host}).`;
  if (status === 429) return `${host} asks to be asked less often (429).`;
  return `${host} answers with an error (${status} ${STATUS_CODES[status] ?? ''}`.trimEnd().concat(').');
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

function settle(
  db: Database,
  row: FeedRow,
  answer: Fetched,
  { digest, document }: { digest?: string; document?: DocumentResult },
): void {
  const info = document?.feed;
  const ttl = info ? (info.ttl ?? null) : row.ttl;
  const now = Date.now();
  const next = afterSuccess(now, ttl, freshFor(answer.headers['cache-control']));
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
      afterFailure(now, row.failures, wait),
      row.id,
    );
    log(db, 'feed', String(row.id));
  });
  return { ...NOTHING, problem };
}

function end(db: Database, row: FeedRow): FeedOutcome {
  const problem = 'The publisher has ended this feed (410); it is not asked any more.';
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
