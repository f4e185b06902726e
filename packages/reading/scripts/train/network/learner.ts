import { LABEL_COUNT } from '../../../src/model/labels.js';
import { EDGES } from '../../../src/model/positions.js';
import { SUFFIXES } from '../../../src/model/vocabulary.js';
import { keptNumbers, multiply, numbers, release } from './matrix.js';
import { Parameter } from './parameter.js';
import { type Dropout, offsets, runOf, type Sample, widthOf } from './sample.js';

const L = LABEL_COUNT;

export interface Size {
  hidden: number;
  depth: number;
  /** Rows of each table that adds rows. */
  tables: number[];
}

/** What a pass over a text leaves for the backward pass. */
export interface Pass {
  vectors: Float32Array;
  /** By what each number of a vector, each row and each cell was multiplied; dropout makes it 0 or more than 1. */
  vectorMask: Float32Array;
  rowMasks: Float32Array[];
  cellMask: Float32Array;
  keep: Float32Array;
  inputs: Float32Array;
  cells: Float32Array;
  scores: Float32Array;
}

/** Straight lines in place of curves, as kernel.wat has them: the whole network costs half as much for them. */
const gateOf = (value: number) => Math.max(0, Math.min(1, value / 4 + 0.5));
const inputOf = (value: number) => Math.max(-1, Math.min(1, value));

/** The network of src/model/network.ts with plain numbers, so that it can learn. */
export class Learner {
  readonly size: Size;
  readonly width: number;
  readonly words: Parameter;
  readonly suffixes: Parameter;
  readonly mixing: Parameter[];
  readonly tables: Parameter[];
  readonly bias: Parameter;
  readonly output: Parameter;
  readonly transition = new Parameter(EDGES, L * L);

  constructor(size: Size, vectors: Float32Array, next: () => number) {
    this.size = size;
    const { hidden, depth, tables } = size;
    this.width = widthOf(hidden);
    this.words = new Parameter(vectors.length / depth, depth);
    this.words.values.set(vectors);
    this.suffixes = new Parameter(SUFFIXES, depth);
    this.mixing = offsets.map(() => new Parameter(depth, this.width, keptNumbers).drawn(next, 0.08));
    this.tables = tables.map((rows) => new Parameter(rows, this.width).drawn(next, 0.05));
    this.bias = new Parameter(1, this.width);
    // Gates begin rather open: a cell keeps most of what it holds.
    this.bias.values.fill(1, 0, hidden);
    this.bias.values.fill(1, 2 * hidden, 3 * hidden);
    this.output = new Parameter(2 * hidden, L).drawn(next, 0.1);
  }

  get parameters(): Parameter[] {
    return [this.words, this.suffixes, ...this.mixing, ...this.tables, this.bias, this.output, this.transition];
  }

  /** Reads a text; with `dropout` some of it is left out, by chance. */
  read(sample: Sample, dropout: Dropout, next: () => number): Pass {
    const { hidden, depth } = this.size;
    const { size } = sample;
    release();
    const pass: Pass = {
      vectors: numbers(size * depth),
      vectorMask: new Float32Array(size * depth),
      rowMasks: this.tables.map(() => new Float32Array(size)),
      cellMask: new Float32Array(size * 2 * hidden),
      keep: new Float32Array(size * 2 * hidden),
      inputs: new Float32Array(size * 2 * hidden),
      cells: new Float32Array(size * 2 * hidden),
      scores: new Float32Array(size * L),
    };
    const mask = (share: number) => (next() < share ? 0 : 1 / (1 - share));
    for (let token = 0; token < size; token++) {
      if (next() < dropout.word) continue;
      const w = sample.word[token]! * depth;
      const s = sample.suffix[token]! * depth;
      for (let i = 0; i < depth; i++) {
        const m = mask(dropout.vector);
        pass.vectorMask[token * depth + i] = m;
        pass.vectors[token * depth + i] = m * (this.words.values[w + i]! + this.suffixes.values[s + i]!);
      }
    }
    for (const rows of pass.rowMasks) for (let token = 0; token < size; token++) rows[token] = mask(dropout.row);
    for (let i = 0; i < pass.cellMask.length; i++) pass.cellMask[i] = mask(dropout.cell);
    const sums = this.sums(sample, pass);
    this.remember(sums, size, pass);
    this.score(sums, size, pass);
    return pass;
  }

  /** What words, tables and bias add up to at each token. */
  private sums(sample: Sample, { vectors, rowMasks }: Pass): Float32Array {
    const { width } = this;
    const { depth } = this.size;
    const { size } = sample;
    const sums = numbers(size * width);
    for (let token = 0; token < size; token++) sums.set(this.bias.values, token * width);
    offsets.forEach((offset, number) => {
      multiply(vectors, this.mixing[number]!.values, sums, depth, runOf(size, offset));
    });
    sample.rows.forEach((rows, number) => {
      const table = this.tables[number]!.values;
      const masks = rowMasks[number]!;
      for (let token = 0; token < size; token++) {
        const m = masks[token]!;
        const at = token * width;
        const row = rows[token]! * width;
        if (m > 0) for (let j = 0; j < width; j++) sums[at + j] = sums[at + j]! + m * table[row + j]!;
      }
    });
    return sums;
  }

  /** Runs the cells forward and backward. */
  private remember(sums: Float32Array, size: number, { keep, inputs, cells }: Pass): void {
    const { width } = this;
    const { hidden } = this.size;
    const step = (token: number, before: number, side: number) => {
      for (let i = 0; i < hidden; i++) {
        const at = token * 2 * hidden + side * hidden + i;
        const from = token * width + side * 2 * hidden + i;
        const gate = gateOf(sums[from]!);
        const input = inputOf(sums[from + hidden]!);
        const held = before >= 0 ? cells[before * 2 * hidden + side * hidden + i]! : 0;
        keep[at] = gate;
        inputs[at] = input;
        cells[at] = gate * held + (1 - gate) * input;
      }
    };
    for (let token = 0; token < size; token++) step(token, token - 1, 0);
    for (let token = size - 1; token >= 0; token--) step(token, token + 1 < size ? token + 1 : -1, 1);
  }

  private score(sums: Float32Array, size: number, { cells, cellMask, scores }: Pass): void {
    const { width } = this;
    const { hidden } = this.size;
    const output = this.output.values;
    for (let token = 0; token < size; token++) {
      const at = token * L;
      for (let l = 0; l < L; l++) scores[at + l] = sums[token * width + 4 * hidden + l]!;
      for (let i = 0; i < 2 * hidden; i++) {
        const value = cells[token * 2 * hidden + i]! * cellMask[token * 2 * hidden + i]!;
        for (let l = 0; l < L; l++) scores[at + l] = scores[at + l]! + value * output[i * L + l]!;
      }
    }
  }
}
