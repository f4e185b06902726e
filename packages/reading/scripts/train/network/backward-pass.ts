import { LABEL_COUNT, SCORES } from '../../../src/model/labels.js';
import { OFFSETS, REACH } from '../../../src/model/pack.js';
import type { Learner, Pass } from './learner.js';
import { multiply, numbers, recall, rowsOf, spreadRows, turned, wholeEights } from './products.js';
import type { Sample } from './sample.js';

const L = LABEL_COUNT;

/** Adds the gradient of what was read to the learner's parameters, given that by the scores of the sample's head. */
export function backwardPass(learner: Learner, sample: Sample, pass: Pass, gradient: Float32Array): void {
  const { width } = learner;
  const { hidden } = learner.size;
  const { size, head } = sample;
  const scores = numbers(wholeEights(size) * SCORES);
  for (let token = 0; token < size; token++) {
    for (let l = 0; l < L; l++) scores[token * SCORES + head * L + l] = gradient[token * L + l]!;
  }
  // REACH rows before the first token and behind the last one stay 0.
  const sums = numbers((wholeEights(size) + 2 * REACH) * width);
  const own = sums.subarray(REACH * width);
  recall(pass.cells, own, throughOutput(learner, size, pass, scores), width, hidden, size);
  for (let token = 0; token < size; token++) {
    own.set(scores.subarray(token * SCORES, (token + 1) * SCORES), token * width + 4 * hidden);
  }
  throughTables(learner, sample, pass, own);
  throughVectors(learner, sample, pass, sums);
}

/** @returns the gradient by what is heard of the cells */
function throughOutput({ size: { hidden }, output }: Learner, size: number, pass: Pass, scores: Float32Array) {
  const cells = numbers(wholeEights(size) * 2 * hidden);
  const row = 2 * hidden;
  output.all();
  multiply(
    turned(rowsOf(pass.cells.heard, row)),
    rowsOf(scores, SCORES),
    rowsOf(output.gradient, SCORES),
    row,
    SCORES,
    size,
  );
  const across = numbers(SCORES * row);
  for (let i = 0; i < row; i++) for (let l = 0; l < SCORES; l++) across[l * row + i] = output.values[i * SCORES + l]!;
  multiply(rowsOf(scores, SCORES), rowsOf(across, row), rowsOf(cells, row), size, row, SCORES);
  return cells;
}

function throughTables({ bias, tables, width }: Learner, sample: Sample, pass: Pass, sums: Float32Array): void {
  bias.row(0);
  for (let token = 0; token < sample.size; token++) {
    for (let j = 0; j < width; j++) bias.gradient[j] = bias.gradient[j]! + sums[token * width + j]!;
  }
  sample.rows.forEach((rows, number) => {
    spreadRows(tables[number]!.touch(rows).gradient, rows, pass.rowMasks[number]!, sums, width);
  });
}

/** @param sums with REACH empty rows on either side */
function throughVectors(learner: Learner, sample: Sample, pass: Pass, sums: Float32Array): void {
  const { mixing, words, suffixes, prefixes, width } = learner;
  const { depth } = learner.size;
  const { size } = sample;
  const own = rowsOf(sums, width, REACH * width);
  mixing.all();
  multiply(turned(rowsOf(pass.vectors, depth)), own, rowsOf(mixing.gradient, width), OFFSETS * depth, width, size);
  // A token is seen from REACH behind it to REACH before it: the other way round than it sees.
  const across = numbers(OFFSETS * width * depth);
  for (let offset = 0; offset < OFFSETS; offset++) {
    const from = (OFFSETS - 1 - offset) * depth * width;
    for (let i = 0; i < depth; i++) {
      for (let j = 0; j < width; j++) {
        across[(offset * width + j) * depth + i] = mixing.values[from + i * width + j]!;
      }
    }
  }
  const moved = numbers(wholeEights(size) * depth);
  multiply(rowsOf(sums, width), rowsOf(across, depth), rowsOf(moved, depth), size, depth, OFFSETS * width);
  for (let at = 0; at < size * depth; at++) moved[at] = moved[at]! * pass.vectorMask[at]!;
  const ones = numbers(size).fill(1);
  spreadRows(words.touch(sample.word).gradient, sample.word, ones, moved, depth);
  spreadRows(suffixes.touch(sample.suffix).gradient, sample.suffix, ones, moved, depth);
  spreadRows(prefixes.touch(sample.prefix).gradient, sample.prefix, ones, moved, depth);
}
