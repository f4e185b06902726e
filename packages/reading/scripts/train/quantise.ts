import { ZERO } from '../../src/model/crf.js';

/** Weights as bytes, four to a word: `most` and beyond becomes the largest step, what is nearly nothing becomes nothing. */
export function quantise(values: Float32Array, most: number): { table: Int32Array; scale: number } {
  const scale = most / 127;
  const step = (value: number) => ZERO + Math.max(-127, Math.min(127, Math.round(value / scale)));
  return { table: new Int32Array(Uint8Array.from(values, step).buffer), scale };
}
