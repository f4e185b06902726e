import type { Database } from './database.js';

/** Articles of one second before they flow over into the next. */
const ROOM = 256;
/** A clock may be wrong by this much, in seconds, before its date is not believed. */
const AHEAD = 3_600;

/** Seconds since 1970 of an ISO 8601 day or instant; one without offset is read as UTC. */
export function seconds(moment: string): number | undefined {
  const zoned = /T/.test(moment) && !/(Z|[+-]\d{2}:?\d{2})$/.test(moment) ? `${moment}Z` : moment;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}

/** The moment an article stands at in lists: when published, else the day of its dateline, else when first seen. */
export function timeOf(
  { published, day }: { published?: string; day?: string },
  firstSeen: string,
): { time: string; at: number } {
  const seen = seconds(firstSeen)!;
  for (const time of [published, day]) {
    const at = time === undefined ? undefined : seconds(time);
    // A date yet to come would hold the top of every list for as long.
    if (time !== undefined && at !== undefined && at <= seen + AHEAD) return { time, at };
  }
  return { time: firstSeen, at: seen };
}

/** The first place of a second; places before it are older. */
export function placeAt(second: number): number {
  return second * ROOM;
}

/** A free place for an article of that second: after those that are there. */
export const freePlace = (db: Database, second: number): number => new PlaceFinder(db, [second]).take(second);

/** Free places for several articles, looked up at once. Nothing else may take places meanwhile. */
export class PlaceFinder {
  private readonly db: Database;
  /** By the first place of a second, the one after those that are taken. */
  private readonly next = new Map<number, number>();

  constructor(db: Database, seconds: readonly number[]) {
    this.db = db;
    this.look([...new Set(seconds.map(placeAt))]);
  }

  take(second: number): number {
    for (let base = placeAt(second); ; base += ROOM) {
      if (!this.next.has(base)) this.look([base]);
      const place = this.next.get(base)!;
      if (place === base + ROOM) continue;
      this.next.set(base, place + 1);
      return place;
    }
  }

  private look(bases: readonly number[]): void {
    const rows = this.db.all<{ base: number; last: number | null }>(
      `select j.value as base,
        (select max(place) from articles where place >= j.value and place < j.value + ${ROOM}) as last
       from json_each(?) j`,
      JSON.stringify(bases),
    );
    for (const { base, last } of rows) this.next.set(base, last === null ? base : last + 1);
  }
}
