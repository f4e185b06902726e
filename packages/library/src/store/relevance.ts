import type { Query } from '@dateline/core';
import { compile } from '../index/compile.js';
import { fieldWeight, HEADLINES, STRETCH, WEIGHED, type WeighedFields, wantedWords } from '../index/field-weight.js';
import type { Database } from './database.js';
import { FIRST } from './people.js';
import { placesOf } from './places.js';
import { isRare, isSelective, type Plan, placesIn } from './plan.js';
import { EVERYWHERE, WITHIN } from './window.js';

/** Hits of a rare word. Of others bm25 takes too long, as it counts the hits of each word of the query. */
const RARE = 20_000;

/** Leaves out of places in order those that others stand for. */
type Pick = (places: readonly number[]) => readonly number[];

interface Weighed {
  places: number[];
  /** The offset of the next page. */
  next?: number;
  /** How many hits were weighed where there are more: the newest, and some that have the words in the headline. */
  weighed?: number;
}

/** A page of what a search finds, in the order of relevance. */
export function relevantPlaces(
  db: Database,
  plan: Plan,
  query: Query,
  { limit, offset, first = (found) => found }: { limit: number; offset: number; first?: Pick },
): Weighed {
  const newest = placesOf(db, plan, { limit: WEIGHED + 1 });
  const isCapped = newest.length > WEIGHED;
  const places = isCapped ? [...newest.slice(0, WEIGHED), ...inHeadlines(db, plan, newest)] : newest;
  const words = wantedWords(query);
  const all =
    plan.table === 'words' &&
    words.every((word) =>
      isRare(
        db,
        compile(word, FIRST, () => true),
        RARE,
      ),
    )
      ? byFrequency(db, plan.match!, places)
      : byField(db, words, places);
  const ordered = first(all);
  const page = ordered.slice(offset, offset + limit);
  return {
    places: [...page],
    ...(ordered.length > offset + limit && { next: offset + limit }),
    ...(isCapped && { weighed: WEIGHED }),
  };
}

/** Older hits that have the words in the headline. */
function inHeadlines(db: Database, plan: Plan, newest: readonly number[]): number[] {
  if (plan.table !== 'words' || isSelective(plan)) return [];
  const [first, last] = [newest[0]!, newest.at(-1)!];
  const low = Math.max(plan.low ?? EVERYWHERE.low, last - STRETCH * (first - last));
  return placesOf(db, { ...plan, match: `headline : (${plan.match})`, low }, { from: last + 1, limit: HEADLINES });
}

/** By how often the words stand in which fields, the rarer words counting for more (bm25), then by time. */
function byFrequency(db: Database, match: string, places: readonly number[]): number[] {
  if (places.length === 0) return [];
  // The plus keeps FTS5 from being asked for each place by itself, which would count all hits again.
  return placesIn(
    db.all<{ place: number }>(
      `select w.rowid as place from words w where words match ? and w.rowid ${WITHIN}
       and +w.rowid in (select value from json_each(?)) order by bm25(words, 1, 8, 4, 2, 1, 1, 2), w.rowid desc`,
      match,
      Math.min(...places),
      Math.max(...places),
      JSON.stringify(places),
    ),
  );
}

/** By the fields in which the words stand, then by time: common words say little by how often they stand there. */
function byField(db: Database, words: readonly Query[], places: readonly number[]): number[] {
  const rows = db.all<{ place: number } & WeighedFields>(
    `select a.place, a.headline, a.deck, a.byline from json_each(?) j cross join articles a on a.place = j.value`,
    JSON.stringify(places),
  );
  const weightOf = fieldWeight(words);
  return rows
    .map((row) => ({ place: row.place, weight: weightOf(row) }))
    .sort((a, b) => b.weight - a.weight || b.place - a.place)
    .map(({ place }) => place);
}
