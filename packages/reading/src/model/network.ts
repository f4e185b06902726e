import { allSteps, type Steps } from '../steps.js';
import type { Doc } from '../text/index.js';
import { HALF, type Kernel, N } from './kernel.js';
import { HEADS, LABEL_COUNT, SCORES } from './labels.js';
import { BLOCK, type Layout, layoutOf } from './layout.js';
import { loadKernel } from './load-kernel.js';
import { REACH, type RowPlaces, rowPlaces } from './pack.js';
import { POSITIONS } from './positions.js';
import { type Know, packSums, Rows } from './rows.js';
import type { Weights } from './weights.js';

const L = LABEL_COUNT;
/** What a cell says of labels is kept in steps of this. */
const OUTPUT_STEP = 1 / 2048;
/** Forms that are kept from text to text, of those that were met more than once; then all are forgotten. */
const KEPT = 12_000;
/** Forms that are looked up together: those of a block and around it. */
const STRETCH = BLOCK + 2 * REACH;

/** What each two cells say of each label, side by side: [direction][head][two cells][label][cell], as kernel.wat takes it. */
function pairs(output: Float32Array, hidden: number): Int16Array {
  const halves = new Int16Array(output.length);
  output.forEach((value, at) => {
    const cell = Math.floor(at / SCORES) % hidden;
    const direction = Math.floor(at / SCORES / hidden);
    const head = Math.floor((at % SCORES) / L);
    const own = (direction * HEADS.length + head) * hidden * L;
    const to = own + (cell >> 1) * 2 * L + (at % L) * 2 + (cell & 1);
    halves[to] = Math.max(-32_767, Math.min(32_767, Math.round(value / OUTPUT_STEP)));
  });
  return halves;
}

/**
 * A recurrent network of minimal gated units (minGRU; Feng and others, 2024) in both directions: at each token a cell
 * keeps a share of what it held and takes in the rest anew; shares and inputs are sums of rows of tables, so that a word
 * that was met before costs a few additions. Its curves are straight lines, cut at their ends. What costs most is
 * compiled (kernel.wat).
 */
export class Network {
  private readonly hidden: number;
  private readonly parts: Layout;
  private readonly kernel: Kernel = loadKernel();
  private readonly rows: Rows;
  private readonly positionPlaces: RowPlaces;
  private kept = new Float32Array(0);

  constructor(weights: Weights, know: Know) {
    const { hidden } = weights;
    this.hidden = hidden;
    this.parts = layoutOf(weights);
    this.rows = new Rows(weights, know, this.kernel, this.parts, KEPT, STRETCH);
    const { output, positionRows } = this.parts;
    const { memory } = this.kernel;
    new Int16Array(memory.buffer, output, 2 * hidden * SCORES).set(pairs(weights.output, hidden));
    this.positionPlaces = rowPlaces(hidden, 1, false);
    const sums = new Float32Array(memory.buffer, this.parts.sums, weights.width);
    for (let position = 0; position < POSITIONS; position++) {
      sums.set(weights.positions.subarray(position * weights.width, (position + 1) * weights.width));
      const into = positionRows + position * this.positionPlaces.size;
      packSums(this.kernel, this.parts.sums, hidden, this.positionPlaces, into, 0);
    }
  }

  /** Each head's scores of its labels at every token, given the position of each (positions.ts). The next text writes over them. */
  scores(doc: Doc, positions: Uint8Array): Float32Array[] {
    return allSteps(this.scoreSteps(doc, positions));
  }

  /** The same, step by step. A text of one block is one step; those of a longer one may be mixed with those of other texts. */
  *scoreSteps(doc: Doc, positions: Uint8Array): Steps<Float32Array[]> {
    const { size } = doc;
    const single = size <= BLOCK;
    if (single && this.kept.length < SCORES * size) this.kept = new Float32Array(SCORES * BLOCK);
    const list = single ? this.kept : new Float32Array(SCORES * size);
    const scores = HEADS.map((_, head) => list.subarray(head * size * L, (head + 1) * size * L));
    const last = Math.floor((size - 1) / BLOCK) * BLOCK;
    const cells = new Float32Array(this.hidden / 2);
    for (let from = 0; from <= last; from += BLOCK) {
      this.block(doc, positions, from, 1, scores, cells);
      if (!single) yield;
    }
    cells.fill(0);
    for (let from = last; from >= 0; from -= BLOCK) {
      this.block(doc, positions, from, -1, scores, cells);
      if (!single) yield;
    }
    return scores;
  }

  /** Runs one direction over the block that begins at a token. `cells` are those of the block before, then of this one. */
  private block(
    doc: Doc,
    positions: Uint8Array,
    from: number,
    step: 1 | -1,
    scores: Float32Array[],
    cells: Float32Array,
  ): void {
    const { hidden, parts, positionPlaces } = this;
    const { places } = this.rows;
    const { memory } = this.kernel;
    const to = Math.min(doc.size, from + BLOCK);
    const count = to - from;
    // in the backward direction a text of one block is found already.
    if (step > 0 || doc.size > BLOCK) this.find(doc, positions, from, to);
    const other = BLOCK * L * N;
    const own = HEADS.map((_, head) => new Float32Array(memory.buffer, parts.scores + head * other, count * L));
    // in the backward direction a text of one block is scored already.
    if (step < 0 && doc.size > BLOCK)
      for (const [head, list] of own.entries()) list.set(scores[head]!.subarray(from * L, to * L));
    const held = new Float32Array(memory.buffer, parts.cells, hidden / 2);
    held.set(cells);
    const length = hidden * HALF;
    const first = step > 0 ? 0 : count - 1;
    this.kernel.run(
      parts.bases + first * N,
      parts.positions + first * N,
      parts.states + first * length,
      count,
      step,
      step > 0 ? places.forward : places.backward,
      step > 0 ? places.forwardStep : places.backwardStep,
      step > 0 ? positionPlaces.forward : positionPlaces.backward,
      parts.cells,
      length,
      step > 0 ? parts.scores : 0,
      other,
    );
    cells.set(held);
    const output = parts.output + (step > 0 ? 0 : HEADS.length * length * L);
    for (const head of HEADS.keys()) {
      const scoresOf = parts.scores + head * other;
      this.kernel.judge(parts.states, scoresOf, Math.ceil(count / 3), length, output + head * length * L);
    }
    if (step < 0 || doc.size > BLOCK) for (const [head, list] of own.entries()) scores[head]!.set(list, from * L);
  }

  /** Looks up where the rows of the tokens of a block are, and of those around it. */
  private find({ form, lexicon, size }: Doc, positions: Uint8Array, from: number, to: number): void {
    const { parts, rows } = this;
    rows.prepare(lexicon, to - from + 2 * REACH);
    const found = new Int32Array(to - from + 2 * REACH);
    for (let token = from - REACH, at = 0; token < to + REACH; token++, at++) {
      found[at] = token < 0 || token >= size ? rows.at(0) : rows.of(form[token]!);
    }
    // Only now: memory may have grown, and what was a view of it is none any more.
    const { buffer } = this.kernel.memory;
    new Int32Array(buffer, parts.bases, found.length).set(found);
    const rowsOf = new Int32Array(buffer, parts.positions, to - from);
    const { size: width } = this.positionPlaces;
    for (let token = from; token < to; token++) rowsOf[token - from] = parts.positionRows + positions[token]! * width;
  }
}
