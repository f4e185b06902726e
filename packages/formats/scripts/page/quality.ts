import { articleText } from '@dateline/core';
import { articleOf } from '../../src/page/article.js';
import type { Trees } from '../../src/page/body/trees.js';
import type { QualityModel } from '../../src/page/quality/quality.js';
import type { Unseen } from './bodies.js';
import { averaged, type BoostOptions, boost, type Data } from './boost.js';
import { type Listed, rootOf, STORIES } from './corpus.js';
import { type Overlap, wordOverlap } from './score.js';

const STORY: BoostOptions = {
  trees: 200,
  leaves: 5,
  rate: 0.05,
  least: 1.5,
  ridge: 2,
  columns: 0.15,
  rows: 0.6,
  seed: 9,
};
const SOUND: BoostOptions = { ...STORY, leaves: 6, columns: 0.12 };
const CONFIDENCE: BoostOptions = { ...SOUND, leaves: 5, rate: 0.04 };
/** Sets of trees of which each gives the mean: few bodies are bad, and one set depends on the order of its chances. */
const SETS = 3;

/** Overlaps with the right body up to which one is wholly bad, and from which on it is wholly good. */
const BAD = 0.5;
const GOOD = 0.95;
/** Bodies of threads are judged by what is held to belong to them, more than by how well they were found. */
const THREAD = 0.3;
/** Trees of each pass that a weaker model has: few bodies are bad, and this one fails as the whole model does, only more often. */
const WEAKER = [15, 12] as const;

/** What was read from a page by some model, described, and how well its body fits. */
export interface Result {
  page: Pick<Listed, 'kind'>;
  description: Float32Array;
  /** From 0 to 1; undefined where the right body is not known whole. */
  overlap: number | undefined;
  /** How much it counts. */
  weight: number;
}

const beginning = (trees: Trees, count: number): Trees => ({ ...trees, roots: trees.roots.slice(0, count) });

/** The mean of precision and recall in which what is too much counts more: most bad bodies hold all of the right one. */
const fitOf = ({ p, r }: Overlap) => (p && r ? (1.25 * p * r) / (0.25 * p + r) : 0);

/** Reads pages with models that had not seen them, and with weaker ones. */
export function resultsOf(
  folder: string,
  pages: readonly Listed[],
  modelsOf: (page: Listed) => readonly Unseen[],
): Result[] {
  return pages.flatMap((page) => {
    const root = rootOf(folder, page);
    const { url, articleBody } = page.truth;
    const models = modelsOf(page);
    const wholes = models.filter(({ whole }) => whole);
    const others = models.filter(({ whole }) => !whole);
    const own = wholes.at(-1)?.model;
    if (own)
      others.push({
        model: { first: beginning(own.first, WEAKER[0]), second: beginning(own.second, WEAKER[1]) },
        whole: false,
      });
    // A page whose body is not known whole teaches no more than what a story is.
    const few = articleBody ? others : others.slice(0, 1);
    return [...wholes, ...few].flatMap(({ model, whole }) => {
      const { article, description } = articleOf(root, { url, model });
      if (!description) return [];
      return {
        page,
        description,
        overlap: articleBody ? fitOf(wordOverlap(articleBody, articleText(article))) : undefined,
        weight: 1 / (whole ? wholes : few).length,
      };
    });
  });
}

/** Trains the trees over whole results. */
export function fitQuality(results: readonly Result[]): QualityModel {
  const isStory = ({ page }: Result) => STORIES.has(page.kind);
  const known = results.filter(({ overlap }) => overlap !== undefined);
  const fit = ({ overlap = 0 }: Result) => Math.max(0, Math.min(1, (overlap - BAD) / (GOOD - BAD)));
  const weightOf = ({ page, weight }: Result) => weight * (page.kind === 'forum' ? THREAD : 1);
  return {
    confidence: train(known.filter(isStory), fit, weightOf, CONFIDENCE),
    sound: train(
      results.filter((one) => !isStory(one) || one.overlap !== undefined),
      (one) => (isStory(one) ? fit(one) : 0),
      weightOf,
      SOUND,
    ),
    story: train(
      results,
      (one) => (isStory(one) ? 1 : 0),
      ({ weight }) => weight / 2,
      STORY,
    ),
  };
}

function train(
  list: readonly Result[],
  label: (one: Result) => number,
  weight: (one: Result) => number,
  options: BoostOptions,
): Trees {
  const width = list[0]!.description.length;
  const data: Data = {
    features: new Float32Array(list.length * width),
    width,
    labels: Float32Array.from(list, label),
    weights: Float32Array.from(list, weight),
  };
  list.forEach(({ description }, at) => {
    data.features.set(description, at * width);
  });
  return averaged(Array.from({ length: SETS }, (_, set) => boost(data, { ...options, seed: options.seed + set })));
}
