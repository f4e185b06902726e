import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Element, type PlacedBlock, parseHtml, placedBlocks, walk } from '../../src/html/index.js';
import { type Candidate, candidates } from '../../src/page/body/candidates.js';
import { featuresOf } from '../../src/page/body/features.js';
import { declaredOf } from '../../src/page/clues.js';
import { gather } from '../../src/page/evidence/gather.js';
import { align } from './align.js';
import { random } from './boost.js';

/** One look at a page of the corpus, with what its people took to be the article. */
export interface Page {
  id: string;
  /** Pages of one site are never told apart into training and test. */
  site: string;
  gold: string;
  /** Which look it is: 0 for the page as it is, others for what it would be on another site. */
  variant: number;
  rows: Candidate[];
  features: Float32Array;
  labels: Uint8Array;
}

/** Renames all classes and ids of a tree, or some, so that they say nothing; equal ones stay equal. */
function withoutNames(root: Element, share: number, next: () => number): void {
  const names = new Map<string, string>();
  const other = (word: string) => {
    let known = names.get(word);
    if (known === undefined) {
      known = next() < share ? `x${names.size}` : word;
      names.set(word, known);
    }
    return known;
  };
  walk(root, ({ attributes }) => {
    attributes.change((name, value) =>
      name === 'class' || name === 'id' ? value.split(/\s+/).map(other).join(' ') : undefined,
    );
    return undefined;
  });
}

/** Leaves out a run of the article's blocks: what is left is a short article on the same page. */
function shortened(placed: PlacedBlock[], gold: string, next: () => number): PlacedBlock[] {
  const rows = candidates(placed);
  const labels = align(rows, gold);
  const own = rows.filter((_, row) => labels[row]).map(({ index }) => index);
  const keep = 1 + Math.floor(next() * Math.min(6, own.length));
  const from = Math.floor(next() * Math.max(1, own.length - keep));
  const dropped = new Set(own.filter((_, at) => at < from || at >= from + keep));
  return placed.filter((_, at) => !dropped.has(at));
}

export function readPages(folder: string, variants: number): Page[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  const next = random(11);
  return Object.entries(truth).flatMap(([id, { articleBody: gold, url }]) => {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    const site = new URL(url).hostname.split('.').slice(-2).join('.');
    return Array.from({ length: variants }, (_, variant): Page => {
      const root = parseHtml(html);
      const { clues } = declaredOf(gather(root, url));
      if (variant === 1 || variant === 2) withoutNames(root, variant === 1 ? 1 : 0.5, next);
      const all = placedBlocks(root, { rawLinks: true });
      const rows = candidates(variant === 3 ? shortened(all, gold, next) : all);
      const known = variant >= 2 && next() < 0.7 ? { headline: next() < 0.5 ? clues.headline : undefined } : clues;
      return { id, site, gold, variant, rows, features: featuresOf(rows, known), labels: align(rows, gold) };
    });
  });
}
