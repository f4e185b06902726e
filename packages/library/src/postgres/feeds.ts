// Following feeds and showing them.
import { DatelineError } from '@dateline/core/base';
import type { NewFeed } from '../store/feeds.js';
import { toClaimed } from '../store/fetch-columns.js';
import { editFeed } from './edit-feed.js';
import { feedByUrl, feedRow, feedState, followedFeeds } from './feed-rows.js';
import { addFeeds } from './follow-all.js';
import type { Tx } from './sql.js';
import { unfollow } from './unfollow.js';
import type { Verbs } from './verbs.js';

/** Has a person follow a feed. @returns its number, and whether the person did not follow it before */
export const addFeed = async (tx: Tx, feed: NewFeed, person: number): Promise<{ id: number; added: boolean }> =>
  (await addFeeds(tx, [feed], person))[0]!;

export const feeds: Verbs<'feeds' | 'feed' | 'followed' | 'follow' | 'editFeed' | 'unfollow'> = {
  feeds: (sql, person) => sql.snapshot((tx) => followedFeeds(tx, person)),
  feed: (sql, person, id) => feedState(sql, id, person),
  async followed(sql, person, url) {
    const row = await feedByUrl(sql, url, person);
    if (!row || row.removed !== null || row.last_refresh === null) return undefined;
    try {
      return await feedState(sql, row.id, person);
    } catch (error) {
      if (error instanceof DatelineError && error.code === 'unknown-feed') return undefined;
      throw error;
    }
  },
  follow: (sql, person, feed) =>
    sql.transaction(async (tx) => toClaimed(await feedRow(tx, (await addFeed(tx, feed, person)).id))),
  editFeed: (sql, person, id, change) => sql.transaction((tx) => editFeed(tx, person, id, change)),
  unfollow: (sql, person, id) => sql.transaction((tx) => unfollow(tx, person, id)),
};
