import { code } from './kernel-code.js';

/** Bytes of a number of 32 bits. */
export const N = 4;
/** Bytes of half of one. */
export const HALF = 2;

/** What kernel.wat exports; it says what the parameters are. */
export interface Kernel {
  memory: WebAssembly.Memory;
  mix(vector: number, depth: number, matrix: number, sums: number, width: number): void;
  pack(sums: number, length: number, bytes: 0 | 1, forward: number, backward: number, labels: number): void;
  best(scores: number, edges: number, count: number, transition: number): void;
  trace(scores: number, edges: number, count: number, transition: number, label: number, labels: number): void;
  run(
    bases: number,
    positions: number,
    states: number,
    count: number,
    step: 1 | -1,
    first: number,
    row: number,
    side: number,
    cells: number,
    length: number,
    scores: number,
    other: number,
  ): void;
  judge(states: number, scores: number, threes: number, length: number, output: number): void;
}

/** A kernel with a memory of its own. A page whose Content-Security-Policy names scripts has to allow 'wasm-unsafe-eval'. */
export function loadKernel(): Kernel {
  const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Kernel;
}

const PAGE = 65_536;

/** Grows a memory, by half at least, where it does not reach so far. Views of it are none any more then. */
export function reach(memory: WebAssembly.Memory, end: number): void {
  const { byteLength } = memory.buffer;
  if (end > byteLength) memory.grow(Math.ceil(Math.max(end - byteLength, byteLength / 2) / PAGE));
}
