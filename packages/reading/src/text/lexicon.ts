import { classAt, isUpper, LETTER, NUMBER, widthAt } from './characters.js';
import { ABBREVIATION, ALL_CAPITALS, CAPITAL, DIGIT, WORD } from './flags.js';

/** Long runs without a space are looked at only where they begin. */
const LOOKED_AT = 64;

/** What the characters of a word say of it. */
function wordFlags(codes: Uint16Array, start: number, end: number): number {
  let flags = 0;
  let letters = 0;
  let capitals = 0;
  const limit = Math.min(end, start + LOOKED_AT);
  for (let at = start; at < limit; at++) {
    const kind = classAt(codes, at);
    if (kind === NUMBER) flags |= DIGIT;
    else if (kind === LETTER) {
      letters++;
      if (isUpper(codes[at]!)) {
        capitals++;
        if (at === start) flags |= CAPITAL;
      }
    }
    at += widthAt(codes, at) - 1;
  }
  if (letters > 0) flags |= WORD;
  return letters > 1 && capitals === letters ? flags | ALL_CAPITALS : flags;
}

/** Part of a text as a string of its own: a slice would keep the whole text in memory. */
function copy(codes: Uint16Array, start: number, end: number): string {
  const parts: string[] = [];
  for (let at = start; at < end; at += 4096) {
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(end, at + 4096))));
  }
  return parts.length === 1 ? parts[0]! : parts.join('');
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** A number for each form, kept until its lexicon goes. */
interface Values {
  numbers: Int32Array;
  /** Of how many forms the number is known. */
  filled: number;
}

/**
 * The forms that words and marks are written in, each under a number that tokens carry instead of strings. What can be
 * said of a form without its neighbours is worked out once, however often it stands in however many texts.
 */
export class Lexicon {
  /** How many forms there are; every list below has one entry for each. */
  size = 0;
  /** In lower case, with ’ as '. */
  readonly lower: string[] = [];
  /** Bits of flags.ts, those that lie in the form and in what it stands for. */
  flags: Uint16Array = new Uint16Array(4096);
  /** The forms as they are written, one behind the other, and where each begins; the next one begins where it ends. */
  private codes: Uint16Array = new Uint16Array(1 << 15);
  private begin: Int32Array = new Int32Array(4097);
  /** What was asked for: 0 a word, else the flags it stands for. */
  private kinds: Uint16Array = new Uint16Array(4096);
  private hashes: Int32Array = new Int32Array(4096);
  /** Open addressing: one more than the number of a form. */
  private slots: Int32Array = new Int32Array(1 << 14);
  private readonly values = new Map<Column, Values>();
  /** So that nobody can write a text whose words all fall on one slot. */
  private readonly seed = (Math.random() * 2 ** 32) | 0;

  /** Whether so much is kept that a new lexicon should begin. */
  get full(): boolean {
    return this.size > 40_000 || this.begin[this.size]! > 600_000;
  }

  /**
   * The number of a form. `kind` has the flags that its place gives it: none for a word, ABBREVIATION for a word with
   * its full stop, else all flags it is to have.
   */
  idOf(text: Uint16Array, start: number, end: number, kind: number): number {
    let hash = this.seed ^ kind;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const { slots, hashes, kinds } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let id = slots[slot]!; id !== 0; id = slots[slot]!) {
      if (hashes[id - 1] === hash && kinds[id - 1] === kind && this.is(id - 1, text, start, end)) return id - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(text, start, end, kind, hash, slot);
  }

  private is(id: number, text: Uint16Array, start: number, end: number): boolean {
    const { codes, begin } = this;
    const from = begin[id]!;
    if (begin[id + 1]! - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (text[at] !== codes[own]) return false;
    return true;
  }

  private add(text: Uint16Array, start: number, end: number, kind: number, hash: number, slot: number): number {
    const id = this.size++;
    const from = this.begin[id]!;
    const to = from + end - start;
    this.room(to);
    this.codes.set(text.subarray(start, end), from);
    this.begin[id + 1] = to;
    this.kinds[id] = kind;
    this.hashes[id] = hash;
    this.flags[id] = (kind & ~ABBREVIATION) === 0 ? wordFlags(text, start, end) | kind : kind;
    this.lower.push(lowered(copy(text, start, end)));
    this.slots[slot] = id + 1;
    if (this.size * 2 > this.slots.length) this.widen();
    return id;
  }

  /** Makes room for one more form whose characters end there. */
  private room(to: number): void {
    if (to > this.codes.length) this.codes = grown(this.codes, to * 2);
    if (this.size < this.hashes.length) return;
    this.begin = grown(this.begin, this.size * 2 + 1);
    this.kinds = grown(this.kinds, this.size * 2);
    this.flags = grown(this.flags, this.size * 2);
    this.hashes = grown(this.hashes, this.size * 2);
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = this.hashes[id]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.slots = slots;
  }

  /** The numbers of a column for all forms so far. */
  numbers(column: Column): Int32Array {
    let values = this.values.get(column);
    if (!values) {
      values = { numbers: new Int32Array(0), filled: 0 };
      this.values.set(column, values);
    }
    if (values.filled < this.size) {
      if (values.numbers.length < this.size) values.numbers = grown(values.numbers, this.hashes.length);
      for (let id = values.filled; id < this.size; id++) {
        values.numbers[id] = column.numberOf(this.lower[id]!, this.flags[id]!);
      }
      values.filled = this.size;
    }
    return values.numbers;
  }
}

function grown<T extends Int32Array | Uint16Array>(list: T, length: number): T {
  const longer = new (list.constructor as new (length: number) => T)(length);
  longer.set(list);
  return longer;
}

/** What one part of the reading wants to know of words, as one number a form: a place in a table, or bits of its own. */
export class Column {
  /** Given a form in lower case and its flags; what it gives may depend on nothing else. */
  readonly numberOf: (lower: string, flags: number) => number;

  constructor(numberOf: (lower: string, flags: number) => number) {
    this.numberOf = numberOf;
  }
}

let current = new Lexicon();

/** The lexicon that a new text takes its forms from; earlier texts keep the one they have. */
export function openLexicon(): Lexicon {
  if (current.full) current = new Lexicon();
  return current;
}
