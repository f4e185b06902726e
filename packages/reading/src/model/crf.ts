import { type Kernel, loadKernel, N, reach } from './kernel.js';
import { allowed, goesOn, LABEL_COUNT } from './labels.js';

const L = LABEL_COUNT;
/** Tokens that are worked on at once. */
const BLOCK = 2048;
/** Bytes that say from which label the best path to each label of a token comes. */
const BACKPOINTERS = 16;
/** As good as never. */
const NEVER = -1e9;

/** The chain of a conditional random field: finds the best sequence of labels, given their scores. */
export class Chain {
  private readonly kernel: Kernel = loadKernel();
  /** Where the parts of the kernel's memory begin, in bytes. */
  private readonly transition = 0;
  private readonly last: number;
  private readonly scores: number;
  private readonly backpointers: number;
  private readonly edges: number;

  /** @param transition weights [edge][from][to]; what is not allowed is never taken */
  constructor(transition: Float32Array) {
    this.last = transition.length * N;
    this.scores = this.last + L * N;
    this.backpointers = this.scores + BLOCK * L * N;
    this.edges = this.backpointers + BLOCK * BACKPOINTERS;
    reach(this.kernel.memory, this.edges + BLOCK);
    const weights = transition.map((weight, at) => (allowed(Math.floor(at / L) % L, at % L) ? weight : NEVER));
    new Float32Array(this.kernel.memory.buffer, this.transition, weights.length).set(weights);
  }

  /** The best sequence (Viterbi) for the scores of every label at every token and the kind of each token's left edge. */
  best(scores: Float32Array, edges: Uint8Array): Uint8Array {
    const size = edges.length;
    const labels = new Uint8Array(size);
    if (size === 0) return labels;
    const { buffer } = this.kernel.memory;
    const backpointers = new Uint8Array(size * BACKPOINTERS);
    const last = new Float32Array(buffer, this.last, L);
    for (let label = 0; label < L; label++) last[label] = goesOn(label) ? NEVER : scores[label]!;
    for (let from = 1; from < size; from += BLOCK) {
      const to = Math.min(size, from + BLOCK);
      new Float32Array(buffer, this.scores, (to - from) * L).set(scores.subarray(from * L, to * L));
      new Uint8Array(buffer, this.edges, to - from).set(edges.subarray(from, to));
      this.kernel.best(this.scores, this.edges, to - from, this.transition, this.last, this.backpointers);
      backpointers.set(new Uint8Array(buffer, this.backpointers, (to - from) * BACKPOINTERS), from * BACKPOINTERS);
    }
    let label = 0;
    for (let to = 1; to < L; to++) if (last[to]! > last[label]!) label = to;
    for (let token = size - 1; token >= 0; token--) {
      labels[token] = label;
      label = backpointers[token * BACKPOINTERS + label]!;
    }
    return labels;
  }
}
