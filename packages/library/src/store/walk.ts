import { ALL } from './chunks.js';
import type { Database } from './database.js';
import type { Plan, Range } from './plan.js';
import { EVERYWHERE, LOW, type Window } from './window.js';

/** Articles of the first window: few, as a page is mostly among the newest. Each further window has twice as many. */
const SMALLEST = 1_024;
const LARGEST = 131_072;
/** Articles in a row of which everything is done that are left out; fewer are looked through with those around them. */
const GAP = 2_048;
/** Chunks that are read at a time: first few, then more. */
const CHUNKS = 16;
const MOST_CHUNKS = 512;

/** The part of a range that a plan can find anything in. */
export function spanOf(plan: Plan, { from, oldest }: Range): Window {
  const low = Math.max(plan.low ?? EVERYWHERE.low, oldest && from !== undefined ? from + 1 : EVERYWHERE.low);
  const high = Math.min(
    plan.high === undefined ? EVERYWHERE.high : plan.high - 1,
    !oldest && from !== undefined ? from - 1 : EVERYWHERE.high,
  );
  return { low, high };
}

const hasBounds = ({ values, without }: Plan) => without !== undefined || values.includes(LOW);

/**
 * Looks through a range, in order, until there are enough places: window by window where that bounds the work, or lets it
 * leave out what is done; at once where the plan finds little anyway.
 */
export function walk(
  db: Database,
  plan: Plan,
  range: Range,
  look: (window: Window, limit: number) => number[],
  findsLittle = () => false,
): number[] {
  const found: number[] = [];
  const isWindowed = hasBounds(plan) || (plan.unread && !findsLittle());
  for (const window of isWindowed ? windows(db, plan, range) : [spanOf(plan, range)]) {
    found.push(...look(window, range.limit - found.length));
    if (found.length >= range.limit) break;
  }
  return found;
}

interface ChunkRow {
  first: number;
  last: number;
  n: number;
}

/** Windows over all articles in the order of a range, without long stretches in which nothing is unread where that is asked. */
function* windows(db: Database, plan: Plan, range: Range): Generator<Window> {
  const span = spanOf(plan, range);
  const skips = plan.unread && !plan.asksHidden;
  const gap = skips ? GAP / densityOf(db) : Number.POSITIVE_INFINITY;
  let size = hasBounds(plan) ? SMALLEST : LARGEST;
  let open: ChunkRow | undefined;
  const clipped = ({ first, last }: ChunkRow): Window => ({
    low: Math.max(span.low, first),
    high: Math.min(span.high, last),
  });
  for (const chunk of chunksIn(db, plan.person, span, { oldest: range.oldest ?? false, skips })) {
    if (open && distance(open, chunk) > gap) {
      yield clipped(open);
      open = undefined;
    }
    open = open
      ? { first: Math.min(open.first, chunk.first), last: Math.max(open.last, chunk.last), n: open.n + chunk.n }
      : chunk;
    if (open.n < size) continue;
    yield clipped(open);
    open = undefined;
    size = Math.min(LARGEST, size * 2);
  }
  if (open) yield clipped(open);
}

const distance = (a: ChunkRow, b: ChunkRow) => Math.max(a.first - b.last, b.first - a.last);

/** How many articles there are for each place, on the average. */
export function densityOf(db: Database): number {
  const row = db.get<{ first: number | null; last: number; n: number }>(
    `select (select min(place) from articles) as first, (select max(place) from articles) as last, n from listings where id = ${ALL}`,
  );
  return row && row.first !== null ? Math.max(1, row.n) / (row.last - row.first + 1) : 1;
}

/** The chunks of all articles that reach into a window; only those with something unread where `skips` is set. */
function* chunksIn(
  db: Database,
  person: number,
  { low, high }: Window,
  { oldest, skips }: { oldest: boolean; skips: boolean },
): Generator<ChunkRow> {
  let from = oldest ? low : high;
  for (let limit = CHUNKS; ; limit = Math.min(MOST_CHUNKS, limit * 4)) {
    const rows = db.all<ChunkRow>(
      `select c.first, c.last, c.n from chunks c
       left join tallies t on t.person = ? and t.listing = c.listing and t.first = c.first
       where c.listing = ${ALL} and c.n > 0 and c.first <= ? and c.last >= ?
       ${skips ? 'and c.n > coalesce(t.done, 0)' : ''} order by c.first ${oldest ? '' : 'desc'} limit ?`,
      person,
      oldest ? high : from,
      oldest ? from : low,
      limit,
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < limit) return;
    from = oldest ? end.last + 1 : end.first - 1;
  }
}
