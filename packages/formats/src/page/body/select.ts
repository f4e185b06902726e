import type { PlacedBlock } from '../../html/index.js';
import { type Candidate, candidates, isMenu } from './candidates.js';
import { SECOND, withScores } from './context.js';
import { FEATURES, featuresOf } from './features.js';
import { Model } from './model.js';
import type { Clues } from './overview.js';
import { sumTrees, type Trees } from './trees.js';
import { SECOND as AGAIN, FIRST } from './weights/body.js';

/** A block with words and how surely it is part of the story: the logarithm of the odds, 0 for one to one. */
export interface Judged extends Candidate {
  score: number;
}

/** Below this the first look is not doubted. */
const HOPELESS = -5.5;
const MENU = -8;

/** What the first look makes of each block by its trees; menus are not looked at. */
export function firstScores(trees: Trees, rows: Candidate[], features: Float32Array): Float32Array {
  return Float32Array.from(rows, (row, at) => (isMenu(row) ? MENU : sumTrees(trees, features, at * FEATURES)));
}

const firstModel = new Model(FIRST, FEATURES);
const secondModel = new Model(AGAIN, SECOND);

/**
 * Judges each block with words: first by itself and its place, then again with what the first look said of those around it
 * and in the same container. The trees were learned by scripts/page/train.ts.
 */
export function judge(placed: PlacedBlock[], clues: Clues): Judged[] {
  const rows = candidates(placed);
  const features = featuresOf(rows, clues);
  const looked = rows.map((row) => !isMenu(row));
  const menus = new Float32Array(rows.length).fill(MENU);
  const first = Float32Array.from(firstModel.scores(features, looked, menus));
  const plausible = rows.map((_, at) => first[at]! > HOPELESS);
  const second = withScores(rows, features, first, (at) => plausible[at]!);
  const scores = secondModel.scores(second, plausible, first);
  return rows.map((row, at) => Object.assign(row, { score: scores[at]! }));
}
