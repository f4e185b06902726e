import { ALL } from './chunks.js';
import type { Database } from './database.js';
import type { Plan, Range } from './plan.js';
import { EVERYWHERE, LOW, type Window } from './window.js';

/** Articles of the first window: few, as a page is mostly among the newest. Each further window has twice as many. */
const SMALLEST = 1_024;
const LARGEST = 131_072;
/** Articles in a row of which everything is done that are left out; fewer are looked through with those around them. */
const GAP = 2_048;
/** Chunks that are read at a time. */
const TOGETHER = 128;

/** The part of a range that a plan can find anything in. */
export function spanOf(plan: Plan, { from, oldest }: Range): Window {
  const low = Math.max(plan.low ?? EVERYWHERE.low, oldest && from !== undefined ? from + 1 : EVERYWHERE.low);
  const high = Math.min(
    plan.high === undefined ? EVERYWHERE.high : plan.high - 1,
    !oldest && from !== undefined ? from - 1 : EVERYWHERE.high,
  );
  return { low, high };
}

/** Whether a plan is put to one window after the other: what bounds its work, or lets it leave out what is done. */
export const isWindowed = (plan: Plan): boolean => plan.unread || hasBounds(plan);
const hasBounds = ({ values, without }: Plan) => without !== undefined || values.includes(LOW);

/** Looks through the windows of a range in order until there are enough places. */
export function walk(
  db: Database,
  plan: Plan,
  range: Range,
  look: (window: Window, limit: number) => number[],
): number[] {
  const found: number[] = [];
  for (const window of isWindowed(plan) ? windows(db, plan, range) : [spanOf(plan, range)]) {
    found.push(...look(window, range.limit - found.length));
    if (found.length >= range.limit) break;
  }
  return found;
}

interface ChunkRow {
  first: number;
  last: number;
  n: number;
  done: number;
}

/** Windows over all articles in the order of a range, without those stretches in which nothing is unread where that is asked. */
function* windows(db: Database, plan: Plan, range: Range): Generator<Window> {
  const { low, high } = spanOf(plan, range);
  const skips = plan.unread && !plan.asksHidden;
  let size = hasBounds(plan) ? SMALLEST : LARGEST;
  let open: { low: number; high: number; n: number } | undefined;
  let gap = 0;
  const clipped = (window: Window): Window => ({ low: Math.max(low, window.low), high: Math.min(high, window.high) });
  for (const { first, last, n, done } of chunksIn(db, plan.person, { low, high }, range.oldest ?? false)) {
    if (skips && done >= n) {
      gap += n;
      if (open && gap > GAP) {
        yield clipped(open);
        open = undefined;
      }
      continue;
    }
    open = open
      ? { low: Math.min(open.low, first), high: Math.max(open.high, last), n: open.n + gap + n }
      : { low: first, high: last, n };
    gap = 0;
    if (open.n < size) continue;
    yield clipped(open);
    open = undefined;
    size = Math.min(LARGEST, size * 2);
  }
  if (open) yield clipped(open);
}

/** The chunks of all articles that reach into a window. */
function* chunksIn(db: Database, person: number, { low, high }: Window, oldest: boolean): Generator<ChunkRow> {
  for (let from = oldest ? low : high; ; ) {
    const rows = db.all<ChunkRow>(
      `select c.first, c.last, c.n, coalesce(t.done, 0) as done from chunks c
       left join tallies t on t.person = ? and t.listing = c.listing and t.first = c.first
       where c.listing = ${ALL} and c.n > 0 and c.first <= ? and c.last >= ? order by c.first ${oldest ? '' : 'desc'} limit ${TOGETHER}`,
      person,
      oldest ? high : from,
      oldest ? from : low,
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < TOGETHER) return;
    from = oldest ? end.last + 1 : end.first - 1;
  }
}
