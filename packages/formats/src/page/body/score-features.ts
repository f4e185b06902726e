import { type BlockTable, SCORED } from './block-table.js';
import { FEATURE_NAMES, FEATURES } from './features.js';

const REACH = 3;
const RUN_HALF = 6;
/** How much a block counts so many steps away. */
const WEIGHTS = Array.from({ length: 2 * RUN_HALF + 1 }, (_, away) => 0.5 ** (away / RUN_HALF));
/** Share of the words that are probably the story's which the region of the story holds. */
const MOST = 0.85;

const STEPS = Array.from({ length: REACH }, (_, step) => step + 1);

/** Names of what the second pass sees beside the features: what the first made of the block and of those around it. */
export const SCORE_FEATURES: readonly string[] = [
  'score',
  ...STEPS.flatMap((step) => [`score -${step}`, `score ${step}`]),
  ...'before after ahead behind'.split(' ').map((name) => `kept ${name}`),
  ...SCORED.map((name) => `kept in ${name}`),
  ...'share inParent inUnit total best pages regionSteps regionDepth regionShare regionPurity first last'.split(' '),
];
export const SECOND_NAMES: readonly string[] = [...FEATURE_NAMES, ...SCORE_FEATURES];
export const SECOND = SECOND_NAMES.length;

const probability = (score: number) => 1 / (1 + Math.exp(-score));

/** Writes a row of the second pass into an array from some place on: the features of a block and the scores around it. */
type WriteRow = (at: number, out: Float32Array, base: number) => void;

/** All rows of the second pass. */
export function withScores(table: BlockTable, features: Float32Array, scores: Float32Array): Float32Array {
  const out = new Float32Array(table.count * SECOND);
  const write = scoreRows(table, features, scores);
  for (let at = 0; at < table.count; at++) write(at, out, at * SECOND);
  return out;
}

/** What the second pass sees of each block. The whole of it is large, so that each row is made when it is needed. */
export function scoreRows(table: BlockTable, features: Float32Array, scores: Float32Array): WriteRow {
  const { count, words } = table;
  const kept = scores.map(probability);
  const groups = table.groups.slice(0, SCORED.length).map((group) => totals(table, kept, group));
  const [parent, , , unit] = groups;
  let total = 0;
  let all = 0;
  let best = 0;
  for (let at = 0; at < count; at++) {
    total += kept[at]! * words[at]!;
    all += words[at]!;
    best = Math.max(best, kept[at]!);
  }
  const share = (value: number) => (total ? value / total : 0);
  const region = regionOf(table, kept, total);
  const first = kept.findIndex((one) => one > 0.5);
  const last = kept.findLastIndex((one) => one > 0.5);
  /** By row: what was kept up to it, with it. */
  const ahead = new Float64Array(count);
  for (let at = 0, sum = 0; at < count; at++) {
    sum += kept[at]! * words[at]!;
    ahead[at] = sum;
  }
  return (at, out, base) => {
    const own = kept[at]! * words[at]!;
    const row = at * FEATURES;
    // For so few numbers quicker than a part of an array.
    for (let column = 0; column < FEATURES; column++) out[base + column] = features[row + column]!;
    let column = base + FEATURES;
    out[column++] = scores[at]!;
    for (const step of STEPS) {
      out[column++] = scores[at - step] ?? -9;
      out[column++] = scores[at + step] ?? -9;
    }
    out[column++] = window(table, kept, at, -1);
    out[column++] = window(table, kept, at, 1);
    out[column++] = share(ahead[at]! - own);
    out[column++] = share(total - ahead[at]!);
    for (const group of groups) out[column++] = group.mean(at);
    out[column++] = share(own);
    out[column++] = share(parent!.kept(at));
    out[column++] = share(unit!.kept(at));
    out[column++] = Math.log2(1 + total);
    out[column++] = best;
    out[column++] = all ? total / all : 0;
    out[column++] = region.steps[at]!;
    out[column++] = region.depth;
    out[column++] = region.share;
    out[column++] = region.purity;
    out[column++] = first < 0 ? -99 : Math.max(-50, Math.min(50, at - first));
    out[column++] = last < 0 ? -99 : Math.max(-50, Math.min(50, at - last));
  };
}

/** The mean probability, by words, of the blocks to one side, those farther off counting less. */
function window({ words, count }: BlockTable, kept: Float32Array, at: number, step: number): number {
  let sum = 0;
  let weights = 0;
  for (let away = 1; away < WEIGHTS.length; away++) {
    const other = at + step * away;
    if (other < 0 || other >= count) break;
    const weight = (words[other]! + 1) * WEIGHTS[away]!;
    sum += weight * kept[other]!;
    weights += weight;
  }
  return weights ? sum / weights : 0;
}

/** Words of each group that are probably the story's, and their share. A block without a group has none. */
function totals({ words, count, parents }: BlockTable, kept: Float32Array, group: Int32Array) {
  const sums = new Float32Array(Math.max(count, parents.length) + 1);
  const all = new Float32Array(sums.length);
  for (let at = 0; at < count; at++) {
    const number = group[at]!;
    if (number < 0) continue;
    sums[number]! += kept[at]! * words[at]!;
    all[number]! += words[at]!;
  }
  return {
    kept: (at: number) => (group[at]! < 0 ? 0 : sums[group[at]!]!),
    mean: (at: number) => {
      const number = group[at]!;
      return number < 0 ? -1 : all[number] ? sums[number]! / all[number]! : 0;
    },
  };
}

/** The smallest element that holds most of the words that are probably the story's, and how far each block is from it. */
function regionOf({ count, words, elements, parents }: BlockTable, kept: Float32Array, total: number) {
  const sums = new Float32Array(parents.length);
  const all = new Float32Array(parents.length);
  for (let at = 0; at < count; at++) {
    sums[elements[at]!]! += kept[at]! * words[at]!;
    all[elements[at]!]! += words[at]!;
  }
  for (let element = parents.length - 1; element > 0; element--) {
    const parent = parents[element]!;
    if (parent < 0) continue;
    sums[parent]! += sums[element]!;
    all[parent]! += all[element]!;
  }
  let region = 0;
  // The deepest has the greatest number of those on one path.
  for (let element = 0; element < parents.length; element++) if (sums[element]! >= MOST * total) region = element;
  const depths = new Int32Array(parents.length);
  /** Steps from an element up to one that also holds the region. */
  const steps = new Int32Array(parents.length);
  const holds = new Uint8Array(parents.length);
  for (let element = region; element >= 0; element = parents[element] ?? -1) holds[element] = 1;
  for (let element = 1; element < parents.length; element++) {
    const parent = parents[element]!;
    depths[element] = depths[parent]! + 1;
    // Inside the region the steps count the other way.
    if (element === region || holds[element]) steps[element] = 0;
    else if (parent === region || steps[parent]! < 0) steps[element] = steps[parent]! - 1;
    else steps[element] = steps[parent]! + 1;
  }
  return {
    steps: elements.map((element) => Math.max(-12, Math.min(12, steps[element]!))),
    depth: depths[region] ?? 0,
    share: total && parents.length ? sums[region]! / total : 0,
    purity: all[region] ? sums[region]! / all[region]! : 0,
  };
}
