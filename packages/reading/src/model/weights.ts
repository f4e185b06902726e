import type { Arrays } from './arrays.js';
import { LABEL_COUNT } from './labels.js';
import { OFFSETS } from './pack.js';
import { POSITIONS } from './positions.js';
import { SHAPES } from './vocabulary.js';

/** All that was learned, as the network wants it. Tables are row by row. */
export interface Weights {
  /** Cells in each direction. */
  hidden: number;
  /** Numbers of a word's vector. */
  depth: number;
  /** Numbers that each thing adds at a token: gates and inputs of the cells of both directions, and the labels. */
  width: number;
  vocabulary: Int32Array;
  words: Int8Array;
  wordStep: number;
  suffixes: Int8Array;
  suffixStep: number;
  /** [offset][depth][width]. */
  mixing: Float32Array;
  frequent: Int32Array;
  /** [offset][number][width]. */
  frequents: Float32Array;
  frequentCount: number;
  /** [offset][class][width]. */
  cues: Float32Array;
  cueCount: number;
  shapes: Float32Array;
  /** [position][width]. */
  positions: Float32Array;
  /** [cell][label]. */
  output: Float32Array;
  /** [edge][from][to]. */
  transition: Float32Array;
}

/** An array of bytes times its step. */
function times(bytes: Int8Array, step: number): Float32Array {
  const numbers = new Float32Array(bytes.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes[at]! * step;
  return numbers;
}

/** Weights as a file holds them: what is large in bytes, each table with what one step of it is worth. */
export function weightsOf(arrays: Arrays): Weights {
  const bytes = (name: string) => arrays[name] as Int8Array;
  const step = (name: string) => (arrays[`${name}Step`] as Float32Array)[0]!;
  const table = (name: string) => times(bytes(name), step(name));
  const [hidden, depth] = arrays.size as Int32Array as unknown as [number, number];
  const width = 4 * hidden + LABEL_COUNT;
  const frequents = table('frequents');
  const cues = table('cues');
  return {
    hidden,
    depth,
    width,
    vocabulary: arrays.vocabulary as Int32Array,
    words: bytes('words'),
    wordStep: step('words'),
    suffixes: bytes('suffixes'),
    suffixStep: step('suffixes'),
    mixing: arrays.mixing as Float32Array,
    frequent: arrays.frequent as Int32Array,
    frequents,
    frequentCount: frequents.length / OFFSETS / width,
    cues,
    cueCount: cues.length / OFFSETS / width,
    shapes: table('shapes').subarray(0, SHAPES * width),
    positions: (arrays.places as Float32Array).subarray(0, POSITIONS * width),
    output: arrays.output as Float32Array,
    transition: arrays.transition as Float32Array,
  };
}
