import type { Doc, Lexicon } from '../text/index.js';
import { NOT_PLAIN, type TimeTable } from './time-table.js';
import type { TimeWord } from './time-words.js';

/** A word, a number or one other character. Unlike the tokens of a Doc, words are cut at hyphens: `third-quarter` is three. */
export interface Lexeme {
  start: number;
  end: number;
  /** Lower case; digits as written, without thousands separators. */
  word: string;
  /** NaN for what is no number in digits. */
  number: number;
  /** What stands before it: 0 nothing, 1 white space, 2 an empty line. */
  gap: 0 | 1 | 2;
  capital: boolean;
  time: TimeWord | undefined;
}

/** Longer words are no words of time. */
export const LONGEST_WORD = 16;

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Dashes, quotation marks and spaces of General Punctuation, and those of Latin-1; all else beyond ASCII is a letter here.
  return code > 191 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

function numberEnd(codes: Uint16Array, from: number): number {
  let at = from;
  while (isDigit(codes[at]!)) at++;
  // Thousands groups, then a fraction; "1998." at the end of a sentence keeps its full stop out.
  while (
    codes[at] === 44 &&
    isDigit(codes[at + 1]!) &&
    isDigit(codes[at + 2]!) &&
    isDigit(codes[at + 3]!) &&
    !isDigit(codes[at + 4]!)
  ) {
    at += 4;
  }
  if (codes[at] === 46 && isDigit(codes[at + 1]!)) {
    at++;
    while (isDigit(codes[at]!)) at++;
  }
  return at;
}

/** What the bits of a lexeme say; the two lowest are its gap. */
const GAP = 3;
const CAPITAL = 4;
const NUMBER = 8;
const WORD = 16;
const QUOTE = 32;

/** Lexemes that fit into what is kept from text to text. */
const KEPT = 1 << 16;
/** A list that is kept from text to text; none while a text has it. */
let kept: Int32Array | undefined;

/** Where in the numbers of a lexeme each stands. */
const [START, END, BITS, ENTRY] = [0, 1, 2, 3];

/**
 * The lexemes of a text. Few of them are part of a time, so that what they are is kept in numbers, and an object is made
 * of one only when it is asked for.
 */
export class Lexemes {
  size = 0;
  /**
   * Of each lexeme its start, its end, its bits and the number of its word in the table. Other words that are whole tokens
   * have their form, as what ~ makes of it, which is negative; all else has 0.
   */
  private numbers: Int32Array;
  private readonly made: (Lexeme | undefined)[];
  private readonly text: string;
  private readonly table: TimeTable;
  private readonly lexicon: Lexicon;

  constructor(doc: Doc, table: TimeTable) {
    this.text = doc.text;
    this.table = table;
    this.lexicon = doc.lexicon;
    this.numbers = kept ?? new Int32Array(4 * 2048);
    kept = undefined;
    this.read(doc);
    this.made = new Array<Lexeme | undefined>(this.size).fill(undefined);
  }

  /** One pass over the text. Most words are tokens of the Doc, and what they mean is known by their form. */
  private read({ text, codes, size, start: starts, end: ends, form, lexicon }: Doc): void {
    const { table } = this;
    const entryOf = lexicon.numbers(table.column);
    const { length } = text;
    let at = 0;
    let gap = 2;
    let token = 0;
    while (at < length) {
      const code = codes[at]!;
      if (isSpace(code)) {
        let lines = 0;
        for (; at < length && isSpace(codes[at]!); at++) if (codes[at] === 10) lines++;
        gap = lines > 1 || gap === 2 ? 2 : 1;
        continue;
      }
      const start = at;
      while (token < size && starts[token]! < at) token++;
      let entry = token < size && starts[token] === at ? entryOf[form[token]!]! : NOT_PLAIN;
      let bits = gap;
      if (entry !== NOT_PLAIN && !isLetter(codes[ends[token]!]!)) {
        bits |= code <= 90 ? WORD | CAPITAL : WORD;
        at = ends[token]!;
        if (entry === 0 && at - start <= LONGEST_WORD) entry = ~form[token]!;
      } else if (isLetter(code)) {
        while (isLetter(codes[at]!)) at++;
        bits |= code >= 65 && code <= 90 ? WORD | CAPITAL : WORD;
        entry = at - start > LONGEST_WORD ? 0 : table.numberOf(text.slice(start, at).toLowerCase());
      } else {
        entry = 0;
        if (isDigit(code)) {
          at = numberEnd(codes, at);
          bits |= NUMBER;
        } else {
          at++;
          if (code === 0x2019 || code === 0x2018 || code === 0x27) bits |= QUOTE;
        }
      }
      this.push(start, at, bits, entry);
      gap = 0;
    }
  }

  private push(start: number, end: number, bits: number, entry: number): void {
    const at = 4 * this.size++;
    if (at === this.numbers.length) this.grow();
    const { numbers } = this;
    numbers[at + START] = start;
    numbers[at + END] = end;
    numbers[at + BITS] = bits;
    numbers[at + ENTRY] = entry;
  }

  private grow(): void {
    const { numbers } = this;
    this.numbers = new Int32Array(numbers.length * 2);
    this.numbers.set(numbers);
  }

  /** Gives the list of numbers to a later text; nothing may be asked any more. */
  release(): void {
    if (this.numbers.length <= 4 * KEPT) kept = this.numbers;
  }

  private number(i: number, which: number): number {
    return this.numbers[4 * i + which]!;
  }

  /** Whether a time expression can begin there, by the lexeme itself and, behind an article, by the next one. */
  mayStart(i: number): boolean {
    const entry = this.number(i, ENTRY);
    if (entry <= 0) return (this.number(i, BITS) & (NUMBER | QUOTE)) !== 0;
    const starts = this.table.starts[entry]!;
    if (starts < 2) return starts === 1;
    const next = i + 1;
    if (next >= this.size || (this.number(next, BITS) & GAP) === 2) return false;
    return this.number(next, ENTRY) > 0 || (this.number(next, BITS) & (NUMBER | QUOTE)) !== 0;
  }

  at(i: number): Lexeme | undefined {
    if (i < 0 || i >= this.size) return undefined;
    const known = this.made[i];
    if (known) return known;
    const lexeme = this.make(i);
    this.made[i] = lexeme;
    return lexeme;
  }

  private make(i: number): Lexeme {
    const start = this.number(i, START);
    const end = this.number(i, END);
    const bits = this.number(i, BITS);
    const entry = this.number(i, ENTRY);
    const lexeme: Lexeme = {
      start,
      end,
      word: '',
      number: Number.NaN,
      gap: (bits & GAP) as Lexeme['gap'],
      capital: (bits & CAPITAL) !== 0,
      time: undefined,
    };
    if (entry < 0) lexeme.word = this.lexicon.lowerOf(~entry);
    else if (entry > 0) {
      lexeme.time = this.table.entries[entry];
      lexeme.word = this.table.names[entry]!;
    } else if (bits & NUMBER) {
      lexeme.word = this.text.slice(start, Math.min(end, start + 40)).replaceAll(',', '');
      lexeme.number = Number(lexeme.word);
    } else if (bits & QUOTE) lexeme.word = "'";
    else if (!(bits & WORD)) lexeme.word = this.text[start]!;
    else if (end - start <= LONGEST_WORD) lexeme.word = this.text.slice(start, end).toLowerCase();
    return lexeme;
  }
}
