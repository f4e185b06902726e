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
export function freePlace(db: Database, second: number): number {
  for (let base = placeAt(second); ; base += ROOM) {
    const last = db.get<{ place: number | null }>(
      'select max(place) as place from articles where place >= ? and place < ?',
      base,
      base + ROOM,
    )?.place;
    if (last === null || last === undefined) return base;
    if (last + 1 < base + ROOM) return last + 1;
  }
}
