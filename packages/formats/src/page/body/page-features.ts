import { FAR } from './element-contexts.js';
import { AREA_NAMES, type Area } from './lexicon.js';
import type { Overview } from './overview.js';
import { HEADING } from './text-blocks.js';

const TOTALS =
  'words links rows prose headings h1s ended areas:comment areas:answer unitShare unitLinks unitCount topShare prices calls meanWords tiny'.split(
    ' ',
  );
/** What a page declares of its kind; `kindHints` gives their values. */
export const KIND_NAMES: readonly string[] =
  'isArticle isForum isProduct isList isPage isRecipe ogArticle ogWebsite hasDate hasAuthor depth dated urlDocs urlForum urlShop urlList urlBlog slugWords query home passwords anchors controls images linkedData'.split(
    ' ',
  );

/** Names of the features of a whole page, the same for all its blocks. */
export const PAGE_FEATURES: readonly string[] = [
  ...TOTALS.map((name) => `page ${name}`),
  ...KIND_NAMES.map((name) => `page ${name}`),
];

/** What kind of page it is, in the order of PAGE_FEATURES. */
export function pageFeatures(page: Overview): Float32Array {
  const { rows, units, prose, ended } = page;
  const share = (count: number) => count / (rows.length || 1);
  const groups = new Set(units.flatMap(({ outer }) => (outer ? [outer.group] : [])));
  let largest = { words: 0, linked: 0, units: 0 };
  for (const group of groups) if (group.words > largest.words) largest = group;
  const proseWords = rows.reduce((sum, { words }, at) => sum + (prose[at] ? words : 0), 0);
  return Float32Array.from([
    Math.log2(1 + page.words),
    page.linked / page.words,
    Math.log2(1 + rows.length),
    proseWords / page.words,
    share(rows.filter(({ type }) => type === HEADING).length),
    Math.min(5, rows.filter(({ placed: { block } }) => block.type === 'heading' && block.level === 1).length),
    share(ended.filter(Boolean).length),
    shareInside(page, 'comment'),
    shareInside(page, 'answer'),
    largest.words / page.words,
    largest.words ? largest.linked / largest.words : -1,
    Math.min(100, largest.units),
    page.top ? page.top.words / page.words : 0,
    share(rows.filter(({ price }) => price).length),
    share(rows.filter(({ call }) => call).length),
    page.words / (rows.length || 1),
    share(rows.filter(({ words }) => words <= 4).length),
    ...(page.kind ?? KIND_NAMES.map(() => -1)),
  ]);
}

/** The share of a page's words that stand in an area of some kind. */
function shareInside({ rows, areas, words }: Overview, area: Area): number {
  const number = AREA_NAMES.indexOf(area);
  let inside = 0;
  for (const row of rows) if (areas.steps(row.context, number) < FAR) inside += row.words;
  return inside / words;
}
