import type { Condition } from '../index/compile.js';
import type { Database } from './database.js';
import { listedPlaces } from './listed-places.js';
import { bounds, JOIN_STATES, type Plan, placesIn, type Range, scan, where, withListings } from './plan.js';

/** Articles among which the hits of words that must not be there are looked for at a time. */
const WINDOW = 512;

/** Places that a plan finds, in order. */
export function placesOf(db: Database, plan: Plan, range: Range): number[] {
  if (plan.match !== undefined) return wordPlaces(db, plan, plan.match, range);
  if (plan.without !== undefined) return placesWithout(db, plan, plan.without, range);
  if (plan.driver !== undefined) return drivenPlaces(db, plan, plan.driver, range);
  if (plan.among !== undefined || plan.unread) return listedPlaces(db, plan, range);
  return scan(db, plan, range);
}

function wordPlaces(db: Database, plan: Plan, match: string, range: Range): number[] {
  const { conditions, values } = withListings(plan);
  const bound = bounds('w.rowid', range);
  return placesIn(
    db.all<{ place: number }>(
      `select w.rowid as place from ${plan.table} w cross join articles a on a.place = w.rowid ${JOIN_STATES}
       ${where([`${plan.table} match ?`, ...conditions, ...bound.where])} ${bound.order} limit ?`,
      plan.person,
      match,
      ...values,
      ...bound.values,
      range.limit,
    ),
  );
}

/** Articles as they come, a window at a time, less those that have the words. */
function placesWithout(db: Database, plan: Plan, expression: string, range: Range): number[] {
  const found: number[] = [];
  const { without: _, ...rest } = plan;
  let from = range.from;
  for (;;) {
    const window = placesOf(db, rest, { ...range, limit: WINDOW, ...(from !== undefined && { from }) });
    const last = window.at(-1);
    if (last === undefined) return found;
    const [low, high] = [Math.min(window[0]!, last), Math.max(window[0]!, last)];
    const hits = new Set(
      placesIn(
        db.all<{ place: number }>(
          'select rowid as place from words where words match ? and rowid >= ? and rowid <= ?',
          expression,
          low,
          high,
        ),
      ),
    );
    for (const place of window) if (!hits.has(place)) found.push(place);
    if (found.length >= range.limit) return found.slice(0, range.limit);
    if (window.length < WINDOW) return found;
    from = last;
  }
}

/** Articles of which a person did something, from the rows that say so. */
function drivenPlaces(db: Database, plan: Plan, driver: Condition, range: Range): number[] {
  const { conditions, values } = withListings(plan);
  const bound = bounds('d.article', range);
  return placesIn(
    db.all<{ place: number }>(
      `select d.article as place from (${driver.sql}) d cross join articles a on a.place = d.article ${JOIN_STATES}
       ${where([...conditions, ...bound.where])} ${bound.order} limit ?`,
      ...driver.values,
      plan.person,
      ...values,
      ...bound.values,
      range.limit,
    ),
  );
}
