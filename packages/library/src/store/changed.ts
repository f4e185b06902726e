import { log } from './changes.js';
import type { Database } from './database.js';

/** Notes for everybody who has read a story that it has another text now. What they read is kept through several updates. */
export function noteChanged(db: Database, place: number, before: string, after: string): void {
  db.run(
    `insert into changed(person, article, hash) select person, article, ? from states where article = ? and read = 1
     on conflict do update set pending = 1,
       hash = case state when 'seen' then excluded.hash else hash end,
       state = case state when 'seen' then 'same' else state end`,
    before,
    place,
  );
  // What they read is there again.
  db.run('delete from changed where article = ? and hash = ?', place, after);
}

/** Takes the mark away; the version that was read stays known until there is another one. @returns the places that had it */
export function lookedAt(db: Database, places: readonly number[], person: number): number[] {
  const rows = db.all<{ place: number; id: string; state: string }>(
    `select a.place, a.id, c.state from json_each(?) j join changed c on c.person = ? and c.article = j.value
     join articles a on a.place = c.article where c.state <> 'seen' or c.pending = 1`,
    JSON.stringify(places),
    person,
  );
  for (const { place } of rows)
    db.run("update changed set state = 'seen', pending = 0 where person = ? and article = ?", person, place);
  const had = rows.filter(({ state }) => state === 'changed');
  for (const { id } of had) log(db, 'state', id, { person });
  return had.map(({ place }) => place);
}

/** Gives the mark back to an article. */
export function unseen(db: Database, place: number, person: number): void {
  db.run("update changed set state = 'changed' where person = ? and article = ? and state = 'seen'", person, place);
}

/** Whether the article is marked as changed for a person. */
export function isChanged(db: Database, place: number, person: number): boolean {
  return (
    db.get("select 1 from changed where person = ? and article = ? and state = 'changed'", person, place) !== undefined
  );
}
