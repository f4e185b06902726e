import { ALL } from './chunks.js';
import type { Database, Value } from './database.js';
import { bounds, FEW, JOIN_STATES, type Plan, type Range, scan } from './plan.js';
import { spanOf } from './walk.js';
import { bind } from './window.js';

/** Newest articles that are looked through before the chunks are, where there are more listings: mostly a page is among them. */
const QUICK = 1_500;

interface Chunk {
  listing: number;
  first: number;
  last: number;
}

/** How far the articles of a listing have been looked through. */
interface Progress {
  listing: number;
  /** The chunk that comes next; undefined where it is to be looked up from `at` on. */
  chunk?: Chunk;
  /** No article that is left comes before this place. */
  at: number;
}

/**
 * Places of listings, or of everything a person sees, of which only the unread are wanted where the plan says so. Chunks of
 * which everything is done are never looked into, so it does not matter how much has been read already.
 */
export function listedPlaces(db: Database, plan: Plan, range: Range): number[] {
  const listings = plan.among ?? plan.sight ?? [ALL];
  if (listings.length <= FEW) return fromChunks(db, plan, listings, range);
  const quick = quickly(db, plan, range);
  if (quick.found.length >= range.limit || quick.end) return quick.found;
  const left = { ...range, limit: range.limit - quick.found.length, from: quick.reached };
  return [...quick.found, ...fromChunks(db, plan, listings, left)];
}

/** Those among the articles that come next. */
function quickly(db: Database, plan: Plan, range: Range): { found: number[]; reached: number; end: boolean } {
  const bound = bounds('place', range);
  const edge = db.get<{ place: number }>(
    `select place from articles ${bound.where.length > 0 ? `where ${bound.where.join(' and ')}` : ''} ${bound.order}
     limit 1 offset ${QUICK}`,
    ...bound.values,
  );
  const span = spanOf(plan, range);
  if (edge === undefined) return { found: scan(db, plan, range, span), reached: 0, end: true };
  const reached = edge.place;
  const near = range.oldest
    ? { ...span, high: Math.min(span.high, reached) }
    : { ...span, low: Math.max(span.low, reached) };
  return { found: scan(db, plan, range, near), reached, end: false };
}

/**
 * Merges the listings by the order of their articles, a chunk at a time, and stops when no chunk can bring anything
 * earlier. Of a chunk only what comes before the worst of a full page is looked at.
 */
function fromChunks(db: Database, plan: Plan, listings: readonly number[], range: Range): number[] {
  const { oldest = false, limit } = range;
  const before = (a: number, b: number) => (oldest ? a - b : b - a);
  const waiting = firstChunks(db, plan, listings, range).map((chunk) => ahead(chunk, oldest));
  waiting.sort((a, b) => before(a.at, b.at));
  let found: number[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const worst = found.length >= limit ? found[limit - 1] : undefined;
    if (worst !== undefined && before(next.at, worst) > 0) break;
    const { listing } = next;
    if (next.chunk) {
      const more = chunkPlaces(db, plan, next.chunk, range, worst);
      if (more.length > 0) found = [...found, ...more].sort(before).slice(0, limit);
      insert(waiting, { listing, at: oldest ? next.chunk.last : next.chunk.first }, before);
    } else {
      const [chunk] = firstChunks(db, plan, [listing], { ...range, from: next.at });
      if (chunk) insert(waiting, ahead(chunk, oldest), before);
    }
  }
  return found;
}

const ahead = (chunk: Chunk, oldest: boolean): Progress => ({
  listing: chunk.listing,
  chunk,
  at: oldest ? chunk.first : chunk.last,
});

function insert(waiting: Progress[], item: Progress, before: (a: number, b: number) => number): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(waiting[middle]!.at, item.at) <= 0) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, item);
}

/** Of each listing the chunk that comes next and has something to look for. */
function firstChunks(db: Database, plan: Plan, listings: readonly number[], { from, oldest }: Range): Chunk[] {
  const where = ['c.listing = j.value', 'c.n > 0'];
  if (plan.unread && !plan.asksHidden) where.push('c.n > coalesce(t.done, 0)');
  if (from !== undefined) where.push(oldest ? 'c.last > ?3' : 'c.first < ?3');
  const values: Value[] = [plan.person, JSON.stringify(listings), ...(from === undefined ? [] : [from])];
  // Materialized, as the search of the chunk would otherwise be made for each use of what it gives.
  return db.all<Chunk>(
    `with n as materialized (
       select j.value as listing, (
         select c.first from chunks c
         left join tallies t on t.person = ?1 and t.listing = c.listing and t.first = c.first
         where ${where.join(' and ')} order by c.first ${oldest ? '' : 'desc'} limit 1
       ) as first from json_each(?2) j
     )
     select n.listing, n.first, c.last from n join chunks c on c.listing = n.listing and c.first = n.first`,
    ...values,
  );
}

/** @param worst a place that articles must come before */
function chunkPlaces(db: Database, plan: Plan, chunk: Chunk, range: Range, worst: number | undefined): number[] {
  const bound = bounds('a.place', range);
  const all = chunk.listing === ALL;
  const where = [...(all ? [] : ['a.listing = ?']), 'a.place >= ?', 'a.place <= ?', ...plan.conditions, ...bound.where];
  const [first, last] = range.oldest
    ? [chunk.first, Math.min(chunk.last, worst ?? chunk.last)]
    : [Math.max(chunk.first, worst ?? chunk.first), chunk.last];
  return db
    .all<{ place: number }>(
      `select a.place from articles a ${JOIN_STATES} where ${where.join(' and ')} ${bound.order} limit ?`,
      plan.person,
      ...(all ? [] : [chunk.listing]),
      first,
      last,
      ...bind(plan.values, { low: first, high: last }),
      ...bound.values,
      range.limit,
    )
    .map(({ place }) => place);
}
