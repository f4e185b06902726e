import { DatelineError } from '@dateline/core';
import { log } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { type FeedRow, feedRow } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import type { RefreshOptions, RefreshProgress, RefreshResult } from '../types.js';
import { type Asking, refreshFeed } from './feed.js';

const AT_ONCE = 8;
const PER_HOST = 2;

/** Feeds to ask: those whose time has come, all with `force`, or the one that is named, whatever its time. */
function chosen(db: Database, { feed, force }: RefreshOptions): FeedRow[] {
  if (feed !== undefined) return [feedRow(db, feed)];
  const now = new Date().toISOString();
  return db
    .all<FeedRow>('select * from feeds where ended = 0 order by last_refresh, id')
    .filter(({ next_refresh }) => force || next_refresh === null || next_refresh <= now);
}

/** Reads feeds, several at once but few of one host. A feed that fails does not stop the others. */
export async function refresh(
  db: Database,
  options: RefreshOptions,
  asking: Asking,
  onProgress: (progress: RefreshProgress) => void,
): Promise<RefreshResult> {
  const waiting = chosen(db, options);
  const total = waiting.length;
  const result: RefreshResult = { feeds: total, added: 0, updated: 0, unchanged: 0, problems: [] };
  const busy = new Map<string, number>();
  let done = 0;
  onProgress({ done, total, added: 0, updated: 0 });

  const next = (): FeedRow | undefined => {
    const at = waiting.findIndex(({ url }) => (busy.get(hostOf(url) ?? '') ?? 0) < PER_HOST);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const one = async (row: FeedRow): Promise<void> => {
    const outcome = await refreshFeed(db, row.id, asking).catch((error: unknown) => {
      // A feed that was removed meanwhile is no problem of this refresh.
      if (error instanceof DatelineError && error.code === 'unknown-feed')
        return { added: 0, updated: 0, unchanged: 0, problem: undefined };
      throw error;
    });
    result.added += outcome.added;
    result.updated += outcome.updated;
    result.unchanged += outcome.unchanged;
    const title = db.get<{ title: string }>('select title from feeds where id = ?', row.id)?.title ?? row.title;
    const { problem } = outcome;
    if (problem !== undefined) result.problems.push({ feed: row.id, title, url: row.url, message: problem });
    onProgress({
      done: ++done,
      total,
      added: result.added,
      updated: result.updated,
      feed: { id: row.id, title },
      ...(problem !== undefined && { problem }),
    });
  };
  await pool(AT_ONCE, next, async (row) => {
    const host = hostOf(row.url) ?? '';
    busy.set(host, (busy.get(host) ?? 0) + 1);
    try {
      await one(row);
    } finally {
      busy.set(host, (busy.get(host) ?? 1) - 1);
    }
  });
  db.transaction(() => log(db, 'refresh', 'done'));
  return result;
}

/** Keeps up to `size` pieces of work going; `next` may have nothing now and something once one has ended. */
async function pool<T>(size: number, next: () => T | undefined, work: (item: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  for (;;) {
    while (running.size < size && !failure) {
      const item = next();
      if (item === undefined) break;
      const task: Promise<void> = work(item)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(task));
      running.add(task);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failure) throw failure.error;
}
