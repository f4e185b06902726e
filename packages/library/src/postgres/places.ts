// Where the articles stand that a query finds. However much there is, and whatever a person has read or follows, a page looks at a
// bounded number of rows: the planner knows how often things are so on the average, and no person is average.
import type { Query as Asked } from '@dateline/core/base';
import { compile, isIndexed } from './compile.js';
import type { Position } from './cursor.js';
import { isSeen } from './find.js';
import { boundedBy, edgeOf, isBehind, type Range, within } from './range.js';
import { eachState } from './rows.js';
import { type Stretch, stretches } from './spans.js';
import type { Query } from './sql.js';
import { columns, Values } from './values.js';
import { type Counted, type Wanted, wantedOf } from './wanted.js';
import { hitsIn, inOrder, RARE, rareHits } from './words/hits.js';
import { hasHit } from './words.js';

/** Articles that are looked through in the order of time before anything else is tried: mostly a page is among them. */
export const NEAR = 1_500;
/** Stretches that are asked for one by one; where there are more, articles are looked through as they come. */
const FEW = 200;
/** How much longer each window of time is than the one before it. */
const GROWTH = 8;
/** Articles in the first window in which words are looked for, and hits there from which on they stand in many. */
const FIRST = 500;
const DENSE = 25;
/** Windows in which words are looked for before they are taken for rare. */
const WINDOWS = 2;

/** Positions that a query finds for a person, in the order of a list. */
export function placesOf(query: Query, asked: Asked, person: number, part: Range): Promise<Position[]> {
  const range = boundedBy(asked, part);
  const places = new Places(query, asked, person, range.oldest);
  const wanted = wantedOf(asked);
  const { counted } = wanted;
  if (wanted.rows) return places.amongRows(wanted.rows, range);
  if (counted !== undefined) return places.byCounts({ ...wanted, counted }, range);
  return isIndexed(asked) ? places.byWords(wanted, range) : places.inWindows(range);
}

class Places {
  private readonly query: Query;
  private readonly asked: Asked;
  private readonly person: number;
  private readonly oldest: boolean;
  /** The order of the list, and the opposite. */
  private readonly order: string;
  private readonly reverse: string;

  constructor(query: Query, asked: Asked, person: number, oldest: boolean) {
    this.query = query;
    this.asked = asked;
    this.person = person;
    this.oldest = oldest;
    this.order = this.orderOf('a');
    this.reverse = this.orderOf('a', !oldest);
  }

  private orderOf(table: string, oldest = this.oldest): string {
    const direction = oldest ? 'asc' : 'desc';
    return `order by ${table}.at ${direction}, ${table}.article ${direction}`;
  }

  /** From rows of the person, such as those of what is saved: all articles that may be found are there. */
  amongRows(rows: NonNullable<Wanted['rows']>, range: Range): Promise<Position[]> {
    return this.ask(range, (who, values) => ({
      from: `(${rows(who, values)}) d join articles a on a.at = d.at and a.article = d.article`,
      where: within(range, values),
    }));
  }

  /** What no index says: in windows of time, each longer than the one before, so that each plan is bounded. */
  async inWindows(range: Range): Promise<Position[]> {
    const found: Position[] = [];
    for await (const part of this.windows(range, NEAR)) {
      const rest = { ...part, limit: range.limit - found.length };
      found.push(...(await this.ask(rest, (_, values) => ({ from: 'articles a', where: within(rest, values) }))));
      if (found.length >= range.limit) break;
    }
    return found;
  }

  /**
   * What an index of words has to find: in windows of time as well, of which all hits are taken before they are looked up. To look for
   * a word that is rare in one article after the other, as a limit makes the planner do, would read all texts. That is done for words
   * that stand in many articles, of which the person sees few; rare words are looked for everywhere at once.
   */
  async byWords(wanted: Wanted, range: Range): Promise<Position[]> {
    const found: Position[] = [];
    let turn = 0;
    for await (const part of this.windows(range, FIRST)) {
      const rest = { ...part, limit: range.limit - found.length };
      if (turn === WINDOWS) {
        const rare = await this.amongHits({ ...rest, until: range.until }, rareHits, RARE);
        if (rare.hits <= RARE) return [...found, ...rare.found];
      }
      const near = await this.amongHits(rest, hitsIn);
      found.push(...near.found);
      if (found.length >= range.limit) break;
      if (turn === 0 && near.hits >= DENSE && wanted.among !== undefined) {
        const behind = { ...range, after: part.until, limit: range.limit - found.length };
        return [...found, ...(await this.byCounts({ ...wanted, counted: wanted.among }, behind, FIRST / near.hits))];
      }
      turn++;
    }
    return found;
  }

  /**
   * What is counted: among the next articles in time, then where there is something by the counts.
   * @param each counted articles for each that is found
   */
  async byCounts(wanted: Wanted & { counted: Counted }, range: Range, each = 1): Promise<Position[]> {
    const { oldest, person } = this;
    const { found, edge } = await this.near(range);
    const to = edge && (await this.last(range));
    if (!edge || !to) return found;
    const rest = () => ({ ...range, after: edge, limit: range.limit - found.length });
    const parts = { person, wanted, from: edge, to, oldest, enough: Math.ceil(each * rest().limit) };
    for await (const some of stretches(this.query, parts)) {
      found.push(...(some.length <= FEW ? await this.inStretches(some, rest()) : await this.through(some, rest())));
      if (found.length >= range.limit) break;
    }
    return found;
  }

  /** Those among the articles that come next, and the last that was looked at where the page may go on behind it. */
  private async near(range: Range): Promise<{ found: Position[]; edge: Position | undefined }> {
    const found = await this.ask(range, (_, values) => ({
      from: `(select a.at, a.article, a.listing from articles a ${whereOf(within(range, values))} ${this.order} limit ${NEAR}) a`,
      where: [],
    }));
    if (found.length >= range.limit) return { found, edge: undefined };
    const values = new Values();
    const edge = await this.query.get<Position>(
      `select a.at, a.article from articles a ${whereOf(within(range, values))} ${this.order} limit 1 offset ${NEAR - 1}`,
      ...values.list,
    );
    return { found, edge };
  }

  /** Looks through a part of the time in which many listings have something. */
  private async through(some: readonly Stretch[], range: Range): Promise<Position[]> {
    const [low, high] = [Math.min(...some.map((one) => one.low)), Math.max(...some.map((one) => one.high))];
    const borders = [
      { at: low - 1, article: Number.MAX_SAFE_INTEGER },
      { at: high, article: 0 },
    ] as const;
    const [begin, end] = this.oldest ? borders : [borders[1], borders[0]];
    const until = range.until && isBehind(end, range.until, this.oldest) ? range.until : end;
    let after = range.after && isBehind(range.after, begin, this.oldest) ? range.after : begin;
    const found: Position[] = [];
    for (;;) {
      const near = await this.near({ ...range, after, until, limit: range.limit - found.length });
      found.push(...near.found);
      if (!near.edge) return found;
      after = near.edge;
    }
  }

  /** From stretches of listings, each of which gives no more than a page. */
  private inStretches(some: readonly Stretch[], range: Range): Promise<Position[]> {
    const values = new Values();
    const who = values.of(this.person, 'bigint');
    const [listings, lows, highs] = columns(
      some,
      ({ listing }) => listing,
      ({ low }) => low,
      ({ high }) => high,
    );
    const list = [listings!, lows!, highs!].map((column) => values.of(column, 'bigint[]')).join(', ');
    const where = [
      'a.listing = w.listing and a.at >= w.low and a.at < w.high',
      // The bounds of all together are known to the planner, which leaves out the other partitions.
      `a.at >= ${values.of(Math.min(...some.map(({ low }) => low)), 'bigint')}`,
      `a.at < ${values.of(Math.max(...some.map(({ high }) => high)), 'bigint')}`,
      ...within(range, values),
      ...this.conditions(who, values),
    ];
    const limit = values.of(range.limit);
    return this.query.all<Position>(
      `select a.at, a.article from unnest(${list}) w(listing, low, high) cross join lateral (
         select a.at, a.article from articles a ${eachState(who)} ${whereOf(where)} ${this.order} limit ${limit}) a
       ${this.order} limit ${limit}`,
      ...values.list,
    );
  }

  /** How many hits an index of words has, and those of them that are asked for; none where there are too many. */
  private async amongHits(
    range: Range,
    hitsOf: typeof hitsIn,
    most?: number,
  ): Promise<{ hits: number; found: Position[] }> {
    const values = new Values();
    const who = values.of(this.person, 'bigint');
    const { conditions, indexed } = compile(this.asked, who, values, true);
    const where = [isSeen(who), ...conditions, ...(most === undefined ? [] : [`h.n <= ${values.of(most, 'bigint')}`])];
    const rows = await this.query.all<{ hits: number; at: number | null; article: number }>(
      `with hits as materialized (${hitsOf(range, indexed!, values)})
       select h.n as hits, f.at, f.article from (select count(*) as n from hits) h left join lateral (
         select w.at, w.article from (${inOrder('hits', range, values)}) w cross join lateral (
           select a.* from articles a where a.at = w.at and a.article = w.article offset 0) a
         ${eachState(who)} ${whereOf(where)} ${this.orderOf('w')} limit ${values.of(range.limit)}) f on true`,
      ...values.list,
    );
    return {
      hits: rows[0]!.hits,
      found: rows.flatMap(({ at, article }) => (at === null ? [] : [{ at, article }])),
    };
  }

  private ask({ limit }: Range, parts: (who: string, values: Values) => Parts): Promise<Position[]> {
    const values = new Values();
    const who = values.of(this.person, 'bigint');
    const { from, where } = parts(who, values);
    return this.query.all<Position>(
      `select a.at, a.article from ${from} ${eachState(who)} ${whereOf([isSeen(who), ...this.conditions(who, values), ...where])}
       ${this.order} limit ${values.of(limit)}`,
      ...values.list,
    );
  }

  /** What is asked for, of one article after the other: what an index of words could find is looked up for each. */
  private conditions(who: string, values: Values): string[] {
    const { conditions, indexed } = compile(this.asked, who, values, true);
    return indexed ? [...conditions, hasHit(indexed.table, indexed.expression, values)] : conditions;
  }

  /** The last article there is in a range. */
  private last(range: Range): Promise<Position | undefined> {
    const values = new Values();
    const where = whereOf(within(range, values));
    return this.query.get<Position>(
      `select a.at, a.article from articles a ${where} ${this.reverse} limit 1`,
      ...values.list,
    );
  }

  /** Parts of a range, each longer than the one before it; the first has so many articles. */
  private async *windows(range: Range, articles: number): AsyncGenerator<Range> {
    const { first, edge, end } = await this.moments(range, articles);
    if (first === null || end === null) return;
    let { after } = range;
    let length = Math.max(1, Math.abs(first - (edge ?? end)));
    for (let at = edge; ; at = (at ?? end) + (this.oldest ? length : -length)) {
      // A whole second is in one window.
      const border = at === null ? undefined : edgeOf(this.oldest ? at + 1 : at, this.oldest);
      const isLast = !border || at === end || isBehind(border, { at: end, article: 0 }, this.oldest);
      yield { ...range, after, until: isLast ? range.until : border };
      if (isLast) return;
      after = border;
      length *= GROWTH;
    }
  }

  /** When the next article stands, the last of the next that are looked at together, and the last of all. */
  private async moments(range: Range, articles: number): Promise<Record<'first' | 'edge' | 'end', number | null>> {
    const values = new Values();
    const where = whereOf(within(range, values));
    const row = await this.query.get<Record<'first' | 'edge' | 'end', number | null>>(
      `select (select a.at from articles a ${where} ${this.order} limit 1) as first,
         (select a.at from articles a ${where} ${this.order} limit 1 offset ${articles - 1}) as edge,
         (select a.at from articles a ${where} ${this.reverse} limit 1) as end`,
      ...values.list,
    );
    return row!;
  }
}

interface Parts {
  /** What gives `articles a`. */
  from: string;
  where: readonly string[];
}

const whereOf = (conditions: readonly string[]) => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '');
