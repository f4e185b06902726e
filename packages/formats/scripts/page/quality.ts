import type { BodyModel } from '../../src/page/body/judge.js';
import { resultFeatures } from '../../src/page/body/result-features.js';
import type { Trees } from '../../src/page/body/trees.js';
import { type BoostOptions, boost, type Data } from './boost.js';
import { type Page, STORIES } from './corpus.js';
import { wordOverlap } from './score.js';

/** Odds, as a logarithm, from which a block counts as kept. */
const THRESHOLD = 0;
const SMALL: BoostOptions = {
  trees: 90,
  leaves: 8,
  rate: 0.07,
  least: 2,
  ridge: 1,
  columns: 0.4,
  rows: 0.7,
  seed: 9,
};
/** A body that overlaps less with the right one is a bad one. */
const GOOD = 0.75;

/** A body overlaps with the right one by words, from 0 to 1; undefined where the right one is not known whole. */
export function overlapOf(page: Page, scores: Float32Array): number | undefined {
  const { articleBody } = page.truth;
  if (!articleBody) return undefined;
  return wordOverlap(articleBody, page.texts.filter((_, at) => scores[at]! > THRESHOLD).join('\n\n')).f1;
}

/** What was kept of a page, described, and how well it fits. */
export interface Result {
  page: Page;
  row: Float32Array;
  overlap: number | undefined;
}

/** The results of pages by scores of models that had not seen them. */
export function resultsOf(unseen: ReadonlyMap<Page, Float32Array>): Result[] {
  return [...unseen].flatMap(([page, scores]) => {
    if (page.cropped) return [];
    const row = resultFeatures(page.table, page.features, scores, (at) => scores[at]! > THRESHOLD);
    return { page, row, overlap: overlapOf(page, scores) };
  });
}

/** Trains the trees over whole results. */
export function fitQuality(results: readonly Result[]): Pick<BodyModel, 'confidence' | 'story'> {
  return {
    confidence: train(
      results.filter(({ overlap, page }) => overlap !== undefined && STORIES.has(page.kind)),
      ({ overlap }) => overlap! >= GOOD,
    ),
    story: train(results, ({ page }) => STORIES.has(page.kind)),
  };
}

function train(list: readonly Result[], label: (one: Result) => boolean): Trees {
  const width = list[0]!.row.length;
  const data: Data = {
    features: new Float32Array(list.length * width),
    width,
    labels: Uint8Array.from(list, (one) => (label(one) ? 1 : 0)),
    weights: new Float32Array(list.length).fill(1),
  };
  list.forEach(({ row }, at) => {
    data.features.set(row, at * width);
  });
  return boost(data, SMALL);
}
