import { HEADS, LABEL_COUNT, SCORES } from '../../../src/model/labels.js';
import { OFFSETS, REACH } from '../../../src/model/pack.js';
import { EDGES } from '../../../src/model/positions.js';
import { AFFIXES } from '../../../src/model/vocabulary.js';
import type { Masks } from './masks.js';
import { Parameter } from './parameter.js';
import { addRows, type Cells, multiply, numbers, release, remember, rowsOf, wholeEights } from './products.js';
import { type Sample, widthOf } from './sample.js';

const L = LABEL_COUNT;

export interface Size {
  hidden: number;
  depth: number;
  /** Rows of each table that adds rows. */
  tables: number[];
}

/** What a pass over a text leaves for the backward pass. Lists have room for whole eights of tokens. */
export interface Pass {
  /** REACH rows before the first token and behind the last one are 0. */
  vectors: Float32Array;
  /** By what each number of a vector and each row was multiplied; dropout makes it 0 or more than 1. */
  vectorMask: Float32Array;
  rowMasks: Float32Array[];
  cells: Cells;
  /** Of all heads at each token. */
  scores: Float32Array;
}

/**
 * The network of src/model/network.ts with plain numbers, so that it can learn. Its curves are straight lines, as there: the
 * whole network costs half as much for them.
 */
export class Learner {
  readonly size: Size;
  readonly width: number;
  readonly words: Parameter;
  readonly suffixes: Parameter;
  readonly prefixes: Parameter;
  /** [offset][depth] by width. */
  readonly mixing: Parameter;
  readonly tables: Parameter[];
  readonly bias: Parameter;
  readonly output: Parameter;
  /** Of each head. */
  readonly transitions: Parameter[];

  constructor(size: Size, vectors: Float32Array, next: () => number) {
    this.size = size;
    const { hidden, depth, tables } = size;
    this.width = widthOf(hidden);
    this.words = new Parameter(vectors.length / depth, depth);
    this.words.values.set(vectors);
    this.suffixes = new Parameter(AFFIXES, depth);
    this.prefixes = new Parameter(AFFIXES, depth);
    this.mixing = new Parameter(OFFSETS * depth, this.width).drawn(next, 0.08);
    this.tables = tables.map((rows) => new Parameter(rows, this.width).drawn(next, 0.05));
    this.bias = new Parameter(1, this.width);
    // Gates begin rather open: a cell keeps most of what it holds.
    this.bias.values.fill(1, 0, hidden);
    this.bias.values.fill(1, 2 * hidden, 3 * hidden);
    this.output = new Parameter(2 * hidden, SCORES).drawn(next, 0.1);
    this.transitions = HEADS.map(() => new Parameter(EDGES, L * L));
  }

  get parameters(): Parameter[] {
    const { words, suffixes, prefixes, mixing, tables, bias, output, transitions } = this;
    return [words, suffixes, prefixes, mixing, ...tables, bias, output, ...transitions];
  }

  /** Reads a text; by the masks some of it is left out. */
  read(sample: Sample, masks: Masks): Pass {
    const { hidden, depth } = this.size;
    const { size } = sample;
    const room = wholeEights(size);
    release();
    const row = 2 * hidden;
    const pass: Pass = {
      vectors: numbers((room + 2 * REACH) * depth),
      vectorMask: masks.vectors(size, depth),
      rowMasks: this.tables.map(() => masks.rows(size)),
      cells: {
        keep: numbers(size * row),
        inputs: numbers(size * row),
        cells: numbers((size + 2) * row),
        heard: numbers(room * row),
        mask: masks.cells(size * row),
      },
      scores: numbers(room * SCORES),
    };
    const { vectors, vectorMask } = pass;
    const [words, suffixes, prefixes] = [this.words.values, this.suffixes.values, this.prefixes.values];
    for (let token = 0; token < size; token++) {
      const w = sample.word[token]! * depth;
      const s = sample.suffix[token]! * depth;
      const p = sample.prefix[token]! * depth;
      for (let i = 0, at = token * depth; i < depth; i++, at++) {
        vectors[at + REACH * depth] = vectorMask[at]! * (words[w + i]! + suffixes[s + i]! + prefixes[p + i]!);
      }
    }
    const sums = this.sums(sample, pass);
    remember(pass.cells, sums, this.width, hidden, size);
    this.score(sums, size, pass);
    return pass;
  }

  /** What words, tables and bias add up to at each token. */
  private sums(sample: Sample, { vectors, rowMasks }: Pass): Float32Array {
    const { width } = this;
    const { depth } = this.size;
    const { size } = sample;
    const sums = numbers(wholeEights(size) * width);
    for (let token = 0; token < size; token++) sums.set(this.bias.values, token * width);
    // The vectors around a token stand side by side already.
    multiply(
      rowsOf(vectors, depth),
      rowsOf(this.mixing.values, width),
      rowsOf(sums, width),
      size,
      width,
      OFFSETS * depth,
    );
    sample.rows.forEach((rows, number) => {
      addRows(this.tables[number]!.values, rows, rowMasks[number]!, sums, width);
    });
    return sums;
  }

  private score(sums: Float32Array, size: number, { cells: { heard }, scores }: Pass): void {
    const { width } = this;
    const { hidden } = this.size;
    for (let token = 0; token < size; token++) {
      for (let l = 0; l < SCORES; l++) scores[token * SCORES + l] = sums[token * width + 4 * hidden + l]!;
    }
    multiply(
      rowsOf(heard, 2 * hidden),
      rowsOf(this.output.values, SCORES),
      rowsOf(scores, SCORES),
      size,
      SCORES,
      2 * hidden,
    );
  }
}

/** The scores of one head, token by token. */
export function scoresOf(scores: Float32Array, size: number, head: number): Float32Array {
  const own = new Float32Array(size * L);
  for (let token = 0; token < size; token++) {
    for (let l = 0; l < L; l++) own[token * L + l] = scores[token * SCORES + head * L + l]!;
  }
  return own;
}
