import type { Arrays } from './arrays.js';
import { HEADS, SCORES } from './labels.js';
import { OFFSETS } from './pack.js';
import { POSITIONS } from './positions.js';

/** Vectors in bytes, with what one step of them is worth. */
export interface Vectors {
  rows: Int8Array;
  step: number;
}

/** Rows that something adds, for each distance it is seen from: [offset][number][width]. */
export interface SeenTable extends Vectors {
  /** How many numbers there are, 0 for no word at all. */
  count: number;
}

/** All that was learned, as the network wants it. Tables are row by row. */
export interface Weights {
  /** Cells in each direction. */
  hidden: number;
  /** Numbers of a word's vector. */
  depth: number;
  /** Numbers that each thing adds at a token: gates and inputs of the cells of both directions, and the labels of all heads. */
  width: number;
  vocabulary: Int32Array;
  words: Vectors;
  suffixes: Vectors;
  prefixes: Vectors;
  /** [offset][depth][width]. */
  mixing: Float32Array;
  frequent: Int32Array;
  /** In the order of `Known.seen`. */
  seen: SeenTable[];
  positions: Float32Array;
  /** [cell][label]. */
  output: Float32Array;
  /** Of each head: [edge][from][to]. */
  transitions: Float32Array[];
}

/** An array of bytes times its step. */
function times(bytes: Int8Array, step: number): Float32Array {
  const numbers = new Float32Array(bytes.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes[at]! * step;
  return numbers;
}

/** Weights as a file holds them: what is large in bytes, each table with what one step of it is worth. */
export function weightsOf(arrays: Arrays): Weights {
  const vectors = (name: string): Vectors => ({
    rows: arrays[name] as Int8Array,
    step: (arrays[`${name}Step`] as Float32Array)[0]!,
  });
  const table = (name: string) => times(vectors(name).rows, vectors(name).step);
  const numbers = (name: string) => arrays[name] as Float32Array;
  const [hidden, depth, tables] = arrays.size as Int32Array as unknown as [number, number, number];
  const width = 4 * hidden + SCORES;
  // The bias goes with the positions: every token has one.
  const bias = numbers('bias');
  const positions = table('positions').subarray(0, POSITIONS * width);
  for (let at = 0; at < positions.length; at++) positions[at] = positions[at]! + bias[at % width]!;
  const transitions = numbers('transitions');
  const own = transitions.length / HEADS.length;
  return {
    hidden,
    depth,
    width,
    vocabulary: arrays.vocabulary as Int32Array,
    words: vectors('words'),
    suffixes: vectors('suffixes'),
    prefixes: vectors('prefixes'),
    mixing: numbers('mixing'),
    frequent: arrays.frequent as Int32Array,
    seen: Array.from({ length: tables }, (_, number) => {
      const own = vectors(`seen${number}`);
      return { ...own, count: own.rows.length / OFFSETS / width };
    }),
    positions,
    output: numbers('output'),
    transitions: HEADS.map((_, head) => transitions.subarray(head * own, (head + 1) * own)),
  };
}
