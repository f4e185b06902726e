import { type Kernel, N, reach } from './kernel.js';
import { allowed, goesOn, LABEL_COUNT } from './labels.js';
import { loadKernel } from './load-kernel.js';

const L = LABEL_COUNT;
/** As good as never. */
const NEVER = -1e9;
/** Bytes of the scores of a token. */
const ROW = L * N;

/** The chain of a conditional random field: finds the best sequence of labels, given their scores. */
export class Chain {
  private readonly kernel: Kernel = loadKernel();
  /** Where the parts of the kernel's memory begin, in bytes: transitions, and the same by the label that they lead to. */
  private readonly transition = 0;
  private readonly back: number;
  private readonly scores: number;

  /** @param transition weights [edge][from][to]; what is not allowed is never taken */
  constructor(transition: Float32Array) {
    this.back = transition.length * N;
    this.scores = 2 * this.back;
    reach(this.kernel.memory, this.scores);
    const { buffer } = this.kernel.memory;
    const weights = new Float32Array(buffer, this.transition, transition.length);
    const back = new Float32Array(buffer, this.back, transition.length);
    transition.forEach((weight, at) => {
      const [edge, from, to] = [Math.floor(at / L / L), Math.floor(at / L) % L, at % L];
      weights[at] = allowed(from, to) ? weight : NEVER;
      back[(edge * L + to) * L + from] = weights[at]!;
    });
  }

  /** The best sequence (Viterbi) for the scores of every label at every token and the kind of each token's left edge. */
  best(scores: Float32Array, edges: Uint8Array): Uint8Array {
    const size = edges.length;
    if (size === 0) return new Uint8Array(0);
    const { kernel } = this;
    const edgesAt = this.scores + size * ROW;
    const labels = edgesAt + size;
    reach(kernel.memory, labels + size);
    const { buffer } = kernel.memory;
    const own = new Float32Array(buffer, this.scores, size * L);
    own.set(scores);
    for (let label = 0; label < L; label++) if (goesOn(label)) own[label] = NEVER;
    new Uint8Array(buffer, edgesAt, size).set(edges);
    kernel.best(this.scores + ROW, edgesAt + 1, size - 1, this.transition);
    const last = own.subarray((size - 1) * L);
    let label = 0;
    for (let to = 1; to < L; to++) if (last[to]! > last[label]!) label = to;
    kernel.trace(this.scores + (size - 2) * ROW, labels - 1, size, this.back, label, labels + size - 1);
    return new Uint8Array(buffer, labels, size).slice();
  }
}
