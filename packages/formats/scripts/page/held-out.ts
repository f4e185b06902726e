/**
 * Reads all pages of the corpora with models that saw no page of their site, and prints what they give:
 * `{ pages: { ID: Prediction }, web: { ID: Prediction } }`.
 *
 *   node --import ./scripts/ts.mjs scripts/page/held-out.ts CORPUS > FILE
 *
 * It trains a model for each fold of sites, which takes many minutes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleText } from '@dateline/core';
import { foldOf } from '../../../bench/src/site-split.js';
import { decode } from '../../src/encoding/decode.js';
import { parseHtml } from '../../src/html/index.js';
import { articleOf } from '../../src/page/article.js';
import type { BodyModel } from '../../src/page/body/judge.js';
import { FOLDS, readCorpus, type Truth } from './corpus.js';
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

function predict(bytes: Uint8Array, url: string, model: BodyModel): Prediction {
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

const [folder = ''] = process.argv.slice(2);
const corpus = readCorpus(folder);
const found: Record<string, Record<string, Prediction>> = { pages: {}, web: {} };
for (let fold = 0; fold < FOLDS; fold++) {
  const { model } = fit(corpus.filter((page) => page.fold !== fold));
  for (const [set, predictions] of Object.entries(found)) {
    const truth: Record<string, Truth> = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8'));
    for (const [id, { url }] of Object.entries(truth)) {
      if (foldOf(url, FOLDS, 1) !== fold) continue;
      const bytes = gunzipSync(readFileSync(join(folder, set, 'html', `${id}.html.gz`)));
      predictions[id] = predict(bytes, url, model);
    }
  }
  console.error(`fold ${fold + 1} of ${FOLDS} done`);
}
console.log(JSON.stringify(found));
