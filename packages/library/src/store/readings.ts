import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { indexReading } from '../search/entry.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { articleAt } from './get.js';
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
    });
    from = last.place;
    await pause();
  }
  db.transaction(() => db.run("insert or replace into facts(name, value) values('engine', ?)", engine));
}

/** The newest article whose Reading is to be made. */
export function nextDue(db: Database): { place: number; id: string; hash: string; article: Article } | undefined {
  const row = db.get<{ place: number; id: string; hash: string }>(
    'select place, id, hash from articles where due = 1 order by place desc limit 1',
  );
  const article = row && articleAt(db, row.place, row.hash);
  return row && article ? { ...row, article } : undefined;
}

/** Keeps a Reading, unless the article has changed since it was begun. */
export function keepReading(db: Database, id: string, hash: string, article: Article, reading: Reading): void {
  db.transaction(() => {
    const row = db.get<{ place: number }>('select place from articles where id = ? and hash = ?', id, hash);
    if (!row) return;
    db.run(
      'insert or replace into readings(article, engine, hash, data) values(?, ?, ?, ?)',
      row.place,
      reading.engine,
      hash,
      pack(reading),
    );
    indexReading(db, row.place, article, reading);
    enterVoices(db, row.place, reading);
    db.run('update articles set due = 0 where place = ?', row.place);
    log(db, 'reading', id);
  });
}

/** An article that no Reading can be made of is not tried again with this engine. */
export function skipReading(db: Database, id: string): void {
  db.transaction(() => db.run('update articles set due = 0 where id = ?', id));
}
