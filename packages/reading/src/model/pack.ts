/** How far to either side a word is seen. */
export const REACH = 2;
/** The distances a form is seen from: two before it to two behind it. */
export const OFFSETS = 2 * REACH + 1;

/**
 * Numbers in a packed row. A row holds pairs of fixed-point numbers, which kernel.wat packs and adds up: a cell's gate with
 * what it lets in, of the forward and then of the backward direction; then labels 0 to 3 with 4 to 7, and 8 to 11.
 */
export const rowWidth = (hidden: number): number => 2 * hidden + 8;
