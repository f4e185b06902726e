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

/**
 * A form has a line of so many numbers, with all that is asked of it side by side: the forms of a text lie all over a
 * lexicon, and fetching a line from memory is most of what a look at it costs.
 */
const WIDTH = 16;
/** The line begins with what a form is found by: its hash, its length and kind, and its letters where they are bytes. */
const [HASH, SHAPE, LETTERS] = [0, 1, 8];
const INLINE = 16;
/** Then come its flags, and behind them the numbers of columns. */
const FLAGS = 6;
/** A length in one number with a kind; what is longer is told apart by its letters. */
const shapeOf = (length: number, kind: number) => Math.min(length, 0xffff) | (kind << 16);

/**
 * The forms that words and marks are written in. Tokens carry the place of a form's line instead of a string. What can be
 * said of a form without its neighbours is worked out once, however often it stands in however many texts.
 */
export class Lexicon {
  /** How many forms there are. */
  size = 0;
  /** In lower case, with ’ as '; in the order of the lines. */
  private readonly lower: string[] = [];
  private lines = new Int32Array(1024 * WIDTH);
  /** The same lines as bytes. */
  private bytes = new Uint8Array(this.lines.buffer);
  /** Forms of more letters than a line holds, or of letters beyond ASCII. */
  private readonly others = new Map<number, Uint16Array>();
  /** Open addressing: one more than the number of a form. */
  private slots = new Int32Array(4096);
  /** Of how many forms each column knows its number. */
  private readonly filled: number[] = [];
  /** So that nobody can write a text whose words all fall on one slot. */
  private readonly seed = (Math.random() * 2 ** 32) | 0;
  private kept = 0;

  /** Whether so much is kept that a new lexicon should begin. */
  get full(): boolean {
    return this.size > 40_000 || this.kept > 600_000;
  }

  /**
   * The place of a form's line. `kind` has the flags that its place gives it: none for a word, ABBREVIATION for a word with
   * its full stop, else all flags it is to have.
   */
  lineOf(text: Uint16Array, start: number, end: number, kind: number): number {
    let hash = this.seed ^ kind;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const { slots, lines } = this;
    const shape = shapeOf(end - start, kind);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      const line = (number - 1) * WIDTH;
      if (lines[line + HASH] === hash && lines[line + SHAPE] === shape && this.is(line, text, start, end)) return line;
      slot = (slot + 1) & mask;
    }
    return this.add(text, start, end, kind, hash, slot);
  }

  private is(line: number, text: Uint16Array, start: number, end: number): boolean {
    const other = end - start > INLINE || this.bytes[line * 4 + LETTERS] === 0 ? this.others.get(line) : undefined;
    if (other) return other.length === end - start && other.every((code, at) => text[start + at] === code);
    const { bytes } = this;
    for (let at = start, own = line * 4 + LETTERS; at < end; at++, own++) if (text[at] !== bytes[own]) return false;
    return true;
  }

  private add(text: Uint16Array, start: number, end: number, kind: number, hash: number, slot: number): number {
    const line = this.size++ * WIDTH;
    if (line === this.lines.length) this.grow();
    const { lines } = this;
    const letters = text.slice(start, end);
    lines[line + HASH] = hash;
    lines[line + SHAPE] = shapeOf(letters.length, kind);
    lines[line + FLAGS] = (kind & ~ABBREVIATION) === 0 ? wordFlags(text, start, end) | kind : kind;
    if (letters.length <= INLINE && letters.every((code) => code > 0 && code < 128)) {
      this.bytes.set(letters, line * 4 + LETTERS);
    } else this.others.set(line, letters);
    this.kept += letters.length;
    this.lower.push(lowered(copy(letters)));
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.widen();
    return line;
  }

  private grow(): void {
    const { lines } = this;
    this.lines = new Int32Array(lines.length * 2);
    this.lines.set(lines);
    this.bytes = new Uint8Array(this.lines.buffer);
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= this.size; number++) {
      let slot = this.lines[(number - 1) * WIDTH + HASH]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }

  /** The number of a form, from 0 on: how many were there before it. */
  numberAt(line: number): number {
    return line / WIDTH;
  }

  /** The form in lower case, with ’ as '. */
  lowerAt(line: number): string {
    return this.lower[line / WIDTH]!;
  }

  /** Bits of flags.ts: those that lie in the form and in what it stands for. */
  flagsAt(line: number): number {
    return this.lines[line + FLAGS]!;
  }

  /** The lines of all forms so far, with the numbers of at least these columns: that of a form stands at `line + column.at`. */
  numbers(...asked: readonly Column[]): Int32Array {
    for (const column of asked) if ((this.filled[column.at] ?? 0) < this.size) this.fill(column);
    return this.lines;
  }

  private fill({ at, numberOf }: Column): void {
    const { lines } = this;
    for (let form = this.filled[at] ?? 0; form < this.size; form++) {
      lines[form * WIDTH + at] = numberOf(this.lower[form]!, lines[form * WIDTH + FLAGS]!);
    }
    this.filled[at] = this.size;
  }
}

let columns = FLAGS;

/** What one part of the reading wants to know of words, as one number a form: a place in a table, or bits of its own. */
export class Column {
  /** Its place in the line of a form. */
  readonly at: number;
  /** Given a form in lower case and its flags; what it gives may depend on nothing else. */
  readonly numberOf: (lower: string, flags: number) => number;

  constructor(numberOf: (lower: string, flags: number) => number) {
    this.at = ++columns;
    if (this.at >= WIDTH) throw new Error(`A lexicon has room for ${WIDTH - FLAGS - 1} columns.`);
    this.numberOf = numberOf;
  }
}

/** A column for each set of a language's tables. */
export function columnFor<T extends object>(numberOf: (tables: T) => Column['numberOf']): (tables: T) => Column {
  const known = new WeakMap<T, Column>();
  return (tables) => {
    const column = known.get(tables) ?? new Column(numberOf(tables));
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
