import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { lookedAt } from './changed.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { articleAt, findArticle } from './get.js';
import { FIRST } from './people.js';
import { unpackReading } from './unpack-reading.js';

/** A story whose present version is to be compared with one that somebody had read. */
export interface PendingRedline {
  id: string;
  /** Of the present version, and of the one that was read. */
  hash: string;
  from: string;
  before: Article;
  article: Article;
  reading?: Reading;
}

/** Stories that can be compared now: the Reading of their present version is made. */
export function pendingRedlines(db: Database, limit: number): PendingRedline[] {
  return db
    .all<{ place: number; id: string; hash: string; from: string }>(
      `select distinct a.place, a.id, a.hash, c.hash as "from" from changed c join articles a on a.place = c.article
       where c.pending = 1 and a.due = 0 order by a.place desc limit ?`,
      limit,
    )
    .flatMap((row) => {
      const [before, article] = [articleAt(db, row, row.from), articleAt(db, row, row.hash)];
      const reading = db.get<{ data: Uint8Array }>(
        'select data from readings where article = ? and hash = ?',
        row.place,
        row.hash,
      );
      if (!before || !article) return [];
      const { id, hash, from } = row;
      return [{ id, hash, from, before, article, ...(reading && { reading: unpackReading(reading.data) }) }];
    });
}

/** Keeps whether something is meant otherwise than in the version that was read, unless the article has changed again. */
export function keepRedline(db: Database, id: string, hash: string, from: string, isMeant: boolean): void {
  db.transaction(() => {
    const place = db.get<{ place: number }>('select place from articles where id = ? and hash = ?', id, hash)?.place;
    if (place === undefined) return;
    const state = isMeant ? 'changed' : 'same';
    const rows = db.all<{ person: number; state: string }>(
      'select person, state from changed where article = ? and hash = ? and pending = 1',
      place,
      from,
    );
    for (const row of rows) {
      db.run('update changed set state = ?, pending = 0 where person = ? and article = ?', state, row.person, place);
      if (row.state !== state) log(db, 'state', id, { person: row.person });
    }
  });
}

/** The person has looked at how articles changed, or where one is unknown at none. */
export function markSeen(db: Database, ids: readonly string[], person = FIRST): void {
  db.transaction(() => {
    const places = ids.map((id) => findArticle(db, id, person).place);
    lookedAt(db, places, person);
  });
}

/** The version that a person had read, or looked at last, before the present one; undefined where there is none. */
export function versionRead(db: Database, id: string, person: number): string | undefined {
  const { place, hash } = findArticle(db, id, person);
  const read = db.get<{ hash: string }>('select hash from changed where person = ? and article = ?', person, place);
  return read?.hash === hash ? undefined : read?.hash;
}
