import type { Database } from './database.js';

/** Asks for a place to be indexed again, or dropped from the index where nothing stands there. */
export function toIndex(db: Database, place: number): void {
  db.run('insert into outbox(place) values(?)', place);
}

/** Asks for what a story says to be indexed again, its words not. */
export function toIndexSpoken(db: Database, place: number): void {
  db.run('insert into outbox(place, spoken) values(?, 1)', place);
}

/** The number of the newest entry; what is indexed up to it finds everything written until now. */
export function lastOutbox(db: Database): number {
  return db.get<{ seq: number }>("select seq from sqlite_sequence where name = 'outbox'")?.seq ?? 0;
}

/** Drops entries that are on the disk in the index. */
export function pruneOutbox(db: Database, upTo: number): void {
  db.transaction(() => db.run('delete from outbox where number <= ?', upTo));
}
