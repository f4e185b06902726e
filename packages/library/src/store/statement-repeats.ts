import { placeOfHit, rowsWithin } from '../index/hits.js';
import { STATEMENTS } from '../index/said-texts.js';
import type { StatementRepeat } from '../types.js';
import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { placeAt, seconds } from './place.js';

const DAY = 86_400;
/** Seconds between two reports of the same words that are of one statement: later, it is said again. */
const AGAIN = 3 * DAY;
/** Seconds on either side in which reports are looked for, and how many of them. */
export const AROUND = 30 * DAY;
export const MOST = 100;

/** A story with a statement in the same words. */
export interface Report extends StatementRepeat {
  place: number;
  /** The number of the first statement there in these words; the last that is told apart stands for those behind it. */
  number: number;
  outlet: number | null;
}

export interface ReportRow {
  place: number;
  number: number;
  id: string;
  headline: string | null;
  cased: string | null;
  outlet: number | null;
  source: string | null;
  time: string;
}

/**
 * The stories that report a statement in the same words, each within days of the one before, as far as a person sees them;
 * the oldest first. The story itself is among them.
 */
export function reportsOf(db: Database, place: number, same: string, person: number): Report[] {
  const around = placeAt(AROUND);
  const rows = db.all<ReportRow>(
    `select a.place, w.number, a.id, a.headline, a.cased, a.source as outlet,
       (select name from sources where id = a.source) as source, a.time
     from (select ${placeOfHit('statements')} as place, min(w.rowid & ${STATEMENTS - 1}) as number from statements w
       where statements match ? and w.rowid ${rowsWithin('statements')} group by 1 order by 1 limit ${MOST}) w
     cross join articles a on a.place = w.place ${seenBy(db, person)} order by a.place`,
    `same : "${same}"`,
    place - around,
    place + around,
  );
  return reportsAround(rows, place);
}

/** Those of reports in the order of time that are of one statement, each within days of the one before. */
export function reportsAround(rows: readonly ReportRow[], place: number): Report[] {
  const at = rows.findIndex((row) => row.place === place);
  if (at < 0) return [];
  const near = (a: ReportRow, b: ReportRow) => Math.abs((seconds(a.time) ?? 0) - (seconds(b.time) ?? 0)) <= AGAIN;
  let [first, last] = [at, at];
  while (first > 0 && near(rows[first - 1]!, rows[first]!)) first--;
  while (last < rows.length - 1 && near(rows[last]!, rows[last + 1]!)) last++;
  return rows.slice(first, last + 1).map((row) => ({
    place: row.place,
    number: row.number,
    outlet: row.outlet,
    article: row.id,
    ...(row.headline !== null && { headline: row.headline }),
    ...(row.cased !== null && { cased: row.cased }),
    ...(row.source !== null && { source: row.source }),
    time: row.time,
  }));
}

function seenBy(db: Database, person: number): string {
  const { all, listings } = sightOf(db, person);
  // Numbers of listings alone, which need no binding.
  return all ? '' : `and a.listing in (${listings.map(Number).join(',')})`;
}

/** Outlets of some reports: those that no outlet is known of are one each. */
export const countOutlets = (reports: readonly Report[]): number =>
  new Set(reports.map(({ outlet, place }) => outlet ?? `story ${place}`)).size;
