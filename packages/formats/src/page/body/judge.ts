import type { PlacedBlock } from '../../html/index.js';
import { type BlockTable, tableOf } from './block-table.js';
import { FEATURES, featuresOf } from './features.js';
import { type Hints, overviewOf } from './overview.js';
import { SECOND, scoreRows } from './score-features.js';
import { type TextBlock, textBlocks } from './text-blocks.js';
import { sumTrees, type Trees, unpackTrees } from './trees.js';
import { FIRST, SECOND as SECOND_TREES } from './weights/body.js';

/** A block whose score is known. */
export type Judged = TextBlock;

/** Trees of both passes over the blocks. */
export interface BodyModel {
  first: Trees;
  second: Trees;
}

/** A score of the first pass below which the second pass does not look. */
const HOPELESS = -5.5;
const MENU = -8;

let shipped: BodyModel | undefined;

/** The model that comes with the package, unpacked when it is needed first. */
function shippedModel(): BodyModel {
  shipped ??= {
    first: unpackTrees(FIRST),
    second: unpackTrees(SECOND_TREES),
  };
  return shipped;
}

/** Scores of the first pass; menus are not judged. */
export function firstScores(trees: Trees, table: BlockTable, features: Float32Array): Float32Array {
  const scores = new Float32Array(table.count).fill(MENU);
  for (let at = 0; at < table.count; at++)
    if (table.menu[at] === 0) scores[at] = sumTrees(trees, features, at * FEATURES);
  return scores;
}

/** Scores of the second pass over those of the first. */
function scoresOf(second: Trees, table: BlockTable, features: Float32Array, scores: Float32Array): Float32Array {
  const write = scoreRows(table, features, scores);
  const row = new Float32Array(SECOND);
  const found = new Float32Array(scores);
  for (let at = 0; at < scores.length; at++) {
    if (scores[at]! <= HOPELESS) continue;
    write(at, row, 0);
    found[at] = sumTrees(second, row, 0);
  }
  return found;
}

/** What is known of a page once its blocks were judged. */
export interface Judgement {
  rows: Judged[];
  table: BlockTable;
  features: Float32Array;
  /** The scores of the first pass, by row; the rows have those of the second. */
  first: Float32Array;
}

/**
 * Judges each block with words: first by its features, then again with the scores of the first pass around it. The trees
 * are trained by scripts/page/train.ts.
 */
export function judge(placed: readonly PlacedBlock[], hints: Hints, model: BodyModel = shippedModel()): Judgement {
  const blocks = textBlocks(placed);
  const { rows } = blocks;
  const page = overviewOf(blocks, hints);
  const features = featuresOf(page);
  const table = tableOf(page);
  const first = firstScores(model.first, table, features);
  const scores = scoresOf(model.second, table, features, first);
  for (let at = 0; at < rows.length; at++) rows[at]!.score = scores[at]!;
  return { rows, table, features, first };
}
