import { LABEL_COUNT } from '../../../src/model/labels.js';
import type { Learner, Pass } from './learner.js';
import { multiplyBack, numbers } from './matrix.js';
import { offsets, runOf, type Sample } from './sample.js';

const L = LABEL_COUNT;

/** Adds the gradient of what was read to the learner's parameters, given that by the scores. */
export function backwardPass(learner: Learner, sample: Sample, pass: Pass, gradient: Float32Array): void {
  const sums = throughCells(learner, sample.size, pass, throughOutput(learner, sample.size, pass, gradient));
  const { width } = learner;
  const { hidden } = learner.size;
  for (let token = 0; token < sample.size; token++) {
    for (let l = 0; l < L; l++) sums[token * width + 4 * hidden + l] = gradient[token * L + l]!;
  }
  throughTables(learner, sample, pass, sums);
  throughVectors(learner, sample, pass, sums);
}

/** @returns the gradient by the cells */
function throughOutput({ size: { hidden }, output }: Learner, size: number, pass: Pass, gradient: Float32Array) {
  const cells = new Float32Array(size * 2 * hidden);
  const { values, gradient: moves } = output;
  for (let i = 0; i < 2 * hidden; i++) output.row(i);
  for (let token = 0; token < size; token++) {
    for (let i = 0; i < 2 * hidden; i++) {
      const at = token * 2 * hidden + i;
      const m = pass.cellMask[at]!;
      if (m === 0) continue;
      const value = pass.cells[at]! * m;
      let sum = 0;
      for (let l = 0; l < L; l++) {
        const g = gradient[token * L + l]!;
        sum += g * values[i * L + l]!;
        moves[i * L + l] = moves[i * L + l]! + g * value;
      }
      cells[at] = sum * m;
    }
  }
  return cells;
}

/** @returns the gradient by the sums at each token, where those of the labels are still 0 */
function throughCells({ size: { hidden }, width }: Learner, size: number, pass: Pass, gradient: Float32Array) {
  const sums = numbers(size * width);
  const { keep, inputs, cells } = pass;
  const step = (token: number, before: number, side: number, carried: Float32Array) => {
    for (let i = 0; i < hidden; i++) {
      const at = token * 2 * hidden + side * hidden + i;
      const to = token * width + side * 2 * hidden + i;
      const g = gradient[at]! + carried[i]!;
      const held = before >= 0 ? cells[before * 2 * hidden + side * hidden + i]! : 0;
      const gate = keep[at]!;
      const input = inputs[at]!;
      // Where a line has ended nothing changes any more.
      sums[to] = gate > 0 && gate < 1 ? (g * (held - input)) / 4 : 0;
      sums[to + hidden] = input > -1 && input < 1 ? g * (1 - gate) : 0;
      carried[i] = g * gate;
    }
  };
  const forward = new Float32Array(hidden);
  for (let token = size - 1; token >= 0; token--) step(token, token - 1, 0, forward);
  const backward = new Float32Array(hidden);
  for (let token = 0; token < size; token++) step(token, token + 1 < size ? token + 1 : -1, 1, backward);
  return sums;
}

function throughTables({ bias, tables, width }: Learner, sample: Sample, pass: Pass, sums: Float32Array): void {
  bias.row(0);
  for (let token = 0; token < sample.size; token++) {
    for (let j = 0; j < width; j++) bias.gradient[j] = bias.gradient[j]! + sums[token * width + j]!;
  }
  sample.rows.forEach((rows, number) => {
    const table = tables[number]!;
    const { gradient } = table;
    for (let token = 0; token < sample.size; token++) {
      const m = pass.rowMasks[number]![token]!;
      if (m === 0) continue;
      const row = table.row(rows[token]!);
      const at = token * width;
      for (let j = 0; j < width; j++) gradient[row + j] = gradient[row + j]! + m * sums[at + j]!;
    }
  });
}

function throughVectors(learner: Learner, sample: Sample, pass: Pass, sums: Float32Array): void {
  const { mixing, words, suffixes } = learner;
  const { depth } = learner.size;
  const { size } = sample;
  const { vectors } = pass;
  const moved = numbers(size * depth);
  offsets.forEach((offset, number) => {
    const mix = mixing[number]!;
    for (let i = 0; i < depth; i++) mix.row(i);
    multiplyBack(vectors, moved, mix.values, mix.gradient, sums, depth, runOf(size, offset));
  });
  for (let token = 0; token < size; token++) {
    const w = words.row(sample.word[token]!);
    const s = suffixes.row(sample.suffix[token]!);
    for (let i = 0; i < depth; i++) {
      const g = moved[token * depth + i]! * pass.vectorMask[token * depth + i]!;
      words.gradient[w + i] = words.gradient[w + i]! + g;
      suffixes.gradient[s + i] = suffixes.gradient[s + i]! + g;
    }
  }
}
