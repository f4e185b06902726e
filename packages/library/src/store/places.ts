import type { Driver } from '../index/compile.js';
import { hitsOf, placeOfHit, rowsWithin } from '../index/hits.js';
import type { Database } from './database.js';
import { listedPlaces } from './listed-places.js';
import {
  bounds,
  isRare,
  isSelective,
  JOIN_STATES,
  type Plan,
  placesIn,
  type Range,
  scan,
  where,
  withListings,
} from './plan.js';
import { densityOf, walk } from './walk.js';
import { bind, EVERYWHERE, type Window } from './window.js';

/** Articles of which it is looked up whether they have the words: first few, then more. */
const FIRST_BATCH = 192;
const BATCH = 512;
/** Articles that may lie between two of them before each is looked up by itself; of words that few of them had, more. */
const PROBE = 100;
const PROBE_RARE = 2_000;
const FEW = 0.1;
/** Rows that come in order which are looked at together. */
const LARGEST = 4_096;
/** Hits of words that are rare: all of them are looked through. */
const RARE = 5_000;

/** Places that a plan finds, in order. */
export function placesOf(db: Database, plan: Plan, range: Range): number[] {
  if (plan.match !== undefined)
    return isSelective(plan) && !isRare(db, plan, RARE) ? placesByWords(db, plan, range) : wordPlaces(db, plan, range);
  if (plan.without !== undefined)
    return isSelective(plan) ? placesByWords(db, plan, range) : placesWithout(db, plan, range);
  if (plan.driver !== undefined) return drivenPlaces(db, plan, plan.driver, range);
  if (plan.among !== undefined || plan.sight !== undefined || plan.unread) return listedPlaces(db, plan, range);
  return walk(db, plan, range, (window, limit) => scan(db, plan, { ...range, limit }, window));
}

/** Which of some places a plan finds. */
export function placesAmong(db: Database, plan: Plan, places: readonly number[]): number[] {
  if (places.length === 0) return [];
  const { conditions, values } = withListings(plan);
  const within = { low: Math.min(...places), high: Math.max(...places) };
  const driven = plan.driver && plan.match === undefined && plan.without === undefined ? plan.driver : undefined;
  const found = placesIn(
    db.all<{ place: number }>(
      `select a.place from json_each(?) j cross join articles a on a.place = j.value ${JOIN_STATES}
       ${where([...conditions, ...(driven ? [`a.place in (${driven.sql})`] : [])])} order by a.place desc`,
      JSON.stringify(places),
      plan.person,
      ...bind(values, within),
      ...(driven ? bind(driven.values, within) : []),
    ),
  );
  if (found.length === 0 || (plan.match === undefined && plan.without === undefined)) return found;
  const has = hitsAmong(db, plan, found, densityOf(db));
  return found.filter((place) => has.has(place) === (plan.match !== undefined));
}

function wordPlaces(db: Database, plan: Plan, range: Range): number[] {
  const { conditions, values } = withListings(plan);
  const place = placeOfHit(plan.table);
  const { order } = bounds('w.rowid', range);
  // Several statements of a story may be hits.
  const sql = `select ${plan.table === 'statements' ? 'distinct' : ''} ${place} as place
    from ${plan.table} w cross join articles a on a.place = ${place} ${JOIN_STATES}
    ${where([`${plan.table} match ?`, `w.rowid ${rowsWithin(plan.table)}`, ...conditions])} ${order} limit ?`;
  const look = (window: Window, limit: number) => {
    const bound = bind(values, window);
    return placesIn(db.all<{ place: number }>(sql, plan.person, plan.match!, window.low, window.high, ...bound, limit));
  };
  return walk(db, plan, range, look, () => isRare(db, plan, RARE));
}

/** Articles less those that have the words, a window at a time. */
function placesWithout(db: Database, plan: Plan, range: Range): number[] {
  const { conditions, values } = withListings(plan);
  const { order } = bounds('a.place', range);
  const hits = hitsOf(plan.table, 'window');
  const sql = `select a.place from articles a ${JOIN_STATES}
    ${where(['a.place between ? and ?', `a.place not in (${hits})`, ...conditions])} ${order} limit ?`;
  return walk(db, plan, range, (window, limit) => {
    const between = [window.low, window.high];
    const bound = bind(values, window);
    return placesIn(
      db.all<{ place: number }>(sql, plan.person, ...between, plan.without!, ...between, ...bound, limit),
    );
  });
}

/** Articles as they come without regard to the words, a batch at a time, of which those stay that have the words or have not. */
function placesByWords(db: Database, plan: Plan, range: Range): number[] {
  const { match, without, driver, ...bare } = plan;
  const haveWords = wordsFilter(db, plan);
  // Rows that come in order are looked up in the words first: few of them are left for the other conditions.
  if (driver?.isOrdered) return orderedPlaces(db, driver, range, (places) => placesAmong(db, bare, haveWords(places)));
  const rest = { ...bare, ...(driver && { driver }) };
  const found: number[] = [];
  let from = range.from;
  for (let limit = FIRST_BATCH; ; limit = BATCH) {
    const batch = placesOf(db, rest, { ...range, limit, ...(from !== undefined && { from }) });
    const last = batch.at(-1);
    if (last === undefined) return found;
    found.push(...haveWords(batch));
    if (found.length >= range.limit) return found.slice(0, range.limit);
    if (batch.length < limit) return found;
    from = last;
  }
}

/** Leaves of places, in order, those that have the words of a plan, or have them not. */
function wordsFilter(db: Database, plan: Plan): (places: readonly number[]) => number[] {
  const density = densityOf(db);
  let [looked, hits] = [0, 0];
  return (places) => {
    if (places.length === 0) return [];
    // The hits of words that are seldom met are fewer than the articles that would be looked up.
    const isSeldom = looked > 0 && hits < FEW * looked;
    const has = hitsAmong(db, plan, places, density, isSeldom ? PROBE_RARE : PROBE);
    [looked, hits] = [looked + places.length, hits + has.size];
    return places.filter((place) => has.has(place) === (plan.match !== undefined));
  };
}

/** Which of the places, in order, have the words: from all hits between them, or place by place where these lie far apart. */
function hitsAmong(db: Database, plan: Plan, places: readonly number[], density: number, probe = PROBE): Set<number> {
  const [first, last] = [places[0]!, places.at(-1)!];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const list = JSON.stringify(places);
  const expression = (plan.match ?? plan.without)!;
  const rows =
    (high - low) * density > probe * places.length
      ? db.all<{ place: number }>(
          `select j.value as place from json_each(?) j where exists (${hitsOf(plan.table, 'j.value')})`,
          list,
          expression,
        )
      : db.all<{ place: number }>(
          `select j.value as place from json_each(?) j where j.value in (${hitsOf(plan.table, 'window')})`,
          list,
          expression,
          low,
          high,
        );
  return new Set(placesIn(rows));
}

/** Articles of which a person did something, or in which somebody speaks, from the rows that say so. */
function drivenPlaces(db: Database, plan: Plan, driver: Driver, range: Range): number[] {
  if (driver.isOrdered) {
    const { driver: _, ...bare } = plan;
    return orderedPlaces(db, driver, range, (places) => placesAmong(db, bare, places));
  }
  const { conditions, values } = withListings(plan);
  const bound = bounds('d.article', range);
  return placesIn(
    db.all<{ place: number }>(
      `select d.article as place from (${driver.sql}) d cross join articles a on a.place = d.article ${JOIN_STATES}
       ${where([...conditions, ...bound.where])} ${bound.order} limit ?`,
      ...bind(driver.values, EVERYWHERE),
      plan.person,
      ...bind(values, EVERYWHERE),
      ...bound.values,
      range.limit,
    ),
  );
}

/** The same where the rows come in order: as many of them as the range needs. @param kept those of some places that are wanted */
function orderedPlaces(
  db: Database,
  driver: Driver,
  range: Range,
  kept: (places: readonly number[]) => readonly number[],
): number[] {
  const found: number[] = [];
  let from = range.from;
  for (let limit = 2 * range.limit; ; limit = Math.min(LARGEST, 2 * limit)) {
    const bound = bounds('article', { ...range, ...(from !== undefined && { from }) });
    const rows = placesIn(
      db.all<{ place: number }>(
        `select article as place from (${[driver.sql, ...bound.where].join(' and ')} ${bound.order} limit ?)`,
        ...bind(driver.values, EVERYWHERE),
        ...bound.values,
        limit,
      ),
    );
    const among = new Set(kept(rows));
    for (const place of rows) if (among.has(place)) found.push(place);
    if (found.length >= range.limit) return found.slice(0, range.limit);
    if (rows.length < limit) return found;
    from = rows.at(-1)!;
  }
}
