// What the other stories of a library tell of the voices and days of an article, from indexes alone: no text is unpacked.
import { dayKey, dayOfKey } from '../diary/day-key.js';
import { momentOf } from '../index/story-index.js';
import type { Around, DayAround, ReturningVoice } from '../types.js';
import { DAYS, EVENTS, FEWEST, KNOWN, LOOKED_AT, SILENT, VOICES, WEEK } from './around-bounds.js';
import type { Database, Value } from './database.js';
import { entriesBeside } from './diary.js';
import { findArticle } from './get.js';
import { sightOf } from './listings.js';
import { FIRST } from './people.js';
import { placeAt } from './place.js';

/** The article that others are looked for around. */
interface Middle {
  db: Database;
  person: number;
  place: number;
  /** Seconds since 1970. */
  at: number;
  day: string;
  story: number | undefined;
  /** Whether the person sees everything. */
  all: boolean;
  /** What the person sees, as JSON. */
  listings: string;
}

/** See `Library.around`. */
export function aroundArticle(db: Database, id: string, person = FIRST): Around {
  return db.snapshot(() => {
    const { place } = findArticle(db, id, person);
    const { all, listings } = sightOf(db, person);
    const row = db.get<{ time: string; story: number | null }>(
      'select a.time, s.story from articles a left join story_articles s on s.article = a.place where a.place = ?',
      place,
    );
    const middle: Middle = {
      db,
      person,
      place,
      at: momentOf(place),
      day: row?.time.slice(0, 10) ?? '',
      story: row?.story ?? undefined,
      all,
      listings: JSON.stringify(listings),
    };
    return { voices: returningVoices(middle), days: daysAround(middle) };
  });
}

function returningVoices(middle: Middle): ReturningVoice[] {
  const { db, place } = middle;
  const voices = db.all<{ voice: number; locals: string }>(
    'select voice, json_group_array(local) as locals from said where article = ? group by voice limit ?',
    place,
    VOICES,
  );
  // Whoever spoke in a story that is not read yet would be taken for silent.
  if (voices.length === 0 || db.get('select 1 from articles where due = 1 and place < ? limit 1', place)) return [];
  let known: boolean | undefined;
  return voices.flatMap(({ voice, locals }): ReturningVoice[] => {
    const found = lastOf(middle, voice);
    if (found === 'unknown') return [];
    if (found === undefined) {
      known ??= isKnownBefore(middle);
      return known ? [{ voices: JSON.parse(locals) as string[] }] : [];
    }
    const weeks = Math.floor((middle.at - momentOf(found.place)) / WEEK);
    return weeks < SILENT ? [] : [{ voices: JSON.parse(locals) as string[], last: { article: found.id, weeks } }];
  });
}

/** SQL by which the person sees `articles a`, with its values. */
const seenBy = ({ all, listings }: Middle): { sql: string; values: Value[] } =>
  all ? { sql: '', values: [] } : { sql: 'and a.listing in (select value from json_each(?))', values: [listings] };

/** The last article before it, of another occasion, in which a voice spoke; unknown where too many had to be looked at. */
function lastOf(middle: Middle, voice: number): { place: number; id: string } | undefined | 'unknown' {
  const { db, place, at, story } = middle;
  const { sql, values } = seenBy(middle);
  const found = db.get<{ place: number; id: string }>(
    `select a.place, a.id
     from (select distinct article from said where voice = ? and article < ? order by article desc limit ${LOOKED_AT}) spoke
     cross join articles a on a.place = spoke.article
     where not (a.place >= ? and exists (select 1 from story_articles o where o.article = a.place and o.story = ?)) ${sql}
     order by a.place desc limit 1`,
    voice,
    place,
    placeAt(at - SILENT * WEEK),
    story ?? null,
    ...values,
  );
  if (found) return found;
  const looked = db.get<{ n: number }>(
    `select count(*) as n from (select 1 from said where voice = ? and article < ? limit ${LOOKED_AT})`,
    voice,
    place,
  );
  return looked!.n < LOOKED_AT ? undefined : 'unknown';
}

/** Whether each of the weeks before it has some articles that the person sees. */
function isKnownBefore(middle: Middle): boolean {
  const { db, at, all, listings } = middle;
  const rows = all
    ? 'articles a where'
    : 'json_each(?3) l cross join articles a indexed by articles_listing on a.listing = l.value and';
  for (let week = 1; week <= KNOWN; week++) {
    const found = db.get<{ n: number }>(
      `select count(*) as n from (select 1 from ${rows} a.place >= ?1 and a.place < ?2 limit ${FEWEST})`,
      placeAt(at - week * WEEK),
      placeAt(at - (week - 1) * WEEK),
      ...(all ? [] : [listings]),
    );
    if (found!.n < FEWEST) return false;
  }
  return true;
}

function daysAround({ db, person, place, day, story }: Middle): DayAround[] {
  const told = db
    .all<{ day: number }>(
      // Months and years stand behind their days.
      'select distinct day from search.coming where place = ? and day % 100 <> 99 order by day limit ?',
      place,
      DAYS,
    )
    .map((row) => row.day);
  const own = dayKey(day);
  const days = [...new Set([...(own === undefined ? [] : [own]), ...told])].sort((a, b) => a - b);
  return days.flatMap((key): DayAround[] => {
    const events = entriesBeside(db, person, key, { place, story }, EVENTS);
    return events.length > 0 ? [{ day: dayOfKey(key), events }] : [];
  });
}
