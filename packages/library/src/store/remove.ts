import { log } from './changes.js';
import { leave } from './chunks.js';
import type { Database } from './database.js';
import { recountVoice } from './identities.js';
import { toIndex } from './outbox.js';

/** Deletes an article with all that hangs on it. */
export function removeArticle(db: Database, place: number, id: string, listing: number): void {
  for (const { voice } of db.all<{ voice: number }>('select voice from said where article = ?', place)) {
    db.run('delete from said where voice = ? and article = ?', voice, place);
    recountVoice(db, voice);
  }
  leave(db, listing, place);
  db.run('update counters set due = due - (select due from articles where place = ?)', place);
  db.run('delete from articles where place = ?', place);
  toIndex(db, place);
  log(db, 'article', id, { listing });
}
