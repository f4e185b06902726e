import { parseQuery } from '@dateline/core/base';
import { passedOn } from '../store/act-parts.js';
import { seconds } from '../store/place.js';
import type { MarkOptions, State } from '../types.js';
import { beginAct, endAct } from './acts.js';
import { markSeen } from './changed.js';
import type { Position } from './cursor.js';
import { doneAfter, noteMarked, stillMeant } from './done-at.js';
import { findAll, seen } from './find.js';
import { placesOf } from './places.js';
import { keepPosition } from './positions.js';
import { setAll, type Wanted } from './set-all.js';
import { PLANNED_ONCE, type Sql, type Tx } from './sql.js';
import { heldRows, holdPerson, type StateRow } from './states.js';
import type { Verbs } from './verbs.js';

/** Articles that a transaction of a long act takes. */
const SLICE = 500;

/** The other articles of the Stories of some, or those of them that tell the same text, as far as the person sees them. */
async function othersOf(
  tx: Tx,
  articles: readonly number[],
  also: 'story' | 'copies',
  person: number,
): Promise<number[]> {
  const rows = await tx.all<{ article: number }>(
    `select distinct o.article from story_articles s join story_articles o on o.story = s.story
       join articles a on a.at = o.at and a.article = o.article
     where s.article = any($1::bigint[]) and o.article <> all($1::bigint[]) and ($3 or o.copy = s.copy) and ${seen('$2')}
     order by o.article desc`,
    articles,
    person,
    also === 'story',
  );
  return rows.map(({ article }) => article);
}

interface Marked {
  articles: readonly number[];
  others: readonly number[];
  also: MarkOptions['also'];
}

/** @returns the ids of those that changed */
async function markArticles(
  tx: Tx,
  { articles, others, also }: Marked,
  state: State,
  person: number,
  act: number | undefined,
  at?: string,
): Promise<string[]> {
  const named = new Set(articles);
  const all = await heldRows(tx, [...articles, ...others], person);
  const rows = all.filter(({ article }) => named.has(article));
  const rest = all.filter(({ article }) => !named.has(article));
  // Who opens one of several copies says nothing of another one that they keep unread.
  const open = also === 'copies' && state.read ? rest.filter(({ kept }) => kept === 0) : rest;
  const changed = new Set([
    ...(await setAsOf(tx, rows, state, person, act, at)),
    ...(await setAsOf(tx, open, passedOn(state), person, act, at)),
  ]);
  return all.filter(({ article }) => changed.has(article)).map(({ id }) => id);
}

/** Sets states and tags as of a moment, and notes it. @returns the numbers of those that changed */
async function setAsOf(
  tx: Tx,
  rows: readonly StateRow[],
  state: State,
  person: number,
  act: number | undefined,
  at: string | undefined,
): Promise<Set<number>> {
  if (rows.length === 0) return new Set();
  const articles = rows.map(({ article }) => article);
  const later = at === undefined ? new Set<string>() : await doneAfter(tx, articles, at, person);
  const wanted = rows.map(
    (row): Wanted => ({ row, state: later.size === 0 ? state : stillMeant(later, row.article, state) }),
  );
  const changed = await setAll(tx, wanted, person, act);
  await noteMarked(tx, articles, state, at ?? new Date().toISOString(), person);
  return changed;
}

/**
 * All of the articles or, where one is unknown, none; with those of their Stories where `also` says so.
 * @param at ISO 8601, where it was done before now: what was done to an article later stays
 * @returns the ids of those that changed
 */
export async function mark(
  tx: Tx,
  person: number,
  ids: readonly string[],
  state: State,
  { also, undoable = false }: MarkOptions = {},
  at?: string,
): Promise<string[]> {
  await holdPerson(tx, person);
  const articles = [...new Set((await findAll(tx, ids, person)).map(({ article }) => article))];
  const others = also ? await othersOf(tx, articles, also, person) : [];
  // What tells the same text goes with an article: that is no act on many.
  const many = also === 'copies' ? articles.length : articles.length + others.length;
  const act = many > 1 || undoable ? await beginAct(tx, 'mark', person) : undefined;
  const changed = await markArticles(tx, { articles, others, also }, state, person, act, at);
  if (act !== undefined) await endAct(tx, act, changed.length);
  return changed;
}

const slicesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / SLICE) }, (_, n) => items.slice(n * SLICE, (n + 1) * SLICE));

/** Marks many articles slice by slice, so that what else the person does goes between, as one act. */
async function markMany(sql: Sql, person: number, ids: readonly string[], state: State, options: MarkOptions = {}) {
  if (ids.length <= SLICE)
    return sql.transaction((tx) => mark(tx, person, ids, state, options), `begin${PLANNED_ONCE}`);
  const { also } = options;
  const found = new Set<number>();
  for (const some of slicesOf(ids)) for (const { article } of await findAll(sql, some, person)) found.add(article);
  const act = await sql.transaction((tx) => beginAct(tx, 'mark', person));
  const changed = new Set<string>();
  for (const articles of slicesOf([...found])) {
    const marked = await sql.transaction(async (tx) => {
      await holdPerson(tx, person);
      const others = also ? (await othersOf(tx, articles, also, person)).filter((each) => !found.has(each)) : [];
      const ids = await markArticles(tx, { articles, others, also }, state, person, act);
      if (ids.length > 0) await endAct(tx, act, new Set([...changed, ...ids]).size);
      return ids;
    });
    for (const id of marked) changed.add(id);
  }
  if (changed.size === 0) await sql.transaction((tx) => endAct(tx, act, 0));
  return [...changed];
}

export interface Bounds {
  /** ISO 8601: nothing after it. */
  before?: string | undefined;
  /** Only articles of lower numbers. */
  below?: number | undefined;
}

/**
 * Marks what a query finds, slice by slice, as one act.
 * @param onChange told of the articles of a slice that changed, in the transaction that changed them
 * @returns how many changed
 */
export async function markFound(
  sql: Sql,
  person: number,
  text: string,
  state: State,
  { before, below = Number.MAX_SAFE_INTEGER }: Bounds = {},
  onChange: (tx: Tx, rows: readonly StateRow[], act: number) => Promise<void> = async () => {},
): Promise<number> {
  const { query } = parseQuery(text);
  const limit = before === undefined ? undefined : seconds(before);
  let after: Position | undefined = limit === undefined ? undefined : { at: limit + 1, article: 0 };
  let changed = 0;
  const act = await sql.transaction((tx) => beginAct(tx, 'mark', person));
  for (;;) {
    const slice: { last: Position | undefined; changed: number } = await sql.transaction(async (tx) => {
      await holdPerson(tx, person);
      const found = await placesOf(tx, query, person, { after, oldest: false, limit: SLICE });
      const wanted = found.filter(({ article }) => article < below).map(({ article }) => article);
      const rows = await heldRows(tx, wanted, person);
      const some = await setAll(
        tx,
        rows.map((row) => ({ row, state })),
        person,
        act,
      );
      if (some.size > 0) {
        await endAct(tx, act, changed + some.size);
        await onChange(
          tx,
          rows.filter(({ article }) => some.has(article)),
          act,
        );
      }
      return { last: found.length < SLICE ? undefined : found.at(-1), changed: some.size };
    });
    changed += slice.changed;
    after = slice.last;
    if (after === undefined) break;
  }
  if (changed === 0) await sql.transaction((tx) => endAct(tx, act, 0));
  return changed;
}

export const marks: Verbs<'mark' | 'markAll' | 'seen' | 'keepPosition'> = {
  mark: markMany,
  markAll: (sql, person, query, state, before, below) => markFound(sql, person, query, state, { before, below }),
  seen: (sql, person, ids) => sql.transaction((tx) => markSeen(tx, person, ids)),
  keepPosition: (sql, person, id, position) => sql.transaction((tx) => keepPosition(tx, person, id, position)),
};
