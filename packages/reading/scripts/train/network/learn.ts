import { random, shuffled } from '../corpus.js';
import { backwardPass } from './backward-pass.js';
import { crfLoss } from './crf-loss.js';
import { Learner, type Size, scoresOf } from './learner.js';
import { Masks } from './masks.js';
import type { Dropout, Sample } from './sample.js';

export interface Course {
  epochs: number;
  /** Adam's rate in the first half of the epochs; it falls to 0.4 of it, and for the last fifth to 0.15. */
  rate: number;
  dropout: Dropout;
  seed: number;
}

/**
 * Learns from texts, one a step, those of all heads mixed; the values of the last third of the epochs are averaged.
 * @param texts the samples of a text, of which each epoch takes one by chance
 */
export function learn(
  texts: readonly (readonly Sample[])[],
  size: Size,
  vectors: Float32Array,
  course: Course,
): Learner {
  const { epochs, rate, dropout, seed } = course;
  const next = random(seed);
  const learner = new Learner(size, vectors, next);
  const { parameters } = learner;
  const masks = new Masks(dropout, next);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (epoch < epochs * 0.5 ? 1 : epoch < epochs * 0.8 ? 0.4 : 0.15);
    const loss = [0, 0];
    const tokens = [0, 0];
    const begun = process.cpuUsage();
    for (const forms of shuffled(texts, next)) {
      const sample = forms[Math.floor(next() * forms.length)]!;
      const { head } = sample;
      if (sample.size === 0) continue;
      const pass = learner.read(sample, masks);
      const scores = scoresOf(pass.scores, sample.size, head);
      const result = crfLoss(scores, sample.edges, sample.gold, learner.transitions[head]!);
      backwardPass(learner, sample, pass, result.gradient);
      step++;
      for (const parameter of parameters) parameter.move(pace, step);
      loss[head] = loss[head]! + result.loss;
      tokens[head] = tokens[head]! + sample.size;
    }
    if (epoch >= (epochs * 2) / 3) for (const parameter of parameters) parameter.remember();
    const means = loss.map((sum, head) => (sum / tokens[head]!).toFixed(4));
    const seconds = (process.cpuUsage(begun).user / 1e6).toFixed(1);
    console.error(`  epoch ${epoch + 1}: loss a token ${means.join(', ')}; ${seconds} s`);
  }
  for (const parameter of parameters) parameter.settle();
  return learner;
}
