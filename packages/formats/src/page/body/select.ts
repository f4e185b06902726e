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

/** What the first look makes of each block by its trees; menus are not looked at. */
export function firstScores(trees: Trees, rows: Candidate[], features: Float32Array): Float32Array {
  return Float32Array.from(rows, (row, at) => (isMenu(row) ? MENU : sumTrees(trees, features, at * FEATURES)));
}

/** The trees of both passes, unpacked when they are needed first. */
let model: { first: Trees; second: Trees } | undefined;

/**
 * Judges each block with words: first by itself and its place, then again with what the first look said of those around it
 * and in the same container. The trees were learned by scripts/page/train.ts.
 */
export function judge(placed: PlacedBlock[], clues: Clues): Judged[] {
  const rows = candidates(placed);
  const features = featuresOf(rows, clues);
  model ??= { first: unpackTrees(FIRST), second: unpackTrees(AGAIN) };
  const { first: firstTrees, second: secondTrees } = model;
  const first = firstScores(firstTrees, rows, features);
  const plausible = (at: number) => first[at]! > HOPELESS;
  const second = withScores(rows, features, first, plausible);
  return rows.map((row, at) =>
    Object.assign(row, { score: plausible(at) ? sumTrees(secondTrees, second, at * SECOND) : first[at]! }),
  );
}
