import { readFileSync } from 'node:fs';
import loadWabt from 'wabt';

/** Bytes of a number. */
const N = 4;
/** Enough for the parameters with what Adam keeps of each, and for what one text needs forward and backward. */
const PAGES = 16_384;
const memory = new WebAssembly.Memory({ initial: PAGES });

interface Products {
  multiply(
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bStep: number,
    c: number,
    cRow: number,
    rows: number,
    width: number,
    depth: number,
  ): void;
  addRows(table: number, rows: number, factors: number, to: number, width: number, count: number): void;
  spreadRows(table: number, rows: number, factors: number, from: number, width: number, count: number): void;
  remember(...addresses: number[]): void;
  recall(...addresses: number[]): void;
  move(values: number, gradient: number, mean: number, square: number, width: number, pace: number): void;
}

const source = new URL('products.wat', import.meta.url);
const wabt = await loadWabt();
const { buffer } = wabt
  .parseWat('products.wat', readFileSync(source, 'utf8'), { simd: true, relaxed_simd: true })
  .toBinary({});
const compiled = new WebAssembly.Module(Uint8Array.from(buffer));
const products = new WebAssembly.Instance(compiled, { js: { memory } }).exports as unknown as Products;

let end = 0;
let kept = 0;

/** Zeros where products find them; those that are not `kept` are overwritten after the next `release`. */
export function numbers(count: number): Float32Array {
  const array = new Float32Array(memory.buffer, end, count);
  end += Math.ceil(count / 4) * 4 * N;
  return array.fill(0);
}

/** Zeros that stay. To be asked for before any text is read. */
export function keptNumbers(count: number): Float32Array {
  const array = numbers(count);
  kept = end;
  return array;
}

/** The same as whole numbers. */
export function keptIntegers(values: Int32Array): Int32Array {
  const { byteOffset, length } = keptNumbers(values.length);
  const array = new Int32Array(memory.buffer, byteOffset, length);
  array.set(values);
  return array;
}

export function release(): void {
  end = kept;
}

/** Rows of C are worked on eight at a time; what is asked for them has room for whole eights. */
export const wholeEights = (rows: number): number => Math.ceil(rows / 8) * 8;

/** A matrix in a list of numbers: where it begins, and how far it is from row to row and from number to number of a row. */
export interface Matrix {
  list: Float32Array;
  from: number;
  row: number;
  step: number;
}

/** Numbers of a sum that are added while the rows they come from are still near. */
const NEAR = 32;

/**
 * C += A times B; all three are kept by `numbers`. The numbers of a row of B and of C stand side by side.
 * @param width columns of B and C, a multiple of 4
 * @param depth columns of A, rows of B
 */
export function multiply(a: Matrix, b: Matrix, c: Matrix, rows: number, width: number, depth: number): void {
  const at = ({ list, from }: Matrix) => list.byteOffset + from * N;
  for (let k = 0; k < depth; k += NEAR) {
    products.multiply(
      at(a) + k * a.step * N,
      a.row * N,
      a.step * N,
      at(b) + k * b.row * N,
      b.row * N,
      at(c),
      c.row * N,
      wholeEights(rows),
      width * N,
      Math.min(NEAR, depth - k),
    );
  }
}

/** Rows that stand side by side in a list. */
export const rowsOf = (list: Float32Array, row: number, from = 0): Matrix => ({ list, from, row, step: 1 });

/** The same with rows for columns. */
export const turned = ({ list, from, row, step }: Matrix): Matrix => ({ list, from, row: step, step: row });

/** Adds, to each row of a list, a row of a table times a factor. Lists have a row for each of `rows`. */
export function addRows(
  table: Float32Array,
  rows: Int32Array,
  factors: Float32Array,
  to: Float32Array,
  width: number,
): void {
  const count = Math.min(rows.length, factors.length);
  products.addRows(table.byteOffset, rows.byteOffset, factors.byteOffset, to.byteOffset, width * N, count);
}

/** Adds, to a row of a table, each row of a list times a factor. */
export function spreadRows(
  table: Float32Array,
  rows: Int32Array,
  factors: Float32Array,
  from: Float32Array,
  width: number,
): void {
  const count = Math.min(rows.length, factors.length);
  products.spreadRows(table.byteOffset, rows.byteOffset, factors.byteOffset, from.byteOffset, width * N, count);
}

/** What the cells of both directions hold at each token, row by row; before and behind the cells stands a row of zeros. */
export interface Cells {
  keep: Float32Array;
  inputs: Float32Array;
  cells: Float32Array;
  heard: Float32Array;
  mask: Float32Array;
}

/** Addresses of the rows of a token, for one direction; `other` are the lists in place of sums and heard. */
function addresses({ keep, inputs, cells, mask }: Cells, sums: Float32Array, heard: Float32Array, width: number) {
  return (token: number, side: number, hidden: number, count: number): number[] => {
    const at = (token * 2 + side) * hidden * N;
    const step = (side === 0 ? 1 : -1) * N;
    return [
      sums.byteOffset + (token * width + side * 2 * hidden) * N,
      step * width,
      keep.byteOffset + at,
      inputs.byteOffset + at,
      cells.byteOffset + at + 2 * hidden * N,
      heard.byteOffset + at,
      mask.byteOffset + at,
      step * 2 * hidden,
      hidden * N,
      count,
    ];
  };
}

/** Runs the cells of both directions over the sums. */
export function remember(cells: Cells, sums: Float32Array, width: number, hidden: number, size: number): void {
  const of = addresses(cells, sums, cells.heard, width);
  products.remember(...of(0, 0, hidden, size));
  products.remember(...of(size - 1, 1, hidden, size));
}

/** Gives the sums their gradient, but for those of the labels, given that by what was heard. */
export function recall(
  cells: Cells,
  sums: Float32Array,
  heard: Float32Array,
  width: number,
  hidden: number,
  size: number,
): void {
  const of = addresses(cells, sums, heard, width);
  products.recall(...of(size - 1, 0, hidden, size), numbers(hidden).byteOffset);
  products.recall(...of(0, 1, hidden, size), numbers(hidden).byteOffset);
}

/** Moves a row of values against its gradient, which is then 0. */
export function moveRow(
  { values, gradient, mean, square }: Record<'values' | 'gradient' | 'mean' | 'square', Float32Array>,
  row: number,
  width: number,
  pace: number,
): void {
  const at = row * N;
  products.move(
    values.byteOffset + at,
    gradient.byteOffset + at,
    mean.byteOffset + at,
    square.byteOffset + at,
    width * N,
    pace,
  );
}
