import { expect, it } from 'vitest';
import { otherClass, personClass } from '../../../src/language/english/name-classes.js';
import { englishText } from '../../../src/language/english/sentence-words.js';
import { cueClass } from '../../../src/language/english/statements/cue-words.js';
import { endingOf } from '../../../src/language/english/statements/endings.js';
import { hashString } from '../../../src/model/hash.js';
import { LABEL_COUNT, NAMES, STATEMENTS } from '../../../src/model/labels.js';
import { Network } from '../../../src/model/network.js';
import { edgesOf, positionsOf } from '../../../src/model/positions.js';
import { FIRST_WORD, Frequent, prefixOf, shapeOf, suffixOf, Vocabulary } from '../../../src/model/vocabulary.js';
import { weightsOf } from '../../../src/model/weights.js';
import { makeDoc } from '../../../src/text/index.js';
import { arraysOf } from '../arrays-of.js';
import { random } from '../corpus.js';
import { sampleOf, tablesOf } from '../samples.js';
import { backwardPass } from './backward-pass.js';
import { crfLoss } from './crf-loss.js';
import { Learner, scoresOf } from './learner.js';
import { Masks } from './masks.js';

const words = ['the', 'harbour', 'is', 'closed', ',', 'said', 'berg', '"', '.'];
const frequent = Int32Array.from(['the', 'said', ','], hashString);
const text = 'The harbour is closed, said Anna Berg. “It was flooded in 1953,” she added.\n\nNobody was hurt.';
const whole = { word: 0, vector: 0, row: 0, cell: 0 };

function learnerOf(seed: number, head = STATEMENTS) {
  const next = random(seed);
  const depth = 8;
  const vectors = Float32Array.from({ length: (words.length + FIRST_WORD) * depth }, () => next() - 0.5);
  const learner = new Learner({ hidden: 8, depth, tables: tablesOf(3) }, vectors, next);
  // Larger than at the beginning, so that what is wrong shows.
  for (const { values } of [learner.mixing, ...learner.tables, learner.output]) {
    values.forEach((value, i) => {
      values[i] = value * 4;
    });
  }
  const doc = makeDoc(text, englishText);
  const gold = Uint8Array.from({ length: doc.size }, () => 2 * Math.floor(next() * 6));
  const vocabulary = new Vocabulary(Int32Array.from(words, hashString));
  const sample = sampleOf(doc, vocabulary, new Frequent(frequent, endingOf), head, gold.fill(0, 0, 1));
  return { learner, doc, sample, masks: new Masks(whole, next) };
}

it('scores as compiled code does what was learned with plain numbers', () => {
  const { learner, doc, sample, masks } = learnerOf(1);
  const { scores } = learner.read(sample, masks);
  const weights = weightsOf(arraysOf(learner, words, frequent));
  const vocabulary = new Vocabulary(weights.vocabulary);
  const frequents = new Frequent(weights.frequent, endingOf);
  const network = new Network(weights, (lower, flags) => ({
    word: vocabulary.wordOf(lower, flags),
    suffix: suffixOf(lower),
    prefix: prefixOf(lower),
    seen: [frequents.numberOf(lower), cueClass(lower) + 1, personClass(lower), otherClass(lower), shapeOf(flags)],
  }));
  network.scores(doc, positionsOf(doc, edgesOf(doc))).forEach((compiled, head) => {
    const plain = scoresOf(scores, doc.size, head);
    expect(compiled).toHaveLength(plain.length);
    plain.forEach((score, at) => {
      expect(Math.abs(score - compiled[at]!)).toBeLessThan(0.06);
    });
    expect(Math.max(...plain.map(Math.abs))).toBeGreaterThan(0.5);
  });
});

it('scores a text of many blocks as it scores one', () => {
  const { learner } = learnerOf(2);
  const weights = weightsOf(arraysOf(learner, words, frequent));
  const network = new Network(weights, () => ({ word: 1, suffix: 2, prefix: 5, seen: [3, 1, 2, 3, 1] }));
  const long = makeDoc('so it goes on '.repeat(1500), englishText);
  const [scores] = network.scores(long, new Uint8Array(long.size));
  // Far from both ends nothing is left of where the text began, or where blocks met.
  const at = (token: number) => [...scores!.subarray(token * LABEL_COUNT, (token + 1) * LABEL_COUNT)];
  for (const token of [2046, 2047, 2048, 2049, 4095, 4096]) {
    at(token).forEach((score, label) => {
      expect(score).toBeCloseTo(at(3000)[label]!, 4);
    });
  }
});

it.each([STATEMENTS, NAMES])('finds the gradient that small steps find, of head %i', (head) => {
  const { learner, sample, masks } = learnerOf(3, head);
  const { size, edges, gold } = sample;
  const transition = learner.transitions[head]!;
  const lossOf = (scores: Float32Array) => crfLoss(scoresOf(scores, size, head), edges, gold, transition);
  const loss = () => lossOf(learner.read(sample, masks).scores).loss / size;
  const pass = learner.read(sample, masks);
  backwardPass(learner, sample, pass, lossOf(pass.scores).gradient);
  const gradients = learner.parameters.map(({ gradient }) => gradient.slice());
  learner.parameters.forEach((parameter, number) => {
    // What only the other head has stays as it is.
    if (learner.transitions.includes(parameter) && parameter !== transition) return;
    const { values } = parameter;
    const largest = gradients[number]!.reduce(
      (best, g, i) => (Math.abs(g) > Math.abs(gradients[number]![best]!) ? i : best),
      0,
    );
    const before = values[largest]!;
    const step = 0.002;
    values[largest] = before + step;
    const above = loss();
    values[largest] = before - step;
    const below = loss();
    values[largest] = before;
    expect((above - below) / (2 * step)).toBeCloseTo(gradients[number]![largest]!, 3);
    expect(Math.abs(gradients[number]![largest]!)).toBeGreaterThan(1e-4);
  });
});
