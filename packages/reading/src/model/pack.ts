import { HALF } from './kernel.js';
import { SCORES } from './labels.js';

/** How far to either side a word is seen. */
export const REACH = 2;
/** The distances a form is seen from: two before it to two behind it. */
export const OFFSETS = 2 * REACH + 1;

/** Where the rows are, in bytes from the first one, that a form or a position adds to each direction and to the labels. */
export interface RowPlaces {
  /** Whether the numbers of the directions are bytes; else they are halves, as those of the labels always are. */
  bytes: boolean;
  forward: number;
  backward: number;
  /** Those of the labels stand behind those of the forward direction. */
  labels: number;
  /** Bytes from the row for one distance to that for the next one. */
  forwardStep: number;
  backwardStep: number;
  /** Bytes of all of them. */
  size: number;
}

/** A line of a processor's cache, in bytes. */
const LINE = 64;

/**
 * The places of the rows for `offsets` distances. A row holds fixed-point numbers, which kernel.wat packs and adds up. Each
 * direction finds its rows side by side in the order in which it comes to need them. Those of forms are many, and are kept
 * in bytes: what costs most is to fetch them from memory.
 */
export function rowPlaces(hidden: number, offsets: number, bytes: boolean): RowPlaces {
  const backward = 2 * hidden * (bytes ? 1 : HALF);
  const forward = backward + SCORES * HALF;
  return {
    bytes,
    forward: (offsets - 1) * forward,
    forwardStep: -forward,
    labels: (offsets - 1) * forward + backward,
    backward: offsets * forward,
    backwardStep: backward,
    size: Math.ceil((offsets * (forward + backward)) / LINE) * LINE,
  };
}
