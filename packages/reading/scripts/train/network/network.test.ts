import { expect, it } from 'vitest';
import { englishText } from '../../../src/language/english/sentence-words.js';
import { cueClass } from '../../../src/language/english/statements/cue-words.js';
import { endingOf } from '../../../src/language/english/statements/endings.js';
import { hashString } from '../../../src/model/hash.js';
import { LABEL_COUNT } from '../../../src/model/labels.js';
import { Network } from '../../../src/model/network.js';
import { edgesOf, POSITIONS, positionsOf } from '../../../src/model/positions.js';
import { ENDINGS, FIRST_WORD, Frequent, SHAPES, shapeOf, suffixOf, Vocabulary } from '../../../src/model/vocabulary.js';
import { weightsOf } from '../../../src/model/weights.js';
import { makeDoc } from '../../../src/text/index.js';
import { arraysOf } from '../arrays-of.js';
import { random } from '../corpus.js';
import { CUES, sampleOf } from '../samples.js';
import { backwardPass } from './backward-pass.js';
import { crfLoss } from './crf-loss.js';
import { Learner } from './learner.js';
import { offsets } from './sample.js';

const words = ['the', 'harbour', 'is', 'closed', ',', 'said', 'berg', '"', '.'];
const frequent = Int32Array.from(['the', 'said', ','], hashString);
const text = 'The harbour is closed, said Anna Berg. “It was flooded in 1953,” she added.\n\nNobody was hurt.';
const whole = { word: 0, vector: 0, row: 0, cell: 0 };

function learnerOf(seed: number) {
  const next = random(seed);
  const depth = 4;
  const vectors = Float32Array.from({ length: (words.length + FIRST_WORD) * depth }, () => next() - 0.5);
  const tables = [...offsets.map(() => 3 + ENDINGS), ...offsets.map(() => CUES), SHAPES, POSITIONS];
  const learner = new Learner({ hidden: 4, depth, tables }, vectors, next);
  // Larger than at the beginning, so that what is wrong shows.
  for (const { values } of [...learner.mixing, ...learner.tables, learner.output]) {
    values.forEach((value, i) => {
      values[i] = value * 4;
    });
  }
  const doc = makeDoc(text, englishText);
  const gold = Uint8Array.from({ length: doc.size }, () => 2 * Math.floor(next() * 6));
  const sample = sampleOf(
    doc,
    new Vocabulary(Int32Array.from(words, hashString)),
    new Frequent(frequent, endingOf),
    gold.fill(0, 0, 1),
  );
  return { learner, doc, sample, next };
}

it('scores as compiled code does what was learned with plain numbers', () => {
  const { learner, doc, sample, next } = learnerOf(1);
  const plain = learner.read(sample, whole, next).scores;
  const weights = weightsOf(arraysOf(learner, words, frequent, 0));
  const vocabulary = new Vocabulary(weights.vocabulary);
  const frequents = new Frequent(weights.frequent, endingOf);
  const network = new Network(weights, (lower, flags) => ({
    word: vocabulary.wordOf(lower, flags),
    suffix: suffixOf(lower),
    frequent: frequents.numberOf(lower),
    cue: cueClass(lower) + 1,
    shape: shapeOf(flags),
  }));
  const compiled = network.scores(doc, positionsOf(doc, edgesOf(doc)));
  expect(compiled).toHaveLength(plain.length);
  plain.forEach((score, at) => {
    expect(Math.abs(score - compiled[at]!)).toBeLessThan(0.06);
  });
  expect(Math.max(...plain.map(Math.abs))).toBeGreaterThan(0.5);
});

it('scores a text of many blocks as it scores one', () => {
  const { learner } = learnerOf(2);
  const weights = weightsOf(arraysOf(learner, words, frequent, 0));
  const network = new Network(weights, () => ({ word: 1, suffix: 2, frequent: 3, cue: 1, shape: 0 }));
  const long = makeDoc('so it goes on '.repeat(1500), englishText);
  const scores = network.scores(long, new Uint8Array(long.size));
  // Far from both ends nothing is left of where the text began, or where blocks met.
  const at = (token: number) => [...scores.subarray(token * LABEL_COUNT, (token + 1) * LABEL_COUNT)];
  for (const token of [2046, 2047, 2048, 2049, 4095, 4096]) {
    at(token).forEach((score, label) => {
      expect(score).toBeCloseTo(at(3000)[label]!, 4);
    });
  }
});

it('finds the gradient that small steps find', () => {
  const { learner, sample, next } = learnerOf(3);
  const loss = () => {
    const { scores } = learner.read(sample, whole, next);
    return crfLoss(scores, sample.edges, sample.gold, learner.transition).loss / sample.size;
  };
  const pass = learner.read(sample, whole, next);
  backwardPass(learner, sample, pass, crfLoss(pass.scores, sample.edges, sample.gold, learner.transition).gradient);
  const gradients = learner.parameters.map(({ gradient }) => gradient.slice());
  learner.parameters.forEach(({ values }, number) => {
    const largest = gradients[number]!.reduce(
      (best, g, i) => (Math.abs(g) > Math.abs(gradients[number]![best]!) ? i : best),
      0,
    );
    const before = values[largest]!;
    const step = 0.01;
    values[largest] = before + step;
    const above = loss();
    values[largest] = before - step;
    const below = loss();
    values[largest] = before;
    expect((above - below) / (2 * step)).toBeCloseTo(gradients[number]![largest]!, 3);
    expect(Math.abs(gradients[number]![largest]!)).toBeGreaterThan(1e-4);
  });
});
