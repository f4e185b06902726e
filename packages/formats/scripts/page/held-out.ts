/**
 * Reads all pages of the corpora with models that saw no page of their site, and prints what they give:
 * `{ pages: { ID: Prediction }, web: { ID: Prediction } }`.
 *
 *   node --import ./scripts/ts.mjs scripts/page/held-out.ts CORPUS [FOLDER] > FILE
 *
 * It trains one model on each half of the sites and reads the other half with it, which takes many minutes; the models are
 * kept in FOLDER and taken from there the next time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleText } from '@dateline/core';
import { HALVES, type Half, halfOf } from '../../../bench/src/site-split.js';
import { decode } from '../../src/encoding/decode.js';
import { parseHtml } from '../../src/html/index.js';
import { articleOf, type PageModel } from '../../src/page/article.js';
import { unpackTrees } from '../../src/page/body/trees.js';
import { packTrees } from './boost.js';
import { type Page, readCorpus, type Truth } from './corpus.js';
import { fit } from './fit.js';

/** Of one page, as the corpora's score compares it. */
interface Prediction {
  articleBody: string;
  title?: string | undefined;
  bylines: string[];
  published?: string | undefined;
  doubtful: boolean;
  story: boolean;
}

function predict(bytes: Uint8Array, url: string, model: PageModel): Prediction {
  const { article, warnings } = articleOf(parseHtml(decode(bytes, { kind: 'html' }).text), { url, model });
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

const [folder = '', models = ''] = process.argv.slice(2);
let corpus: Page[] | undefined;

/** The model trained without one half. */
function modelFor(half: Half): PageModel {
  const file = join(models, `without-${half}.json`);
  if (models && existsSync(file)) {
    const packed = Object.entries<string>(JSON.parse(readFileSync(file, 'utf8')));
    return Object.fromEntries(packed.map(([name, trees]) => [name, unpackTrees(trees)])) as unknown as PageModel;
  }
  corpus ??= readCorpus(folder);
  const model = fit(
    folder,
    corpus.filter((page) => page.half !== half),
  );
  const packed = Object.entries(model).map(([name, trees]) => [name, packTrees(trees)]);
  if (models) writeFileSync(file, JSON.stringify(Object.fromEntries(packed)));
  return model;
}

const found: Record<string, Record<string, Prediction>> = { pages: {}, web: {} };
for (const half of HALVES) {
  const model = modelFor(half);
  for (const [set, predictions] of Object.entries(found)) {
    const truth: Record<string, Truth> = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8'));
    for (const [id, { url }] of Object.entries(truth)) {
      if (halfOf(url) !== half) continue;
      const bytes = gunzipSync(readFileSync(join(folder, set, 'html', `${id}.html.gz`)));
      predictions[id] = predict(bytes, url, model);
    }
  }
  console.error(`without the ${half} half: done`);
}
console.log(JSON.stringify(found));
