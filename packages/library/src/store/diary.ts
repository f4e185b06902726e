import type { DayAround, DiaryEntry, DiaryOptions, DiaryPage } from '@dateline/core/library';
import { dayOfKey } from '../diary/day-key.js';
import {
  type Clause,
  type ClauseRow,
  cursorOf,
  entriesIn,
  headOf,
  keyOf,
  MOST_A_DAY,
  MOST_BESIDE,
  shownOf,
  storiesOf,
  toEntry,
} from '../diary/entries.js';
import type { Folded, Told } from '../diary/fold-tellings.js';
import { cameOf } from './came.js';
import type { Database, Value } from './database.js';
import { limitOf } from './list.js';
import { sightOf, VISIBLE } from './listings.js';
import { countDue } from './readings.js';
import { summariesAt, toSummary } from './summary.js';

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
  const rows = asking.db.all<ClauseRow>(
    `select c.day, c.place, c.number, c.deadline, c.data, a.id,
       (select story from story_articles where article = c.place) as story ${sql} and c.day = ? order by c.place desc, c.number limit ?`,
    ...values,
    day,
    most,
  );
  return entriesIn(rows);
}

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
