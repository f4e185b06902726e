/** Bytes of a number of 32 bits. */
export const N = 4;
/** Bytes of half of one. */
export const HALF = 2;

/** The memory of a kernel; growing it makes another buffer. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  /** @param pages of 65,536 bytes */
  grow(pages: number): number;
}

/** What kernel.wat exports; it says what the parameters are. */
export interface Kernel {
  readonly memory: KernelMemory;
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

/** Bytes of a page of memory. */
export const PAGE = 65_536;

/** Grows a memory, by half at least, where it does not reach so far. Views of it are none any more then. */
export function reach(memory: KernelMemory, end: number): void {
  const { byteLength } = memory.buffer;
  if (end > byteLength) memory.grow(Math.ceil(Math.max(end - byteLength, byteLength / 2) / PAGE));
}
