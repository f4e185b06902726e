// What Stories are found by, in the search file.
import type { Database } from '../store/database.js';
import { isCounted, isEverywhere } from '../stories/background.js';
import { keysOf, MOST_POSTINGS, STRETCH, stretchOf } from '../stories/candidates.js';
import { packProfile, unpackProfile } from '../stories/pack-profile.js';
import { bucketAt, bucketsOf, offsetsOf, packPosting, withoutPosting } from '../stories/posting-lists.js';
import type { Profile } from '../stories/profile.js';

/** A place is a moment in 256ths of a second. */
const ROOM = 256;
export const momentOf = (place: number): number => Math.floor(place / ROOM);
const firstPlaceOf = (stretch: number): number => stretch * STRETCH * ROOM;

export function profileAt(db: Database, place: number): Profile | undefined {
  const row = db.get<{ data: Uint8Array }>('select data from profiles where place = ?', place);
  return row && unpackProfile(row.data);
}

/** Of each key the last articles of a stretch of time that have it. */
export function postingsOf(db: Database, stretch: number, keys: readonly number[]): number[][] {
  // Of the newest articles nothing comes later.
  if (!db.get('select 1 from postings where bucket >= ? and bucket < ? limit 1', ...bucketsOf(stretch)))
    return keys.map(() => []);
  const buckets = [...new Set(keys.map((key) => bucketAt(stretch, key)))];
  const rows = db.all<{ bucket: number; data: Uint8Array }>(
    'select p.bucket, p.data from json_each(?) j cross join postings p on p.bucket = j.value',
    JSON.stringify(buckets),
  );
  const lists = new Map(rows.map(({ bucket, data }) => [bucket, data]));
  const first = firstPlaceOf(stretch);
  return keys.map((key) => {
    const list = lists.get(bucketAt(stretch, key));
    return list ? offsetsOf(list, key, MOST_POSTINGS).map((offset) => first + offset) : [];
  });
}

/** Keeps what an article is found and compared by, in place of what was kept before. */
export function keepProfile(db: Database, place: number, profile: Profile): void {
  const before = profileAt(db, place);
  const keys = new Set(keysOf(profile).map(({ key }) => key));
  const had = new Set(before ? keysOf(before).map(({ key }) => key) : []);
  db.run(
    'insert into profiles(place, data) values(?, ?) on conflict do update set data = excluded.data',
    place,
    packProfile(profile),
  );
  takeOut(db, place, without(had, keys));
  const stretch = stretchOf(momentOf(place));
  const offset = place - firstPlaceOf(stretch);
  for (const key of without(keys, had))
    db.run(
      `insert into postings(bucket, data) values(?, ?)
       on conflict do update set data = cast(data || excluded.data as blob)`,
      bucketAt(stretch, key),
      packPosting(key, offset),
    );
}

const without = (keys: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> =>
  new Set([...keys].filter((key) => !others.has(key)));

/** Forgets an article. How many articles have a term stays: that counts what came. */
export function dropProfile(db: Database, place: number): void {
  const profile = profileAt(db, place);
  if (!profile) return;
  takeOut(db, place, new Set(keysOf(profile).map(({ key }) => key)));
  db.run('delete from profiles where place = ?', place);
}

function takeOut(db: Database, place: number, keys: ReadonlySet<number>): void {
  const stretch = stretchOf(momentOf(place));
  const offset = place - firstPlaceOf(stretch);
  for (const key of keys) {
    const bucket = bucketAt(stretch, key);
    const list = db.get<{ data: Uint8Array }>('select data from postings where bucket = ?', bucket)?.data;
    if (!list) continue;
    const left = withoutPosting(list, key, offset);
    if (left.length > 0) db.run('update postings set data = ? where bucket = ?', left, bucket);
    else db.run('delete from postings where bucket = ?', bucket);
  }
}

/** Terms whose counts are kept in memory. */
const KNOWN = 200_000;

const kept = new WeakMap<Database, TermCounts>();

/** The counts of a search file as it is now: those in memory, unless it was written by somebody else meanwhile. */
export function termCounts(db: Database): TermCounts {
  const before = kept.get(db);
  if (before?.isPresent()) return before;
  const counts = new TermCounts(db);
  kept.set(db, counts);
  return counts;
}

/** In how many articles each term stands, and how many were counted. */
class TermCounts {
  private readonly db: Database;
  private readonly known = new Map<number, number>();
  private readonly changed = new Set<number>();
  /** Articles that came, and those of them that were counted. */
  private came: number;
  articles: number;

  constructor(db: Database) {
    this.db = db;
    this.came = this.fact('came');
    this.articles = this.fact('counted');
  }

  private fact(name: string): number {
    return this.db.get<{ value: number }>('select value from search.facts where name = ?', name)?.value ?? 0;
  }

  /** Whether nobody wrote since, and nothing that was counted was lost. */
  isPresent(): boolean {
    return this.came === this.fact('came') && this.changed.size === 0 && this.known.size < KNOWN;
  }

  of(terms: readonly number[]): number[] {
    const missing = terms.filter((term) => !this.known.has(term) && !isEverywhere(term));
    if (missing.length > 0) {
      for (const term of missing) this.known.set(term, 0);
      const rows = this.db.all<{ term: number; n: number }>(
        'select c.term, c.n from json_each(?) j cross join term_counts c on c.term = j.value',
        JSON.stringify(missing),
      );
      for (const { term, n } of rows) this.known.set(term, n);
    }
    return terms.map((term) => this.known.get(term) ?? 0);
  }

  /** Counts an article that came. */
  add(terms: readonly number[]): void {
    this.came++;
    if (!isCounted(this.came, this.articles)) return;
    this.articles++;
    this.of(terms).forEach((n, at) => {
      const term = terms[at]!;
      if (isEverywhere(term)) return;
      this.known.set(term, n + 1);
      this.changed.add(term);
    });
  }

  /** Writes what was counted. */
  write(): void {
    const changed = [...this.changed].sort((a, b) => a - b).map((term) => [term, this.known.get(term)]);
    this.db.run(
      `insert into term_counts(term, n) select value ->> 0, value ->> 1 from json_each(?) where true
       on conflict do update set n = excluded.n`,
      JSON.stringify(changed),
    );
    this.changed.clear();
    this.db.run("update search.facts set value = ? where name = 'counted'", this.articles);
    this.db.run("update search.facts set value = ? where name = 'came'", this.came);
  }
}
