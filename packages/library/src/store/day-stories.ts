import type { Database } from './database.js';
import { type DayRow, interestOf, MOST, storiesOfDay, type Whole } from './day-groups.js';
import { sightOf } from './listings.js';
import { placeAt } from './place.js';
import { JOIN_STATES } from './plan.js';

/** The Stories of a day, with what their place on a front page depends on. */
export interface DayStories {
  /** Articles of the day that the person sees. */
  articles: number;
  stories: DayStory[];
  /** The nearest days before and after it that have articles. */
  previous?: string;
  next?: string;
}

export interface DayStory {
  /** The id of the Story; absent for an article that shares none. */
  story?: string;
  /** Its articles of the day, the oldest first. */
  articles: DayArticle[];
  /** Outlets and articles of the Story that the person sees, of any day. */
  inAll: { sources: number; articles: number };
  /** Outlets that tell it on the day. */
  outlets: number;
  source?: string;
  /** Seconds since 1970: when its first article came, on any day. */
  began: number;
  /** Characters of the fullest article. */
  length: number;
  /** Of what its feeds list, the share that the person reads, 0 to 1. */
  interest: number;
}

export interface DayArticle {
  place: number;
  id: string;
  source?: string;
  length: number;
  copy: number;
  /** Address of its lead image. */
  image?: string;
}

/** The Stories among the articles from one moment (seconds since 1970) to before another that a person sees. */
export function dayStories(db: Database, person: number, from: number, to: number): DayStories {
  return db.snapshot(() => {
    const visible = visibleOf(db, person);
    const rows = rowsBetween(db, person, placeAt(from), placeAt(to), visible);
    const wholes = wholesOf(db, rows, visible);
    const interest = interestsOf(db, person, rows);
    const [previous, next] = [dayBefore(db, person, placeAt(from)), dayAfter(db, person, placeAt(to))];
    return {
      articles: rows.length,
      stories: storiesOfDay(rows, wholes, interest),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  });
}

/** A condition on the listing of `articles a`, with its value. */
interface Visible {
  sql: string;
  values: string[];
}

function visibleOf(db: Database, person: number): Visible {
  const { all, listings } = sightOf(db, person);
  return all
    ? { sql: '', values: [] }
    : { sql: 'and a.listing in (select value from json_each(?))', values: [JSON.stringify(listings)] };
}

/** The newest articles between two places that the person sees and has not hidden, the oldest of them first. */
function rowsBetween(db: Database, person: number, low: number, high: number, visible: Visible): DayRow[] {
  return db
    .all<DayRow>(
      `select a.place, a.id, a.length, a.listing, a.image, (select name from sources where id = a.source) as source, s.story, s.copy
       from articles a left join story_articles s on s.article = a.place ${JOIN_STATES}
       where a.place >= ? and a.place < ? and coalesce(st.hidden, 0) = 0 ${visible.sql} order by a.place desc limit ?`,
      person,
      low,
      high,
      ...visible.values,
      MOST,
    )
    .map((row) => ({ ...row, at: secondOf(row.place) }))
    .reverse();
}

const storiesIn = (rows: readonly DayRow[]) =>
  JSON.stringify([...new Set(rows.flatMap(({ story }) => (story === null ? [] : [story])))]);

function wholesOf(db: Database, rows: readonly DayRow[], visible: Visible): Map<number, Whole> {
  const found = db.all<Whole>(
    `select t.number, t.id, min(a.place) as first, count(*) as articles, count(distinct coalesce(a.source, 0)) as sources
     from json_each(?) j cross join stories t on t.number = j.value cross join story_articles s on s.story = t.number
     cross join articles a on a.place = s.article where true ${visible.sql} group by t.number`,
    storiesIn(rows),
    ...visible.values,
  );
  return new Map(found.map((whole) => [whole.number, { ...whole, first: secondOf(whole.first) }]));
}

/** By listing, the share of its articles that the person read. */
function interestsOf(db: Database, person: number, rows: readonly DayRow[]): Map<number, number> {
  const found = db.all<{ id: number; n: number; done: number }>(
    `select l.id, l.n, coalesce(t.done, 0) as done from json_each(?) j cross join listings l on l.id = j.value
     left join listing_tallies t on t.person = ? and t.listing = l.id`,
    JSON.stringify([...new Set(rows.map(({ listing }) => listing))]),
    person,
  );
  return new Map(found.map(({ id, ...counts }) => [id, interestOf(counts)]));
}

const secondOf = (place: number) => Math.floor(place / placeAt(1));
const dayOf = (place: number) => new Date(secondOf(place) * 1000).toISOString().slice(0, 10);

function nearest(db: Database, person: number, compare: string, place: number, order: string): string | undefined {
  const visible = visibleOf(db, person);
  const row = db.get<{ place: number }>(
    `select a.place from articles a where a.place ${compare} ? ${visible.sql} order by a.place ${order} limit 1`,
    place,
    ...visible.values,
  );
  return row && dayOf(row.place);
}

const dayBefore = (db: Database, person: number, place: number) => nearest(db, person, '<', place, 'desc');
const dayAfter = (db: Database, person: number, place: number) => nearest(db, person, '>=', place, 'asc');
