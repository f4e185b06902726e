import type { Lexicon } from '../text/index.js';
import { type Kernel, N, reach } from './kernel.js';
import type { Layout } from './layout.js';
import { OFFSETS, REACH, rowWidth } from './pack.js';
import type { Weights } from './weights.js';

/** The numbers a form is known by, as rows of the tables of `Weights`. */
export interface Known {
  word: number;
  suffix: number;
  frequent: number;
  cue: number;
  shape: number;
}

/** What a form, in lower case and with its flags, is known by; nothing else may count. */
export type Know = (lower: string, flags: number) => Known;

/** What a form adds for each place it is seen from, worked out when it is first met and kept for the next text. */
export class Rows {
  /** Numbers in a row. */
  readonly width: number;
  private readonly weights: Weights;
  private readonly know: Know;
  /** Rows stand in its memory, OFFSETS for each form. */
  private readonly kernel: Kernel;
  private readonly parts: Layout;
  private lexicon: Lexicon | undefined;
  /** One more than the place of each form of the lexicon, 0 for none; place 0 is that of no word at all. */
  private places = new Int32Array(0);
  private count = 1;
  private readonly most: number;

  /** @param most forms that are kept from text to text */
  constructor(weights: Weights, know: Know, kernel: Kernel, parts: Layout, most: number) {
    this.weights = weights;
    this.know = know;
    this.kernel = kernel;
    this.parts = parts;
    this.most = most;
    this.width = rowWidth(weights.hidden);
    this.room(1);
    new Float32Array(kernel.memory.buffer, parts.mixing, weights.mixing.length).set(weights.mixing);
    this.fill(0);
  }

  /** Before up to `more` forms are asked for: forgets all where they might not find room. */
  prepare(lexicon: Lexicon, more: number): void {
    if (this.lexicon !== lexicon || this.count + more > this.most) {
      this.lexicon = lexicon;
      this.places = new Int32Array(lexicon.size);
      this.count = 1;
    } else if (this.places.length < lexicon.size) {
      const places = new Int32Array(lexicon.size * 2);
      places.set(this.places);
      this.places = places;
    }
  }

  /** Where the rows of a form of the prepared lexicon begin, in bytes, given its number. */
  of(form: number): number {
    const place = this.places[form]!;
    return this.at(place > 0 ? place - 1 : this.add(form));
  }

  /** Where the rows of a place begin, in bytes; those of place 0 are of no word at all. */
  at(place: number): number {
    return this.parts.rows + place * OFFSETS * this.width * N;
  }

  private add(form: number): number {
    const lexicon = this.lexicon!;
    const place = this.count++;
    this.room(this.count);
    this.places[form] = place + 1;
    this.fill(place, this.know(lexicon.lowerOf(form), lexicon.flagsOf(form)));
    return place;
  }

  private room(count: number): void {
    reach(this.kernel.memory, this.at(count));
  }

  /** Without anything known: of no word at all. */
  private fill(place: number, known?: Known): void {
    const { kernel, parts, weights } = this;
    const { depth, width, hidden, frequents, frequentCount, cues, cueCount, shapes } = weights;
    const { buffer } = kernel.memory;
    const vector = new Float32Array(buffer, parts.vector, depth);
    vector.fill(0);
    if (known) {
      const word = known.word * depth;
      const suffix = known.suffix * depth;
      for (let i = 0; i < depth; i++) {
        vector[i] = weights.words[word + i]! * weights.wordStep + weights.suffixes[suffix + i]! * weights.suffixStep;
      }
    }
    const sums = new Float32Array(buffer, parts.sums, width);
    for (let offset = 0; offset < OFFSETS; offset++) {
      const often = (offset * frequentCount + (known?.frequent ?? 0)) * width;
      const cued = (offset * cueCount + (known?.cue ?? 0)) * width;
      for (let j = 0; j < width; j++) sums[j] = frequents[often + j]! + cues[cued + j]!;
      if (offset === REACH && known) {
        const shape = known.shape * width;
        for (let j = 0; j < width; j++) sums[j] = sums[j]! + shapes[shape + j]!;
      }
      kernel.mix(parts.vector, depth * N, parts.mixing + offset * depth * width * N, parts.sums, width * N);
      kernel.pack(parts.sums, hidden * N, this.at(place) + offset * this.width * N);
    }
  }
}
