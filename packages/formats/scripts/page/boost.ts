import { LEAF, linked, sumTrees, type Trees } from '../../src/page/body/trees.js';

export interface BoostOptions {
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of weights (as of second derivatives) in a leaf. */
  least: number;
  ridge: number;
  /** Share of the features that a tree may ask for, and of the rows it is grown from. */
  columns: number;
  rows: number;
  seed: number;
}

export interface Data {
  features: Float32Array;
  width: number;
  /** From 0 to 1. */
  labels: Uint8Array | Float32Array;
  weights: Float32Array;
}

const BINS = 48;

/** mulberry32: the same numbers on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many rows are enough to find the quantiles of a feature. */
const SAMPLE = 16_000;

/** Thresholds of a feature at its quantiles. */
function cutsOf({ features, width }: Data, column: number, rows: number): Float32Array {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const count = Math.floor(rows / step);
  const values = new Float32Array(count);
  for (let at = 0; at < count; at++) values[at] = features[at * step * width + column]!;
  values.sort();
  const distinct: number[] = [];
  for (const value of values) if (value !== distinct.at(-1)) distinct.push(value);
  if (distinct.length <= BINS)
    return Float32Array.from(distinct.slice(0, -1), (value, at) => (value + distinct[at + 1]!) / 2);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(values[Math.floor((bin * count) / BINS)]!);
  return Float32Array.from([...cuts].sort((a, b) => a - b));
}

interface Split {
  gain: number;
  column: number;
  bin: number;
}

interface Node {
  rows: Int32Array;
  value: number;
  /** By feature and bin: the sum of gradients and that of second derivatives. */
  sums: Float64Array;
  split?: Split | undefined;
  children?: [Node, Node];
}

/** Gradient boosting on log loss with second-order leaves (Chen and Guestrin 2016), grown best leaf first on histograms. */
export function boost(data: Data, options: BoostOptions): Trees {
  const { width, labels, weights } = data;
  const count = labels.length;
  const next = random(options.seed);
  const cuts = Array.from({ length: width }, (_, column) => cutsOf(data, column, count));
  /** By column: the bin of each row. */
  const bins = cuts.map((cut, column) => {
    const found = new Uint8Array(count);
    for (let row = 0; row < count; row++) found[row] = binOf(cut, data.features[row * width + column]!);
    return found;
  });
  const score = new Float32Array(count);
  const gradient = new Float32Array(count);
  const hessian = new Float32Array(count);
  const feature: number[] = [];
  const value: number[] = [];

  const leafValue = (rows: Int32Array) => {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += gradient[row]!;
      h += hessian[row]!;
    }
    return (-g / (h + options.ridge)) * options.rate;
  };
  const histogram = (rows: Int32Array, columns: Int32Array): Float64Array => {
    const sums = new Float64Array(2 * width * BINS);
    const g = new Float64Array(rows.length);
    const h = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      g[at] = gradient[rows[at]!]!;
      h[at] = hessian[rows[at]!]!;
    }
    for (const column of columns) addColumn(sums, 2 * column * BINS, bins[column]!, rows, g, h);
    return sums;
  };
  const worth = (g: number, h: number) => (g * g) / (h + options.ridge);
  const bestSplit = (sums: Float64Array, columns: Int32Array): Split | undefined => {
    let best: Split | undefined;
    for (const column of columns) {
      let allG = 0;
      let allH = 0;
      for (let bin = 0; bin < BINS; bin++) {
        allG += sums[2 * (column * BINS + bin)]!;
        allH += sums[2 * (column * BINS + bin) + 1]!;
      }
      let g = 0;
      let h = 0;
      for (let bin = 0; bin < cuts[column]!.length; bin++) {
        g += sums[2 * (column * BINS + bin)]!;
        h += sums[2 * (column * BINS + bin) + 1]!;
        if (h < options.least || allH - h < options.least) continue;
        const gain = worth(g, h) + worth(allG - g, allH - h) - worth(allG, allH);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, column, bin };
      }
    }
    return best;
  };
  const leaf = (rows: Int32Array, sums: Float64Array, columns: Int32Array): Node => ({
    rows,
    sums,
    value: leafValue(rows),
    split: bestSplit(sums, columns),
  });
  /** The sums of the larger side are those of the whole less those of the smaller. */
  const divided = ({ rows, sums }: Node, { column, bin }: Split, columns: Int32Array): [Node, Node] => {
    const [left, right] = parted(rows, bins[column]!, bin);
    const small = histogram(left.length < right.length ? left : right, columns);
    const large = sums;
    for (let cell = 0; cell < sums.length; cell++) large[cell]! -= small[cell]!;
    return left.length < right.length
      ? [leaf(left, small, columns), leaf(right, large, columns)]
      : [leaf(left, large, columns), leaf(right, small, columns)];
  };
  const write = (node: Node) => {
    if (!node.children || !node.split) {
      feature.push(LEAF);
      value.push(node.value);
      return;
    }
    feature.push(node.split.column);
    value.push(cuts[node.split.column]![node.split.bin]!);
    for (const child of node.children) write(child);
  };

  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-score[row]!));
      gradient[row] = (chance - labels[row]!) * weights[row]!;
      hessian[row] = Math.max(1e-6, chance * (1 - chance)) * weights[row]!;
    }
    const columns = Int32Array.from(
      Array.from({ length: width }, (_, column) => column).filter(() => next() < options.columns),
    );
    const sample = Int32Array.from(Array.from({ length: count }, (_, row) => row).filter(() => next() < options.rows));
    const root = leaf(sample, histogram(sample, columns), columns);
    const leaves = [root];
    while (leaves.length < options.leaves) {
      let widest: Node | undefined;
      for (const one of leaves) if (one.split && one.split.gain > (widest?.split?.gain ?? 0)) widest = one;
      if (!widest?.split) break;
      widest.children = divided(widest, widest.split, columns);
      leaves.splice(leaves.indexOf(widest), 1, ...widest.children);
    }
    const from = feature.length;
    write(root);
    const grown = Uint8Array.from(feature.slice(from));
    const one: Trees = { feature: grown, value: Float32Array.from(value.slice(from)), ...linked(grown) };
    for (let row = 0; row < count; row++) score[row] = score[row]! + sumTrees(one, data.features, row * width);
  }
  const all = Uint8Array.from(feature);
  return { feature: all, value: Float32Array.from(value), ...linked(all) };
}

/** Adds up gradients and second derivatives by bin. */
function addColumn(
  sums: Float64Array,
  from: number,
  bins: Uint8Array,
  rows: Int32Array,
  g: Float64Array,
  h: Float64Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const cell = from + 2 * bins[rows[at]!]!;
    sums[cell]! += g[at]!;
    sums[cell + 1]! += h[at]!;
  }
}

/** The rows up to a bin and those beyond it. */
function parted(rows: Int32Array, bins: Uint8Array, bin: number): [Int32Array, Int32Array] {
  const both = new Int32Array(rows.length);
  let left = 0;
  let right = rows.length;
  for (const row of rows) {
    if (bins[row]! <= bin) both[left++] = row;
    else both[--right] = row;
  }
  return [both.slice(0, left), both.slice(left).reverse()];
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One set of trees that gives the mean of several. */
export function averaged(sets: readonly Trees[]): Trees {
  const feature = Uint8Array.from(sets.flatMap((one) => [...one.feature]));
  const value = Float32Array.from(
    sets.flatMap((one) => Array.from(one.value, (each, at) => (one.feature[at] === LEAF ? each / sets.length : each))),
  );
  return { feature, value, ...linked(feature) };
}

/** Trees as `unpackTrees` reads them. */
export function packTrees({ feature, value }: Trees): string {
  const view = new DataView(new ArrayBuffer(feature.length * 5));
  feature.forEach((name, at) => {
    view.setUint8(at * 5, name);
    view.setFloat32(at * 5 + 1, value[at]!, true);
  });
  return Buffer.from(view.buffer).toString('base64');
}
