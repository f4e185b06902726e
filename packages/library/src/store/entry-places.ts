import type { EntriesOptions } from '../types.js';
import { sumsOf } from './count.js';
import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { placesAmong, placesOf } from './places.js';
import { JOIN_STATES, type Plan, withListings } from './plan.js';
import { bind, EVERYWHERE } from './window.js';

/** An article by its place and its number. */
export interface Numbered {
  place: number;
  number: number;
}

/** The numbers that are wanted, without both ends. */
export interface Span {
  above: number;
  below: number;
}

export const EVERY_NUMBER: Span = { above: 0, below: Number.MAX_SAFE_INTEGER };

/** Places that are looked at together. */
const TOGETHER = 5_000;
/** Articles of a plan that are all taken and put in order, rather than looked for in the order of their numbers. */
const FEW = 10_000;
/** So many articles are looked through for each that is found before taking those that are wanted costs less. */
const SPARSE = 4;
const ALL = 2 ** 31;

/** The number that the first article has that came at or after a second: numbers and these grow together. */
export function numberAt(db: Database, second: number): number {
  let [low, high] = [1, (db.get<{ last: number | null }>('select max(number) as last from articles')?.last ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = db.get<{ number: number; arrived: number }>(
      'select number, arrived from articles where number >= ? order by number limit 1',
      middle,
    );
    if (!row || row.arrived >= second) high = middle;
    else low = row.number + 1;
  }
  return low;
}

/** The places that are named, where some are: by number, by id, or by what changed since. */
export function namedPlaces(
  db: Database,
  { numbers, ids, changed }: Pick<EntriesOptions, 'numbers' | 'ids'> & { changed?: number },
  person: number,
): number[] | undefined {
  const lists: number[][] = [];
  const take = (sql: string, ...values: (string | number)[]) =>
    lists.push(db.all<{ place: number }>(sql, ...values).map(({ place }) => place));
  const byName = (column: string) =>
    `select distinct a.place from json_each(?) j cross join articles a on a.${column} = j.value`;
  if (numbers) take(byName('number'), JSON.stringify(numbers));
  if (ids) take(byName('id'), JSON.stringify(ids));
  if (changed !== undefined)
    take(
      `select place from articles where renewed >= ?2 union select place from articles where number >= ?3
       union select article from states where person = ?1 and changed >= ?2`,
      person,
      changed,
      numberAt(db, changed),
    );
  const [first, ...others] = lists;
  return first && others.reduce((left, list) => intersection(left, list), first);
}

function intersection(some: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return some.filter((place) => known.has(place));
}

/** Of some places those that a plan finds, with their numbers, in no order. */
export function numberedAmong(db: Database, plan: Plan, places: readonly number[], span: Span): Numbered[] {
  const found: Numbered[] = [];
  for (let at = 0; at < places.length; at += TOGETHER)
    for (const row of numbered(db, placesAmong(db, plan, places.slice(at, at + TOGETHER))))
      if (row.number > span.above && row.number < span.below) found.push(row);
  return found;
}

const numbered = (db: Database, places: readonly number[]): Numbered[] =>
  db.all<Numbered>(
    'select a.place, a.number from json_each(?) j cross join articles a on a.place = j.value',
    JSON.stringify(places),
  );

/** All that a plan finds in a span, where that is little, or found by words or what a person did; undefined where it is looked for. */
export function fewNumbered(db: Database, plan: Plan, span: Span): Numbered[] | undefined {
  const last = db.get<{ last: number | null }>('select max(number) as last from articles')?.last ?? 0;
  if (Math.min(span.below, last + 1) - span.above <= TOGETHER)
    return numberedAmong(
      db,
      plan,
      db
        .all<Numbered>('select place from articles where number > ? and number < ?', span.above, span.below)
        .map(({ place }) => place),
      span,
    );
  if (!isByIndex(plan)) {
    const { total, done } = sumsOf(db, plan.person, plan.among ?? sightOf(db, plan.person).listings);
    const estimate = plan.unread ? total - done : total;
    if (estimate > FEW || estimate * SPARSE > last) return undefined;
  }
  return numbered(db, placesOf(db, plan, { limit: ALL })).filter(
    ({ number }) => number > span.above && number < span.below,
  );
}

const isByIndex = ({ match, without, driver, others }: Plan) => (match ?? without ?? driver ?? others) !== undefined;

/** The condition of a plan and a span, for looking through articles by number. */
function inSpan(plan: Plan, { above, below }: Span) {
  const { conditions, values } = withListings(plan);
  return {
    sql: `from articles a indexed by articles_number ${JOIN_STATES}
      where ${['a.number > ?', 'a.number < ?', ...conditions].join(' and ')}`,
    values: [plan.person, above, below, ...bind(values, EVERYWHERE)],
  };
}

/** What a plan finds in a span, in the order of numbers. */
export function scanNumbers(
  db: Database,
  plan: Plan,
  span: Span,
  { oldest, limit, offset }: { oldest: boolean; limit: number; offset: number },
): Numbered[] {
  const { sql, values } = inSpan(plan, span);
  return db.all<Numbered>(
    `select a.place, a.number ${sql} order by a.number ${oldest ? 'asc' : 'desc'} limit ? offset ?`,
    ...values,
    limit,
    offset,
  );
}

export function countNumbers(db: Database, plan: Plan, span: Span): number {
  const { sql, values } = inSpan(plan, span);
  return db.get<{ n: number }>(`select count(*) as n ${sql}`, ...values)?.n ?? 0;
}
