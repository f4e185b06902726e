import { type Article, parseQuery } from '@dateline/core/base';
import type { EntriesOptions, Entry, EntryPage } from '../types.js';
import { versionsAt } from './blocks.js';
import { countQuery } from './count.js';
import type { Database } from './database.js';
import {
  countNumbers,
  EVERY_NUMBER,
  fewNumbered,
  type Numbered,
  namedPlaces,
  numberAt,
  numberedAmong,
  type Span,
  scanNumbers,
} from './entry-places.js';
import { type EntryRow, entryLimit, type Moments, momentsOf, toEntries } from './entry-rows.js';
import { STATE_SQL } from './flags.js';
import { cursorOf } from './list.js';
import { FIRST } from './people.js';
import { placeAt } from './place.js';
import { placesOf } from './places.js';
import { JOIN_STATES, type Plan, planOf } from './plan.js';

/** Articles by number, as other programs synchronise them. */
export function listEntries(db: Database, options: EntriesOptions = {}, person = FIRST): EntryPage {
  const { query } = parseQuery(options.query ?? '');
  const limit = entryLimit(options);
  const after = cursorOf(options.after);
  const times = momentsOf(options);
  return db.snapshot(() => {
    const plan = within(planOf(db, query, person), times);
    const asked: Asked = {
      limit: limit + 1,
      offset: Math.max(0, Math.trunc(options.offset ?? 0)),
      oldest: options.order === 'oldest',
      byTime: options.by === 'time',
      isBounded: plan.isBounded,
      span: spanOf(db, options, times.since, times.until),
      ...(after !== undefined && { after }),
    };
    const changed = times.changedSince;
    const places = namedPlaces(db, { ...options, ...(changed !== undefined && { changed }) }, person);
    const { rows, total } = find(
      db,
      plan,
      asked,
      places,
      options.count ? () => countQuery(db, query, person) : undefined,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: entriesAt(db, shown, person, options.whole ?? false),
      ...(rows.length > limit && last && { next: String(asked.byTime ? last.place : last.number) }),
      ...(total !== undefined && { total }),
    };
  });
}

/** A plan within the moments that rows themselves have. */
function within(plan: Plan, { changedUntil, publishedSince, publishedUntil }: Moments): Plan & { isBounded: boolean } {
  const bounds: [sql: string, value: number | undefined][] = [
    [`${CHANGED} < ?`, changedUntil],
    ['a.place >= ?', publishedSince === undefined ? undefined : placeAt(publishedSince)],
    ['a.place < ?', publishedUntil === undefined ? undefined : placeAt(publishedUntil)],
  ];
  const set = bounds.filter((bound): bound is [string, number] => bound[1] !== undefined);
  return {
    ...plan,
    isBounded: set.length > 0,
    conditions: [...plan.conditions, ...set.map(([sql]) => sql)],
    values: [...plan.values, ...set.map(([, value]) => value)],
  };
}

function spanOf(db: Database, { above, below }: EntriesOptions, since?: number, until?: number): Span {
  return {
    above: Math.max(EVERY_NUMBER.above, above ?? 0, since === undefined ? 0 : numberAt(db, since) - 1),
    below: Math.min(
      EVERY_NUMBER.below,
      below ?? EVERY_NUMBER.below,
      until === undefined ? EVERY_NUMBER.below : numberAt(db, until),
    ),
  };
}

/** Which entries are looked for, and in which order. */
interface Asked {
  limit: number;
  offset: number;
  oldest: boolean;
  byTime: boolean;
  span: Span;
  /** The rows are not all that the query finds. */
  isBounded: boolean;
  after?: number;
}

const isEvery = ({ above, below }: Span) => above === EVERY_NUMBER.above && below === EVERY_NUMBER.below;

/** @param countAll how many the query finds in all, where that is asked */
function find(
  db: Database,
  plan: Plan,
  asked: Asked,
  places: readonly number[] | undefined,
  countAll: (() => number) | undefined,
): { rows: Numbered[]; total?: number } {
  const { byTime, oldest, span, after, offset, limit } = asked;
  if (!places && byTime && isEvery(span) && !(countAll && asked.isBounded)) {
    const found = placesOf(db, plan, { limit: offset + limit, oldest, ...(after !== undefined && { from: after }) });
    return {
      // The number is told with the rest of the row.
      rows: found.slice(offset).map((place) => ({ place, number: 0 })),
      ...(countAll && { total: countAll() }),
    };
  }
  const some = places ? numberedAmong(db, plan, places, span) : fewNumbered(db, plan, span);
  const rest = after === undefined || byTime ? span : oldest ? { ...span, above: after } : { ...span, below: after };
  if (!some && !byTime)
    return {
      rows: scanNumbers(db, plan, rest, { oldest, limit, offset }),
      ...(countAll && { total: isEvery(span) && !asked.isBounded ? countAll() : countNumbers(db, plan, span) }),
    };
  const all = some ?? scanNumbers(db, plan, span, { oldest, limit: -1, offset: 0 });
  const rows = ordered(all, asked, rest).slice(offset, offset + limit);
  return { rows, ...(countAll && { total: all.length }) };
}

/** What follows `after`, in order. */
function ordered(rows: readonly Numbered[], { byTime, oldest, after }: Asked, rest: Span): Numbered[] {
  const key = byTime ? 'place' : 'number';
  const isLeft = (row: Numbered) =>
    byTime
      ? after === undefined || (oldest ? row.place > after : row.place < after)
      : row.number > rest.above && row.number < rest.below;
  return rows.filter(isLeft).sort((a, b) => (oldest ? a[key] - b[key] : b[key] - a[key]));
}

const CHANGED = 'max(a.arrived, coalesce(a.renewed, 0), coalesce(st.changed, 0))';
const COLUMNS = `a.place, a.number, a.id, a.hash, a.time, a.arrived, ${CHANGED} as changed, ${STATE_SQL},
  (select name from sources where id = a.source) as source, f.feed`;

/** The entries at places, in the order of these. */
function entriesAt(db: Database, found: readonly Numbered[], person: number, whole: boolean): Entry[] {
  const places = JSON.stringify(found.map(({ place }) => place));
  const rows = db.all<EntryRow>(
    `with f as materialized (select lf.listing, min(lf.feed) as feed from subscriptions s
       join listing_feeds lf on lf.feed = s.feed where s.person = ?1 group by lf.listing)
     select ${COLUMNS} from json_each(?2) j cross join articles a on a.place = j.value
     ${JOIN_STATES.replace('?', '?1')} left join f on f.listing = a.listing order by j.key`,
    person,
    places,
  );
  const tags = new Map<number, string[]>();
  for (const { place, tag } of db.all<{ place: number; tag: string }>(
    `select t.article as place, t.tag from json_each(?) j cross join tags t on t.article = j.value
     where t.person = ? order by t.tag`,
    places,
    person,
  ))
    tags.set(place, [...(tags.get(place) ?? []), tag]);
  const articles = whole ? versionsAt<Article>(db, rows, (article) => article) : undefined;
  return toEntries(rows, tags, articles);
}
