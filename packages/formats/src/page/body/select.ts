import type { PlacedBlock } from '../../html/index.js';
import { type Candidate, candidates, isMenu } from './candidates.js';
import { SECOND, withScores } from './context.js';
import { FEATURES, featuresOf } from './features.js';
import type { Clues } from './overview.js';
import { sumTrees, type Trees, unpackTrees } from './trees.js';
import { SECOND as AGAIN, FIRST } from './weights/body.js';

/** A block with words and how surely it is part of the story: the logarithm of the odds, 0 for one to one. */
export interface Judged extends Candidate {
  score: number;
}

/** Below this the first look is not doubted. */
const HOPELESS = -5.5;
const MENU = -8;

/** What the first look makes of each block; menus are not looked at. */
export function firstScores(trees: Trees, rows: Candidate[], features: Float32Array): Float32Array {
  return Float32Array.from(rows, (row, at) => (isMenu(row) ? MENU : sumTrees(trees, features, at * FEATURES)));
}

let model: { first: Trees; second: Trees } | undefined;

/**
 * Judges each block with words: first by itself and its place, then again with what the first look said of those around it
 * and in the same container. The trees were learned by scripts/page/train.ts.
 */
export function judge(placed: PlacedBlock[], clues: Clues): Judged[] {
  model ??= { first: unpackTrees(FIRST), second: unpackTrees(AGAIN) };
  const rows = candidates(placed);
  const features = featuresOf(rows, clues);
  const first = firstScores(model.first, rows, features);
  const { second: trees } = model;
  const plausible = rows.map((_, at) => first[at]! > HOPELESS);
  const second = withScores(rows, features, first, (at) => plausible[at]!);
  return rows.map((row, at) => ({ ...row, score: plausible[at] ? sumTrees(trees, second, at * SECOND) : first[at]! }));
}
