import { type Candidate, settingOf } from './candidates.js';
import { FEATURES } from './features.js';

const REACH = 4;
const RUN_HALF = 6;
/** How much a block counts so many steps away. */
const WEIGHTS = Array.from({ length: 2 * RUN_HALF + 1 }, (_, away) => 0.5 ** (away / RUN_HALF));

/** What the second look adds: what the first made of the block, of those beside it, and of its container. */
export const CONTEXT = 1 + 2 * REACH + 9;
export const SECOND = FEATURES + CONTEXT;

const chance = (score: number) => 1 / (1 + Math.exp(-score));

/** Rows of the second look: those of the first, with the scores around each; zeros for those that are not wanted. */
export function withScores(
  rows: Candidate[],
  features: Float32Array,
  scores: Float32Array,
  wanted: (row: number) => boolean = () => true,
): Float32Array {
  const out = new Float32Array(rows.length * SECOND);
  const chances = Array.from(scores, chance);
  const parents = totals(rows, chances, ({ around }) => around.parent);
  const uppers = totals(rows, chances, ({ around }) => around.parent?.parent);
  const signatures = totals(rows, chances, settingOf);
  const all = totals(rows, chances, () => 0).at(0)!;
  const best = chances.reduce((most, one) => Math.max(most, one), 0);
  rows.forEach((row, at) => {
    if (!wanted(at)) return;
    const base = at * SECOND;
    out.set(features.subarray(at * FEATURES, (at + 1) * FEATURES), base);
    let column = base + FEATURES;
    out[column++] = scores[at]!;
    for (let step = 1; step <= REACH; step++) {
      out[column++] = scores[at - step] ?? -9;
      out[column++] = scores[at + step] ?? -9;
    }
    out[column++] = window(rows, chances, at, -1);
    out[column++] = window(rows, chances, at, 1);
    out[column++] = parents[at]!.mean;
    out[column++] = uppers[at]!.mean;
    out[column++] = signatures[at]!.mean;
    out[column++] = all.kept ? (chances[at]! * row.words) / all.kept : 0;
    out[column++] = all.kept ? parents[at]!.kept / all.kept : 0;
    out[column++] = Math.log2(1 + all.kept);
    out[column++] = best;
  });
  return out;
}

/** The mean chance, by words, of the blocks to one side, those farther off counting less. */
function window(rows: Candidate[], chances: number[], at: number, step: number): number {
  let kept = 0;
  let words = 0;
  for (let away = 1; away < WEIGHTS.length; away++) {
    const other = rows[at + step * away];
    if (!other) break;
    const weight = (other.words + 1) * WEIGHTS[away]!;
    kept += weight * chances[at + step * away]!;
    words += weight;
  }
  return words ? kept / words : 0;
}

interface Total {
  kept: number;
  words: number;
  mean: number;
}

/** By row: what its group holds, in words that count as kept and words at all. */
function totals(rows: Candidate[], chances: number[], group: (row: Candidate) => unknown): Total[] {
  const groups = new Map<unknown, Total>();
  const each = rows.map((row, at) => {
    const name = group(row);
    let total = groups.get(name);
    if (!total) {
      total = { kept: 0, words: 0, mean: 0 };
      groups.set(name, total);
    }
    total.kept += chances[at]! * row.words;
    total.words += row.words;
    return total;
  });
  for (const total of groups.values()) total.mean = total.words ? total.kept / total.words : 0;
  return each;
}
