import { DatelineError, parseQuery, type Query } from '@dateline/core/base';
import { matcher, matchIn } from '../index/match.js';
import { countPrefixed, IS_PREFIXED, isPrefixed } from '../index/search-file.js';
import type { ArticleSummary, ListOptions, Page } from '../types.js';
import { versionsAt } from './blocks.js';
import { countQuery } from './count.js';
import type { Database } from './database.js';
import { asChosen } from './list-choices.js';
import { toItems } from './list-items.js';
import { FIRST } from './people.js';
import { placesOf } from './places.js';
import { JOIN_STATES, type Plan, planOf, type Range } from './plan.js';
import { relevantPlaces } from './relevance.js';
import { listChoice } from './settings.js';
import { STATE_SQL, type StateRow } from './states.js';
import type { ListRow } from './story-row.js';
import { StoryRows } from './story-rows.js';
import { type SummaryRow, summaryColumns } from './summary.js';

const MOST = 500;

export function limitOf(limit: number | undefined): number {
  if (limit === undefined) return 50;
  if (!Number.isInteger(limit) || limit < 1) throw new DatelineError('bad-limit', { most: MOST, limit });
  return Math.min(limit, MOST);
}

/** The number in a cursor; undefined for the beginning. */
export function cursorOf(after: string | undefined): number | undefined {
  if (after === undefined || after === '') return undefined;
  const number = Number(after);
  if (!Number.isSafeInteger(number)) throw new DatelineError('bad-cursor');
  return number;
}

function summaries(db: Database, found: readonly number[], person: number): SummaryRow[] {
  const rows = db.all<SummaryRow>(
    `select ${summaryColumns} from json_each(?) j cross join articles a on a.place = j.value ${JOIN_STATES}`,
    JSON.stringify(found),
    person,
  );
  const order = new Map(found.map((place, n) => [place, n]));
  return rows.sort((a, b) => order.get(a.place)! - order.get(b.place)!);
}

/** Articles that are taken at a time where those of one Story make one row. */
const SLACK = 1.5;
/** Times that articles are taken for a page; what is left of a page then is on the next. */
const MOST_TURNS = 12;

/** The rows of a page, by time: a Story stands where the first article of it is that the query finds. */
function rowsInTime(
  db: Database,
  plan: Plan,
  { limit, oldest, from }: Range & { oldest: boolean },
  isGrouped: boolean,
): { rows: ListRow[]; next?: number } {
  if (!isGrouped) {
    const found = placesOf(db, plan, { limit: limit + 1, oldest, ...(from !== undefined && { from }) });
    const last = found[limit - 1];
    return {
      rows: found.slice(0, limit).map((place) => ({ place, shown: place })),
      ...(found.length > limit && last !== undefined && { next: last }),
    };
  }
  const stories = new StoryRows(db, plan, oldest);
  const rows: ListRow[] = [];
  let after = from;
  for (let turn = 1; ; turn++) {
    const wanted = Math.ceil((limit + 1 - rows.length) * (turn === 1 ? 1 : SLACK));
    const batch = placesOf(db, plan, { limit: wanted, oldest, ...(after !== undefined && { from: after }) });
    rows.push(...stories.inTime(batch));
    after = batch.at(-1);
    const last = rows[limit - 1];
    if (rows.length > limit && last) return { rows: rows.slice(0, limit), next: last.place };
    if (batch.length < wanted) return { rows };
    if (turn === MOST_TURNS && after !== undefined) return { rows, next: after };
  }
}

/** The rows as far as a cursor, and no further. */
function upTo(found: { rows: ListRow[]; next?: number }, until: string | undefined, oldest: boolean): typeof found {
  const end = cursorOf(until);
  if (end === undefined) return found;
  const isWithin = ({ place }: ListRow) => (oldest ? place <= end : place >= end);
  const rows = found.rows.filter(isWithin);
  return rows.length < found.rows.length || rows.at(-1)?.place === end ? { rows } : found;
}

/** The query and the order of a list, as the person has it shown where that is asked for. */
export function chosenOf(
  db: Database,
  query: Query,
  options: Pick<ListOptions, 'query' | 'chosen' | 'order'>,
  person: number,
): { query: Query; order: NonNullable<ListOptions['order']> } {
  const choice = options.chosen ? listChoice(db, options.query ?? '', person) : {};
  return asChosen(query, options.order, choice);
}

/**
 * A query as a list is answered: with the beginnings of words that are there. What counts or marks looks at all words
 * instead.
 */
export function shownPlan(db: Database, query: Query, person: number): { plan: Plan; isPartial: boolean } {
  const asked = planOf(db, query, person, () => true);
  const isPartial = asked.prefixes && !isPrefixed(db);
  return { plan: isPartial ? { ...asked, conditions: [...asked.conditions, IS_PREFIXED] } : asked, isPartial };
}

/** Whether a person has one row stand for a Story. */
export const isGrouping = (db: Database, person: number): boolean =>
  db.get<{ apart: number }>('select apart from people where id = ?', person)?.apart !== 1;

/** A page of rows, by place: no page is slower than the first, and none shows an article or a Story twice. */
export function listArticles(db: Database, options: ListOptions = {}, person = FIRST): Page<ArticleSummary> {
  const asPut = parseQuery(options.query ?? '').query;
  const limit = limitOf(options.limit);
  const after = cursorOf(options.after);
  return db.snapshot(() => {
    const { query, order } = chosenOf(db, asPut, options, person);
    const { plan, isPartial } = shownPlan(db, query, person);
    const capped = isPartial ? { capped: countPrefixed(db), cappedBy: 'index' as const } : {};
    const isGrouped = options.stories ?? isGrouping(db, person);
    if (order === 'relevance' && plan.match !== undefined && hasWords(plan)) {
      const stories = new StoryRows(db, plan, false);
      const { places, next, weighed } = relevantPlaces(db, plan, query, {
        limit,
        offset: after ?? 0,
        ...(isGrouped && { first: (found) => stories.firsts(found) }),
      });
      const rows = isGrouped ? stories.of(places) : places.map((place) => ({ place, shown: place }));
      return {
        items: itemsOf(db, query, rows, person),
        ...(next !== undefined && { next: String(next) }),
        ...(weighed !== undefined && { capped: weighed, cappedBy: 'relevance' as const }),
        ...capped,
      };
    }
    const range = { limit, oldest: order === 'oldest', ...(after !== undefined && { from: after }) };
    const { rows, next } = upTo(rowsInTime(db, plan, range, isGrouped), options.until, order === 'oldest');
    return {
      items: itemsOf(db, query, rows, person),
      ...(next !== undefined && { next: String(next) }),
      ...capped,
    };
  });
}

/** What is said is not weighed. */
const hasWords = ({ table }: Plan) => table === 'words' || table === 'prefixes';

function itemsOf(db: Database, query: Query, rows: readonly ListRow[], person: number): ArticleSummary[] {
  const pattern = matcher(query);
  const shown = summaries(
    db,
    rows.map((row) => row.shown),
    person,
  );
  const matchOf = pattern && matchesIn(db, shown, pattern);
  return toItems(rows, shown, matchOf);
}

/** The passages that match, by row. */
function matchesIn(db: Database, rows: readonly SummaryRow[], pattern: RegExp) {
  const decks = new Map(rows.map(({ place, deck }) => [place, deck]));
  const found = versionsAt(db, rows, (article, place) => matchIn(article, decks.get(place) ?? null, pattern));
  return ({ place, deck }: SummaryRow) => (found.has(place) ? found.get(place) : matchIn(undefined, deck, pattern));
}

/** How many articles a query finds. The states everybody asks for are counted as they change. */
export function countArticles(db: Database, text = '', person = FIRST): number {
  return countQuery(db, parseQuery(text).query, person);
}

/** Articles a query finds with their states, newest first, from before a place on: what a long write works through. */
export function rowsFound(
  db: Database,
  query: Query,
  { before, limit }: { before: number; limit: number },
  person: number,
): (StateRow & { number: number })[] {
  const found = placesOf(db, planOf(db, query, person), { from: before, limit });
  return db.all<StateRow & { number: number }>(
    `select a.place, a.number, a.id, a.listing, ${STATE_SQL} from json_each(?) j cross join articles a on a.place = j.value
     ${JOIN_STATES} order by a.place desc`,
    JSON.stringify(found),
    person,
  );
}
