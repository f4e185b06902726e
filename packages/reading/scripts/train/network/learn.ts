import { random, shuffled } from '../corpus.js';
import { backwardPass } from './backward-pass.js';
import { crfLoss } from './crf-loss.js';
import { Learner, type Size } from './learner.js';
import type { Dropout, Sample } from './sample.js';

export interface Course {
  epochs: number;
  /** Adam's rate in the first half of the epochs; it falls to 0.4 of it, and for the last fifth to 0.15. */
  rate: number;
  dropout: Dropout;
  seed: number;
}

/** Learns from texts, one a step; the values of the last third of the epochs are averaged. */
export function learn(samples: readonly Sample[], size: Size, vectors: Float32Array, course: Course): Learner {
  const { epochs, rate, dropout, seed } = course;
  const next = random(seed);
  const learner = new Learner(size, vectors, next);
  const { parameters } = learner;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (epoch < epochs * 0.5 ? 1 : epoch < epochs * 0.8 ? 0.4 : 0.15);
    let loss = 0;
    let tokens = 0;
    for (const sample of shuffled(samples, next)) {
      if (sample.size === 0) continue;
      const pass = learner.read(sample, dropout, next);
      const result = crfLoss(pass.scores, sample.edges, sample.gold, learner.transition);
      backwardPass(learner, sample, pass, result.gradient);
      step++;
      for (const parameter of parameters) parameter.move(pace, step);
      loss += result.loss;
      tokens += sample.size;
    }
    if (epoch >= (epochs * 2) / 3) for (const parameter of parameters) parameter.remember();
    console.error(`  epoch ${epoch + 1}: loss a token ${(loss / tokens).toFixed(4)}`);
  }
  for (const parameter of parameters) parameter.settle();
  return learner;
}
