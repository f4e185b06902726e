// What stories say in advance of each day; see the diary of the file.
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
import { limitOf } from '../store/list.js';
import { cameOf } from './came.js';
import { seen } from './find.js';
import { countDue } from './readings/due.js';
import { joinStates, summariesOf, summaryOf } from './rows.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';

/** The day after all days. */
const END = 99_999_999;

/** Rows `c` of what is to come, of stories that the person `$1` sees and has not hidden. */
const SEEN = `from coming c join names n on n.article = c.article join articles a on a.at = n.at and a.article = n.article
  ${joinStates('$1')} where coalesce(st.hidden, 0) = 0 and ${seen('$1')}`;

/** The first days with something, each found from the one before, however much is told of them. */
async function daysFrom(query: Query, person: number, from: number, to: number, count: number): Promise<number[]> {
  const next = (after: string) => `(select c.day ${SEEN} and ${after} and c.day < $3 order by c.day limit 1)`;
  const rows = await query.all<{ day: number }>(
    `with recursive days(day, n) as (
       select ${next('c.day >= $2')}, 1
       union all select ${next('c.day > d.day')}, d.n + 1 from days d where d.day is not null and d.n < $4)
     select day from days where day is not null order by day`,
    person,
    from,
    to,
    count,
  );
  return rows.map(({ day }) => day);
}

const dayBefore = async (query: Query, person: number, before: number): Promise<number | undefined> =>
  (await query.get<{ day: number }>(`select c.day ${SEEN} and c.day < $2 order by c.day desc limit 1`, person, before))
    ?.day;

/** The events of days, those that most stories tell first. */
async function entriesOf(query: Query, person: number, days: readonly number[], most: number) {
  const rows = await query.all<ClauseRow>(
    `select w.day, r.* from unnest($2::int[]) w(day) cross join lateral (
       select c.article as place, c.number, c.deadline, c.data, a.id,
         (select story from story_articles where article = c.article) as story
       ${SEEN} and c.day = w.day order by a.at desc, a.article desc, c.number limit $3) r`,
    person,
    days,
    most,
  );
  const byDay = Map.groupBy(rows, ({ day }) => day);
  return new Map(days.map((day) => [day, entriesIn(byDay.get(day) ?? [])]));
}

/** What stands on a page, and where the next begins. */
interface Shown {
  entries: Folded<Clause>[];
  next?: string;
}

async function shownFrom(
  query: Query,
  person: number,
  { start, to, limit }: { start: { day: number; skip: number }; to: number; limit: number },
): Promise<Shown> {
  // Each day has an event at least, and the day after the last says that there is a next page.
  const days = await daysFrom(query, person, start.day, to, limit + 1);
  const all = await entriesOf(query, person, days, MOST_A_DAY);
  const entries: Folded<Clause>[] = [];
  for (const [n, day] of days.entries()) {
    const skip = day === start.day ? start.skip : 0;
    const left = all.get(day)!.slice(skip);
    const shown = left.slice(0, limit - entries.length);
    entries.push(...shown);
    if (left.length > shown.length) return { entries, next: `${day}.${skip + shown.length}` };
    if (entries.length === limit) return { entries, ...(n + 1 < days.length && { next: `${day + 1}.0` }) };
  }
  return { entries };
}

async function diaryOf(query: Query, person: number, options: DiaryOptions = {}, now = new Date()): Promise<DiaryPage> {
  const limit = limitOf(options.limit);
  const from = keyOf(options.from ?? 'today', now).from;
  const to = options.to === undefined ? END : keyOf(options.to, now).to;
  const start = cursorOf(options.after) ?? { day: from, skip: 0 };
  const { entries, next } = await shownFrom(query, person, { start, to, limit });
  const earlier = await dayBefore(query, person, from);
  return {
    from: dayOfKey(from),
    items: await toEntries(query, person, entries, keyOf('today', now).from),
    ...(next !== undefined && { next }),
    ...(earlier !== undefined && { earlier: dayOfKey(earlier) }),
    unreadings: await countDue(query, person),
  };
}

async function toEntries(
  query: Query,
  person: number,
  entries: readonly Folded<Clause>[],
  today: number,
): Promise<DiaryEntry[]> {
  const past = entries.filter((entry) => shownOf(entry).key <= today && shownOf(entry).key % 100 !== 99);
  const came = await cameOf(query, past, person);
  const wanted = entries.flatMap((entry) => [...storiesOf(entry), ...(came.get(entry) ?? [])]);
  const rows = new Map((await summariesOf(query, [...new Set(wanted)], person)).map((row) => [row.place, row]));
  const summaries = (articles: readonly number[]) => articles.map((article) => summaryOf(rows.get(article)!));
  return entries.map((entry) => toEntry(entry, summaries(storiesOf(entry)), summaries(came.get(entry) ?? [])));
}

/**
 * What is said in advance of days of something else than an article tells itself, the events that most stories tell first.
 * @param own its number, and that of its Story
 */
export async function entriesBeside(
  query: Query,
  person: number,
  days: readonly number[],
  own: { article: number; story: number | undefined },
  limit: number,
): Promise<DayAround[]> {
  const isOwn = ({ telling, story }: Told<Clause>) =>
    telling.place === own.article || (story !== undefined && story === own.story);
  const all = await entriesOf(query, person, days, MOST_BESIDE);
  const shown = days.map((day) => ({
    day,
    entries: all
      .get(day)!
      .filter((entry) => !entry.some(isOwn))
      .slice(0, limit),
  }));
  const articles = shown.flatMap(({ entries }) => entries.map((entry) => shownOf(entry).place));
  const rows = new Map((await summariesOf(query, articles, person)).map((row) => [row.place, row]));
  return shown.flatMap(({ day, entries }): DayAround[] =>
    entries.length === 0
      ? []
      : [
          {
            day: dayOfKey(day),
            events: entries.map((entry) => ({
              ...headOf(entry),
              article: summaryOf(rows.get(shownOf(entry).place)!),
            })),
          },
        ],
  );
}

export const diary: Verbs<'diary'> = {
  diary: (sql, person, options) => sql.snapshot((tx) => diaryOf(tx, person, options)),
};
