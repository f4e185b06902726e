import { N } from './kernel.js';
import { SCORES } from './labels.js';
import { OFFSETS, REACH, rowPlaces } from './pack.js';
import { POSITIONS } from './positions.js';
import type { Weights } from './weights.js';

/** Tokens that are worked on at once: their forms have to be known together. Threes of them are judged at once. */
export const BLOCK = 1023;

/** Where each part of the kernel's memory begins, in bytes. */
export interface Layout {
  cells: number;
  /** What the cells hold at each token of a block. */
  states: number;
  output: number;
  /** What each position adds, packed. */
  positionRows: number;
  /** Of a block, head by head. */
  scores: number;
  /** Where the rows of each token of a block begin, from REACH before it to REACH behind it. */
  bases: number;
  /** Where the row of the position of each token of a block is. */
  positions: number;
  /** A word's vector, what each of its numbers adds, and the sums. */
  vector: number;
  mixing: number;
  sums: number;
  /** What forms add; the last part, which grows. */
  rows: number;
}

export function layoutOf({ hidden, depth, width }: Weights): Layout {
  let end = 0;
  const part = (numbers: number) => {
    const begin = end;
    end += Math.ceil(numbers / 16) * 16 * N;
    return begin;
  };
  return {
    // Halves of 32 bits.
    cells: part(hidden / 2),
    states: part((BLOCK * hidden) / 2),
    output: part((2 * hidden * SCORES) / 2),
    positionRows: part((POSITIONS * rowPlaces(hidden, 1, false).size) / N),
    scores: part(BLOCK * SCORES),
    bases: part(BLOCK + 2 * REACH),
    positions: part(BLOCK),
    vector: part(depth),
    mixing: part(OFFSETS * depth * width),
    sums: part(width),
    rows: part(0),
  };
}
