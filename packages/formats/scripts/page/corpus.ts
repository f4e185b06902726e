import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHtml, placedBlocks } from '../../src/html/index.js';
import { type Candidate, candidates, featuresOf } from '../../src/page/body/features.js';
import { cluesOf } from '../../src/page/clues.js';
import { gather } from '../../src/page/evidence/gather.js';
import { align } from './align.js';

/** A page of the corpus with what its people took to be the article. */
export interface Page {
  id: string;
  /** Pages of one site are never told apart into training and test. */
  site: string;
  gold: string;
  rows: Candidate[];
  features: Float32Array;
  labels: Uint8Array;
}

export function readPages(folder: string): Page[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(truth).map(([id, { articleBody, url }]) => {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    const root = parseHtml(html);
    const rows = candidates(placedBlocks(root, { rawLinks: true }));
    const site = new URL(url).hostname.split('.').slice(-2).join('.');
    return {
      id,
      site,
      gold: articleBody,
      rows,
      features: featuresOf(rows, cluesOf(gather(root, url))),
      labels: align(rows, articleBody),
    };
  });
}
