import { HALF, type Kernel, type KernelMemory, N, PAGE } from './kernel.js';
import { LABEL_COUNT } from './labels.js';

const L = LABEL_COUNT;
/** Numbers that stand side by side in a packed row: the gates of so many cells, then what these let in. */
const GROUP = 8;
/** Labels of both heads. */
const SCORES = 2 * L;

/** A memory that grows like that of a WebAssembly module, with views of all of it. */
class PlainMemory implements KernelMemory {
  buffer = new ArrayBuffer(PAGE);
  bytes = new Int8Array(this.buffer);
  halves = new Int16Array(this.buffer);
  words = new Int32Array(this.buffer);
  floats = new Float32Array(this.buffer);

  grow(pages: number): number {
    const before = this.bytes;
    this.buffer = new ArrayBuffer(before.length + pages * PAGE);
    this.bytes = new Int8Array(this.buffer);
    this.bytes.set(before);
    this.halves = new Int16Array(this.buffer);
    this.words = new Int32Array(this.buffer);
    this.floats = new Float32Array(this.buffer);
    return before.length / PAGE;
  }
}

/** The nearest whole number, the even one of two that are as near; of numbers below 2^51. */
function nearest(number: number): number {
  const shift = 0x18_0000_0000_0000;
  return number + shift - shift;
}

/** A number of 32 bits within `least` and `most`; what is no number is 0. */
function whole(number: number, least: number, most: number): number {
  if (number <= least) return least;
  if (number >= most) return most;
  return Number.isNaN(number) ? 0 : nearest(number);
}

/** The low half of a sum, with its sign. */
const half = (number: number) => (number << 16) >> 16;

const within = (number: number, least: number, most: number) => Math.max(least, Math.min(most, number));

/**
 * The operations of kernel.wat in plain TypeScript, for where WebAssembly may not be compiled. They give the same bits:
 * numbers of 32 bits are rounded after each operation, and added in the same order.
 */
class PlainKernel implements Kernel {
  readonly memory = new PlainMemory();

  mix(vector: number, depth: number, matrix: number, sums: number, width: number): void {
    const { floats } = this.memory;
    const count = width / N;
    const first = sums / N;
    for (let i = 0; i < depth / N; i++) {
      const factor = floats[vector / N + i]!;
      const row = matrix / N + i * count;
      for (let j = 0; j < count; j++) {
        floats[first + j] = Math.fround(floats[first + j]! + Math.fround(factor * floats[row + j]!));
      }
    }
  }

  pack(sums: number, length: number, bytes: 0 | 1, forward: number, backward: number, labels: number): void {
    const { memory } = this;
    const cells = length / N;
    let from = sums / N;
    for (const into of [forward, backward]) {
      for (let at = 0; at < cells; at += GROUP) {
        for (let cell = 0; cell < GROUP; cell++) {
          const to = 2 * at + cell;
          const gate = memory.floats[from + at + cell]!;
          const input = memory.floats[from + cells + at + cell]!;
          if (bytes) {
            memory.bytes[into + to] = whole(Math.fround(gate * 32), -128, 127);
            memory.bytes[into + to + GROUP] = whole(Math.fround(input * 32), -128, 127);
          } else {
            memory.halves[into / HALF + to] = whole(Math.fround(gate * 512), -32_768, 32_767);
            memory.halves[into / HALF + to + GROUP] = whole(Math.fround(input * 512), -32_768, 32_767);
          }
        }
      }
      from += 2 * cells;
    }
    for (let label = 0; label < SCORES; label++) {
      const moved = Math.fround(Math.fround(memory.floats[from + label]! * 512) + 4096);
      // As pmin has it, what is no number is the most.
      memory.halves[labels / HALF + label] = Number.isNaN(moved) ? 8191 : whole(moved, 0, 8191);
    }
  }

  best(scores: number, edges: number, count: number, transition: number): void {
    const { bytes, floats } = this.memory;
    const best = new Float32Array(L);
    for (let token = 0; token < count; token++) {
      const own = scores / N + token * L;
      let row = transition / N + (bytes[edges + token]! & 0xff) * L * L;
      best.fill(Number.NEGATIVE_INFINITY);
      for (let from = own - L; from < own; from++, row += L) {
        const score = floats[from]!;
        for (let to = 0; to < L; to++) {
          const sum = Math.fround(score + floats[row + to]!);
          if (sum > best[to]!) best[to] = sum;
        }
      }
      const first = Math.fround(best[0]! + floats[own]!);
      for (let to = 0; to < L; to++) floats[own + to] = Math.fround(best[to]! + floats[own + to]!) - first;
    }
  }

  trace(scores: number, edges: number, count: number, transition: number, label: number, labels: number): void {
    const { bytes, floats } = this.memory;
    let own = label;
    for (let token = 0; token < count; token++) {
      bytes[labels - token] = own;
      if (token === count - 1) return;
      const from = scores / N - token * L;
      const row = transition / N + (bytes[edges - token]! & 0xff) * L * L + own * L;
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < L; before++) {
        const sum = Math.fround(floats[from + before]! + floats[row + before]!);
        if (sum > most || before === 0) {
          most = sum;
          own = before;
        }
      }
    }
  }

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
  ): void {
    const { bytes, halves, words, floats } = this.memory;
    const size = length / HALF;
    const held = cells / HALF;
    for (let token = 0; token < count; token++) {
      const base = bases / N + token * step;
      let a = words[base]! + first;
      let b = words[base + 1]! + first + row;
      let c = words[base + 2]! + first + 2 * row;
      let d = words[base + 3]! + first + 3 * row;
      let e = words[base + 4]! + first + 4 * row;
      let f = (words[positions / N + token * step]! + side) / HALF;
      const state = states / HALF + token * step * size;
      for (let group = 0; group < size; group += GROUP) {
        for (let cell = group; cell < group + GROUP; cell++, a++, b++, c++, d++, e++, f++) {
          const gate = bytes[a]! + bytes[b]! + bytes[c]! + bytes[d]! + bytes[e]!;
          const input =
            bytes[a + GROUP]! + bytes[b + GROUP]! + bytes[c + GROUP]! + bytes[d + GROUP]! + bytes[e + GROUP]!;
          // How much stays, negative: so the whole of it fits.
          const stays = (-1024 - within(half(halves[f]! + (gate << 4)), -1024, 1024)) << 4;
          const comes = within(half(halves[f + GROUP]! + (input << 4)), -512, 512) << 5;
          const change = within(comes - halves[held + cell]!, -32_768, 32_767);
          const value = half(comes + Math.min(32_767, (stays * change + 0x4000) >> 15));
          halves[held + cell] = value;
          halves[state + cell] = Math.min(32_767, value + 2) >> 2;
        }
        a += GROUP;
        b += GROUP;
        c += GROUP;
        d += GROUP;
        e += GROUP;
        f += GROUP;
      }
      if (!scores) continue;
      // Behind the cells of the forward direction stand the labels.
      for (let label = 0; label < SCORES; label++) {
        const at = label * HALF;
        const sum =
          halves[(a + at) / HALF]! +
          halves[(b + at) / HALF]! +
          halves[(c + at) / HALF]! +
          halves[(d + at) / HALF]! +
          halves[(e + at) / HALF]! +
          halves[f + label]!;
        const own = scores / N + token * L + (label < L ? label : other / N + label - L);
        floats[own] = (sum & 0xffff) / 512 - 48;
      }
    }
  }

  judge(states: number, scores: number, threes: number, length: number, output: number): void {
    const { halves, floats } = this.memory;
    const size = length / HALF;
    const sums = new Int32Array(L);
    for (let token = 0; token < 3 * threes; token++) {
      const state = states / HALF + token * size;
      sums.fill(0);
      let says = output / HALF;
      for (let cell = 0; cell < size; cell += 2, says += 2 * L) {
        const first = halves[state + cell]!;
        const second = halves[state + cell + 1]!;
        for (let label = 0; label < L; label++) {
          sums[label] = sums[label]! + first * halves[says + 2 * label]! + second * halves[says + 2 * label + 1]!;
        }
      }
      const own = scores / N + token * L;
      for (let label = 0; label < L; label++) {
        floats[own + label] = floats[own + label]! + Math.fround(sums[label]!) * 2 ** -23;
      }
    }
  }
}

/** A kernel with a memory of its own that needs no WebAssembly. */
export const plainKernel = (): Kernel => new PlainKernel();
