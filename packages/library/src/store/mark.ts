import { parseQuery } from '@dateline/core/base';
import type { State } from '../types.js';
import { beginAct, endAct } from './acts.js';
import { lookedAt } from './changed.js';
import type { Database } from './database.js';
import { findArticle } from './get.js';
import { rowsFound } from './list.js';
import { FIRST } from './people.js';
import { placeAt, seconds } from './place.js';
import { keepMarked, type StateRow, setStates, setTags, stateRow } from './states.js';

/** Articles a transaction of a long write takes: well under 10 ms. */
const SLICE = 250;

/** All of the articles or, where one is unknown, none. */
export function mark(db: Database, ids: readonly string[], state: State, person = FIRST): void {
  db.transaction(() => {
    const rows = ids.map((id) => stateRow(db, findArticle(db, id, person).place, person)!);
    const act = rows.length > 1 ? beginAct(db, 'mark', person) : undefined;
    const changed = setAll(db, rows, state, person, act);
    if (act !== undefined) endAct(db, act, changed);
  });
}

/** Sets states and tags of articles. @returns how many changed */
function setAll(
  db: Database,
  rows: readonly StateRow[],
  state: State,
  person: number,
  act: number | undefined,
  onChange: (row: StateRow, act: number) => void = () => {},
): number {
  const changed = setStates(db, rows, state, person, act);
  // Who says that a story is read, unread or to be hidden knows of its changes.
  if (state.read !== undefined || state.hidden) {
    const had = new Set(
      lookedAt(
        db,
        rows.map(({ place }) => place),
        person,
      ),
    );
    for (const row of rows)
      if (had.has(row.place)) {
        changed.add(row.place);
        if (act !== undefined) keepMarked(db, act, row);
      }
  }
  for (const row of rows) if (setTags(db, row, state, person, act)) changed.add(row.place);
  if (act !== undefined) for (const row of rows) if (changed.has(row.place)) onChange(row, act);
  return changed.size;
}

/**
 * Marks what a query finds, slice by slice, as one act.
 * @param reader a connection that sees the words as well
 * @param onChange told of each article that changed, in the transaction that changed it
 * @returns how many changed
 */
export async function markAll(
  db: Database,
  text: string,
  state: State,
  before: string | undefined,
  pause: () => Promise<void>,
  person = FIRST,
  reader = db,
  onChange?: (row: StateRow, act: number) => void,
): Promise<number> {
  const { query } = parseQuery(text);
  const limit = before === undefined ? undefined : seconds(before);
  let from = limit === undefined ? Number.MAX_SAFE_INTEGER : placeAt(limit + 1);
  let changed = 0;
  const act = db.transaction(() => beginAct(db, 'mark', person));
  for (;;) {
    const rows = rowsFound(reader, query, { before: from, limit: SLICE }, person);
    const last = rows.at(-1);
    if (last === undefined) break;
    db.transaction(() => {
      changed += setAll(db, rows, state, person, act, onChange);
      endAct(db, act, changed);
    });
    from = last.place;
    await pause();
  }
  if (changed === 0) db.transaction(() => endAct(db, act, 0));
  return changed;
}
