import { GROUP_FEATURES, writeGroups } from './group-features.js';
import type { Overview } from './overview.js';
import { PAGE_FEATURES, pageFeatures } from './page-features.js';
import { POSITION_FEATURES, writePosition } from './position-features.js';
import { TEXT_FEATURES, writeText } from './text-features.js';

export const FEATURE_NAMES: readonly string[] = [
  ...TEXT_FEATURES,
  ...POSITION_FEATURES,
  ...GROUP_FEATURES,
  ...PAGE_FEATURES,
];
export const FEATURES = FEATURE_NAMES.length;

/**
 * Describes each block by numbers: what it says, how it looks, where it stands, what stands beside it and among what, and
 * what page it is on. Row by row in the order of FEATURE_NAMES; zeros for menus. No feature is of one site or one language.
 */
export function featuresOf(page: Overview): Float32Array {
  const { rows } = page;
  const out = new Float32Array(rows.length * FEATURES);
  const passed = { words: 0, sinceHeadline: 0 };
  const whole = pageFeatures(page);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    passed.words += row.words;
    if (page.h1 >= 0 && at > page.h1) passed.sinceHeadline += row.words;
    if (row.menu) continue;
    let column = writeText(out, at * FEATURES, at, page);
    column = writePosition(out, column, at, page, passed);
    column = writeGroups(out, column, at, page);
    out.set(whole, column);
  }
  return out;
}
