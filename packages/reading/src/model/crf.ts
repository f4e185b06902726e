import { type Doc, flags as F } from '../text/index.js';
import { allowed, goesOn, LABEL_COUNT } from './labels.js';

/** Kinds of places between two tokens; each has transition weights of its own. */
export const EDGES = 9;

/** The kind of each token's left edge. */
export function edgesOf({ size, flags, lower }: Doc): Uint8Array {
  const edges = new Uint8Array(size);
  for (let token = 0; token < size; token++) {
    const bits = flags[token]!;
    const before = token > 0 ? flags[token - 1]! : 0;
    if (bits & F.PARAGRAPH_START) edges[token] = bits & F.OPEN_QUOTE ? 1 : 2;
    else if (bits & F.SENTENCE_START) edges[token] = bits & F.OPEN_QUOTE ? 3 : 4;
    else if (bits & F.OPEN_QUOTE) edges[token] = 5;
    else if (before & F.CLOSE_QUOTE) edges[token] = 6;
    else if (before & F.PUNCTUATION) edges[token] = lower[token - 1] === ',' ? 7 : 8;
  }
  return edges;
}

export interface Weights {
  /** LABEL_COUNT for each row of features. */
  emission: Float32Array | Int8Array;
  /** [edge][from][to]. */
  transition: Float32Array;
  /** What one step of `emission` is worth. */
  scale: number;
}

/** Scores of every label at every token. */
export function emissions({ emission, scale }: Weights, rows: Int32Array, slots: number): Float64Array {
  const size = rows.length / slots;
  const scores = new Float64Array(size * LABEL_COUNT);
  for (let token = 0; token < size; token++) {
    const at = token * LABEL_COUNT;
    const end = (token + 1) * slots;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    let s11 = 0;
    for (let i = token * slots; i < end; i++) {
      const base = rows[i]! * LABEL_COUNT;
      s0 += emission[base]!;
      s1 += emission[base + 1]!;
      s2 += emission[base + 2]!;
      s3 += emission[base + 3]!;
      s4 += emission[base + 4]!;
      s5 += emission[base + 5]!;
      s6 += emission[base + 6]!;
      s7 += emission[base + 7]!;
      s8 += emission[base + 8]!;
      s9 += emission[base + 9]!;
      s10 += emission[base + 10]!;
      s11 += emission[base + 11]!;
    }
    scores[at] = s0 * scale;
    scores[at + 1] = s1 * scale;
    scores[at + 2] = s2 * scale;
    scores[at + 3] = s3 * scale;
    scores[at + 4] = s4 * scale;
    scores[at + 5] = s5 * scale;
    scores[at + 6] = s6 * scale;
    scores[at + 7] = s7 * scale;
    scores[at + 8] = s8 * scale;
    scores[at + 9] = s9 * scale;
    scores[at + 10] = s10 * scale;
    scores[at + 11] = s11 * scale;
  }
  return scores;
}

const PREDECESSORS = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Array.from({ length: LABEL_COUNT }, (_, from) => from).filter((from) => allowed(from, to)),
);

/** The best sequence of labels (Viterbi). */
export function decode(scores: Float64Array, edges: Uint8Array, transition: Float32Array): Uint8Array {
  const size = edges.length;
  const L = LABEL_COUNT;
  const labels = new Uint8Array(size);
  if (size === 0) return labels;
  const from = new Uint8Array(size * L);
  let last = new Float64Array(L);
  let next = new Float64Array(L);
  for (let to = 0; to < L; to++) last[to] = goesOn(to) ? -1e9 : scores[to]!;
  for (let token = 1; token < size; token++) {
    const edge = edges[token]! * L * L;
    const at = token * L;
    for (let to = 0; to < L; to++) {
      let best = -1e300;
      let which = 0;
      for (const label of PREDECESSORS[to]!) {
        const score = last[label]! + transition[edge + label * L + to]!;
        if (score > best) {
          best = score;
          which = label;
        }
      }
      next[to] = best + scores[at + to]!;
      from[at + to] = which;
    }
    [last, next] = [next, last];
  }
  let label = 0;
  for (let to = 1; to < L; to++) if (last[to]! > last[label]!) label = to;
  for (let token = size - 1; token >= 0; token--) {
    labels[token] = label;
    label = from[token * L + label]!;
  }
  return labels;
}
