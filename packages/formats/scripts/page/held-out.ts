/**
 * Reads all pages of the corpora with models that saw no page of their site, and prints what they give:
 * `{ pages: { ID: Prediction }, web: { ID: Prediction } }`.
 *
 *   node --import ./scripts/ts.mjs scripts/page/held-out.ts CORPUS [FOLDER] > FILE
 *
 * It trains one model on each half of the sites and reads the other half with it, which takes many minutes; the models of
 * bodies are kept in FOLDER and taken from there the next time.
 */
import { articleText } from '@dateline/core';
import { HALVES, type Half } from '../../../bench/src/site-split.js';
import type { Element } from '../../src/html/index.js';
import { articleOf, type PageModel } from '../../src/page/article.js';
import { bodiesOf, unseenBy } from './bodies.js';
import { listCorpus, rootOf } from './corpus.js';
import { fitQuality, resultsOf } from './quality.js';

/** Of one page, as the corpora's score compares it. */
interface Prediction {
  articleBody: string;
  title?: string | undefined;
  bylines: string[];
  published?: string | undefined;
  doubtful: boolean;
  story: boolean;
}

function predict(root: Element, url: string, model: PageModel): Prediction {
  const { article, warnings } = articleOf(root, { url, model });
  const codes = new Set(warnings.map(({ code }) => code));
  return {
    articleBody: articleText(article),
    title: article.headline,
    bylines: article.bylines.map(({ name }) => name),
    published: article.published,
    doubtful: codes.has('doubtful-body'),
    story: !codes.has('not-an-article'),
  };
}

const [folder = '', models] = process.argv.slice(2);
const bodies = bodiesOf(folder, models);
const pages = listCorpus(folder);

/** The model trained on one half. */
function modelOf(half: Half): PageModel {
  const own = { [half]: bodies[half] };
  const results = resultsOf(
    folder,
    pages.filter((page) => page.half === half),
    (page) => unseenBy(page, own),
  );
  return { ...bodies[half]!.model, ...fitQuality(results) };
}

const found: Record<string, Record<string, Prediction>> = { pages: {}, web: {} };
for (const half of HALVES) {
  const model = modelOf(half);
  for (const page of pages) {
    const { set, id, truth } = page;
    if (page.half !== half) found[set]![id] = predict(rootOf(folder, page), truth.url, model);
  }
  console.error(`by the ${half} half: done`);
}
console.log(JSON.stringify(found));
