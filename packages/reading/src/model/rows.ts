import type { Lexicon } from '../text/index.js';
import { type Kernel, N, reach } from './kernel.js';
import type { Layout } from './layout.js';
import { OFFSETS, type RowPlaces, rowPlaces } from './pack.js';
import type { Vectors, Weights } from './weights.js';

/** The numbers a form is known by, as rows of the tables of `Weights`. */
export interface Known {
  word: number;
  suffix: number;
  prefix: number;
  /** The row of each of `Weights.seen`. */
  seen: readonly number[];
}

/** What a form, in lower case and with its flags, is known by; nothing else may count. */
export type Know = (lower: string, flags: number) => Known;

/** The rows of no word at all. */
const NOTHING: readonly number[] = [];
/** So many sums of such rows are at hand. */
const SUMMED = 128;

/** A form that was met before and has no rows at present. */
const MET = -(2 ** 30);

/**
 * What a form adds for each distance it is seen from, worked out when it is met. Half of all forms are met once and never again: the
 * rows of a form are kept from the second stretch of text on, those of the others are written over by the next stretch.
 */
export class Rows {
  readonly places: RowPlaces;
  private readonly weights: Weights;
  private readonly know: Know;
  /** Rows stand in its memory, OFFSETS for each form. */
  private readonly kernel: Kernel;
  private readonly parts: Layout;
  private lexicon: Lexicon | undefined;
  /** Of each form of the lexicon the slot that it keeps, minus the one it is lent, MET, or 0; slot 0 is that of no word at all. */
  private slots = new Int32Array(0);
  /** The forms that have a slot on loan. */
  private readonly lent: number[] = [];
  /** Slots that are kept stand behind those on loan. */
  private count: number;
  /** What rows of `Weights.seen` add together, and where that begins by their numbers as one. */
  private readonly sums: Float32Array;
  private readonly summed = new Map<number, number>();
  private readonly firstKept: number;
  private readonly most: number;

  /**
   * @param most forms that are kept from text to text
   * @param stretch forms that may be asked for together
   */
  constructor(weights: Weights, know: Know, kernel: Kernel, parts: Layout, most: number, stretch: number) {
    this.weights = weights;
    this.know = know;
    this.kernel = kernel;
    this.parts = parts;
    this.firstKept = 1 + stretch;
    this.count = this.firstKept;
    this.most = most;
    this.places = rowPlaces(weights.hidden, OFFSETS, true);
    this.sums = new Float32Array(SUMMED * OFFSETS * weights.width);
    this.reserve(this.firstKept);
    new Float32Array(kernel.memory.buffer, parts.mixing, weights.mixing.length).set(weights.mixing);
    this.fill(0);
  }

  /** Before up to `more` forms are asked for, at most a stretch of them: forgets all where they might not fit. */
  prepare(lexicon: Lexicon, more: number): void {
    for (const form of this.lent) this.slots[form] = MET;
    this.lent.length = 0;
    if (this.lexicon !== lexicon || this.count - this.firstKept + more > this.most) {
      this.lexicon = lexicon;
      this.slots = new Int32Array(lexicon.size);
      this.count = this.firstKept;
    } else if (this.slots.length < lexicon.size) {
      const slots = new Int32Array(lexicon.size * 2);
      slots.set(this.slots);
      this.slots = slots;
    }
  }

  /** Where the rows of a form of the prepared lexicon begin, in bytes, given its number. */
  of(form: number): number {
    const slot = this.slots[form]!;
    if (slot > 0) return this.at(slot);
    return this.at(slot === 0 ? this.lend(form) : slot === MET ? this.keep(form) : -slot);
  }

  /** Where the rows of a slot begin, in bytes; those of slot 0 are of no word at all. */
  at(slot: number): number {
    return this.parts.rows + slot * this.places.size;
  }

  private lend(form: number): number {
    const slot = this.lent.push(form);
    this.slots[form] = -slot;
    return this.add(form, slot);
  }

  private keep(form: number): number {
    const slot = this.count++;
    this.reserve(this.count);
    this.slots[form] = slot;
    return this.add(form, slot);
  }

  private add(form: number, slot: number): number {
    const lexicon = this.lexicon!;
    this.fill(slot, this.know(lexicon.lowerOf(form), lexicon.flagsOf(form)));
    return slot;
  }

  private reserve(count: number): void {
    reach(this.kernel.memory, this.at(count));
  }

  /** Without anything known: of no word at all. */
  private fill(slot: number, known?: Known): void {
    const { kernel, parts, weights } = this;
    const { depth, width, hidden, words, suffixes, prefixes } = weights;
    const { buffer } = kernel.memory;
    const vector = new Float32Array(buffer, parts.vector, depth);
    vector.fill(0);
    const add = ({ rows, step }: Vectors, row: number) => {
      for (let i = 0; i < depth; i++) vector[i] = vector[i]! + rows[row * depth + i]! * step;
    };
    if (known) {
      add(words, known.word);
      add(suffixes, known.suffix);
      add(prefixes, known.prefix);
    }
    const sums = new Float32Array(buffer, parts.sums, width);
    const own = this.seenSums(known?.seen ?? NOTHING);
    for (let offset = 0; offset < OFFSETS; offset++) {
      sums.set(own.subarray(offset * width, (offset + 1) * width));
      kernel.mix(parts.vector, depth * N, parts.mixing + offset * depth * width * N, parts.sums, width * N);
      packSums(kernel, parts.sums, hidden, this.places, this.at(slot), offset);
    }
  }

  /** What rows of `Weights.seen` add together, distance by distance: most forms that are not frequent have them of a few others. */
  private seenSums(own: readonly number[]): Float32Array {
    const { seen, width } = this.weights;
    const key = seen.reduce((sum, { count }, number) => sum * count + (own[number] ?? 0), 0);
    const known = this.summed.get(key);
    if (known !== undefined) return this.sums.subarray(known, known + OFFSETS * width);
    if (this.summed.size === SUMMED) this.summed.clear();
    const from = this.summed.size * OFFSETS * width;
    this.summed.set(key, from);
    const sums = this.sums.subarray(from, from + OFFSETS * width).fill(0);
    for (const [number, { rows, step, count }] of seen.entries()) {
      for (let offset = 0; offset < OFFSETS; offset++) {
        const to = offset * width;
        const row = (offset * count + (own[number] ?? 0)) * width;
        for (let j = 0; j < width; j++) sums[to + j] = sums[to + j]! + Math.fround(rows[row + j]! * step);
      }
    }
    return sums;
  }
}

/** Packs the sums at an address as the rows for one distance, among those that begin at `into`. */
export function packSums(
  kernel: Kernel,
  sums: number,
  hidden: number,
  { bytes, forward, forwardStep, backward, backwardStep, labels }: RowPlaces,
  into: number,
  offset: number,
): void {
  kernel.pack(
    sums,
    hidden * N,
    bytes ? 1 : 0,
    into + forward + offset * forwardStep,
    into + backward + offset * backwardStep,
    into + labels + offset * forwardStep,
  );
}
