// A claimed feed and what came of asking it, as columns of feeds.
import type { FeedRow } from './feed-row.js';
import type { ClaimedFeed, FetchOutcome } from './queue.js';

const list = <T>(text: string | null): T[] => (text === null ? [] : (JSON.parse(text) as T[]));

/** A row of feeds with all that the question needs. */
export function toClaimed(row: FeedRow): ClaimedFeed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    fullText: row.full_text === 1,
    skipHours: list<number>(row.skip_hours),
    skipDays: list<string>(row.skip_days),
    failures: row.failures,
    ...(row.site !== null && { site: row.site }),
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.modified !== null && { modified: row.modified }),
    ...(row.digest !== null && { digest: row.digest }),
    ...(row.user !== null && { user: row.user }),
    ...(row.password !== null && { password: row.password }),
    ...(row.headers !== null && { headers: JSON.parse(row.headers) as Record<string, string> }),
    ...(row.cookie !== null && { cookie: row.cookie }),
    ...(row.agent !== null && { agent: row.agent }),
    ...(row.interval !== null && { interval: row.interval }),
    ...(row.ttl !== null && { ttl: row.ttl }),
    ...(row.rate !== null && { rate: row.rate }),
    ...(row.newest !== null && { newest: row.newest }),
    ...(row.last_refresh !== null && { lastRefresh: row.last_refresh }),
    ...(row.next_refresh !== null && { nextRefresh: row.next_refresh }),
  };
}

const COLUMNS = ['site', 'icon', 'etag', 'modified', 'digest', 'ttl', 'expires', 'warning', 'newest', 'rate'] as const;

/** The columns that an outcome changes; the lease ends with it. Failures are counted by who writes them. */
export function columnsOf(outcome: FetchOutcome): [column: string, value: string | number | null][] {
  const { problem, skipHours, skipDays } = outcome;
  const changes: [column: string, value: string | number | null][] = [
    ['lease', null],
    ['last_refresh', outcome.at],
    ['next_refresh', outcome.next],
    ['ended', Number(outcome.ended ?? false)],
    ['problem', problem?.message ?? null],
    ['code', problem?.code ?? null],
  ];
  for (const name of COLUMNS) {
    const value = outcome[name];
    if (value !== undefined) changes.push([name, value]);
  }
  if (outcome.warningCodes !== undefined) changes.push(['warning_codes', outcome.warningCodes]);
  if (skipHours) changes.push(['skip_hours', skipHours.length > 0 ? JSON.stringify(skipHours) : null]);
  if (skipDays) changes.push(['skip_days', skipDays.length > 0 ? JSON.stringify(skipDays) : null]);
  return changes;
}
