import { type Event, type Likely, LOOKED_AT, likeIt, likelyStory, MOST, namesOf, WINDOW } from '../diary/came.js';
import { dayOfKey } from '../diary/day-key.js';
import { seconds } from '../store/place.js';
import { seen } from './find.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';
import { columns } from './values.js';
import { MARKS } from './words/article-vector.js';
import { phraseOf } from './words/vector.js';

interface Found {
  at: number;
  article: number;
}

const beginOf = ([told]: Event) => seconds(dayOfKey(told!.telling.key)) ?? 0;
const shown = `${joinStates('$1')} where coalesce(st.hidden, 0) = 0 and ${seen('$1')}`;

/**
 * What came of events: stories of their day and the two after that are of a Story with one that told it, or whose headline and
 * lead share a name and most of the words that tell it, oldest first.
 * @returns their numbers, by event
 */
export async function cameOf(query: Query, events: readonly Event[], person: number): Promise<Map<Event, number[]>> {
  if (events.length === 0) return new Map();
  const moments = new Map<number, number>();
  const ofStory = await storiesOf(query, events, person);
  const likely = await headlinesNaming(query, events, person);
  for (const { at, article } of [...ofStory, ...likely.rows]) moments.set(article, at);
  return new Map(
    events.map((event, n) => {
      const before = new Set(event.map(({ telling }) => telling.place));
      const day = likely.byDay.get(beginOf(event)) ?? new Map<string, Likely[]>();
      const own = ofStory.filter((row) => row.event === n).map(({ article }) => article);
      const found = new Set([...own, ...likeIt(day, event[0]!.telling)]);
      const articles = [...found]
        .filter((article) => !before.has(article))
        .sort((a, b) => moments.get(a)! - moments.get(b)! || a - b);
      return [event, articles.slice(0, MOST)];
    }),
  );
}

async function storiesOf(query: Query, events: readonly Event[], person: number) {
  const told = events.flatMap((event, n) => {
    const stories = new Set(event.flatMap(({ story }) => story ?? []));
    return [...stories].map((story) => ({ n, story, begins: beginOf(event) }));
  });
  if (told.length === 0) return [];
  return query.all<Found & { event: number }>(
    `select w.event, f.at, f.article from unnest($2::int[], $3::bigint[], $4::bigint[]) w(event, story, begins)
     cross join lateral (
       select a.at, a.article from story_articles s join articles a on a.at = s.at and a.article = s.article ${shown}
         and s.story = w.story and s.at >= w.begins and s.at < w.begins + ${WINDOW}
       order by a.at, a.article limit ${LOOKED_AT}) f`,
    person,
    ...columns(
      told,
      ({ n }) => n,
      ({ story }) => story,
      ({ begins }) => begins,
    ),
  );
}

/** The stories whose headlines name somebody or something of the events, by day and by the words of their names. */
async function headlinesNaming(query: Query, events: readonly Event[], person: number) {
  const days = [...Map.groupBy(events, beginOf)].flatMap(([begins, group]) => {
    const names = namesOf(group);
    const words = [...names].flatMap((name) => phraseOf(name, { mark: MARKS.headline }) ?? []);
    return words.length === 0 ? [] : [{ begins, names, words: words.join(' | ') }];
  });
  const byDay = new Map<number, Map<string, Likely[]>>();
  if (days.length === 0) return { rows: [], byDay };
  const rows = await query.all<
    Found & { begins: number; headline: string | null; deck: string | null; excerpt: string | null }
  >(
    `select d.begins, f.* from unnest($2::bigint[], $3::text[]) d(begins, words) cross join lateral (
       select a.at, a.article, a.headline, a.deck, a.excerpt
       from words w join articles a on a.at = w.at and a.article = w.article ${shown}
         and w.tokens @@ d.words::tsquery and w.at >= d.begins and w.at < d.begins + ${WINDOW}
       order by a.at, a.article limit ${LOOKED_AT}) f`,
    person,
    ...columns(
      days,
      ({ begins }) => begins,
      ({ words }) => words,
    ),
  );
  const names = new Map(days.map((day) => [day.begins, day.names]));
  for (const { begins, article, headline, deck, excerpt } of rows) {
    const found = byDay.get(begins) ?? new Map<string, Likely[]>();
    byDay.set(begins, found);
    const likely = likelyStory(article, headline, () => `${deck ?? ''}\n${excerpt ?? ''}`);
    for (const name of likely.words)
      if (names.get(begins)!.has(name)) found.set(name, [...(found.get(name) ?? []), likely]);
  }
  return { rows, byDay };
}
