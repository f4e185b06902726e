import { type Event, type Likely, LOOKED_AT, likeIt, likelyStory, MOST, namesOf, WINDOW } from '../diary/came.js';
import { dayOfKey } from '../diary/day-key.js';
import type { Database, Value } from './database.js';
import { sightOf, VISIBLE } from './listings.js';
import { placeAt, seconds } from './place.js';
import { WITHIN } from './window.js';

interface Asking {
  db: Database;
  person: number;
  /** The first and the last place that is looked at. */
  low: number;
  high: number;
}

interface Row {
  place: number;
  headline: string | null;
}

/**
 * What came of events of a day: stories of that day and the two after that are of a Story with one that told it, or whose
 * headline and lead share a name and most of the words that tell it, oldest first. The headlines are read once for all events.
 * @returns their places, by event
 */
export function cameOf(db: Database, events: readonly Event[], person: number): Map<Event, number[]> {
  const [first] = events;
  if (!first) return new Map();
  const begins = seconds(dayOfKey(first[0]!.telling.key)) ?? 0;
  const asking = { db, person, low: placeAt(begins), high: placeAt(begins + WINDOW) - 1 };
  const likely = headlinesNaming(asking, events);
  return new Map(
    events.map((event) => {
      const before = new Set(event.map(({ telling }) => telling.place));
      const found = new Set([...ofStories(asking, event), ...likeIt(likely, event[0]!.telling)]);
      const places = [...found].filter((place) => !before.has(place)).sort((a, b) => a - b);
      return [event, places.slice(0, MOST)];
    }),
  );
}

/** What `from` gives of articles `a` that a person sees and has not hidden, the oldest first. */
function seenRows({ db, person }: Asking, from: string, ...values: Value[]): Row[] {
  const { all } = sightOf(db, person);
  return db.all<Row>(
    `select a.place, a.headline from ${from} and coalesce(
       (select hidden from states where person = ? and article = a.place), 0) = 0
       ${all ? '' : `and a.listing in (${VISIBLE})`} order by a.place limit ${LOOKED_AT}`,
    ...values,
    person,
    ...(all ? [] : [person, person]),
  );
}

function ofStories(asking: Asking, event: Event): number[] {
  const stories = [...new Set(event.map(({ story }) => story).filter((story) => story !== undefined))];
  if (stories.length === 0) return [];
  const from = `story_articles s cross join articles a on a.place = s.article
    where s.story in (select value from json_each(?)) and s.article between ? and ?`;
  return seenRows(asking, from, JSON.stringify(stories), asking.low, asking.high).map(({ place }) => place);
}

function leadAt(db: Database, place: number): string {
  const sql = 'select deck, excerpt from articles where place = ?';
  const { deck, excerpt } = db.get<{ deck: string | null; excerpt: string | null }>(sql, place)!;
  return `${deck ?? ''}\n${excerpt ?? ''}`;
}

/** The stories whose headlines name somebody or something of the events, by the words of their names. */
function headlinesNaming(asking: Asking, events: readonly Event[]): Map<string, Likely[]> {
  const names = namesOf(events);
  const found = new Map<string, Likely[]>();
  if (names.size === 0) return found;
  const expression = `headline : (${[...names].map((name) => `"${name}"`).join(' OR ')})`;
  const from = `search.words w cross join articles a on a.place = w.rowid where words match ? and w.rowid ${WITHIN}`;
  for (const { place, headline } of seenRows(asking, from, expression, asking.low, asking.high)) {
    const likely = likelyStory(place, headline, () => leadAt(asking.db, place));
    for (const name of likely.words) if (names.has(name)) found.set(name, [...(found.get(name) ?? []), likely]);
  }
  return found;
}
