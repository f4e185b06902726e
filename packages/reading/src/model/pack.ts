import { SCORES } from './labels.js';

/** How far to either side a word is seen. */
export const REACH = 2;
/** The distances a form is seen from: two before it to two behind it. */
export const OFFSETS = 2 * REACH + 1;

/**
 * Numbers in a packed row. A row holds pairs of fixed-point numbers, which kernel.wat packs and adds up: a cell's gate with
 * what it lets in, of the forward and then of the backward direction; then the labels of all heads, four with the next four.
 */
export const rowWidth = (hidden: number): number => 2 * hidden + SCORES / 2;
