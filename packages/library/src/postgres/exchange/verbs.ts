// The content of a library on its way out and in.
import { followAll } from '../follow-all.js';
import type { Verbs } from '../verbs.js';
import { exportedFeeds, exportedStories } from './exported.js';
import { restoreFeeds } from './follow.js';
import { keepMarks } from './keep-marks.js';
import { exportedKept, restoreKept } from './kept.js';
import { restoreStories } from './restore-stories.js';

/** Stories or feeds of a transaction. */
const TOGETHER = 200;

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += TOGETHER) yield all.slice(at, at + TOGETHER);
}

type Names =
  | ('exportedFeeds' | 'exportedKept' | 'exportedStories')
  | ('restoreFeeds' | 'restoreKept' | 'restoreStories' | 'keepMarks');

export const exchange: Verbs<Names> = {
  exportedFeeds,
  exportedKept: (sql, person) => sql.snapshot((tx) => exportedKept(tx, person)),
  exportedStories: (sql, person, choice) => sql.snapshot((tx) => exportedStories(tx, person, choice)),
  async restoreFeeds(sql, person, feeds, dryRun) {
    if (dryRun) return followAll(sql, person, feeds, true);
    let added = 0;
    for (const slice of slices(feeds)) added += await sql.transaction((tx) => restoreFeeds(tx, slice, person));
    return added;
  },
  restoreKept: (sql, person, kept, dryRun) => sql.transaction((tx) => restoreKept(tx, kept, person, dryRun)),
  restoreStories,
  async keepMarks(sql, person, marks) {
    for (const slice of slices(marks)) await sql.transaction((tx) => keepMarks(tx, slice, person));
  },
};
