/**
 * Learns which blocks of a page are its article, from pages whose article is known.
 *
 *   node --import ./scripts/ts.mjs scripts/page/train.ts CORPUS/pages [--cross-validate [--show | --json]]
 *
 * Writes src/page/body/weights/body.ts: two sets of boosted trees, the second of which also sees what the first said of
 * the blocks around. The same corpus gives the same weights. With --cross-validate it writes nothing, and prints what pages
 * get from trees that saw no page of their site (five folds): with --show what they got wrong, with --json the texts.
 */
import { writeFileSync } from 'node:fs';
import { isMenu } from '../../src/page/body/candidates.js';
import { SECOND, withScores } from '../../src/page/body/context.js';
import { FEATURES } from '../../src/page/body/features.js';
import { keptBlocks } from '../../src/page/body/keep.js';
import { firstScores } from '../../src/page/body/select.js';
import { sumTrees, type Trees } from '../../src/page/body/trees.js';
import { type BoostOptions, boost, type Data, packTrees, random } from './boost.js';
import { type Page, readPages } from './corpus.js';
import { scoreAll, scorePage } from './score.js';

const FOLDS = 5;
/** Folds within which the first trees judge pages that they did not see, for the second to learn from. */
const INNER = 3;
/** Looks at each page: as it is, without the names of its parts, without some of them and of the clues, cut short. */
const VARIANTS = 4;
const FIRST: BoostOptions = {
  trees: 110,
  leaves: 14,
  rate: 0.1,
  least: 0.02,
  ridge: 0.2,
  columns: 0.35,
  rows: 0.8,
  seed: 7,
};
const AGAIN: BoostOptions = { ...FIRST, trees: 110, seed: 8 };

/** Every page weighs the same; in it a block weighs by the root of its words, so that short lines count as well. */
function weightsOf(page: Page): Float32Array {
  const raw = page.rows.map(({ words }) => Math.sqrt(words + 2));
  const sum = (label: number) => raw.reduce((total, one, at) => total + (page.labels[at] === label ? one : 0), 0) || 1;
  const sums = [sum(0), sum(1)];
  // Half a page's weight is its article's, however much else stands around it.
  const worth = page.variant === 0 ? 10 : 5;
  return Float32Array.from(raw, (one, at) => (one / sums[page.labels[at]!]!) * worth);
}

/** The rows to learn from: no menus, and of other mere links one in four. */
function taught(page: Page, next: () => number): number[] {
  return page.rows.flatMap((one, row) => {
    const plain = one.links > 0.9 && one.words < 12 && page.labels[row] === 0;
    return isMenu(one) || (plain && next() > 0.25) ? [] : row;
  });
}

function joinRows(pages: Page[], features: (page: Page) => Float32Array, width: number): Data {
  const next = random(5);
  const chosen = pages.map((page) => taught(page, next));
  const count = chosen.reduce((sum, rows) => sum + rows.length, 0);
  const data: Data = {
    features: new Float32Array(count * width),
    width,
    labels: new Uint8Array(count),
    weights: new Float32Array(count),
  };
  let at = 0;
  pages.forEach((page, number) => {
    const [from, weights] = [features(page), weightsOf(page)];
    for (const row of chosen[number]!) {
      data.features.set(from.subarray(row * width, (row + 1) * width), at * width);
      data.labels[at] = page.labels[row]!;
      data.weights[at] = weights[row]!;
      at++;
    }
  });
  return data;
}

const scoresOf = (trees: Trees, features: Float32Array, width: number): Float32Array =>
  Float32Array.from({ length: features.length / width }, (_, row) => sumTrees(trees, features, row * width));

/** Folds by site, the same for the same sites. */
function foldsOf(pages: Page[], seed: number, count: number): Map<Page, number> {
  const next = random(seed);
  const sites = [...new Set(pages.map(({ site }) => site))].sort();
  const order = new Map(sites.map((site) => [site, next()]));
  const sorted = [...sites].sort((a, b) => order.get(a)! - order.get(b)!);
  return new Map(pages.map((page) => [page, sorted.indexOf(page.site) % count]));
}

interface Model {
  first: Trees;
  second: Trees;
}

function train(pages: Page[], seed: number): Model {
  const folds = foldsOf(pages, seed, INNER);
  const seen = new Map<Page, Float32Array>();
  for (let fold = 0; fold < INNER; fold++) {
    const trees = boost(
      joinRows(
        pages.filter((page) => folds.get(page) !== fold),
        ({ features }) => features,
        FEATURES,
      ),
      FIRST,
    );
    for (const page of pages) {
      if (folds.get(page) !== fold) continue;
      seen.set(page, withScores(page.rows, page.features, firstScores(trees, page.rows, page.features)));
    }
  }
  return {
    first: boost(
      joinRows(pages, ({ features }) => features, FEATURES),
      FIRST,
    ),
    second: boost(
      joinRows(pages, (page) => seen.get(page)!, SECOND),
      AGAIN,
    ),
  };
}

function predict({ first, second }: Model, page: Page): Float32Array {
  const scores = firstScores(first, page.rows, page.features);
  return scoresOf(second, withScores(page.rows, page.features, scores), SECOND);
}

const textOf = (page: Page, keeps: (row: number) => boolean) =>
  page.rows
    .filter((_, row) => keeps(row))
    .map(({ text }) => text)
    .join('\n\n');

function crossValidate(pages: Page[]): void {
  const folds = foldsOf(pages, 1, FOLDS);
  const results: { page: Page; text: string; score: ReturnType<typeof scorePage> }[] = [];
  const shown = process.argv.includes('--show');
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      pages.filter((page) => folds.get(page) !== fold),
      2,
    );
    for (const page of pages) {
      if (folds.get(page) !== fold || page.variant > 0) continue;
      const scores = predict(model, page);
      const keeps = keptOf(page, scores);
      const text = textOf(page, (row) => keeps.has(row));
      const score = scorePage(page.gold, text);
      results.push({ page, text, score });
      if (shown && score.f1 < 0.98) show(page, scores, keeps, score.f1);
    }
  }
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(Object.fromEntries(results.map(({ page, text }) => [page.id, { articleBody: text }]))));
    return;
  }
  results.sort((a, b) => a.score.f1 - b.score.f1);
  for (const { page, score } of results.slice(0, 25)) {
    console.log(score.f1.toFixed(3), (score.p ?? 0).toFixed(3), score.r.toFixed(3), page.id.slice(0, 8), page.site);
  }
  const oracle = pages
    .filter(({ variant }) => variant === 0)
    .map((page) =>
      scorePage(
        page.gold,
        textOf(page, (row) => page.labels[row] === 1),
      ),
    );
  console.log('labels', scoreAll(oracle));
  console.log('held out', scoreAll(results.map(({ score }) => score)));
}

/** The rows that a reader of pages would keep for these scores. */
function keptOf(page: Page, scores: Float32Array): Set<number> {
  const judged = page.rows.map((row, at) => ({ ...row, score: scores[at]! }));
  const kept = new Set(keptBlocks(judged).map(({ index }) => index));
  return new Set(page.rows.flatMap(({ index }, row) => (kept.has(index) ? row : [])));
}

/** Prints the blocks that were judged wrong. */
function show(page: Page, scores: Float32Array, keeps: Set<number>, f1: number): void {
  console.log(`\n${page.id.slice(0, 8)} ${page.site} ${f1.toFixed(3)}`);
  page.rows.forEach(({ text, placed, around }, row) => {
    if (Boolean(page.labels[row]) === keeps.has(row)) return;
    const names = `${around.element.parent?.get('class')} > ${around.element.name}.${around.element.get('class')}`;
    console.log(
      page.labels[row] ? '- missed' : '+ excess',
      scores[row]!.toFixed(1),
      placed.block.type,
      names,
      '|',
      text.slice(0, 120),
    );
  });
}

const [folder = ''] = process.argv.slice(2);
const pages = readPages(folder, VARIANTS);
if (process.argv.includes('--cross-validate')) crossValidate(pages);
else {
  const { first, second } = train(pages, 2);
  const file = new URL('../../src/page/body/weights/body.ts', import.meta.url);
  writeFileSync(
    file,
    `// Written by scripts/page/train.ts.\nexport const FIRST =\n  '${packTrees(first)}';\nexport const SECOND =\n  '${packTrees(second)}';\n`,
  );
}
