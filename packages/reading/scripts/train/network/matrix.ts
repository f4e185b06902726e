import { readFileSync } from 'node:fs';
import loadWabt from 'wabt';

/** Enough for the parameters that are multiplied, and for what one text needs forward and backward. */
const PAGES = 8192;
const memory = new WebAssembly.Memory({ initial: PAGES });

interface Products {
  forth(vector: number, depth: number, matrix: number, sums: number, width: number, count: number): void;
  back(
    vector: number,
    moved: number,
    depth: number,
    matrix: number,
    gradient: number,
    sums: number,
    width: number,
    count: number,
  ): void;
}

const source = new URL('matrix.wat', import.meta.url);
const wabt = await loadWabt();
const { buffer } = wabt.parseWat('matrix.wat', readFileSync(source, 'utf8'), { simd: true }).toBinary({});
const compiled = new WebAssembly.Module(Uint8Array.from(buffer));
const { forth, back } = new WebAssembly.Instance(compiled, { js: { memory } }).exports as unknown as Products;

let end = 0;
let kept = 0;

/** Zeros where products find them; those that are not `kept` are overwritten after the next `release`. */
export function numbers(count: number): Float32Array {
  const array = new Float32Array(memory.buffer, end, count);
  end += Math.ceil(count / 4) * 16;
  return array.fill(0);
}

/** Zeros that stay. To be asked for before any text is read. */
export function keptNumbers(count: number): Float32Array {
  const array = numbers(count);
  kept = end;
  return array;
}

export function release(): void {
  end = kept;
}

/** Rows of two tables that stand side by side: `count` of them, from row `from` of one and row `to` of the other. */
export interface Run {
  count: number;
  from: number;
  to: number;
}

/** Adds vectors times a matrix to the sums: row `from` of the vectors to row `to` of the sums, and those behind them. */
export function multiply(
  vectors: Float32Array,
  matrix: Float32Array,
  sums: Float32Array,
  depth: number,
  run: Run,
): void {
  const width = matrix.length / depth;
  if (run.count <= 0) return;
  forth(
    vectors.byteOffset + run.from * depth * 4,
    depth * 4,
    matrix.byteOffset,
    sums.byteOffset + run.to * width * 4,
    width * 4,
    run.count,
  );
}

/** Backward pass: adds to the gradients by the vectors and by the matrix, given that by the sums. */
export function multiplyBack(
  vectors: Float32Array,
  moved: Float32Array,
  matrix: Float32Array,
  gradient: Float32Array,
  sums: Float32Array,
  depth: number,
  run: Run,
): void {
  const width = matrix.length / depth;
  if (run.count <= 0) return;
  back(
    vectors.byteOffset + run.from * depth * 4,
    moved.byteOffset + run.from * depth * 4,
    depth * 4,
    matrix.byteOffset,
    gradient.byteOffset,
    sums.byteOffset + run.to * width * 4,
    width * 4,
    run.count,
  );
}
