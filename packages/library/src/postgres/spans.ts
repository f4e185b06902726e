// Where the next articles of a list are, by what is counted of listings and of spans of time (see schema/articles.ts).
import type { Position } from './cursor.js';
import { SPAN, spanOf } from './listings.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Counted, Wanted } from './wanted.js';

/** Rows of counts that are read at a time, at first and then. */
const FIRST = 1_000;
const MOST = 32_000;

/** A stretch of time in which a listing has something that is asked for. */
export interface Stretch {
  listing: number;
  /** Seconds since 1970: the first, and the one after the last. */
  low: number;
  high: number;
}

/** What is left for a person of articles that are counted. */
const LEFT: Record<Counted, string> = {
  all: 'sum(n) - sum(hidden)',
  unread: 'sum(n) - sum(done)',
  read: 'sum(done) - sum(hidden)',
};

// What is counted of all and of the person is added up as one, and never joined: that goes wrong where the planner takes many rows
// for few.

/** The listings that have something that is asked for. */
async function listingsLeft(query: Query, person: number, wanted: Wanted, counted: Counted): Promise<number[]> {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const among = wanted
    .feeds(who, values)
    .map((sql) => `and s.listing in (select lf.listing from listing_feeds lf where ${sql})`);
  const rows = await query.all<{ listing: number }>(
    `select listing from (
         select listing, n, 0 as done, 0 as hidden from listing_counts
         union all select listing, 0, done, hidden from person_counts where person = ${who}) c
     where (listing in (select s.listing from seen_by(${who}) s(listing) where true ${among.join(' ')})) is true
     group by listing having ${LEFT[counted]} > 0`,
    ...values.list,
  );
  return rows.map(({ listing }) => listing);
}

interface Span {
  listing: number;
  span: number;
  n: number;
}

/** Of listings the spans from one to another that have something that is asked for. */
const spansLeft = (
  query: Query,
  person: number,
  counted: Counted,
  among: readonly number[],
  low: number,
  high: number,
) =>
  query.all<Span>(
    `select listing, span, (${LEFT[counted]})::bigint as n from (
         select listing, span, n, 0 as done, 0 as hidden from span_counts
         where listing = any($2::bigint[]) and span between $3::int and $4::int
         union all select listing, span, 0, done, hidden from person_spans
         where person = $1 and listing = any($2::bigint[]) and span between $3::int and $4::int) c
     group by listing, span having ${LEFT[counted]} > 0 order by span`,
    person,
    among,
    low,
    high,
  );

interface Going {
  person: number;
  wanted: Wanted & { counted: Counted };
  /** Where the list goes on, and the last article there may be in it. */
  from: Position;
  to: Position;
  oldest: boolean;
  /** Articles of which nothing is known but the counts: some of them may have been passed already. */
  enough: number;
}

/**
 * The stretches of time in which a list goes on, in its order: so many at a time as have `enough` articles by the counts. What has
 * nothing of what is asked for is left out.
 */
export async function* stretches(query: Query, going: Going): AsyncGenerator<Stretch[]> {
  const { person, wanted, from, to, oldest, enough } = going;
  const listings = await listingsLeft(query, person, wanted, wanted.counted);
  if (listings.length === 0) return;
  const [first, last] = [spanOf(from.at), spanOf(to.at)];
  const [least, most] = [FIRST, MOST].map((rows) => Math.max(1, Math.floor(rows / listings.length))) as [
    number,
    number,
  ];
  let size = least;
  let waiting: Span[] = [];
  for (let next = first; oldest ? next <= last : next >= last; size = Math.min(2 * size, most)) {
    const [low, high] = oldest ? [next, Math.min(last, next + size - 1)] : [Math.max(last, next - size + 1), next];
    const rows = await spansLeft(query, person, wanted.counted, listings, low, high);
    for (const row of oldest ? rows : rows.reverse()) {
      const isNew = waiting.length > 0 && waiting.at(-1)!.span !== row.span;
      if (isNew && waiting.reduce((sum, { n }) => sum + n, 0) >= enough) {
        yield stretchesOf(waiting);
        waiting = [];
      }
      waiting.push(row);
    }
    next = oldest ? high + 1 : low - 1;
  }
  if (waiting.length > 0) yield stretchesOf(waiting);
}

/** Spans of a listing that follow each other are one stretch; what lies between others is not looked at. */
function stretchesOf(spans: readonly { listing: number; span: number }[]): Stretch[] {
  const found: Stretch[] = [];
  const last = new Map<number, Stretch>();
  for (const { listing, span } of spans) {
    const [low, high] = [span * SPAN, (span + 1) * SPAN];
    const known = last.get(listing);
    if (known && (known.low === high || known.high === low)) {
      known.low = Math.min(low, known.low);
      known.high = Math.max(high, known.high);
      continue;
    }
    const stretch = { listing, low, high };
    last.set(listing, stretch);
    found.push(stretch);
  }
  return found;
}
