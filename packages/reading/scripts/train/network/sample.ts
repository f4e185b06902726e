import { SCORES } from '../../../src/model/labels.js';
import { REACH } from '../../../src/model/pack.js';

/** A text as the network sees it: one entry a token. */
export interface Sample {
  size: number;
  /** Which head its labels are for. */
  head: number;
  word: Int32Array;
  suffix: Int32Array;
  prefix: Int32Array;
  /** The tables that add rows, in the order of Learner.tables: which row of each. */
  rows: Int32Array[];
  edges: Uint8Array;
  gold: Uint8Array;
}

/** Values as they are seen from another place; 0 beyond the ends of the text. */
export const seenFrom = (values: Int32Array, offset: number): Int32Array =>
  Int32Array.from(values, (_, token) => values[token + offset] ?? 0);

export const offsets: readonly number[] = [...Array(2 * REACH + 1).keys()].map((at) => at - REACH);

/** How much is left out while learning, as shares, so that nothing is leaned on alone. */
export interface Dropout {
  /** Of whole words. */
  word: number;
  /** Of the numbers of a word's vector. */
  vector: number;
  /** Of the rows that tables add. */
  row: number;
  /** Of cells, in what they say of labels. */
  cell: number;
}

export const widthOf = (hidden: number): number => 4 * hidden + SCORES;
