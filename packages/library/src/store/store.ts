import type { ClaimedFeed, ClaimOptions, FetchOutcome } from './queue.js';

/** What asking feeds needs of the store, from whichever thread it runs in. */
export interface FeedStore {
  /** Up to `count` feeds that no other process asks until the lease ends; those that wait longest first. */
  claimFeeds(count: number, options: ClaimOptions): Promise<ClaimedFeed[]>;
  /** How many feeds could be claimed. */
  countDue(options: ClaimOptions): Promise<number>;
  /** Gives back feeds that were claimed and not asked. */
  releaseFeeds(feeds: readonly number[]): Promise<void>;
  /** Keeps what came of a question, and ends the lease. */
  recordFetch(feed: number, outcome: FetchOutcome): Promise<void>;
}
