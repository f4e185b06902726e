// What Stories are found by, in the search file.
import type { Database } from '../store/database.js';
import { keysOf, MOST_POSTINGS, stretchOf } from '../stories/candidates.js';
import { packProfile, unpackProfile } from '../stories/pack-profile.js';
import type { Profile } from '../stories/profile.js';

/** A place is a moment in 256ths of a second. */
const ROOM = 256;
export const momentOf = (place: number): number => Math.floor(place / ROOM);

export function profileAt(db: Database, place: number): Profile | undefined {
  const row = db.get<{ data: Uint8Array }>('select data from profiles where place = ?', place);
  return row && unpackProfile(row.data);
}

/** The last articles of a stretch of time that have a key. */
export function postingsOf(db: Database, stretch: number, key: number): number[] {
  return db
    .all<{ place: number }>(
      `select place from postings where stretch = ? and key = ? order by place desc limit ${MOST_POSTINGS}`,
      stretch,
      key,
    )
    .map(({ place }) => place);
}

/** Keeps what an article is found and compared by, in place of what was kept before. */
export function keepProfile(db: Database, place: number, profile: Profile): void {
  dropProfile(db, place);
  const data = packProfile(profile);
  db.run('insert into profiles(place, data) values(?, ?)', place, data);
  const stretch = stretchOf(momentOf(place));
  for (const { key } of keysOf(profile))
    db.run('insert into postings(stretch, key, place) values(?, ?, ?) on conflict do nothing', stretch, key, place);
}

/** Forgets an article. How many articles have a term stays: that counts what came. */
export function dropProfile(db: Database, place: number): void {
  const profile = profileAt(db, place);
  if (!profile) return;
  const stretch = stretchOf(momentOf(place));
  for (const { key } of keysOf(profile))
    db.run('delete from postings where stretch = ? and key = ? and place = ?', stretch, key, place);
  db.run('delete from profiles where place = ?', place);
}

/** In how many articles each term stands, and how many there are; kept in memory between two articles. */
export class TermCounts {
  private readonly db: Database;
  private readonly known = new Map<number, number>();
  private readonly changed = new Map<number, number>();
  articles: number;

  constructor(db: Database) {
    this.db = db;
    this.articles = db.get<{ value: number }>("select value from search.facts where name = 'counted'")?.value ?? 0;
  }

  of(terms: readonly number[]): number[] {
    return terms.map((term) => {
      let n = this.known.get(term);
      if (n === undefined) {
        n = this.db.get<{ n: number }>('select n from term_counts where term = ?', term)?.n ?? 0;
        this.known.set(term, n);
      }
      return n;
    });
  }

  /** Counts an article. */
  add(terms: readonly number[]): void {
    this.articles++;
    this.of(terms).forEach((n, at) => {
      this.known.set(terms[at]!, n + 1);
      this.changed.set(terms[at]!, n + 1);
    });
  }

  /** Writes what was counted. */
  write(): void {
    for (const [term, n] of [...this.changed].sort(([a], [b]) => a - b))
      this.db.run('insert into term_counts(term, n) values(?1, ?2) on conflict do update set n = ?2', term, n);
    this.changed.clear();
    this.db.run("update search.facts set value = ? where name = 'counted'", this.articles);
  }
}
