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

/** What a form adds for each distance it is seen from, worked out when it is first met and kept for the next text. */
export class Rows {
  readonly places: RowPlaces;
  private readonly weights: Weights;
  private readonly know: Know;
  /** Rows stand in its memory, OFFSETS for each form. */
  private readonly kernel: Kernel;
  private readonly parts: Layout;
  private lexicon: Lexicon | undefined;
  /** One more than the slot of each form of the lexicon, 0 for none; slot 0 is that of no word at all. */
  private slots = new Int32Array(0);
  private count = 1;
  private readonly most: number;

  /** @param most forms that are kept from text to text */
  constructor(weights: Weights, know: Know, kernel: Kernel, parts: Layout, most: number) {
    this.weights = weights;
    this.know = know;
    this.kernel = kernel;
    this.parts = parts;
    this.most = most;
    this.places = rowPlaces(weights.hidden, OFFSETS, true);
    this.reserve(1);
    new Float32Array(kernel.memory.buffer, parts.mixing, weights.mixing.length).set(weights.mixing);
    this.fill(0);
  }

  /** Before up to `more` forms are asked for: forgets all where they might not fit. */
  prepare(lexicon: Lexicon, more: number): void {
    if (this.lexicon !== lexicon || this.count + more > this.most) {
      this.lexicon = lexicon;
      this.slots = new Int32Array(lexicon.size);
      this.count = 1;
    } else if (this.slots.length < lexicon.size) {
      const slots = new Int32Array(lexicon.size * 2);
      slots.set(this.slots);
      this.slots = slots;
    }
  }

  /** Where the rows of a form of the prepared lexicon begin, in bytes, given its number. */
  of(form: number): number {
    const slot = this.slots[form]!;
    return this.at(slot > 0 ? slot - 1 : this.add(form));
  }

  /** Where the rows of a slot begin, in bytes; those of slot 0 are of no word at all. */
  at(slot: number): number {
    return this.parts.rows + slot * this.places.size;
  }

  private add(form: number): number {
    const lexicon = this.lexicon!;
    const slot = this.count++;
    this.reserve(this.count);
    this.slots[form] = slot + 1;
    this.fill(slot, this.know(lexicon.lowerOf(form), lexicon.flagsOf(form)));
    return slot;
  }

  private reserve(count: number): void {
    reach(this.kernel.memory, this.at(count));
  }

  /** Without anything known: of no word at all. */
  private fill(slot: number, known?: Known): void {
    const { kernel, parts, weights } = this;
    const { depth, width, hidden, words, suffixes, prefixes, seen } = weights;
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
    for (let offset = 0; offset < OFFSETS; offset++) {
      sums.fill(0);
      seen.forEach(({ rows, count }, number) => {
        const row = (offset * count + (known?.seen[number] ?? 0)) * width;
        for (let j = 0; j < width; j++) sums[j] = sums[j]! + rows[row + j]!;
      });
      kernel.mix(parts.vector, depth * N, parts.mixing + offset * depth * width * N, parts.sums, width * N);
      packSums(kernel, parts.sums, hidden, this.places, this.at(slot), offset);
    }
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
