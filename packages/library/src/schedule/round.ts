import { DatelineError } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import { askFeed, type FeedAnswer, type FeedQuestion, type NoAnswer } from '../fetch/ask-feed.js';
import { Hosts } from '../fetch/hosts.js';
import type { Credentials, HttpClient } from '../fetch/http-client.js';
import { hostOf } from '../store/aliases.js';
import type { ClaimedFeed, ClaimOptions } from '../store/queue.js';
import type { FeedStore } from '../store/store.js';
import type { RefreshOptions, RefreshProgress, RefreshResult } from '../types.js';
import { LEASE, LONGEST_WAIT } from './due.js';
import { outcomeOf } from './fetch-outcome.js';
import { HostQueue } from './host-queue.js';
import { Room } from './room.js';
import { runQueue } from './run-queue.js';

/** How many stories of a document were what. */
export interface Kept {
  added: number;
  updated: number;
  unchanged: number;
}

export interface RoundOptions {
  store: FeedStore;
  client: HttpClient;
  /** Stores the stories of a feed. */
  keep(feed: ClaimedFeed, document: DocumentResult): Promise<Kept>;
  signal: AbortSignal;
  /** Only the feeds that this person follows; all when absent. */
  person?: number;
  now?: () => number;
  random?: () => number;
}

const AT_ONCE = 16;
const PER_HOST = 2;
/** Feeds that are claimed at a time: enough to keep all hosts busy, few enough to be asked within the lease. */
const CLAIMED = 64;
/** Milliseconds that asking one feed and keeping its stories takes at most. */
const ONE_FEED = 60_000;
/** Bytes of documents that are read and stored at once: a story takes several times its size until it is stored. */
const UNDER_WAY = 1_000_000;

/**
 * Asks the feeds that are due, several at once but few of one host, and keeps what is new. A feed that fails stops no
 * other; without a network the round ends and nothing is held against any feed.
 * @throws DatelineError `stopped`
 */
export async function runRound(
  options: RoundOptions,
  { feed, force }: RefreshOptions,
  onProgress: (progress: RefreshProgress) => void = () => {},
): Promise<RefreshResult> {
  const { store, client, signal, person, now = Date.now, random = Math.random } = options;
  const claim: Omit<ClaimOptions, 'now'> = {
    lease: LEASE,
    longest: LONGEST_WAIT,
    ...(force && { force }),
    ...(person !== undefined && { person }),
    ...(feed !== undefined && { feeds: [feed] }),
  };
  const total = await store.countDue({ ...claim, now: now() });
  const result: RefreshResult = { feeds: 0, added: 0, updated: 0, unchanged: 0, problems: [] };
  const queue = new HostQueue<ClaimedFeed & { claimed: number }>(PER_HOST);
  const hosts = new Hosts();
  const room = new Room(UNDER_WAY);
  const asked = new Set<number>();
  let offline = false;
  onProgress({ done: 0, total, added: 0, updated: 0 });

  const fill = async (): Promise<void> => {
    if (offline || signal.aborted) return;
    const except = claim.force || claim.feeds ? { except: [...asked] } : {};
    const claimed = now();
    for (const feed of await store.claimFeeds(CLAIMED, { ...claim, ...except, now: claimed })) {
      asked.add(feed.id);
      queue.add(hostOf(feed.url) ?? '', { ...feed, claimed });
    }
  };
  const settle = async (claimed: ClaimedFeed, answer: FeedAnswer | NoAnswer): Promise<void> => {
    if (answer.kind === 'offline') {
      offline = true;
      await store.releaseFeeds([claimed.id]);
    } else await record(claimed, answer);
    tell(claimed, answer);
  };
  const record = async (claimed: ClaimedFeed, answer: FeedAnswer): Promise<void> => {
    const kept = answer.kind === 'read' ? await options.keep(claimed, answer.document) : undefined;
    await store.recordFetch(claimed.id, outcomeOf(claimed, answer, { now: now(), random: random() }));
    result.added += kept?.added ?? 0;
    result.updated += kept?.updated ?? 0;
    result.unchanged += kept?.unchanged ?? 0;
  };
  const tell = (claimed: ClaimedFeed, answer: FeedAnswer | NoAnswer): void => {
    const { title } = claimed;
    const problem = 'problem' in answer ? answer.problem.message : undefined;
    if (problem !== undefined) result.problems.push({ feed: claimed.id, title, url: claimed.url, message: problem });
    onProgress({
      done: ++result.feeds,
      total: Math.max(total, result.feeds),
      added: result.added,
      updated: result.updated,
      feed: { id: claimed.id, title },
      ...(problem !== undefined && { problem }),
    });
  };
  const ask = async (claimed: ClaimedFeed): Promise<void> => {
    let leave = () => {};
    const beforeReading = async (bytes: number) => {
      leave = await room.enter(bytes);
    };
    try {
      await settle(claimed, await askFeed(client, questionOf(claimed), { hosts, signal, beforeReading }));
    } catch (error) {
      // Where the library cannot be written, this fails as well; what went wrong first is what is to be told.
      await store.releaseFeeds([claimed.id]).catch(() => {});
      if (!signal.aborted) throw error;
    } finally {
      leave();
    }
  };
  const work = async ({ claimed, ...feed }: ClaimedFeed & { claimed: number }): Promise<void> => {
    // Once its lease runs out another process may ask it; it is claimed again.
    const late = now() > claimed + LEASE - ONE_FEED;
    if (late) asked.delete(feed.id);
    if (late || offline || signal.aborted) await store.releaseFeeds([feed.id]);
    else await ask(feed);
    if (queue.size < AT_ONCE) await fill();
  };
  await fill();
  try {
    await runQueue(queue, { atOnce: AT_ONCE, work });
  } finally {
    await store.releaseFeeds(rest(queue));
  }
  if (signal.aborted) throw new DatelineError('stopped', 'The refresh was stopped.');
  return result;
}

/** Feeds that were claimed and whose turn did not come. */
function rest(queue: HostQueue<{ id: number }>): number[] {
  const feeds: number[] = [];
  for (let next = queue.take(); next; next = queue.take()) {
    feeds.push(next.item.id);
    next.done();
  }
  return feeds;
}

/** What a person gave for a feed to be asked with. */
export function credentialsOf({ user, password, cookie, headers }: ClaimedFeed): Credentials {
  return {
    ...(user !== undefined && { username: user }),
    ...(password !== undefined && { password }),
    ...(cookie !== undefined && { cookie }),
    ...(headers !== undefined && { headers }),
  };
}

function questionOf(feed: ClaimedFeed): FeedQuestion {
  const { url, etag, modified, digest, agent } = feed;
  return {
    url,
    credentials: credentialsOf(feed),
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { modified }),
    ...(digest !== undefined && { digest }),
    ...(agent !== undefined && { userAgent: agent }),
  };
}
