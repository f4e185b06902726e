import { allowed, goesOn, LABEL_COUNT } from '../../../src/model/labels.js';
import type { Parameter } from './parameter.js';

const L = LABEL_COUNT;
/** For each label those that may stand before it. */
const before = [...Array(L).keys()].map((to) => [...Array(L).keys()].filter((from) => allowed(from, to)));

/**
 * The negative log-likelihood of the labels of a text under a linear-chain conditional random field, by forward and
 * backward sums scaled at each token. The gradient by the scores is returned, that by the transitions added to them;
 * both are means over the tokens.
 */
export function crfLoss(
  scores: Float32Array,
  edges: Uint8Array,
  gold: Uint8Array,
  transition: Parameter,
): { loss: number; gradient: Float32Array } {
  const size = edges.length;
  const weight = 1 / size;
  const { values, gradient: moves } = transition;
  const move = Float64Array.from(values, Math.exp);
  const psi = new Float64Array(size * L);
  let loss = 0;
  for (let token = 0; token < size; token++) {
    const at = token * L;
    const most = scores.subarray(at, at + L).reduce((max, score) => Math.max(max, score), -Infinity);
    for (let l = 0; l < L; l++) psi[at + l] = Math.exp(scores[at + l]! - most);
    loss -= scores[at + gold[token]!]! - most;
  }
  const alpha = new Float64Array(size * L);
  const scales = new Float64Array(size);
  for (let token = 0; token < size; token++) {
    const at = token * L;
    const edge = edges[token]! * L * L;
    let sum = 0;
    for (let to = 0; to < L; to++) {
      let flow = token === 0 ? (goesOn(to) ? 0 : 1) : 0;
      if (token > 0) for (const from of before[to]!) flow += alpha[at - L + from]! * move[edge + from * L + to]!;
      flow *= psi[at + to]!;
      alpha[at + to] = flow;
      sum += flow;
    }
    for (let l = 0; l < L; l++) alpha[at + l] = alpha[at + l]! / sum;
    scales[token] = sum;
    loss += Math.log(sum);
    if (token > 0) loss -= values[edge + gold[token - 1]! * L + gold[token]!]!;
  }
  const beta = new Float64Array(size * L).fill(1, (size - 1) * L);
  const gradient = new Float32Array(size * L);
  const touched = new Set<number>();
  for (let token = size - 1; token >= 0; token--) {
    const at = token * L;
    for (let l = 0; l < L; l++) {
      gradient[at + l] = weight * (alpha[at + l]! * beta[at + l]! - (gold[token] === l ? 1 : 0));
    }
    if (token === 0) break;
    const edge = edges[token]! * L * L;
    touched.add(edges[token]!);
    for (let to = 0; to < L; to++) {
      const out = (psi[at + to]! * beta[at + to]!) / scales[token]!;
      for (const from of before[to]!) {
        const flow = move[edge + from * L + to]! * out;
        beta[at - L + from] = beta[at - L + from]! + flow;
        const step = edge + from * L + to;
        moves[step] = moves[step]! + weight * alpha[at - L + from]! * flow;
      }
    }
    const step = edge + gold[token - 1]! * L + gold[token]!;
    moves[step] = moves[step]! - weight;
  }
  for (const edge of touched) transition.row(edge);
  return { loss, gradient };
}
