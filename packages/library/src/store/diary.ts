import { DatelineError, periodAhead } from '@dateline/core/base';
import type { ArticleSummary, DayAround, DiaryEntry, DiaryOptions, DiaryPage } from '@dateline/core/library';
import type { Coming } from '../diary/coming.js';
import { dayKey, dayOfKey } from '../diary/day-key.js';
import { type Folded, foldTellings, type Told } from '../diary/fold-tellings.js';
import { type ComingRow, unpackComing } from '../index/event-rows.js';
import { cameOf } from './came.js';
import type { Database, Value } from './database.js';
import { limitOf } from './list.js';
import { sightOf, VISIBLE } from './listings.js';
import { countDue } from './readings.js';
import { summariesAt, toSummary } from './summary.js';

/** Clauses of one day that are looked at, those of the newest stories: a day that more is told of is no list to read. */
const MOST_A_DAY = 500;
/** Stories of an entry that are given. */
const STORIES = 20;

/** A clause with the story that it is of. */
interface Clause extends Coming {
  place: number;
  id: string;
}

/** Who asks. */
interface Asking {
  db: Database;
  person: number;
}

/** What stories said in advance of each day. @param now what `today` counts from */
export function diaryOf(db: Database, options: DiaryOptions, person: number, now = new Date()): DiaryPage {
  const limit = limitOf(options.limit);
  const from = keyOf(options.from ?? 'today', now).from;
  const to = options.to === undefined ? Number.MAX_SAFE_INTEGER : keyOf(options.to, now).to;
  const start = cursorOf(options.after) ?? { day: from, skip: 0 };
  const asking = { db, person };
  const today = keyOf('today', now).from;
  return db.snapshot(() => {
    const items: DiaryEntry[] = [];
    let next: string | undefined;
    let { skip } = start;
    for (let day = dayFrom(asking, start.day, to); day !== undefined && !next; day = dayFrom(asking, day + 1, to)) {
      const entries = entriesOf(asking, day).slice(day === start.day ? skip : 0);
      if (day !== start.day) skip = 0;
      const shown = entries.slice(0, limit - items.length);
      const came = day <= today && day % 100 !== 99 ? cameOf(db, shown, person) : undefined;
      items.push(...toEntries(asking, shown, came));
      if (entries.length > shown.length) next = `${day}.${skip + shown.length}`;
      else if (items.length === limit && dayFrom(asking, day + 1, to) !== undefined) next = `${day + 1}.0`;
    }
    const earlier = dayBefore(asking, from);
    return {
      from: dayOfKey(from),
      items,
      ...(next !== undefined && { next }),
      ...(earlier !== undefined && { earlier: dayOfKey(earlier) }),
      unreadings: countDue(db, person),
    };
  });
}

function keyOf(day: string, now: Date): { from: number; to: number } {
  const period = /^\d+[dwmy]$/i.test(day.trim()) ? undefined : periodAhead(day.trim(), now);
  if (!period) throw new DatelineError('bad-day', { day: day.trim() || '(empty)' });
  return { from: dayKey(period.from)!, to: dayKey(period.to)! };
}

/** A cursor is a day and how many of its entries were shown. */
function cursorOf(after: string | undefined): { day: number; skip: number } | undefined {
  if (after === undefined || after === '') return undefined;
  const [, day, skip] = /^(\d{8})\.(\d{1,5})$/.exec(after) ?? [];
  if (day === undefined) throw new DatelineError('bad-cursor');
  return { day: Number(day), skip: Number(skip) };
}

/** Rows `c` of what is to come, of stories that a person sees and has not hidden. */
function seen({ db, person }: Asking): { sql: string; values: Value[] } {
  const { all } = sightOf(db, person);
  return {
    sql: `from search.coming c cross join articles a on a.place = c.place
      left join states st on st.person = ? and st.article = a.place
      where coalesce(st.hidden, 0) = 0 ${all ? '' : `and a.listing in (${VISIBLE})`}`,
    values: all ? [person] : [person, person, person],
  };
}

function dayFrom(asking: Asking, from: number, to: number): number | undefined {
  const { sql, values } = seen(asking);
  return asking.db.get<{ day: number }>(
    `select c.day ${sql} and c.day >= ? and c.day < ? order by c.day limit 1`,
    ...values,
    from,
    to,
  )?.day;
}

function dayBefore(asking: Asking, before: number): number | undefined {
  const { sql, values } = seen(asking);
  return asking.db.get<{ day: number }>(
    `select c.day ${sql} and c.day < ? order by c.day desc limit 1`,
    ...values,
    before,
  )?.day;
}

/** The events of a day, those that most stories tell first, then those told last. */
function entriesOf(asking: Asking, day: number, most = MOST_A_DAY): Folded<Clause>[] {
  const { sql, values } = seen(asking);
  const rows = asking.db.all<ComingRow & { id: string; story: number | null }>(
    `select c.day, c.place, c.number, c.deadline, c.data, a.id,
       (select story from story_articles where article = c.place) as story ${sql} and c.day = ? order by c.place desc, c.number limit ?`,
    ...values,
    day,
    most,
  );
  const told = rows.map(
    (row): Told<Clause> => ({
      telling: { ...unpackComing(row), place: row.place, id: row.id },
      ...(row.story !== null && { story: row.story }),
    }),
  );
  return foldTellings(told).toSorted((a, b) => placesIn(b).length - placesIn(a).length);
}

/** Clauses of a day that are looked at beside an article. */
const MOST_BESIDE = 32;

/**
 * What is said in advance of a day of something else than an article tells itself, the events that most stories tell first.
 * @param own its place, and the number of its Story
 */
export function entriesBeside(
  db: Database,
  person: number,
  day: number,
  own: { place: number; story: number | undefined },
  limit: number,
): DayAround['events'] {
  const asking = { db, person };
  const isOwn = ({ telling, story }: Told<Clause>) =>
    telling.place === own.place || (story !== undefined && story === own.story);
  const others = entriesOf(asking, day, MOST_BESIDE).filter((entry) => !entry.some(isOwn));
  const shown = others.slice(0, limit);
  const rows = summariesAt(
    db,
    shown.map((entry) => shownOf(entry).place),
    person,
  );
  return shown.map((entry) => ({ ...headOf(entry), article: toSummary(rows.get(shownOf(entry).place)!) }));
}

/** The stories of an entry, the newest first. */
const placesIn = (entry: Folded<Clause>): number[] => [...new Set(entry.map(({ telling }) => telling.place))];

/** The clause that is shown: one with somebody who says it, else the newest. */
const shownOf = (entry: Folded<Clause>): Clause =>
  (entry.find(({ telling }) => telling.voices.length > 0) ?? entry[0]!).telling;

/** The name of an entry, after the story that told it first. */
const idOf = ({ id, key, number }: Clause) => `${id}.${key}.${number}`;

/** What came of entries. */
interface Came {
  get(entry: Folded<Clause>): readonly number[] | undefined;
}

function toEntries({ db, person }: Asking, shown: readonly Folded<Clause>[], came?: Came) {
  const places = shown.map((entry) => storiesOf(entry));
  const rows = summariesAt(
    db,
    [...new Set([...places, ...shown.map((entry) => came?.get(entry) ?? [])].flat())],
    person,
  );
  const summaries = (found: readonly number[]) => found.map((place) => toSummary(rows.get(place)!));
  return shown.map((entry, n) => toEntry(entry, summaries(places[n]!), summaries(came?.get(entry) ?? [])));
}

/** The stories of an entry that are given, the one that is shown first. */
function storiesOf(entry: Folded<Clause>): number[] {
  const { place } = shownOf(entry);
  return [
    place,
    ...placesIn(entry)
      .filter((other) => other !== place)
      .slice(0, STORIES - 1),
  ];
}

/** What an entry says, whoever tells it. */
function headOf(entry: Folded<Clause>): Pick<DiaryEntry, 'id' | 'time' | 'kind' | 'text'> {
  const shown = shownOf(entry);
  const time = shown.time ?? entry.find(({ telling }) => telling.time !== undefined)?.telling.time;
  return {
    id: idOf(entry.at(-1)!.telling),
    ...(time !== undefined && { time }),
    kind: entry.some(({ telling }) => telling.kind === 'deadline') ? 'deadline' : 'event',
    text: shown.text,
  };
}

function toEntry(entry: Folded<Clause>, stories: ArticleSummary[], came: ArticleSummary[]): DiaryEntry {
  const shown = shownOf(entry);
  return {
    ...headOf(entry),
    day: dayOfKey(shown.key),
    span: shown.span,
    article: stories[0]!,
    event: shown.number,
    voices: shown.voices,
    stories,
    count: placesIn(entry).length,
    ...(came.length > 0 && { came }),
  };
}
