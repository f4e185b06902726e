import { EDGES } from '../../src/model/crf.js';
import { allowed, goesOn, LABEL_COUNT } from '../../src/model/labels.js';
import { random, shuffled } from './corpus.js';

const L = LABEL_COUNT;

export interface Sequence {
  rows: Int32Array;
  edges: Uint8Array;
  gold: Uint8Array;
}

export interface Trained {
  emission: Float32Array;
  transition: Float32Array;
}

export interface Settings {
  slots: number;
  bits: number;
  epochs: number;
  /** Step of AdaGrad. */
  rate: number;
  /** Weight of the squared norm, a token. */
  decay: number;
  /** The share of features left out at each sight of a token, so that none is leaned on alone. */
  dropout: number;
  seed: number;
}

const steps: [number, number][] = [];
for (let from = 0; from < L; from++) for (let to = 0; to < L; to++) if (allowed(from, to)) steps.push([from, to]);

/**
 * Linear-chain conditional random field, trained one document at a time with AdaGrad (Duchi and others, 2011); the
 * weights of the second half of the epochs are averaged.
 */
export function trainCrf(
  sequences: Sequence[],
  { slots, bits, epochs, rate, decay, dropout, seed }: Settings,
): Trained {
  const emission = new Float32Array(L << bits);
  const squares = new Float32Array(L << bits).fill(0.1);
  const sums = new Float32Array(L << bits);
  const transition = new Float32Array(EDGES * L * L);
  const tSquares = new Float32Array(EDGES * L * L).fill(0.1);
  const tSums = new Float32Array(EDGES * L * L);
  const next = random(seed);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const { rows: whole, edges, gold } of shuffled(sequences, next)) {
      const n = edges.length;
      if (n === 0) continue;
      const rows = dropout > 0 ? whole.map((row) => (next() < dropout ? 0 : row)) : whole;
      const gain = 1 / (1 - dropout);
      const psi = new Float64Array(n * L);
      const goldScores = new Float64Array(n);
      for (let token = 0; token < n; token++) {
        const at = token * L;
        for (let i = token * slots; i < (token + 1) * slots; i++) {
          const base = rows[i]! * L;
          if (base === 0) continue;
          for (let l = 0; l < L; l++) psi[at + l] = psi[at + l]! + gain * emission[base + l]!;
        }
        let max = psi[at]!;
        for (let l = 1; l < L; l++) if (psi[at + l]! > max) max = psi[at + l]!;
        goldScores[token] = psi[at + gold[token]!]! - max;
        for (let l = 0; l < L; l++) psi[at + l] = Math.exp(psi[at + l]! - max);
      }
      const move = new Float64Array(transition.length);
      for (let i = 0; i < move.length; i++) move[i] = Math.exp(transition[i]!);
      // Forward and backward, scaled at each token.
      const alpha = new Float64Array(n * L);
      const beta = new Float64Array(n * L);
      const scales = new Float64Array(n);
      let sum = 0;
      for (let l = 0; l < L; l++) {
        alpha[l] = goesOn(l) ? 0 : psi[l]!;
        sum += alpha[l]!;
      }
      scales[0] = sum;
      for (let l = 0; l < L; l++) alpha[l] = alpha[l]! / sum;
      for (let token = 1; token < n; token++) {
        const at = token * L;
        const e = edges[token]! * L * L;
        for (const [from, to] of steps) {
          alpha[at + to] = alpha[at + to]! + alpha[at - L + from]! * move[e + from * L + to]!;
        }
        sum = 0;
        for (let l = 0; l < L; l++) {
          alpha[at + l] = alpha[at + l]! * psi[at + l]!;
          sum += alpha[at + l]!;
        }
        scales[token] = sum;
        for (let l = 0; l < L; l++) alpha[at + l] = alpha[at + l]! / sum;
      }
      beta.fill(1, (n - 1) * L);
      const gradient = new Float64Array(n * L);
      const touched = new Float64Array(transition.length);
      for (let token = n - 1; token >= 0; token--) {
        const at = token * L;
        for (let l = 0; l < L; l++) gradient[at + l] = alpha[at + l]! * beta[at + l]!;
        gradient[at + gold[token]!] = gradient[at + gold[token]!]! - 1;
        loss += Math.log(scales[token]!) - goldScores[token]!;
        if (token === 0) continue;
        const e = edges[token]! * L * L;
        const scale = scales[token]!;
        for (const [from, to] of steps) {
          const flow = (move[e + from * L + to]! * psi[at + to]! * beta[at + to]!) / scale;
          beta[at - L + from] = beta[at - L + from]! + flow;
          touched[e + from * L + to] = touched[e + from * L + to]! + alpha[at - L + from]! * flow;
        }
        const goldStep = e + gold[token - 1]! * L + gold[token]!;
        touched[goldStep] = touched[goldStep]! - 1;
        loss -= transition[goldStep]!;
      }
      for (let token = 0; token < n; token++) {
        const at = token * L;
        for (let i = token * slots; i < (token + 1) * slots; i++) {
          const base = rows[i]! * L;
          if (base === 0) continue;
          for (let l = 0; l < L; l++) {
            const w = emission[base + l]!;
            const g = gradient[at + l]! * gain + decay * w;
            if (g < 1e-4 && g > -1e-4) continue;
            const s = squares[base + l]! + g * g;
            squares[base + l] = s;
            emission[base + l] = w - (rate * g) / Math.sqrt(s);
          }
        }
      }
      for (let i = 0; i < touched.length; i++) {
        const g = touched[i]!;
        if (g === 0) continue;
        tSquares[i] = tSquares[i]! + g * g;
        transition[i] = transition[i]! - (rate * g) / Math.sqrt(tSquares[i]!);
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++;
      for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + emission[i]!;
      for (let i = 0; i < tSums.length; i++) tSums[i] = tSums[i]! + transition[i]!;
    }
    console.error(
      `  epoch ${epoch + 1}: loss a token ${(loss / sequences.reduce((all, s) => all + s.edges.length, 0)).toFixed(4)}`,
    );
  }
  return {
    emission: sums.map((value) => value / averaged),
    transition: tSums.map((value) => value / averaged),
  };
}
