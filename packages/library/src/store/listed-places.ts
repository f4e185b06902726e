import { ALL } from './chunks.js';
import type { Database, Value } from './database.js';
import { bounds, JOIN_STATES, type Plan, type Range, scan } from './plan.js';

/** Newest articles that are looked through before the chunks are: mostly a page is among them. */
const QUICK = 1_500;

interface Chunk {
  listing: number;
  first: number;
  last: number;
}

/**
 * Places of listings, or of everything a person sees, of which only the unread are wanted where the plan says so. Chunks of
 * which everything is done are never looked into, so it does not matter how much has been read already.
 */
export function listedPlaces(db: Database, plan: Plan, range: Range): number[] {
  if (plan.among !== undefined && plan.among.length === 0) return [];
  if (plan.among !== undefined && plan.among.length <= 20) return fromChunks(db, plan, plan.among, range);
  const quick = quickly(db, plan, range);
  if (quick.found.length >= range.limit || quick.end) return quick.found;
  const left = { ...range, limit: range.limit - quick.found.length, from: quick.reached };
  return [...quick.found, ...fromChunks(db, plan, plan.among ?? plan.sight ?? [ALL], left)];
}

/** Those among the articles that come next. */
function quickly(db: Database, plan: Plan, range: Range): { found: number[]; reached: number; end: boolean } {
  const bound = bounds('place', range);
  const edge = db.get<{ place: number }>(
    `select place from articles ${bound.where.length > 0 ? `where ${bound.where.join(' and ')}` : ''} ${bound.order}
     limit 1 offset ${QUICK}`,
    ...bound.values,
  );
  if (edge === undefined) return { found: scan(db, plan, range), reached: 0, end: true };
  const within = {
    ...plan,
    conditions: [...plan.conditions, `a.place ${range.oldest ? '<=' : '>='} ?`],
    values: [...plan.values, edge.place],
  };
  return { found: scan(db, within, range), reached: edge.place, end: false };
}

/** Merges the chunks of listings by the order of their articles, and stops when no chunk can bring anything earlier. */
function fromChunks(db: Database, plan: Plan, listings: readonly number[], range: Range): number[] {
  const { oldest = false, limit } = range;
  const before = (a: number, b: number) => (oldest ? a - b : b - a);
  let found: number[] = [];
  for (const chunk of chunksOf(db, plan, listings, range)) {
    const worst = found.length >= limit ? found[limit - 1] : undefined;
    if (worst !== undefined && before(oldest ? chunk.first : chunk.last, worst) > 0) break;
    const more = chunkPlaces(db, plan, chunk, range);
    if (more.length === 0) continue;
    found = (found.length === 0 ? more : [...found, ...more].sort(before)).slice(0, limit);
  }
  return found;
}

function chunksOf(db: Database, plan: Plan, listings: readonly number[], { from, oldest }: Range): Chunk[] {
  const where = ['c.listing in (select value from json_each(?))', 'c.n > 0'];
  const values: Value[] = [plan.person, JSON.stringify(listings)];
  if (plan.unread) where.push('c.n > coalesce(t.done, 0)');
  if (from !== undefined) {
    where.push(oldest ? 'c.last > ?' : 'c.first < ?');
    values.push(from);
  }
  return db.all<Chunk>(
    `select c.listing, c.first, c.last from chunks c
     left join tallies t on t.person = ? and t.listing = c.listing and t.first = c.first
     where ${where.join(' and ')} order by ${oldest ? 'c.first' : 'c.last desc'}`,
    ...values,
  );
}

function chunkPlaces(db: Database, plan: Plan, chunk: Chunk, range: Range): number[] {
  const bound = bounds('a.place', range);
  const all = chunk.listing === ALL;
  const where = [...(all ? [] : ['a.listing = ?']), 'a.place >= ?', 'a.place <= ?', ...plan.conditions, ...bound.where];
  return db
    .all<{ place: number }>(
      `select a.place from articles a ${JOIN_STATES} where ${where.join(' and ')} ${bound.order} limit ?`,
      plan.person,
      ...(all ? [] : [chunk.listing]),
      chunk.first,
      chunk.last,
      ...plan.values,
      ...bound.values,
      range.limit,
    )
    .map(({ place }) => place);
}
