// Where the next articles of a list are, by what is counted of listings and of spans of time (see schema/articles.ts).
import type { Position } from './cursor.js';
import { SPAN, spanOf } from './listings.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Counted, Wanted } from './wanted.js';

/** Rows of counts that are read at a time, at first; then more. */
const FIRST = 4_000;

/** A stretch of time in which a listing has something that is asked for. */
export interface Stretch {
  listing: number;
  /** Seconds since 1970: the first, and the one after the last. */
  low: number;
  high: number;
}

interface Left {
  listing: number;
  first: number;
  last: number;
}

/** What is left of the articles `total` of a listing or a span, in SQL. @param done counts of the person */
const left = (counted: Counted, total: string, done: (column: string) => string): string =>
  counted === 'unread'
    ? `${total} - ${done('done')}`
    : counted === 'read'
      ? `${done('done')} - ${done('hidden')}`
      : `${total} - ${done('hidden')}`;

/** The listings that have something that is asked for, and the spans in which they have articles. */
async function listingsLeft(query: Query, person: number, wanted: Wanted, counted: Counted): Promise<Left[]> {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const among = wanted
    .feeds(who, values)
    .map((sql) => `and s.listing in (select lf.listing from listing_feeds lf where ${sql})`);
  const done = (column: string) =>
    `coalesce((select sum(${column}) from person_counts p where p.person = ${who} and p.listing = s.listing), 0)`;
  const total = 'coalesce((select sum(n) from listing_counts c where c.listing = s.listing), 0)';
  return query.all<Left>(
    `select s.listing, (select min(span) from span_counts c where c.listing = s.listing) as first,
       (select max(span) from span_counts c where c.listing = s.listing) as last
     from (select listing from seen_by(${who}) s(listing) where true ${among.join(' ')}) s where ${left(counted, total, done)} > 0`,
    ...values.list,
  );
}

/** Of listings the spans from one to another that have something that is asked for. */
function spansLeft(query: Query, person: number, counted: Counted, among: readonly Left[], low: number, high: number) {
  const done = (column: string) =>
    `coalesce((select sum(${column}) from person_spans p where p.person = $1 and p.listing = c.listing and p.span = c.span), 0)`;
  return query.all<{ listing: number; span: number; n: number }>(
    `select c.listing, c.span, (${left(counted, 'c.n', done)})::bigint as n from (
       select w.listing, s.span, sum(s.n) as n from unnest($2::bigint[]) w(listing)
       join span_counts s on s.listing = w.listing and s.span between $3::int and $4::int group by w.listing, s.span) c
     where ${left(counted, 'c.n', done)} > 0 order by c.span`,
    person,
    among.map(({ listing }) => listing),
    low,
    high,
  );
}

interface Going {
  person: number;
  wanted: Wanted & { counted: Counted };
  range: { after?: Position | undefined; until?: Position | undefined; oldest: boolean; enough: number };
}

/**
 * The stretches of time in which a list goes on, in its order: so many at a time as have `enough` articles by the counts. What has
 * nothing of what is asked for is left out.
 */
export async function* stretches(query: Query, { person, wanted, range }: Going): AsyncGenerator<Stretch[]> {
  const { after, until, oldest, enough } = range;
  const listings = await listingsLeft(query, person, wanted, wanted.counted);
  if (listings.length === 0) return;
  const [from, to] = oldest ? [after, until] : [until, after];
  const lowest = Math.max(from ? spanOf(from.at) : -Infinity, Math.min(...listings.map(({ first }) => first)));
  const highest = Math.min(to ? spanOf(to.at) : Infinity, Math.max(...listings.map(({ last }) => last)));
  let size = Math.max(1, Math.floor(FIRST / listings.length));
  let waiting: { listing: number; span: number; n: number }[] = [];
  for (let next = oldest ? lowest : highest; next >= lowest && next <= highest; size *= 2) {
    const [low, high] = oldest
      ? [next, Math.min(highest, next + size - 1)]
      : [Math.max(lowest, next - size + 1), next];
    const among = listings.filter(({ first, last }) => first <= high && last >= low);
    const rows = among.length > 0 ? await spansLeft(query, person, wanted.counted, among, low, high) : [];
    for (const row of oldest ? rows : rows.reverse()) {
      const before = waiting.at(-1);
      if (before && before.span !== row.span && waiting.reduce((sum, { n }) => sum + n, 0) >= enough) {
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
