import { describe, expect, it, vi } from 'vitest';
import { HALF, type Kernel, N } from './kernel.js';
import { LABEL_COUNT, SCORES } from './labels.js';
import { loadKernel } from './load-kernel.js';
import { plainKernel } from './plain-kernel.js';
import { EDGES } from './positions.js';

/** The same numbers in every run (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIZE = 4 * 65_536;
const CELLS = 32;
const WIDTH = 4 * CELLS + SCORES;

/** Runs an operation on both kernels, from memories that hold the same; gives all that each memory holds then. */
function both(fill: (view: DataView) => void, operation: (kernel: Kernel) => void): [Uint8Array, Uint8Array] {
  const after = [loadKernel(), plainKernel()].map((kernel) => {
    kernel.memory.grow(SIZE / 65_536 - 1);
    fill(new DataView(kernel.memory.buffer));
    operation(kernel);
    return new Uint8Array(kernel.memory.buffer);
  });
  return after as [Uint8Array, Uint8Array];
}

/** Both memories, byte for byte; the first that differs is named. */
function same(plain: Uint8Array, compiled: Uint8Array): void {
  expect(plain.findIndex((byte, at) => byte !== compiled[at])).toBe(-1);
  expect(plain.length).toBe(compiled.length);
}

const seeds = Array.from({ length: 20 }, (_, seed) => [seed + 1]);

/** Writes numbers of 32 bits, most of them small, some so large that what is packed of them is cut. */
function floats(view: DataView, from: number, count: number, random: () => number, reach = 20): void {
  for (let at = 0; at < count; at++) {
    const large = random() < 0.05 ? 100 : 1;
    view.setFloat32(from + at * N, (random() - 0.5) * reach * large, true);
  }
}

function bytes(view: DataView, from: number, count: number, random: () => number, below = 256): void {
  for (let at = 0; at < count; at++) view.setUint8(from + at, Math.floor(random() * below));
}

describe.each(seeds)('with numbers of seed %i, both kernels do the same:', (seed) => {
  it('mix', () => {
    const depth = 48;
    const [compiled, plain] = both(
      (view) => floats(view, 0, depth * (WIDTH + 8) + 2 * WIDTH, randoms(seed)),
      (kernel) => kernel.mix(0, depth * N, 4096, 1024, WIDTH * N),
    );
    same(plain, compiled);
  });

  it.each([0, 1] as const)('pack, with bytes %i', (whether) => {
    const special = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      0.5 / 32,
      1.5 / 512,
      -2.5 / 32,
      -0,
    ];
    const [compiled, plain] = both(
      (view) => {
        floats(view, 0, WIDTH, randoms(seed));
        for (const [at, number] of special.entries()) view.setFloat32(((at * 29 + seed * 7) % WIDTH) * N, number, true);
      },
      (kernel) => kernel.pack(0, CELLS * N, whether, 8192, 16_384, 32_768),
    );
    same(plain, compiled);
  });

  it('best and trace', () => {
    const count = 50;
    const edges = 8192;
    const transition = 16_384;
    const labels = 4096;
    const [compiled, plain] = both(
      (view) => {
        const random = randoms(seed);
        floats(view, 0, count * LABEL_COUNT, random);
        bytes(view, edges, count, random, EDGES);
        floats(view, transition, EDGES * LABEL_COUNT * LABEL_COUNT, random);
        // Ties: the first of those that are as good is taken.
        for (let at = 0; at < 40; at++) view.setFloat32(transition + at * 7 * N, 1, true);
      },
      (kernel) => {
        const row = LABEL_COUNT * N;
        kernel.best(row, edges + 1, count - 1, transition);
        kernel.trace((count - 2) * row, edges + count - 1, count, transition, seed % LABEL_COUNT, labels + count - 1);
      },
    );
    same(plain, compiled);
  });

  it.each([1, -1] as const)('run and judge, in direction %i', (step) => {
    const count = 30;
    const length = CELLS * HALF;
    const forms = 40;
    const row = 2 * CELLS + SCORES * HALF;
    const [rows, positions, states, scores, output] = [65_536, 131_072, 8192, 32_768, 49_152] as const;
    const [compiled, plain] = both(
      (view) => {
        const random = randoms(seed);
        bytes(view, rows, forms * 5 * row, random);
        bytes(view, positions, 10 * (4 * CELLS + SCORES) * HALF, random);
        bytes(view, output, CELLS * LABEL_COUNT * HALF * 2, random);
        for (let at = 0; at < count + 4; at++) {
          view.setInt32(1024 + at * N, rows + Math.floor(random() * forms) * 5 * row, true);
          const position = Math.floor(random() * 10) * (4 * CELLS + SCORES) * HALF;
          view.setInt32(2048 + at * N, positions + position, true);
        }
      },
      (kernel) => {
        const first = step > 0 ? 0 : count - 1;
        const [bases, places] = [1024 + first * N, 2048 + first * N];
        const to = step > 0 ? scores : 0;
        const other = count * LABEL_COUNT * N;
        kernel.run(bases, places, states + first * length, count, step, 0, row, 0, 0, length, to, other);
        kernel.judge(states, scores, count / 3, length, output);
      },
    );
    same(plain, compiled);
    expect(compiled.subarray(states, states + count * length).some((byte) => byte !== 0)).toBe(true);
  });
});

describe('the kernel that is loaded', () => {
  const load = async () => {
    vi.resetModules();
    return (await import('./load-kernel.js')).loadKernel();
  };

  it('is the compiled one where it can be', async () => {
    expect((await load()).memory).toBeInstanceOf(WebAssembly.Memory);
  });

  it('is the plain one where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect((await load()).memory.buffer.byteLength).toBe(65_536);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is the plain one where compiling throws, which is tried once', async () => {
    let tries = 0;
    class Module {
      constructor() {
        tries++;
        throw new Error('refused by a policy');
      }
    }
    vi.stubGlobal('WebAssembly', { Module });
    try {
      vi.resetModules();
      const { loadKernel: again } = await import('./load-kernel.js');
      for (let times = 0; times < 3; times++) expect(again().memory.buffer).toBeInstanceOf(ArrayBuffer);
      expect(tries).toBe(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
