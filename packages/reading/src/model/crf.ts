import { type Doc, flags as F } from '../text/index.js';
import { CUE, goesOn, LABEL_COUNT } from './labels.js';

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
  /** LABEL_COUNT bytes for each row of features, 128 for no weight, four to a word (little-endian). */
  emission: Int32Array;
  /** [edge][from][to]. */
  transition: Float32Array;
  /** What one step of `emission` is worth. */
  scale: number;
}

/** A byte of no weight. */
export const ZERO = 128;
const EVEN = 0x00ff00ff;

/** Two numbers of 16 bits each, of which both have a bias, to their places. */
function put(scores: Float64Array, at: number, even: number, odd: number, zero: number, scale: number): void {
  scores[at] = ((even & 0xffff) - zero) * scale;
  scores[at + 1] = ((odd & 0xffff) - zero) * scale;
  scores[at + 2] = ((even >>> 16) - zero) * scale;
  scores[at + 3] = ((odd >>> 16) - zero) * scale;
}

/**
 * Scores of every label at every token; `fill` gives the rows of one. Two labels are added up at once, in the halves of
 * a 32-bit number: a half holds the sum of up to 256 rows.
 */
export function emissions(
  { emission, scale }: Weights,
  size: number,
  slots: number,
  fill: (token: number, rows: Int32Array) => void,
): Float64Array {
  const scores = new Float64Array(size * LABEL_COUNT);
  const rows = new Int32Array(slots);
  const zero = ZERO * slots;
  for (let token = 0; token < size; token++) {
    fill(token, rows);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = 0; i < slots; i++) {
      const base = Math.imul(rows[i]!, 3);
      const x = emission[base]!;
      const y = emission[base + 1]!;
      const z = emission[base + 2]!;
      a = (a + (x & EVEN)) | 0;
      b = (b + ((x >>> 8) & EVEN)) | 0;
      c = (c + (y & EVEN)) | 0;
      d = (d + ((y >>> 8) & EVEN)) | 0;
      e = (e + (z & EVEN)) | 0;
      f = (f + ((z >>> 8) & EVEN)) | 0;
    }
    const at = token * LABEL_COUNT;
    put(scores, at, a, b, zero, scale);
    put(scores, at + 4, c, d, zero, scale);
    put(scores, at + 8, e, f, zero, scale);
  }
  return scores;
}

const FREE = [...Array(LABEL_COUNT).keys()].filter((label) => !goesOn(label));

/** The same weights as [edge][to][from], so that what leads to one label lies side by side. */
function turned(transition: Float32Array): Float64Array {
  const L = LABEL_COUNT;
  const into = new Float64Array(transition.length);
  for (let at = 0; at < into.length; at++) {
    const edge = at - (at % (L * L));
    const to = at % L;
    const from = ((at - edge) / L) | 0;
    into[edge + to * L + from] = transition[at]!;
  }
  return into;
}

/** The best sequence of labels (Viterbi). A label that goes on has two labels before it, every other one all of them. */
export function decode(scores: Float64Array, edges: Uint8Array, transition: Float32Array): Uint8Array {
  const size = edges.length;
  const L = LABEL_COUNT;
  const labels = new Uint8Array(size);
  if (size === 0) return labels;
  const from = new Uint8Array(size * L);
  const into = turned(transition);
  let last = new Float64Array(L);
  let next = new Float64Array(L);
  for (let to = 0; to < L; to++) last[to] = goesOn(to) ? -1e9 : scores[to]!;
  for (let token = 1; token < size; token++) {
    const edge = edges[token]! * L * L;
    const at = token * L;
    for (let k = 0; k < FREE.length; k++) {
      const to = FREE[k]!;
      const step = edge + to * L;
      let best = last[0]! + into[step]!;
      let which = 0;
      for (let label = 1; label < L; label++) {
        const score = last[label]! + into[step + label]!;
        if (score > best) {
          best = score;
          which = label;
        }
      }
      next[to] = best + scores[at + to]!;
      from[at + to] = which;
    }
    for (let to = CUE + 1; to < L; to += 2) {
      const begun = last[to - 1]! + into[edge + to * L + to - 1]!;
      const gone = last[to]! + into[edge + to * L + to]!;
      next[to] = Math.max(begun, gone) + scores[at + to]!;
      from[at + to] = begun > gone ? to - 1 : to;
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
