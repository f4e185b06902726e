import type { State } from '../types.js';
import { unseen } from './changed.js';
import { log } from './changes.js';
import { ALL, chunkFinder, tally } from './chunks.js';
import type { Database } from './database.js';
import { bits, changed as changedFlags, type Flags, flagsOf, MARKED, STATE_SQL, type StateColumn } from './flags.js';
import { checkedTag } from './names.js';

export { booleans, changeTo, STATE_COLUMNS, STATE_SQL } from './flags.js';

/** An article whose states are to change, with those that it has. */
export interface StateRow extends Flags {
  place: number;
  id: string;
  listing: number;
}

/** Changes of one transaction that are told one by one; more are told as one. */
const TOLD = 500;

export function stateRow(db: Database, place: number, person: number): StateRow | undefined {
  return db.get<StateRow>(
    `select a.place, a.id, a.listing, ${STATE_SQL} from articles a
     left join states st on st.person = ? and st.article = a.place where a.place = ?`,
    person,
    place,
  );
}

/** Sets states of articles, and keeps in `act` how they were. @returns the places of those that changed */
export function setStates(
  db: Database,
  rows: readonly StateRow[],
  change: Partial<Record<StateColumn, boolean | undefined>>,
  person: number,
  act?: number,
): Set<number> {
  return applyStates(
    db,
    rows.map((row) => ({ row, after: changedFlags(row, change) })),
    person,
    act,
  );
}

function applyStates(
  db: Database,
  changes: readonly { row: StateRow; after: Flags }[],
  person: number,
  act?: number,
): Set<number> {
  const find = chunkFinder(db);
  const sums = new Map<string, { listing: number; first: number; done: number; hidden: number }>();
  const ids: string[] = [];
  const changed = new Set<number>();
  for (const { row, after } of changes) {
    if (bits(row) === bits(after)) continue;
    ids.push(row.id);
    changed.add(row.place);
    if (act !== undefined)
      db.run(
        'insert into act_states(act, article, states) values(?, ?, ?) on conflict do nothing',
        act,
        row.place,
        bits(row),
      );
    writeStates(db, person, row.place, after);
    const done = (after.read | after.hidden) - (row.read | row.hidden);
    const hidden = after.hidden - row.hidden;
    if (done === 0 && hidden === 0) continue;
    for (const listing of [row.listing, ALL]) {
      const { first } = find(listing, row.place);
      const key = `${listing} ${first}`;
      const sum = sums.get(key) ?? { listing, first, done: 0, hidden: 0 };
      sum.done += done;
      sum.hidden += hidden;
      sums.set(key, sum);
    }
  }
  for (const { listing, first, done, hidden } of sums.values()) tally(db, person, listing, first, done, hidden);
  if (ids.length > TOLD) log(db, 'refresh', '', { person });
  else for (const id of ids) log(db, 'state', id, { person });
  return changed;
}

/** Keeps in an act that it took the mark of a change away. */
export function keepMarked(db: Database, act: number, row: StateRow): void {
  db.run(
    'insert into act_states(act, article, states) values(?, ?, ?) on conflict do update set states = states | ?',
    act,
    row.place,
    bits(row) | MARKED,
    MARKED,
  );
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

function writeStates(db: Database, person: number, place: number, { read, saved, later, hidden, kept }: Flags): void {
  // A row stays where nothing is left: it says when that was changed.
  db.run(
    `insert into states(person, article, read, saved, later, hidden, kept, changed) values(?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set read = excluded.read, saved = excluded.saved, later = excluded.later,
       hidden = excluded.hidden, kept = excluded.kept, changed = excluded.changed`,
    person,
    place,
    read,
    saved,
    later,
    hidden,
    kept,
    nowSeconds(),
  );
}

/** Puts back what an act changed, of up to `limit` articles. @returns how many */
export function restoreStates(db: Database, act: number, person: number, limit: number): number {
  const kept = db.all<{ article: number; states: number }>(
    'select article, states from act_states where act = ? order by article desc limit ?',
    act,
    limit,
  );
  const changes = kept.flatMap(({ article, states }) => {
    const row = stateRow(db, article, person);
    return row ? [{ row, after: flagsOf(states) }] : [];
  });
  applyStates(db, changes, person);
  for (const { article, states } of kept) if (states & MARKED) unseen(db, article, person);
  for (const { article } of kept) db.run('delete from act_states where act = ? and article = ?', act, article);
  return kept.length;
}

/** Ties tags to an article or takes them away, and keeps in `act` which it had. @returns whether something changed */
export function setTags(
  db: Database,
  row: Pick<StateRow, 'place' | 'id'>,
  { tag = [], untag = [] }: Pick<State, 'tag' | 'untag'>,
  person: number,
  act?: number,
): boolean {
  let changed = false;
  const change = (name: string, had: boolean, sql: string) => {
    if (db.run(sql, person, name, row.place) === 0) return;
    changed = true;
    if (act !== undefined)
      db.run(
        'insert into act_tags(act, tag, article, had) values(?, ?, ?, ?) on conflict do nothing',
        act,
        name,
        row.place,
        Number(had),
      );
  };
  for (const name of tag)
    change(checkedTag(name), false, 'insert into tags(person, tag, article) values(?, ?, ?) on conflict do nothing');
  for (const name of untag)
    change(checkedTag(name), true, 'delete from tags where person = ? and tag = ? and article = ?');
  if (changed) {
    db.run(
      `insert into states(person, article, changed) values(?, ?, ?)
       on conflict do update set changed = excluded.changed`,
      person,
      row.place,
      nowSeconds(),
    );
    log(db, 'state', row.id, { person });
  }
  return changed;
}

/** Puts back the tags that an act changed, of up to `limit`. @returns how many */
export function restoreTags(db: Database, act: number, person: number, limit: number): number {
  const kept = db.all<{ tag: string; place: number; id: string; had: number }>(
    `select t.tag, t.article as place, a.id, t.had from act_tags t join articles a on a.place = t.article
     where t.act = ? limit ?`,
    act,
    limit,
  );
  for (const { tag, place, id, had } of kept) {
    // The same letters in another size are one tag: it comes back as it was written.
    setTags(db, { place, id }, { untag: [tag] }, person);
    if (had) setTags(db, { place, id }, { tag: [tag] }, person);
    db.run('delete from act_tags where act = ? and tag = ? and article = ?', act, tag, place);
  }
  return kept.length;
}

export function tagsOf(db: Database, place: number, person: number): string[] {
  return db
    .all<{ tag: string }>('select tag from tags where person = ? and article = ? order by tag', person, place)
    .map(({ tag }) => tag);
}
