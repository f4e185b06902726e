import { FAR } from './element-contexts.js';
import { AREA_NAMES } from './lexicon.js';
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
  const { rows, prose, ended, areas } = page;
  const sums = { prose: 0, headings: 0, titles: 0, ended: 0, prices: 0, calls: 0, tiny: 0, comments: 0, answers: 0 };
  for (let at = 0; at < rows.length; at++) {
    const { words, type, price, call, context, placed } = rows[at]!;
    if (prose[at]) sums.prose += words;
    if (type === HEADING) sums.headings++;
    if (type === HEADING && placed.block.type === 'heading' && placed.block.level === 1) sums.titles++;
    if (ended[at]) sums.ended++;
    if (price) sums.prices++;
    if (call) sums.calls++;
    if (words <= 4) sums.tiny++;
    if (areas.steps(context, COMMENT) < FAR) sums.comments += words;
    if (areas.steps(context, ANSWER) < FAR) sums.answers += words;
  }
  const share = (count: number) => count / (rows.length || 1);
  const largest = largestGroup(page);
  return new Float32Array([
    Math.log2(1 + page.words),
    page.linked / page.words,
    Math.log2(1 + rows.length),
    sums.prose / page.words,
    share(sums.headings),
    Math.min(5, sums.titles),
    share(sums.ended),
    sums.comments / page.words,
    sums.answers / page.words,
    largest.words / page.words,
    largest.words ? largest.linked / largest.words : -1,
    Math.min(100, largest.units),
    page.top ? page.top.words / page.words : 0,
    share(sums.prices),
    share(sums.calls),
    page.words / (rows.length || 1),
    share(sums.tiny),
    ...(page.kind ?? KIND_NAMES.map(() => -1)),
  ]);
}

const COMMENT = AREA_NAMES.indexOf('comment');
const ANSWER = AREA_NAMES.indexOf('answer');

/** The outermost group of units with the most words. */
function largestGroup({ units }: Overview): { words: number; linked: number; units: number } {
  let largest = { words: 0, linked: 0, units: 0 };
  for (const { outer } of units) if (outer && outer.group.words > largest.words) largest = outer.group;
  return largest;
}
