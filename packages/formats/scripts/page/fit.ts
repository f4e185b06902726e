import { foldOf } from '../../../bench/src/site-split.js';
import { FEATURE_NAMES, FEATURES } from '../../src/page/body/features.js';
import { type BodyModel, firstScores } from '../../src/page/body/judge.js';
import { SECOND, withScores } from '../../src/page/body/score-features.js';
import type { Trees } from '../../src/page/body/trees.js';
import { type BoostOptions, boost, type Data, random } from './boost.js';
import { INNER_FOLDS, type Page } from './corpus.js';

export const FIRST: BoostOptions = {
  trees: 100,
  leaves: 20,
  rate: 0.12,
  least: 0.02,
  ridge: 0.3,
  columns: 0.25,
  rows: 0.6,
  seed: 7,
};
export const AGAIN: BoostOptions = { ...FIRST, trees: 120, seed: 8 };

/** Pages that are no stories teach less; of threads and documentation there are few, and bodies of `pages/` are exact. */
const WORTH: Record<string, number> = {
  service: 3,
  product: 3,
  collection: 3,
  listing: 3,
  forum: 16,
  documentation: 14,
};
const LINKS = FEATURE_NAMES.indexOf('links');
/** What lies outside a body weighs between so much and so much of what the body weighs. */
const LEAST = 0.5;
const MOST = 3;

/** A block weighs by a power of its words, so that short lines count as well, and against the words of its page's body. */
function weightsOf({ table, labels, kind, set }: Page): Float32Array {
  const raw = table.words.map((words, at) => (table.menu[at] ? 0 : (words + 2) ** 0.6));
  const sum = (label: number) => raw.reduce((total, one, at) => total + (labels[at] === label ? one : 0), 0) || 1;
  const [outside, inside] = [sum(0), sum(1)];
  const worth = set === 'pages' ? 24 : (WORTH[kind] ?? 10);
  const scales = [(worth * Math.min(MOST, Math.max(LEAST, outside / inside))) / outside, worth / inside];
  return Float32Array.from(raw, (one, at) => (labels[at]! < 0 ? 0 : one * scales[labels[at]!]!));
}

/** Blocks outside the body that a page teaches at most, about; the others are left out at random. */
const OUTSIDE = 120;

/** The rows to learn from, without menus and with few bare links, each with how many it stands for. */
function rowsOf({ table, labels, features }: Page, next: () => number): Map<number, number> {
  const bare = (at: number) => features[at * FEATURES + LINKS]! > 0.9 && table.words[at]! < 12;
  const taught = Array.from(table.words.keys()).filter((at) => !table.menu[at] && labels[at]! >= 0);
  const outside = taught.filter((at) => labels[at] === 0 && !bare(at)).length;
  const share = Math.min(1, OUTSIDE / outside);
  const rows = new Map<number, number>();
  for (const at of taught) {
    const chance = labels[at] === 1 ? 1 : bare(at) ? 0.5 * share : share;
    if (chance === 1 || next() < chance) rows.set(at, 1 / Math.min(1, chance));
  }
  return rows;
}

function joined(pages: Page[], features: (page: Page) => Float32Array, width: number): Data {
  const next = random(5);
  const chosen = pages.map((page) => rowsOf(page, next));
  const count = chosen.reduce((sum, rows) => sum + rows.size, 0);
  const data: Data = {
    features: new Float32Array(count * width),
    width,
    labels: new Uint8Array(count),
    weights: new Float32Array(count),
  };
  let at = 0;
  pages.forEach((page, number) => {
    const [from, weights] = [features(page), weightsOf(page)];
    for (const [row, times] of chosen[number]!) {
      data.features.set(from.subarray(row * width, (row + 1) * width), at * width);
      data.labels[at] = page.labels[row]!;
      data.weights[at] = weights[row]! * times;
      at++;
    }
  });
  return data;
}

/** Trees trained on all pages, and by fold of sites models that have not seen it: of all other pages first, then of few. */
export interface Fit {
  model: BodyModel;
  unseen: BodyModel[][];
}

/** Models of few pages: as many for each fold, each of one in so many pages, by their sites. They fail in ways of their own. */
const SMALL = 3;
const ONE_IN = 6;
const SMALL_SEED = 30;

/** Trains the trees that judge blocks, and unless only those are wanted, models by fold. The same pages give the same model. */
export function fitBody(pages: Page[], { forResults = true } = {}): Fit {
  const own = ({ features }: Page) => features;
  const folds = Array.from({ length: INNER_FOLDS }, (_, fold) => fold);
  const others = (fold: number) => pages.filter(({ inner }) => inner !== fold);
  const firsts = folds.map((fold) => boost(joined(others(fold), own, FEATURES), FIRST));
  /** The rows of the second pass, with scores of trees that did not see the page. */
  const rows = new Map<Page, Float32Array>();
  for (const page of pages) {
    const scores = firstScores(firsts[page.inner]!, page.table, page.features);
    rows.set(page, withScores(page.table, page.features, scores));
  }
  const secondOf = (list: Page[]): Trees =>
    boost(
      joined(list, (page) => rows.get(page)!, SECOND),
      AGAIN,
    );
  const smallOf = (fold: number, small: number): BodyModel => {
    const few = others(fold).filter(({ truth }) => foldOf(truth.url, ONE_IN, SMALL_SEED + small) === 0);
    return { first: boost(joined(few, own, FEATURES), FIRST), second: secondOf(few) };
  };
  return {
    model: { first: boost(joined(pages, own, FEATURES), FIRST), second: secondOf(pages) },
    unseen: forResults
      ? folds.map((fold) => [
          { first: firsts[fold]!, second: secondOf(others(fold)) },
          ...Array.from({ length: SMALL }, (_, small) => smallOf(fold, small)),
        ])
      : [],
  };
}
