import { type Candidate, isMenu } from './candidates.js';
import { type Clues, overviewOf } from './overview.js';
import { OWN_NAMES, writeOwn } from './own-features.js';
import { PLACE_FEATURES, writePlace } from './place-features.js';

export const FEATURE_NAMES: readonly string[] = [...OWN_NAMES, ...PLACE_FEATURES];
export const FEATURES = FEATURE_NAMES.length;

/**
 * Describes each block by numbers: what it says, how it is set, where it stands, and what stands beside it. Row by row in
 * the order of FEATURE_NAMES; zeros for menus. Nothing in it is of one site or one language alone.
 */
export function featuresOf(rows: readonly Candidate[], clues: Clues): Float32Array {
  const out = new Float32Array(rows.length * FEATURES);
  const page = overviewOf(rows, clues);
  const passed = { words: 0, sinceHeadline: 0 };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    passed.words += row.words;
    if (page.h1 >= 0 && at > page.h1) passed.sinceHeadline += row.words;
    if (!isMenu(row)) writePlace(out, writeOwn(out, at * FEATURES, at, page), at, page, passed);
  }
  return out;
}
