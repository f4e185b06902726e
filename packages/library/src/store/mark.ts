import { parseQuery } from '@dateline/core/base';
import type { MarkOptions, State } from '../types.js';
import { isLookedAt, passedOn } from './act-parts.js';
import { beginAct, endAct } from './acts.js';
import { lookedAt } from './changed.js';
import type { Database } from './database.js';
import { noteMarked, stillMeant } from './done-at.js';
import { findArticle } from './get.js';
import { rowsFound } from './list.js';
import { FIRST } from './people.js';
import { placeAt, seconds } from './place.js';
import { keepMarked, type StateRow, setStates, setTags, stateRow } from './states.js';
import { placesOfStory } from './stories.js';

/** Articles a transaction of a long write takes: well under 10 ms. */
const SLICE = 250;

/**
 * All of the articles or, where one is unknown, none; with those of their Stories where `also` says so.
 * @param at ISO 8601, where it was done before now: what was done to an article later stays
 * @returns the ids of those that changed
 */
export function mark(
  db: Database,
  ids: readonly string[],
  state: State,
  person = FIRST,
  { also, undoable = false }: MarkOptions = {},
  at?: string,
): string[] {
  return db.transaction(() => {
    const places = placesOfIds(db, ids, person);
    const others = also ? othersOf(db, places, also, person) : [];
    // What tells the same text goes with an article: that is no act on many.
    const many = also === 'copies' ? places.length : places.length + others.length;
    const act = many > 1 || undoable ? beginAct(db, 'mark', person) : undefined;
    const changed = markPlaces(db, { places, others, also }, state, person, act, at);
    if (act !== undefined) endAct(db, act, changed.length);
    return changed;
  });
}

/**
 * Marks many articles as `mark` does, slice by slice so that what else people do goes between, as one act. One that goes
 * meanwhile is left out.
 * @param pause lets others have their turn
 */
export async function markMany(
  db: Database,
  ids: readonly string[],
  state: State,
  pause: () => Promise<void>,
  person = FIRST,
  options: MarkOptions = {},
): Promise<string[]> {
  if (ids.length <= SLICE) return mark(db, ids, state, person, options);
  const { also } = options;
  const found = new Set<number>();
  for (const some of slicesOf(ids)) {
    for (const place of db.snapshot(() => placesOfIds(db, some, person))) found.add(place);
    await pause();
  }
  const act = db.transaction(() => beginAct(db, 'mark', person));
  const changed = new Set<string>();
  for (const places of slicesOf([...found])) {
    db.transaction(() => {
      const others = also ? othersOf(db, places, also, person).filter((place) => !found.has(place)) : [];
      for (const id of markPlaces(db, { places, others, also }, state, person, act)) changed.add(id);
      if (changed.size > 0) endAct(db, act, changed.size);
    });
    await pause();
  }
  if (changed.size === 0) db.transaction(() => endAct(db, act, 0));
  return [...changed];
}

const slicesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / SLICE) }, (_, n) => items.slice(n * SLICE, (n + 1) * SLICE));

/** @throws DatelineError `unknown-article` */
const placesOfIds = (db: Database, ids: readonly string[], person: number): number[] => [
  ...new Set(ids.map((id) => findArticle(db, id, person).place)),
];

/** Articles that are marked, and those that go with them. */
interface Marked {
  places: readonly number[];
  others: readonly number[];
  also: MarkOptions['also'];
}

/** @returns the ids of those that changed */
function markPlaces(
  db: Database,
  { places, others, also }: Marked,
  state: State,
  person: number,
  act: number | undefined,
  at?: string,
): string[] {
  const rowsAt = (some: readonly number[]) => some.flatMap((place) => stateRow(db, place, person) ?? []);
  const [rows, rest] = [rowsAt(places), rowsAt(others)];
  // Who opens one of several copies says nothing of another one that they keep unread.
  const open = also === 'copies' && state.read ? rest.filter(({ kept }) => kept === 0) : rest;
  const set = (some: readonly StateRow[], what: State) => setAsOf(db, some, what, person, act, at);
  const changed = new Set([...set(rows, state), ...set(open, passedOn(state))]);
  return [...rows, ...rest].filter(({ place }) => changed.has(place)).map(({ id }) => id);
}

/** Sets states and tags as of a moment, and notes it. @returns the places of those that changed */
function setAsOf(
  db: Database,
  rows: readonly StateRow[],
  state: State,
  person: number,
  act: number | undefined,
  at: string | undefined,
): Set<number> {
  const changed =
    at === undefined
      ? setAll(db, rows, state, person, act)
      : new Set(
          rows.flatMap((row) => [...setAll(db, [row], stillMeant(db, row.place, state, at, person), person, act)]),
        );
  const places = rows.map(({ place }) => place);
  noteMarked(db, places, state, at ?? new Date().toISOString(), person);
  return changed;
}

/** The other articles of the Stories of some, or those of them that tell the same text. */
function othersOf(db: Database, places: readonly number[], also: 'story' | 'copies', person: number): number[] {
  const others = new Set<number>();
  for (const place of places) {
    const mine = db.get<{ story: number; copy: number }>(
      'select story, copy from story_articles where article = ?',
      place,
    );
    if (!mine) continue;
    for (const member of placesOfStory(db, mine.story, person))
      if (also === 'story' || member.copy === mine.copy) others.add(member.place);
  }
  for (const place of places) others.delete(place);
  return [...others];
}

/** Sets states and tags of articles. @returns the places of those that changed */
function setAll(
  db: Database,
  rows: readonly StateRow[],
  state: State,
  person: number,
  act: number | undefined,
  onChange: (row: StateRow, act: number) => void = () => {},
): Set<number> {
  const { keptUnread: kept, ...rest } = state;
  const changed = setStates(db, rows, { ...rest, kept }, person, act);
  // Who says that a story is read, unread or to be hidden knows of its changes.
  if (isLookedAt(state)) {
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
  return changed;
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
  { before, below = Number.MAX_SAFE_INTEGER }: { before?: string | undefined; below?: number | undefined },
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
    const wanted = rows.filter(({ number }) => number < below);
    db.transaction(() => {
      changed += setAll(db, wanted, state, person, act, onChange).size;
      if (changed > 0) endAct(db, act, changed);
    });
    from = last.place;
    await pause();
  }
  if (changed === 0) db.transaction(() => endAct(db, act, 0));
  return changed;
}
