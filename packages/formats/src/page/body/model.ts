import { Scorer } from './scorer.js';
import { sumTrees, type Trees, unpackTrees } from './trees.js';

/** Rows of one page that are enough to tell what is usual. */
const SAMPLE = 40;
/** Rows after which a scorer is worth what making it costs: who reads one page needs none. */
const WORTH = 2000;

/** Learned trees, unpacked when first asked; walked until so many rows were scored that the quicker way is worth its cost. */
export class Model {
  readonly #packed: string;
  readonly #width: number;
  #trees: Trees | undefined;
  #scorer: Scorer | undefined;
  #scored = 0;

  /** @param width features of a row */
  constructor(packed: string, width: number) {
    this.#packed = packed;
    this.#width = width;
  }

  /** Scores those rows that are wanted; the others get what they have in `otherwise`. */
  scores(rows: Float32Array, wanted: readonly boolean[], otherwise: ArrayLike<number>): Float64Array {
    this.#trees ??= unpackTrees(this.#packed);
    this.#scorer ??= this.#learn(this.#trees, rows, wanted);
    const scores = Float64Array.from(otherwise);
    for (let at = 0; at < wanted.length; at++) {
      if (!wanted[at]) continue;
      const from = at * this.#width;
      scores[at] = this.#scorer ? this.#scorer.score(rows, from) : sumTrees(this.#trees, rows, from);
    }
    return scores;
  }

  #learn(trees: Trees, rows: Float32Array, wanted: readonly boolean[]): Scorer | undefined {
    const numbers = [...wanted.keys()].filter((at) => wanted[at]);
    this.#scored += numbers.length;
    if (this.#scored < WORTH || numbers.length < SAMPLE) return undefined;
    const width = this.#width;
    const sample = new Float32Array(numbers.length * width);
    for (const [at, row] of numbers.entries()) sample.set(rows.subarray(row * width, (row + 1) * width), at * width);
    return new Scorer(trees, sample, width);
  }
}
