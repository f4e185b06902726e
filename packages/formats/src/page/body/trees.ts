/**
 * Boosted decision trees: each walks from its root by comparing one feature with a threshold and adds the value of the
 * leaf it ends in. Nodes lie in one array, a node's left child right behind it.
 */
export interface Trees {
  /** The feature a node asks for; LEAF for a leaf. */
  feature: Uint8Array;
  /** The threshold of a node, up to which it goes left; the value of a leaf. */
  value: Float32Array;
  /** Where the right child of a node stands. */
  right: Uint32Array;
  roots: Uint32Array;
}

export const LEAF = 255;
const BYTES = 5;

/** Reads trees as `packTrees` of the training script writes them: for each node in preorder its feature and a float32. */
export function unpackTrees(packed: string): Trees {
  const binary = atob(packed);
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const nodes = Math.floor(bytes.length / BYTES);
  const feature = new Uint8Array(nodes);
  const value = new Float32Array(nodes);
  for (let at = 0; at < nodes; at++) {
    feature[at] = bytes[at * BYTES]!;
    value[at] = view.getFloat32(at * BYTES + 1, true);
  }
  return { feature, value, ...linked(feature) };
}

/** Works out from preorder where right children and roots stand. */
export function linked(feature: Uint8Array): { right: Uint32Array; roots: Uint32Array } {
  const right = new Uint32Array(feature.length);
  const roots: number[] = [];
  /** Nodes whose left or right side is still to come. */
  const open: { node: number; left: boolean }[] = [];
  for (let at = 0; at < feature.length; at++) {
    if (open.length === 0) roots.push(at);
    if (feature[at] !== LEAF) {
      open.push({ node: at, left: true });
      continue;
    }
    while (open.length > 0 && !open.at(-1)!.left) open.pop();
    const parent = open.at(-1);
    if (!parent) continue;
    parent.left = false;
    right[parent.node] = at + 1;
  }
  return { right, roots: Uint32Array.from(roots) };
}

/** The sum over all trees for one row of features. */
export function sumTrees({ feature, value, right, roots }: Trees, row: Float32Array, from: number): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!;
    while (feature[at] !== LEAF) at = row[from + feature[at]!]! <= value[at]! ? at + 1 : right[at]!;
    sum += value[at]!;
  }
  return sum;
}
