import type { Query } from '@dateline/core';
import { among, type Compiled, compile, one } from '../index/compile.js';
import { isPrefixed } from '../index/search-file.js';
import type { Database, Value } from './database.js';
import { sightOf } from './listings.js';
import { type Bounded, bind, EVERYWHERE, type Window } from './window.js';

/** A query as it is put to the tables for one person. */
export interface Plan extends Compiled {
  person: number;
}

/**
 * What a query asks for among the articles that a person sees. Hidden ones are shown only where it asks for them.
 * @param hasPrefixes whether the index of beginnings of words may be asked: where it is complete unless told otherwise
 */
export function planOf(db: Database, query: Query, person: number, hasPrefixes = () => isPrefixed(db)): Plan {
  const plan = compile(query, person, hasPrefixes);
  const { all, listings } = sightOf(db, person);
  const conditions = [...plan.conditions];
  const values = [...plan.values];
  if (!plan.asksHidden) conditions.push('coalesce(st.hidden, 0) = 0');
  // Where the listings are named, those that are not seen are left out of them.
  const wanted = plan.listings && listingsOf(db, plan, listings);
  const found = {
    ...plan,
    conditions,
    values,
    person,
    ...(wanted && { among: wanted }),
    ...(all ? {} : { sight: listings }),
  };
  if (plan.others) {
    const other = (isSelective(found) || isRare(db, plan, FEW_HITS) ? one : among)(plan.others);
    conditions.push(other.sql);
    values.push(...other.values);
  }
  return found;
}

/** Listings that are merged article by article; where there are more, articles are looked through as they come. */
export const FEW = 200;
/** Hits that are looked up one by one in the other index. */
const FEW_HITS = 2_000;

/** Whether few articles are left where the words do not count. */
export function isSelective({ driver, among: wanted, sight }: Pick<Plan, 'driver' | 'among' | 'sight'>): boolean {
  return driver !== undefined || (wanted ?? sight ?? { length: FEW + 1 }).length <= FEW;
}

/** Whether the words that are to be there have at most so many hits. */
export function isRare(db: Database, { table, match }: Pick<Compiled, 'table' | 'match'>, most: number): boolean {
  if (match === undefined) return false;
  return db.get(`select 1 as n from ${table} where ${table} match ? limit 1 offset ${most}`, match) === undefined;
}

/** The listings that all conditions on feeds leave. */
function listingsOf(db: Database, { listings = [] }: Compiled, seen: readonly number[]): number[] {
  let left = new Set(seen);
  for (const { sql, values } of listings) {
    const found = db.all<{ listing: number }>(
      `select distinct lf.listing from listing_feeds lf where ${sql}`,
      ...bind(values, EVERYWHERE),
    );
    left = new Set(found.map(({ listing }) => listing).filter((listing) => left.has(listing)));
  }
  return [...left];
}

export interface Range {
  /** Only places before it, or after it where `oldest` is set. */
  from?: number;
  limit: number;
  oldest?: boolean;
}

/** Conditions on the place in `column`, and the order. */
export function bounds(column: string, { from, oldest }: Range): { where: string[]; values: Value[]; order: string } {
  const [compare, direction] = oldest ? ['>', 'asc'] : ['<', 'desc'];
  return {
    where: from === undefined ? [] : [`${column} ${compare} ?`],
    values: from === undefined ? [] : [from],
    order: `order by ${column} ${direction}`,
  };
}

export const JOIN_STATES = 'left join states st on st.person = ? and st.article = a.place';

export const where = (conditions: readonly string[]) =>
  conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';

/** Adds the listings that are wanted, or seen, to the conditions. */
export function withListings({ conditions, values, among, sight }: Plan): {
  conditions: string[];
  values: Bounded[];
} {
  const listings = among ?? sight;
  if (listings === undefined) return { conditions: [...conditions], values: [...values] };
  return {
    conditions: [...conditions, 'a.listing in (select value from json_each(?))'],
    values: [...values, JSON.stringify(listings)],
  };
}

export function scan(db: Database, plan: Plan, range: Range, window: Window): number[] {
  const { conditions, values } = withListings(plan);
  const { order } = bounds('a.place', range);
  return placesIn(
    db.all<{ place: number }>(
      `select a.place from articles a ${JOIN_STATES} ${where(['a.place between ? and ?', ...conditions])} ${order} limit ?`,
      plan.person,
      window.low,
      window.high,
      ...bind(values, window),
      range.limit,
    ),
  );
}

export const placesIn = (rows: readonly { place: number }[]): number[] => rows.map(({ place }) => place);
