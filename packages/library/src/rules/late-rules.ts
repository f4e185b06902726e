import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { indexText } from '../index/entry.js';
import type { Database } from '../store/database.js';
import { followersOf, judgingRules, rulesVersion } from '../store/feed-rules.js';
import { feedsIn } from '../store/listings.js';
import { seconds } from '../store/place.js';
import { RuleBook } from './rule-book.js';
import { StoryWords } from './story-words.js';

interface Row {
  place: number;
  listing: number;
  time: string;
  first_seen: string;
  source: string | null;
}

/** Judges stories by the rules that had to wait for their first Reading. */
export class LateRules {
  private readonly db: Database;
  private readonly book = new RuleBook();

  constructor(db: Database) {
    this.db = db;
  }

  /** The rules that find a story now; none of a story that had a Reading before, or that came before the rule was made. */
  judge({ id, article }: { id: string; article: Article }, reading: Reading, now = new Date()): number[] {
    const { db, book } = this;
    const version = rulesVersion(db);
    if (version !== book.version) book.take(version, judgingRules(db));
    if (!book.hasLate(now)) return [];
    const row = db.get<Row>(
      `select place, listing, time, first_seen, (select name from sources where id = source) as source from articles
       where id = ? and origin = 'feed' and not exists (select 1 from readings where article = place)`,
      id,
    );
    if (!row) return [];
    const feeds = feedsIn(db, row.listing).filter((feed) => feed > 0);
    const words = new StoryWords(book.vocabulary, indexText(article), row.source ?? undefined, { article, reading });
    const found = book.judge({ words, at: seconds(row.time) ?? 0 }, followersOf(db, feeds), now, true);
    return found.filter(
      (rule) =>
        db.get('select 1 from rules where id = ? and since <= ?', rule, row.first_seen) !== undefined &&
        db.get('select 1 from ruled where article = ? and rule = ?', row.place, rule) === undefined,
    );
  }
}
