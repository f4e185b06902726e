import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { indexText } from '../../index/entry.js';
import { type FeedRules, type Follower, RuleBook } from '../../rules/rule-book.js';
import { StoryWords } from '../../rules/story-words.js';
import { seconds } from '../../store/place.js';
import { incoming } from '../incoming.js';
import type { Sql } from '../sql.js';

interface Row {
  article: number;
  time: string;
  first_seen: string;
  source: string | null;
  feeds: number[];
}

/** Judges stories by the rules that had to wait for their first Reading; see the class of the file. */
export class LateRules {
  private readonly sql: Sql;
  private readonly book = new RuleBook();

  constructor(sql: Sql) {
    this.sql = sql;
  }

  /** The rules that find a story now; none of a story that had a Reading before, or that came before the rule was made. */
  async judge(
    { id, article }: { id: string; article: Article },
    reading: Reading,
    now = new Date(),
  ): Promise<number[]> {
    const { sql, book } = this;
    const { version, rules }: FeedRules = await incoming.feedRules(sql, 0, book.version);
    if (rules) book.take(version, rules);
    if (!book.hasLate(now)) return [];
    const row = await sql.get<Row>(
      `select n.article, a.time, a.first_seen, s.name as source,
         array(select feed from listing_feeds where listing = a.listing and feed > 0) as feeds
       from names n join articles a on a.at = n.at and a.article = n.article left join sources s on s.id = a.source
       where n.id = $1 and a.origin = 'feed' and not exists (select from readings r where r.article = n.article)`,
      id,
    );
    if (!row) return [];
    const words = new StoryWords(book.vocabulary, indexText(article), row.source ?? undefined, { article, reading });
    const at = seconds(row.time) ?? 0;
    const found = book.judge({ words, at }, await followersOf(sql, row.feeds), now, true);
    if (found.length === 0) return [];
    const kept = await sql.all<{ id: number }>(
      `select id from rules r where id = any($1::bigint[]) and since <= $2
       and not exists (select from ruled where article = $3 and rule = r.id)`,
      found,
      row.first_seen,
      row.article,
    );
    const mine = new Set(kept.map((rule) => rule.id));
    return found.filter((rule) => mine.has(rule));
  }
}

/** Who follows some feeds, and under which titles. */
async function followersOf(sql: Sql, feeds: readonly number[]): Promise<Follower[]> {
  const rows = await sql.all<{ person: number; feed: number; title: string; folder: string | null }>(
    `select su.person, su.feed, coalesce(su.title, f.title) as title, su.folder
     from subscriptions su join feeds f on f.id = su.feed where su.feed = any($1::bigint[])`,
    feeds,
  );
  return rows.map(({ folder, ...row }) => ({ ...row, ...(folder !== null && { folder }) }));
}
