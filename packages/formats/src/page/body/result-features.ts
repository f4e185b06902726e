import { type BlockTable, GROUPINGS } from './block-table.js';
import { FAR } from './element-contexts.js';
import { FEATURE_NAMES, FEATURES } from './features.js';
import { PAGE_FEATURES } from './page-features.js';
import { HEADING, TYPES } from './text-blocks.js';

const RESULT =
  'words share probability missing wrong unsure best paragraphs headings items runs gap firstAt lastAt titles copies links meanWords long tiny ended prices calls first second comments answers related side units unitShare unitWords headed body described'.split(
    ' ',
  );

/** Names of the features of a whole result, from which its confidence is worked out. */
export const RESULT_FEATURES: readonly string[] = [...RESULT.map((name) => `kept ${name}`), ...PAGE_FEATURES];

const column = (name: string) => FEATURE_NAMES.indexOf(name);
const TYPE = column('type');
const LINKS = column('links');
const ENDED = column('terminal');
const COPY = column('copy');
const TITLES = column('titles');
const IN_BODY = column('inBody');
const IS_DESCRIPTION = column('isDescription');
const COMMENT = column('near comment');
const ANSWER = column('near answer');
const RELATED = column('near related');
const SIDE = column('near side');
const PAGE = FEATURES - PAGE_FEATURES.length;
const ITEM = TYPES.indexOf('item');
const PARAGRAPH = TYPES.indexOf('paragraph');
const OUTER = GROUPINGS.indexOf('outer');
const OUTER_UNIT = GROUPINGS.indexOf('outerUnit');
/** A score this far from even odds is no longer unsure. */
const UNSURE = 1.5;
/** From this share of its words in links on, a paragraph is none of prose. */
const LINKED = 0.3;

/** Describes what was kept of a page and what was not, in the order of RESULT_FEATURES. `keeps` has a 1 for each row that was. */
export function resultFeatures(
  table: BlockTable,
  features: Float32Array,
  scores: Float32Array,
  keeps: Uint8Array,
): number[] {
  const { count, words, price, call } = table;
  const kept: number[] = [];
  let whole = 0;
  // Rows of the page of some types, and those of them that were kept.
  const all = { paragraphs: 0, headings: 0, items: 0 };
  const rows = { paragraphs: 0, headings: 0, items: 0, runs: 0, tiny: 0, prices: 0, calls: 0 };
  // Words of the rows that were kept.
  const sums = { own: 0, unsure: 0, copies: 0, links: 0, long: 0, ended: 0, inBody: 0 };
  const near = { comments: 0, answers: 0, related: 0, side: 0 };
  let best = -9;
  let described = 0;
  for (let at = 0; at < count; at++) {
    const own = words[at]!;
    const row = at * FEATURES;
    const type = features[row + TYPE]!;
    const links = features[row + LINKS]!;
    const ended = features[row + ENDED] === 1;
    const isKept = keeps[at] === 1;
    whole += own;
    if (type === PARAGRAPH && own >= 18 && ended && links < LINKED) {
      all.paragraphs++;
      if (isKept) rows.paragraphs++;
    } else if (type === HEADING) {
      all.headings++;
      if (isKept) rows.headings++;
    } else if (type === ITEM && links < 0.5) {
      all.items++;
      if (isKept) rows.items++;
    }
    if (!isKept) continue;
    kept.push(at);
    if (at === 0 || keeps[at - 1] === 0) rows.runs++;
    if (own <= 4) rows.tiny++;
    if (price[at] === 1) rows.prices++;
    if (call[at] === 1) rows.calls++;
    sums.own += own;
    if (Math.abs(scores[at]!) < UNSURE) sums.unsure += own;
    if (features[row + COPY]! > 0) sums.copies += own;
    if (links > 0.5) sums.links += own;
    if (own >= 40) sums.long += own;
    if (ended) sums.ended += own;
    sums.inBody += features[row + IN_BODY]! * own;
    if (features[row + COMMENT]! < FAR) near.comments += own;
    if (features[row + ANSWER]! < FAR) near.answers += own;
    if (features[row + RELATED]! < FAR) near.related += own;
    if (features[row + SIDE]! < FAR) near.side += own;
    best = Math.max(best, scores[at]!);
    described = Math.max(described, features[row + IS_DESCRIPTION]!);
  }
  const own = sums.own || 1;
  const part = (found: number, total: number) => (total ? found / total : -1);
  const share = (found: number) => found / (kept.length || 1);
  const [first = 0, second = 0] = kept;
  const last = kept.at(-1) ?? 0;
  const titles = (at: number) => features[at * FEATURES + TITLES]!;
  const losses = lossesOf(table, scores, keeps, first, last);
  const unit = largestUnits(table, kept);
  return [
    Math.log2(1 + sums.own),
    own / (whole || 1),
    1 - losses.wrong / own,
    losses.missing / own,
    losses.wrong / own,
    sums.unsure / own,
    best,
    part(rows.paragraphs, all.paragraphs),
    part(rows.headings, all.headings),
    part(rows.items, all.items),
    rows.runs,
    losses.gap / own,
    first / (count || 1),
    last / (count || 1),
    count ? titles(last) - titles(first) : 0,
    sums.copies / own,
    sums.links / own,
    own / (kept.length || 1),
    sums.long / own,
    share(rows.tiny),
    sums.ended / own,
    share(rows.prices),
    share(rows.calls),
    words[first] ?? 0,
    words[second] ?? 0,
    near.comments / own,
    near.answers / own,
    near.related / own,
    near.side / own,
    unit.units,
    unit.words / own,
    unit.units ? unit.words / unit.units : 0,
    share(rows.headings),
    sums.inBody / own,
    described,
    ...(kept.length > 0
      ? features.subarray(first * FEATURES + PAGE, (first + 1) * FEATURES)
      : PAGE_FEATURES.map(() => -1)),
  ];
}

/** Words that are probably missing and wrong, and those left out between the first and the last block. */
function lossesOf({ count, words }: BlockTable, scores: Float32Array, keeps: Uint8Array, first: number, last: number) {
  const losses = { missing: 0, wrong: 0, gap: 0 };
  for (let at = 0; at < count; at++) {
    const probability = 1 / (1 + Math.exp(-scores[at]!));
    const isKept = keeps[at] === 1;
    if (isKept) losses.wrong += (1 - probability) * words[at]!;
    else losses.missing += probability * words[at]!;
    if (at > first && at < last && !isKept) losses.gap += words[at]!;
  }
  return losses;
}

/** The group of units with most of the words that were kept. */
function largestUnits({ groups, words }: BlockTable, kept: readonly number[]) {
  const found = new Map<number, { words: number; units: Set<number> }>();
  for (const at of kept) {
    const group = groups[OUTER]![at]!;
    if (group < 0) continue;
    const known = found.get(group) ?? { words: 0, units: new Set<number>() };
    known.words += words[at]!;
    found.set(group, { words: known.words, units: known.units.add(groups[OUTER_UNIT]![at]!) });
  }
  let largest = { words: 0, units: 0 };
  for (const one of found.values())
    if (one.words > largest.words) largest = { words: one.words, units: one.units.size };
  return largest;
}
