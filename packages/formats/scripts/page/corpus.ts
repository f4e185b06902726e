import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldOf, type Half, halfOf } from '../../../bench/src/site-split.js';
import { decode } from '../../src/encoding/decode.js';
import { type Element, type PlacedBlock, parseHtml, placedBlocks } from '../../src/html/index.js';
import { type BlockTable, tableOf } from '../../src/page/body/block-table.js';
import { featuresOf } from '../../src/page/body/features.js';
import { type Hints, overviewOf } from '../../src/page/body/overview.js';
import { textBlocks } from '../../src/page/body/text-blocks.js';
import { gather } from '../../src/page/evidence/gather.js';
import { fold } from '../../src/page/fold.js';
import { declaredOf } from '../../src/page/hints.js';
import { align } from './align.js';
import { random } from './boost.js';

/** What is known of a page: its whole body, or words that must and must not be in it. */
export interface Truth {
  url: string;
  kind?: string;
  articleBody?: string;
  with?: string[];
  without?: string[];
  title?: string;
}

/** A page of a corpus, and what is known of it. */
export interface Listed {
  id: string;
  set: 'pages' | 'web';
  kind: string;
  half: Half;
  /** Of INNER_FOLDS; all pages of a site are in one. */
  inner: number;
  truth: Truth;
}

/** A page of a corpus in numbers, with the label of each block. */
export interface Page extends Listed {
  /** Whether most of it was left out. */
  cropped: boolean;
  texts: string[];
  table: BlockTable;
  features: Float32Array;
  /** 1 for a block of the body, 0 for any other, -1 where that is not known. */
  labels: Int8Array;
}

/** Folds within which the first trees judge pages that they did not see, for the second to learn from. */
export const INNER_FOLDS = 2;

const folded = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

/** Labels from words that must and must not be there; most blocks hold none of either. */
function labelsBySegments(texts: readonly string[], truth: Truth): Int8Array {
  const holds = (text: string, list: readonly string[] = []) => list.some((words) => text.includes(folded(words)));
  return Int8Array.from(texts, (raw) => {
    const text = folded(raw);
    const [wanted, unwanted] = [holds(text, truth.with), holds(text, truth.without)];
    return wanted === unwanted ? -1 : wanted ? 1 : 0;
  });
}

/** An Article has its headline apart from its body, whatever the corpus has. */
function withoutHeadline(labels: Int8Array, texts: readonly string[], titles: readonly (string | undefined)[]) {
  const headlines = new Set(titles.map((title) => fold(title ?? '')).filter(Boolean));
  return labels.map((label, at) => (label !== 0 && headlines.has(fold(texts[at]!)) ? 0 : label));
}

/** The pages of a corpus folder: `pages/`, and `web/` with pages of every kind. */
export function listCorpus(folder: string): Listed[] {
  return (['pages', 'web'] as const).flatMap((set) => {
    const all: Record<string, Truth> = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8'));
    return Object.entries(all).map(([id, truth]) => ({
      id,
      set,
      kind: truth.kind ?? 'article',
      half: halfOf(truth.url),
      inner: foldOf(truth.url, INNER_FOLDS, 2),
      truth,
    }));
  });
}

/** The parsed page. */
export function rootOf(folder: string, { set, id }: Pick<Listed, 'set' | 'id'>): Element {
  const bytes = gunzipSync(readFileSync(join(folder, set, 'html', `${id}.html.gz`)));
  return parseHtml(decode(bytes, { kind: 'html' }).text);
}

/** Pages of a corpus folder in numbers. */
export const readCorpus = (folder: string, wanted: (page: Listed) => boolean = () => true): Page[] =>
  listCorpus(folder)
    .filter(wanted)
    .flatMap((page) => variantsOf(page, rootOf(folder, page)));

/** Kinds of pages that are stories. */
export const STORIES: ReadonlySet<string> = new Set(['article', 'forum', 'documentation', 'segments']);

/** A page as it is, and of some stories a second page: a few blocks of the body among little else, as on small sites. */
function variantsOf(page: Listed, root: Element): Page[] {
  const { id, truth } = page;
  const { hints } = declaredOf(gather(root, truth.url));
  const shown = placedBlocks(root, { rawLinks: true });
  // Some pages hide everything until a script has run.
  const placed = shown.length > 5 ? shown : placedBlocks(root, { rawLinks: true, hidden: true });
  const whole = pageOf({ page, hints, placed, cropped: false });
  if (!STORIES.has(whole.kind) || !truth.articleBody || foldOf(id, 3, 3) > 0) return [whole];
  const { rows } = textBlocks(placed);
  const few = cropped(
    placed,
    rows.map(({ index }) => index),
    whole.labels,
    random(foldOf(id, 2 ** 20, 4)),
  );
  return [whole, pageOf({ page, hints, placed: few, cropped: true })];
}

/** Leaves a run of a body's blocks, and a few of the blocks before and after it. */
function cropped(placed: readonly PlacedBlock[], rows: readonly number[], labels: Int8Array, next: () => number) {
  const body = rows.filter((_, row) => labels[row] === 1);
  const length = 2 + Math.floor(next() * 12);
  const start = Math.floor(next() * Math.max(1, body.length - length));
  const run = body.slice(start, start + length);
  const [first = 0, last = 0] = [run[0], run.at(-1)];
  const others = rows.filter((_, row) => labels[row] !== 1);
  const before = others.filter((index) => index < first);
  const after = others.filter((index) => index > last);
  const kept = new Set([
    ...before.slice(before.length - Math.floor(next() * 8)),
    ...others.filter((index) => index > first && index < last),
    ...run,
    ...after.slice(0, Math.floor(next() * 10)),
  ]);
  const words = new Set(rows);
  return placed.filter((_, index) => kept.has(index) || (!words.has(index) && index > first && index < last));
}

interface Source {
  page: Listed;
  hints: Hints;
  placed: readonly PlacedBlock[];
  cropped: boolean;
}

function pageOf({ page, hints, placed, cropped }: Source): Page {
  const { truth } = page;
  const { articleBody } = truth;
  const blocks = textBlocks(placed);
  const { rows } = blocks;
  const seen = overviewOf(blocks, hints);
  const texts = rows.map(({ text }) => text);
  return {
    ...page,
    cropped,
    texts,
    table: tableOf(seen),
    features: featuresOf(seen),
    labels: withoutHeadline(
      articleBody ? Int8Array.from(align(rows, articleBody)) : labelsBySegments(texts, truth),
      texts,
      [hints.headline, truth.title],
    ),
  };
}
