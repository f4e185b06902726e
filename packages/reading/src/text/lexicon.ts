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

/** A string of its own: a slice of a text would keep the whole text in memory. */
function copy(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 4096) parts.push(String.fromCharCode(...codes.subarray(at, at + 4096)));
  return parts.length === 1 ? parts[0]! : parts.join('');
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** A list of numbers twice as long, or as long as is needed. */
function longer<T extends Int32Array | Int16Array | Uint16Array>(list: T, needed: number): T {
  const more = new (list.constructor as new (length: number) => T)(Math.max(2 * list.length, needed));
  more.set(list);
  return more;
}

/** The numbers of a column, and for how many forms they are known. */
interface Numbers {
  list: Int16Array;
  known: number;
}

/** Where in the entry of a form each number stands; its hash is the first. */
const [KIND, BEGIN, END] = [1, 2, 3];

/**
 * The forms that words and marks are written in, by number from 0 on. Tokens carry that number instead of a string. What can
 * be said of a form without its neighbours is worked out once, however often it stands in however many texts.
 */
export class Lexicon {
  /** How many forms there are. */
  size = 0;
  /** In lower case, with ’ as '. */
  private readonly lower: string[] = [];
  /** Of each form the number of what it is in lower case. */
  private words = new Int32Array(1024);
  private readonly numberOfWord = new Map<string, number>();
  private flags = new Uint16Array(1024);
  /** Of each form side by side its hash, the flags that its place gave it, where its letters begin and where they end. */
  private entries = new Int32Array(4 * 1024);
  /** The letters of all forms one behind another. */
  private letters = new Uint16Array(8192);
  private end = 0;
  /** Open addressing: one more than the number of a form. */
  private slots = new Int32Array(4096);
  private readonly columns = new Map<Column, Numbers>();
  /** So that nobody can write a text whose words all fall on one slot. */
  private readonly seed = (Math.random() * 2 ** 32) | 0;

  /** Whether so much is kept that a new lexicon should begin. */
  get full(): boolean {
    return this.size > 40_000 || this.end > 600_000;
  }

  /**
   * The number of a form. `kind` has the flags that its place gives it: none for a word, ABBREVIATION for a word with its
   * full stop, else all flags it is to have.
   */
  numberOf(text: Uint16Array, start: number, end: number, kind: number): number {
    let hash = this.seed ^ kind;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let next = slots[slot]!; next !== 0; next = slots[slot]!) {
      const at = (next - 1) << 2;
      if (entries[at] === hash && entries[at + KIND] === kind && this.is(at, text, start, end)) return next - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(text, start, end, kind, hash, slot);
  }

  private is(entry: number, text: Uint16Array, start: number, end: number): boolean {
    const { letters, entries } = this;
    let own = entries[entry + BEGIN]!;
    if (entries[entry + END]! - own !== end - start) return false;
    for (let at = start; at < end; at++, own++) if (text[at] !== letters[own]) return false;
    return true;
  }

  private add(text: Uint16Array, start: number, end: number, kind: number, hash: number, slot: number): number {
    const form = this.size++;
    if (form === this.flags.length) this.grow();
    const letters = text.slice(start, end);
    const from = this.end;
    this.end += letters.length;
    if (this.end > this.letters.length) this.letters = longer(this.letters, this.end);
    this.letters.set(letters, from);
    this.entries.set([hash, kind, from, this.end], 4 * form);
    this.flags[form] = (kind & ~ABBREVIATION) === 0 ? wordFlags(text, start, end) | kind : kind;
    const lower = lowered(copy(letters));
    this.lower.push(lower);
    const word = this.numberOfWord.get(lower) ?? this.numberOfWord.size;
    this.numberOfWord.set(lower, word);
    this.words[form] = word;
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.widen();
    return form;
  }

  private grow(): void {
    this.flags = longer(this.flags, 0);
    this.words = longer(this.words, 0);
    this.entries = longer(this.entries, 0);
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= this.size; number++) {
      let slot = this.entries[4 * (number - 1)]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }

  /** The form in lower case, with ’ as '. */
  lowerOf(form: number): string {
    return this.lower[form]!;
  }

  /** A number for what the form is in lower case, below `size`: "The" and "the" have the same. */
  wordOf(form: number): number {
    return this.words[form]!;
  }

  /** Bits of flags.ts: those that lie in the form and in what it stands for. */
  flagsOf(form: number): number {
    return this.flags[form]!;
  }

  /** The numbers that a column gives all forms so far, by the number of the form. */
  numbers(column: Column): Int16Array {
    let numbers = this.columns.get(column);
    if (!numbers) {
      numbers = { list: new Int16Array(0), known: 0 };
      this.columns.set(column, numbers);
    }
    if (numbers.known < this.size) this.fill(numbers, column);
    return numbers.list;
  }

  private fill(numbers: Numbers, column: Column): void {
    if (numbers.list.length < this.size) numbers.list = longer(numbers.list, this.flags.length);
    for (let form = numbers.known; form < this.size; form++) {
      numbers.list[form] = column(this.lower[form]!, this.flags[form]!);
    }
    numbers.known = this.size;
  }
}

/**
 * What one part of the reading wants to know of words, as one number a form: a place in a table, or bits of its own, in
 * sixteen bits. Given a form in lower case and its flags; what it gives may depend on nothing else.
 */
export type Column = (lower: string, flags: number) => number;

/** A column for each set of a language's tables. */
export function columnFor<T extends object>(numberOf: (tables: T) => Column): (tables: T) => Column {
  const known = new WeakMap<T, Column>();
  return (tables) => {
    const column = known.get(tables) ?? numberOf(tables);
    known.set(tables, column);
    return column;
  };
}

let current = new Lexicon();

/** The lexicon that a new text takes its forms from; earlier texts keep the one they have. */
export function openLexicon(): Lexicon {
  if (current.full) current = new Lexicon();
  return current;
}
