import type { FeedRules, Follower, JudgingRule } from '../rules/rule-book.js';
import type { Database } from './database.js';

export const rulesVersion = (db: Database): string =>
  db.get<{ value: string }>("select value from facts where name = 'rules'")?.value ?? '';

export const judgingRules = (db: Database): JudgingRule[] =>
  db
    .all<JudgingRule>('select id, person, query, until from rules where enabled = 1 order by id')
    .map((row) => ({ ...row }));

/** Who follows some feeds, and under which titles. @param given whether the titles that people gave alone count */
export function followersOf(db: Database, feeds: readonly number[], given = false): Follower[] {
  return db
    .all<{ person: number; feed: number; title: string; folder: string | null }>(
      `select su.person, su.feed, coalesce(su.title, ${given ? "''" : 'f.title'}) as title, su.folder
       from json_each(?) j cross join subscriptions su on su.feed = j.value join feeds f on f.id = su.feed`,
      JSON.stringify(feeds),
    )
    .map(({ folder, ...row }) => ({ ...row, ...(folder !== null && { folder }) }));
}

/**
 * What judging the stories of a feed needs. A feed that nobody named has an empty title: it may be about to say its own.
 * @param known the version of the rules that are known already
 */
export function feedRules(db: Database, feed: number, known: string): FeedRules {
  const version = rulesVersion(db);
  return {
    version,
    ...(version !== known && { rules: judgingRules(db) }),
    followers: followersOf(db, [feed], true),
  };
}
