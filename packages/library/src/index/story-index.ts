// What Stories are found by, in the search file.
import type { Database } from '../store/database.js';
import { isEverywhere } from '../stories/background.js';
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

/** Of each key the last articles of a stretch of time that have it. */
export function postingsOf(db: Database, stretch: number, keys: readonly number[]): number[][] {
  // Of the newest articles nothing comes later.
  if (!db.get('select 1 from postings where stretch = ? limit 1', stretch)) return keys.map(() => []);
  const rows = db.all<{ places: string }>(
    `select (select json_group_array(place) from
       (select place from postings where stretch = ? and key = j.value order by place desc limit ${MOST_POSTINGS})
     ) as places from json_each(?) j order by j.key`,
    stretch,
    JSON.stringify(keys),
  );
  return rows.map(({ places }) => (places === '[]' ? [] : (JSON.parse(places) as number[])));
}

/** Keeps what an article is found and compared by, in place of what was kept before. */
export function keepProfile(db: Database, place: number, profile: Profile): void {
  dropProfile(db, place);
  const data = packProfile(profile);
  db.run('insert into profiles(place, data) values(?, ?)', place, data);
  db.run(
    'insert into postings(stretch, key, place) select ?, value, ? from json_each(?) where true on conflict do nothing',
    stretchOf(momentOf(place)),
    place,
    JSON.stringify(keysOf(profile).map(({ key }) => key)),
  );
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

/** Of a larger library one in so many articles is counted: what is rare stays rare. */
const SAMPLED = 4;
const WHOLE = 2_000;

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
    if (this.articles >= WHOLE && this.came % SAMPLED !== 0) return;
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
