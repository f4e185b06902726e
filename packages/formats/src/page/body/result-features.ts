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

/** Describes what was kept of a page and what was not, in the order of RESULT_FEATURES. */
export function resultFeatures(
  table: BlockTable,
  features: Float32Array,
  scores: ArrayLike<number>,
  keeps: (row: number) => boolean,
): number[] {
  const { count: rows, words, price, call } = table;
  const kept: number[] = [];
  let whole = 0;
  let own = 0;
  for (let at = 0; at < rows; at++) {
    whole += words[at]!;
    if (!keeps(at)) continue;
    kept.push(at);
    own += words[at]!;
  }
  const all = own || 1;
  const of = (at: number, name: number) => features[at * FEATURES + name]!;
  const share = (fits: (at: number) => boolean) => {
    let sum = 0;
    for (const at of kept) if (fits(at)) sum += words[at]!;
    return sum / all;
  };
  const count = (fits: (at: number) => boolean) => {
    let found = 0;
    for (const at of kept) if (fits(at)) found++;
    return found / (kept.length || 1);
  };
  const ofAll = (fits: (at: number) => boolean) => {
    let total = 0;
    let found = 0;
    for (let at = 0; at < rows; at++) {
      if (!fits(at)) continue;
      total++;
      if (keeps(at)) found++;
    }
    return total ? found / total : -1;
  };
  const highest = (value: (at: number) => number, least: number) =>
    kept.reduce((most, at) => Math.max(most, value(at)), least);
  const [first = 0, second = 0] = kept;
  const last = kept.at(-1) ?? 0;
  const losses = lossesOf(table, scores, keeps, first, last);
  const unit = largestUnits(table, kept);
  return [
    Math.log2(1 + own),
    all / (whole || 1),
    1 - losses.wrong / all,
    losses.missing / all,
    losses.wrong / all,
    share((at) => Math.abs(scores[at]!) < UNSURE),
    highest((at) => scores[at]!, -9),
    ofAll((at) => of(at, TYPE) === PARAGRAPH && words[at]! >= 18 && of(at, ENDED) === 1 && of(at, LINKS) < 0.3),
    ofAll((at) => of(at, TYPE) === HEADING),
    ofAll((at) => of(at, TYPE) === ITEM && of(at, LINKS) < 0.5),
    kept.filter((at) => at === 0 || !keeps(at - 1)).length,
    losses.gap / all,
    first / (rows || 1),
    last / (rows || 1),
    rows ? of(last, TITLES) - of(first, TITLES) : 0,
    share((at) => of(at, COPY) > 0),
    share((at) => of(at, LINKS) > 0.5),
    all / (kept.length || 1),
    share((at) => words[at]! >= 40),
    count((at) => words[at]! <= 4),
    share((at) => of(at, ENDED) === 1),
    count((at) => price[at] === 1),
    count((at) => call[at] === 1),
    words[first] ?? 0,
    words[second] ?? 0,
    share((at) => of(at, COMMENT) < FAR),
    share((at) => of(at, ANSWER) < FAR),
    share((at) => of(at, RELATED) < FAR),
    share((at) => of(at, SIDE) < FAR),
    unit.units,
    unit.words / all,
    unit.units ? unit.words / unit.units : 0,
    count((at) => of(at, TYPE) === HEADING),
    kept.reduce((total, at) => total + of(at, IN_BODY) * words[at]!, 0) / all,
    highest((at) => of(at, IS_DESCRIPTION), 0),
    ...(kept.length > 0
      ? features.subarray(first * FEATURES + PAGE, (first + 1) * FEATURES)
      : PAGE_FEATURES.map(() => -1)),
  ];
}

/** Words that are probably missing and wrong, and those left out between the first and the last block. */
function lossesOf(
  { count, words }: BlockTable,
  scores: ArrayLike<number>,
  keeps: (row: number) => boolean,
  first: number,
  last: number,
) {
  const losses = { missing: 0, wrong: 0, gap: 0 };
  for (let at = 0; at < count; at++) {
    const probability = 1 / (1 + Math.exp(-scores[at]!));
    if (keeps(at)) losses.wrong += (1 - probability) * words[at]!;
    else losses.missing += probability * words[at]!;
    if (at > first && at < last && !keeps(at)) losses.gap += words[at]!;
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
