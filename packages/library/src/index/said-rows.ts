import type { Database } from '../store/database.js';
import { type SaidTexts, STATEMENTS } from './said-texts.js';

/** Puts what an article says into the index. */
export function insertSaid(db: Database, place: number, { spoken, statements, documents }: SaidTexts): void {
  const { place: where, document, quantity } = spoken;
  if (where || document || quantity)
    db.run('insert into spoken(rowid, place, document, quantity) values(?, ?, ?, ?)', place, where, document, quantity);
  for (const { number, said, voice, same } of statements)
    db.run(
      'insert into statements(rowid, said, voice, same) values(?, ?, ?, ?)',
      place * STATEMENTS + number,
      said,
      voice,
      same,
    );
  for (const { key, kind, name, issuer, number, date } of documents)
    db.run(
      'insert into documents(article, key, kind, name, issuer, number, date) values(?, ?, ?, ?, ?, ?, ?)',
      place,
      key,
      kind,
      name,
      issuer ?? null,
      number ?? null,
      date ?? null,
    );
}

/** Takes what articles said out of the index. */
export function removeSaid(db: Database, places: readonly number[]): void {
  const list = JSON.stringify(places);
  const spoken = db.all<{ id: number }>(
    'select d.id from json_each(?) j cross join spoken_docsize d on d.id = j.value',
    list,
  );
  for (const { id } of spoken) db.run('delete from spoken where rowid = ?', id);
  const statements = db.all<{ id: number }>(
    `select d.id from json_each(?) j cross join statements_docsize d
     on d.id between j.value * ${STATEMENTS} and j.value * ${STATEMENTS} + ${STATEMENTS - 1}`,
    list,
  );
  for (const { id } of statements) db.run('delete from statements where rowid = ?', id);
  db.run('delete from documents where article in (select value from json_each(?))', list);
}
