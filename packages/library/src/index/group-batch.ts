import { versionsAt } from '../store/blocks.js';
import type { Database } from '../store/database.js';
import type { StoryJoin } from '../store/join-stories.js';
import { unpackReading } from '../store/unpack-reading.js';
import { type Before, type Found, findStory, joinedMembers, type Member, profileAmong } from '../stories/grouper.js';
import { type Counted, countWords } from '../stories/profile.js';
import { keepProfile, momentOf, postingsOf, profileAt, termCounts } from './story-index.js';

/** Articles of a transaction. */
export const GROUPED = 100;

interface Row {
  place: number;
  id: string;
  hash: string;
}

/**
 * Looks for the Stories of articles whose words are indexed, in the order in which they came. What is found is kept until
 * `dropJoins` says that the library has it.
 * @returns how many entries were looked at; 0 when nothing waits
 */
export function groupBatch(db: Database, limit = GROUPED): number {
  return db.deferred(() => {
    // Takes the lock of the search file alone, before anything of it is read.
    db.run("update search.facts set value = value where name = 'upTo'");
    const waiting = db.all<{ number: number; place: number }>(
      'select number, place from ungrouped order by number limit ?',
      limit,
    );
    const last = waiting.at(-1);
    if (!last) return 0;
    const rows = new Map(
      db
        .all<Row>(
          'select a.place, a.id, a.hash from json_each(?) j cross join articles a on a.place = j.value',
          JSON.stringify([...new Set(waiting.map(({ place }) => place))]),
        )
        .map((row) => [row.place, row]),
    );
    const counted = versionsAt(db, [...rows.values()], (article, place) =>
      countWords(article, readingAt(db, rows.get(place)!)),
    );
    const batch = new Batch(db);
    for (const place of new Set(waiting.map((entry) => entry.place))) {
      const words = counted.get(place);
      if (words) batch.add(place, words);
    }
    batch.write(rows);
    db.run('delete from ungrouped where number <= ?', last.number);
    return waiting.length;
  });
}

function readingAt(db: Database, { place, hash }: Row) {
  const row = db.get<{ data: Uint8Array }>('select data from readings where article = ? and hash = ?', place, hash);
  return row && unpackReading(row.data);
}

/** Articles of a transaction, with the Stories that are found in it and that the library does not have yet. */
class Batch implements Before {
  private readonly db: Database;
  private readonly counts: ReturnType<typeof termCounts>;
  private readonly stories = new Map<number, Member[]>();
  private readonly found: Found[] = [];

  constructor(db: Database) {
    this.db = db;
    this.counts = termCounts(db);
  }

  add(place: number, counted: Counted): void {
    const known = this.db.get('select 1 from profiles where place = ?', place) !== undefined;
    const profile = profileAmong(this, counted);
    keepProfile(this.db, place, profile);
    // An article is counted when it comes, and not again with its Reading or in another version.
    if (!known) this.counts.add(counted.terms.map(({ hash }) => hash));
    for (const found of findStory(this, place, { profile, at: momentOf(place) })) {
      this.found.push(found);
      this.join(found);
    }
  }

  write(rows: ReadonlyMap<number, Row>): void {
    this.counts.write();
    const idAt = (place: number) =>
      rows.get(place)?.id ?? this.db.get<{ id: string }>('select id from articles where place = ?', place)?.id;
    for (const { article, with: other, copy } of this.found) {
      const [id, otherId] = [idAt(article), idAt(other)];
      if (id !== undefined && otherId !== undefined)
        this.db.run('insert into joins(article, other, copy) values(?, ?, ?)', id, otherId, Number(copy));
    }
  }

  articles(): number {
    return this.counts.articles;
  }

  frequencies(terms: readonly number[]): number[] {
    return this.counts.of(terms);
  }

  find(stretch: number, keys: readonly number[]): number[][] {
    return postingsOf(this.db, stretch, keys);
  }

  profile(article: number) {
    const profile = profileAt(this.db, article);
    return profile && { profile, at: momentOf(article) };
  }

  owner(article: number): number | null {
    return this.db.get<{ owner: number | null }>('select owner from articles where place = ?', article)?.owner ?? null;
  }

  story(article: number): readonly Member[] {
    const here = this.stories.get(article);
    if (here) return here;
    return this.db.all<Member>(
      `select article, copy from story_articles
       where story = (select story from story_articles where article = ?) order by article`,
      article,
    );
  }

  private join(found: Found): void {
    const joined = joinedMembers(found, (article) => this.story(article));
    for (const member of joined) this.stories.set(member.article, joined);
  }
}

/** What was found and the library may not have yet, with the number to drop it by. */
export function pendingJoins(db: Database): { joins: StoryJoin[]; upTo: number } {
  const rows = db.all<{ number: number; article: string; other: string; copy: number }>(
    'select number, article, other, copy from search.joins order by number',
  );
  return {
    joins: rows.map(({ article, other, copy }) => ({ article, with: other, copy: copy === 1 })),
    upTo: rows.at(-1)?.number ?? 0,
  };
}

/** Drops what the library has. */
export function dropJoins(db: Database, upTo: number): void {
  db.deferred(() => db.run('delete from search.joins where number <= ?', upTo));
}

/** Whether at most so many articles wait for their Stories to be looked for. */
export const waitsAtMost = (db: Database, count: number): boolean =>
  db.get('select 1 from search.ungrouped limit 1 offset ?', count) === undefined;

/** Groups what waits, and hands what is found to the library. @returns how many entries were looked at */
export async function groupSome(
  db: Database,
  join: (joins: StoryJoin[]) => Promise<void>,
  limit = GROUPED,
): Promise<number> {
  const done = groupBatch(db, limit);
  const { joins, upTo } = pendingJoins(db);
  if (upTo > 0) {
    await join(joins);
    dropJoins(db, upTo);
  }
  return done;
}
