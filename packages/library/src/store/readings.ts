import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { Speaker } from '../voices/speaker.js';
import { speakersOf } from '../voices/speakers-of.js';
import { actByRules } from './act-by-rules.js';
import { versionAt } from './blocks.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { articleAt } from './get.js';
import { sightOf } from './listings.js';
import { toIndexSpoken } from './outbox.js';
import { pack } from './pack.js';
import { enterVoices } from './voices.js';

const SLICE = 500;

/** Where the engine is another one than last time, every Reading is due again. */
export async function renewReadings(db: Database, engine: string, pause: () => Promise<void>): Promise<void> {
  if (db.get<{ value: string }>("select value from facts where name = 'engine'")?.value === engine) return;
  for (let from = Number.MAX_SAFE_INTEGER; ; ) {
    const places = db.all<{ place: number }>(
      'select a.place from readings r join articles a on a.place = r.article where r.engine <> ? and a.due = 0 and a.place < ? order by a.place desc limit ?',
      engine,
      from,
      SLICE,
    );
    const last = places.at(-1);
    if (!last) break;
    db.transaction(() => {
      for (const { place } of places) db.run('update articles set due = 1 where place = ?', place);
      db.run('update counters set due = due + ?', places.length);
    });
    from = last.place;
    await pause();
  }
  db.transaction(() => db.run("insert or replace into facts(name, value) values('engine', ?)", engine));
}

/** How many articles that a person sees have no Reading yet. */
export function countDue(db: Database, person: number): number {
  const { all, listings } = sightOf(db, person);
  if (all) return db.get<{ due: number }>('select due from counters')?.due ?? 0;
  return (
    db.get<{ n: number }>(
      'select count(*) as n from articles where due = 1 and listing in (select value from json_each(?))',
      JSON.stringify(listings),
    )?.n ?? 0
  );
}

/** Whether anything is left for the thread that makes Readings: of its own, of redlines, or of voices of an older version. */
export function areReadingsLeft(db: Database, engine: string): boolean {
  return (
    db.get<{ value: string }>("select value from facts where name = 'engine'")?.value !== engine ||
    db.get('select 1 from articles where due = 1 limit 1') !== undefined ||
    db.get('select 1 from changed where pending = 1 limit 1') !== undefined ||
    db.get('select 1 from voices v join said s on s.voice = v.number where v.evidence is null limit 1') !== undefined
  );
}

/** The newest articles whose Readings are to be made. */
export function dueReadings(db: Database, limit: number): { id: string; hash: string; article: Article }[] {
  return db
    .all<{ place: number; id: string; hash: string }>(
      'select place, id, hash from articles where due = 1 order by place desc limit ?',
      limit,
    )
    .flatMap(({ place, id, hash }) => {
      const article = articleAt(db, { place, id }, hash);
      return article ? [{ id, hash, article }] : [];
    });
}

/**
 * Keeps a Reading, unless the article has changed since it was begun.
 * @param rules those that find the story now that it has a Reading
 * @param speakers who speaks in it; worked out here where they are not given
 */
export function keepReading(
  db: Database,
  id: string,
  hash: string,
  reading: Reading,
  rules: readonly number[] = [],
  speakers?: readonly Speaker[],
): void {
  db.transaction(() => {
    const row = db.get<{ place: number; listing: number; due: number }>(
      'select place, listing, due from articles where id = ? and hash = ?',
      id,
      hash,
    );
    if (!row) return;
    db.run(
      'insert or replace into readings(article, engine, hash, data) values(?, ?, ?, ?)',
      row.place,
      reading.engine,
      hash,
      pack(reading),
    );
    toIndexSpoken(db, row.place);
    enterVoices(db, row.place, speakers ?? speakersAt(db, row.place, hash, reading));
    noLongerDue(db, row.place, row.due);
    log(db, 'reading', id, { listing: row.listing });
    actByRules(db, [{ place: row.place, rules }], { at: new Date().toISOString(), cause: 'reading' });
  });
}

/** Who speaks in an article as it is kept. */
export function speakersAt(db: Database, place: number, hash: string, reading: Reading): Speaker[] {
  const article = versionAt(db, place, hash);
  return article ? speakersOf(article, reading) : [];
}

/** An article that no Reading can be made of is not tried again with this engine. */
export function skipReading(db: Database, id: string): void {
  db.transaction(() => {
    const row = db.get<{ place: number; due: number }>('select place, due from articles where id = ?', id);
    if (row) noLongerDue(db, row.place, row.due);
  });
}

function noLongerDue(db: Database, place: number, due: number): void {
  if (due === 0) return;
  db.run('update articles set due = 0 where place = ?', place);
  db.run('update counters set due = due - 1');
}
