import { DatelineError, parseQuery } from '@dateline/core/base';
import { pause } from '../slices.js';
import type { ListOutline, OutlineOptions } from '../types.js';
import type { Database } from './database.js';
import { chosenOf, cursorOf, isGrouping, shownPlan } from './list.js';
import { FIRST } from './people.js';
import { placesOf } from './places.js';

/** Rows of a page where nothing else is said. */
const EVERY = 100;
/** Articles that are looked at before others get their turn. */
const TURN = 4_096;

/** The length of a list and where its pages begin, so that any row of it can be gone to. */
export async function outlineOf(db: Database, options: OutlineOptions, person = FIRST): Promise<ListOutline> {
  const { every = EVERY, find } = options;
  if (!Number.isInteger(every) || every < 1) throw new DatelineError('bad-limit', { most: 500, limit: every });
  const { query, order } = chosenOf(db, parseQuery(options.query ?? '').query, options, person);
  const { plan } = shownPlan(db, query, person);
  const isGrouped = options.stories ?? isGrouping(db, person);
  const oldest = order === 'oldest';
  const wanted = find === undefined ? undefined : wantedPlace(db, find);
  const reaches = (place: number) => wanted !== undefined && (oldest ? place >= wanted.place : place <= wanted.place);
  const cursors: string[] = [];
  const seen = new Set<number>();
  let from = cursorOf(options.after);
  let rows = 0;
  let found: number | undefined;
  let listed = false;
  for (;;) {
    const batch = placesOf(db, plan, { limit: TURN, oldest, ...(from !== undefined && { from }) });
    const stories = isGrouped ? storiesAt(db, batch) : undefined;
    for (const place of batch) {
      const story = stories?.get(place);
      const isRow = story === undefined || !seen.has(story);
      const isWanted = place === wanted?.place || (story !== undefined && story === wanted?.story);
      listed ||= isWanted;
      if (!isRow) continue;
      if (isWanted || reaches(place)) found ??= rows;
      if (story !== undefined) seen.add(story);
      rows += 1;
      if (rows % every === 0) cursors.push(String(place));
    }
    from = batch.at(-1);
    if (batch.length < TURN) break;
    await pause();
  }
  if (wanted) found ??= rows;
  return { rows, cursors, ...(found !== undefined && { found }), ...(listed && { listed }) };
}

/** Where an article stands, and the Story whose row stands for it. */
const wantedPlace = (db: Database, id: string) =>
  db.get<{ place: number; story: number | null }>(
    'select a.place, s.story from articles a left join story_articles s on s.article = a.place where a.id = ?',
    id,
  );

function storiesAt(db: Database, places: readonly number[]): Map<number, number> {
  const rows = db.all<{ place: number; story: number }>(
    'select s.article as place, s.story from json_each(?) j cross join story_articles s on s.article = j.value',
    JSON.stringify(places),
  );
  return new Map(rows.map(({ place, story }) => [place, story]));
}
