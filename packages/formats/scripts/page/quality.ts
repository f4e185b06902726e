import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleText } from '@dateline/core';
import { decode } from '../../src/encoding/decode.js';
import { parseHtml } from '../../src/html/index.js';
import { articleOf } from '../../src/page/article.js';
import type { BodyModel } from '../../src/page/body/judge.js';
import type { Trees } from '../../src/page/body/trees.js';
import type { QualityModel } from '../../src/page/quality/quality.js';
import { averaged, type BoostOptions, boost, type Data } from './boost.js';
import { type Page, STORIES } from './corpus.js';
import { wordOverlap } from './score.js';

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
const CONFIDENCE: BoostOptions = { ...SOUND, trees: 130 };
/** Sets of trees of which each gives the mean: few bodies are bad, and one set depends on the order of its chances. */
const SETS = 3;

/** Overlaps with the right body up to which one is wholly bad, and from which on it is wholly good. */
const BAD = 0.5;
const GOOD = 0.95;
/** Bodies of threads are judged by what is held to belong to them, more than by how well they were found. */
const THREAD = 0.3;
/** Trees of each pass that weaker models have: few bodies are bad, and these fail as the whole models do, only more often. */
const WEAKER: readonly (readonly [first: number, second: number])[] = [
  [40, 40],
  [15, 12],
];

/** What was read from a page by some model, described, and how well its body fits. */
export interface Result {
  page: Pick<Page, 'kind'>;
  description: Float32Array;
  /** From 0 to 1; undefined where the right body is not known whole. */
  overlap: number | undefined;
  /** How many other models read the page, from 0 for the whole one. */
  weaker: number;
}

const beginning = (trees: Trees, count: number): Trees => ({ ...trees, roots: trees.roots.slice(0, count) });

/** Reads pages with models that had not seen them, and with weaker ones. */
export function resultsOf(folder: string, pages: readonly Page[], modelOf: (page: Page) => BodyModel): Result[] {
  return pages.flatMap((page) => {
    if (page.cropped) return [];
    const { id, set, truth } = page;
    const bytes = gunzipSync(readFileSync(join(folder, set, 'html', `${id}.html.gz`)));
    const root = parseHtml(decode(bytes, { kind: 'html' }).text);
    const { first, second } = modelOf(page);
    const models = [
      { first, second },
      ...WEAKER.map((count) => ({ first: beginning(first, count[0]), second: beginning(second, count[1]) })),
    ];
    return models.flatMap((model, weaker) => {
      const { article, description } = articleOf(root, { url: truth.url, model });
      if (!description) return [];
      const { articleBody } = truth;
      return {
        page,
        description,
        overlap: articleBody ? wordOverlap(articleBody, articleText(article)).f1 : undefined,
        weaker,
      };
    });
  });
}

/** Trains the trees over whole results. */
export function fitQuality(results: readonly Result[]): QualityModel {
  const isStory = ({ page }: Result) => STORIES.has(page.kind);
  const known = results.filter(({ overlap }) => overlap !== undefined);
  const fit = ({ overlap = 0 }: Result) => Math.max(0, Math.min(1, (overlap - BAD) / (GOOD - BAD)));
  const weight = ({ page, weaker }: Result) =>
    (weaker === 0 ? 1 : 1 / WEAKER.length) * (page.kind === 'forum' ? THREAD : 1);
  return {
    confidence: train(known.filter(isStory), fit, weight, CONFIDENCE),
    sound: train(
      results.filter((one) => !isStory(one) || one.overlap !== undefined),
      (one) => (isStory(one) ? fit(one) : 0),
      weight,
      SOUND,
    ),
    story: train(
      results,
      (one) => (isStory(one) ? 1 : 0),
      () => 1 / (WEAKER.length + 1),
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
