// Where the articles stand that a query finds. However much there is, and whatever a person has read or follows, a page looks at a
// bounded number of rows: the planner knows how often things are so on the average, and no person is average.
import type { Query as Asked } from '@dateline/core/base';
import { compile } from './compile.js';
import type { Position } from './cursor.js';
import { isSeen } from './find.js';
import { eachState } from './rows.js';
import { type Stretch, stretches } from './spans.js';
import { PLANNED_ANEW, type Query } from './sql.js';
import { columns, Values } from './values.js';
import { type Counted, type Wanted, wantedOf } from './wanted.js';
import { hits } from './words.js';

export interface Range {
  /** Only what stands behind it. */
  after?: Position | undefined;
  /** Nothing that stands behind it. */
  until?: Position | undefined;
  oldest: boolean;
  limit: number;
}

/** Articles that are looked through in the order of time before anything else is tried: mostly a page is among them. */
export const NEAR = 1_500;
/** Stretches that are asked for one by one; where there are more, articles are looked through as they come. */
const FEW = 200;
/** How much longer each window of time is than the one before it. */
const GROWTH = 8;

/** Conditions on `articles a` for a part of a list. The moment is also compared alone, by which partitions are left out. */
export function within({ after, until, oldest }: Omit<Range, 'limit'>, values: Values): string[] {
  const [behind, before] = oldest ? ['>', '<'] : ['<', '>'];
  const row = ({ at, article }: Position) => [values.of(at, 'bigint'), values.of(article, 'bigint')] as const;
  const where: string[] = [];
  if (after) {
    const [at, article] = row(after);
    where.push(`a.at ${behind}= ${at}`, `(a.at, a.article) ${behind} (${at}, ${article})`);
  }
  if (until) {
    const [at, article] = row(until);
    where.push(`a.at ${before}= ${at}`, `(a.at, a.article) ${before}= (${at}, ${article})`);
  }
  return where;
}

/** Whether a position stands behind another one in a list. */
const isBehind = (position: Position, other: Position, oldest: boolean): boolean => {
  const distance = position.at - other.at || position.article - other.article;
  return oldest ? distance > 0 : distance < 0;
};

/** Positions that a query finds for a person, in the order of a list. */
export function placesOf(query: Query, asked: Asked, person: number, range: Range): Promise<Position[]> {
  const places = new Places(query, asked, person, range.oldest);
  const wanted = wantedOf(asked);
  const { counted } = wanted;
  if (wanted.rows) return places.amongRows(wanted.rows, range);
  return counted === undefined ? places.inWindows(range) : places.byCounts({ ...wanted, counted }, range);
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
    const by = (direction: string) => `order by a.at ${direction}, a.article ${direction}`;
    [this.order, this.reverse] = oldest ? [by('asc'), by('desc')] : [by('desc'), by('asc')];
  }

  /** From rows of the person, such as those of what is saved: all articles that may be found are there. */
  amongRows(rows: NonNullable<Wanted['rows']>, range: Range): Promise<Position[]> {
    return this.ask(range, (who, values, words) => ({
      from: `(${rows(who, values)}) d join articles a on a.at = d.at and a.article = d.article`,
      where: [...within(range, values), ...(words === undefined ? [] : [hits('words', words, values)])],
    }));
  }

  /** What is asked of words and Readings: in windows of time, each longer than the one before, so that each plan is bounded. */
  async inWindows(range: Range): Promise<Position[]> {
    const { first, edge, end } = await this.moments(range);
    if (first === null || end === null) return [];
    const found: Position[] = [];
    let { after } = range;
    let length = Math.max(1, Math.abs(first - (edge ?? end)));
    for (let at = edge; ; at = (at ?? end) + (this.oldest ? length : -length)) {
      // A whole second is in one window.
      const border = at === null ? undefined : { at, article: this.oldest ? Number.MAX_SAFE_INTEGER : 0 };
      const isLast = !border || at === end || isBehind(border, { at: end, article: 0 }, this.oldest);
      const part = { ...range, after, until: isLast ? range.until : border };
      found.push(...(await this.within({ ...part, limit: range.limit - found.length })));
      if (isLast || found.length >= range.limit) return found;
      after = border;
      length *= GROWTH;
    }
  }

  /** What is counted: among the next articles in time, then where there is something by the counts. */
  async byCounts(wanted: Wanted & { counted: Counted }, range: Range): Promise<Position[]> {
    const { oldest, person } = this;
    const { found, edge } = await this.near(range);
    const to = edge && (await this.last(range));
    if (!edge || !to) return found;
    const rest = () => ({ ...range, after: edge, limit: range.limit - found.length });
    const parts = { person, wanted, from: edge, to, oldest, enough: rest().limit };
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
      ...compile(this.asked, who, values).conditions,
    ];
    const limit = values.of(range.limit);
    return this.query.all<Position>(
      `select a.at, a.article from unnest(${list}) w(listing, low, high) cross join lateral (
         select a.at, a.article from articles a ${eachState(who)} ${whereOf(where)} ${this.order} limit ${limit}) a
       ${this.order} limit ${limit}`,
      ...values.list,
    );
  }

  /**
   * All hits of a window are taken from the index of words before they are ordered: to look for a word that is rare in one article
   * after the other, as a limit makes the planner do, would read all texts.
   */
  private within(range: Range): Promise<Position[]> {
    return this.ask(range, (_, values, words) => {
      const where = within(range, values);
      if (words === undefined) return { from: 'articles a', where };
      const hits = [`a.tokens @@ ${values.of(words, 'tsquery')}`, ...where];
      return {
        from: `(select a.at, a.article from words a ${whereOf(hits)} offset 0) w join articles a on a.at = w.at and a.article = w.article`,
        where,
      };
    });
  }

  private ask(
    { limit }: Range,
    parts: (who: string, values: Values, words: string | undefined) => { from: string; where: readonly string[] },
  ): Promise<Position[]> {
    const values = new Values();
    const who = values.of(this.person, 'bigint');
    const { conditions, words } = compile(this.asked, who, values, true);
    const { from, where } = parts(who, values, words);
    // How often words stand in stories is another thing for each search.
    return this.query.all<Position>(
      `${words === undefined ? '' : PLANNED_ANEW}select a.at, a.article from ${from} ${eachState(who)} ${whereOf([isSeen(who), ...conditions, ...where])}
       ${this.order} limit ${values.of(limit)}`,
      ...values.list,
    );
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

  /** When the next article stands, the last of the next that are looked at together, and the last of all. */
  private async moments(range: Range): Promise<Record<'first' | 'edge' | 'end', number | null>> {
    const values = new Values();
    const where = whereOf(within(range, values));
    const row = await this.query.get<Record<'first' | 'edge' | 'end', number | null>>(
      `select (select a.at from articles a ${where} ${this.order} limit 1) as first,
         (select a.at from articles a ${where} ${this.order} limit 1 offset ${NEAR - 1}) as edge,
         (select a.at from articles a ${where} ${this.reverse} limit 1) as end`,
      ...values.list,
    );
    return row!;
  }
}

const whereOf = (conditions: readonly string[]) => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '');
