import { DatelineError } from '@dateline/core';
import { Hosts } from '../fetch/hosts.js';
import { isDue } from '../schedule/due.js';
import { HostQueue } from '../schedule/host-queue.js';
import { runQueue } from '../schedule/run-queue.js';
import { log } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { type FeedRow, feedRow } from '../store/feeds.js';
import { hostOf } from '../store/identity.js';
import type { RefreshOptions, RefreshProgress, RefreshResult } from '../types.js';
import { type Asking, refreshFeed } from './feed.js';

const AT_ONCE = 16;
const PER_HOST = 2;

/** Feeds to ask: those whose time has come, all with `force`, or the one that is named, whatever its time. */
function chosen(db: Database, { feed, force }: RefreshOptions): FeedRow[] {
  if (feed !== undefined) return [feedRow(db, feed)];
  const now = Date.now();
  return db
    .all<FeedRow>('select * from feeds where ended = 0 order by last_refresh, id')
    .filter(({ next_refresh }) => force || isDue(next_refresh === null ? undefined : Date.parse(next_refresh), now));
}

/** Reads feeds, several at once but few of one host. A feed that fails does not stop the others. */
export async function refresh(
  db: Database,
  options: RefreshOptions,
  asking: Asking,
  onProgress: (progress: RefreshProgress) => void,
): Promise<RefreshResult> {
  const rows = chosen(db, options);
  const total = rows.length;
  const queue = new HostQueue<FeedRow>(PER_HOST);
  for (const row of rows) queue.add(hostOf(row.url) ?? '', row);
  const hosts = new Hosts();
  const result: RefreshResult = { feeds: total, added: 0, updated: 0, unchanged: 0, problems: [] };
  let done = 0;
  onProgress({ done, total, added: 0, updated: 0 });

  const one = async (row: FeedRow): Promise<void> => {
    const outcome = await refreshFeed(db, row.id, asking, hosts).catch((error: unknown) => {
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
  await runQueue(queue, { atOnce: AT_ONCE, work: one, ...(asking.signal && { signal: asking.signal }) });
  db.transaction(() => log(db, 'refresh', 'done'));
  return result;
}
