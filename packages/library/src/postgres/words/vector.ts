// What is searched of an article: its own tokens as a `tsvector`, so that nothing depends on a dictionary of the server.
import { tokenize } from '../../rules/tokenize.js';

/** How important words are: A of headlines to D of bodies. Also what tells a body from all else. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** Positions between two texts, so that no phrase goes from one to the other. */
const GAP = 10;
/** What PostgreSQL keeps: positions end, a word keeps some of them, lexemes and vectors have a largest size. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const LONGEST_LEXEME = 2_000;
/** Bytes of a vector, of 1,048,575 that it may have. */
const LARGEST = 900_000;

const quotedLexeme = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Texts as one vector, of which each keeps its words apart from the next. */
export class Vector {
  private readonly lexemes = new Map<string, string[]>();
  private position = 0;
  private bytes = 0;

  /**
   * @param text as the index takes it (see `segmentWords`)
   * @param mark of the lexemes in which its words stand once more, to be asked of it alone
   */
  add(text: string, weight: Weight, mark?: string): this {
    const tokens = text === '' ? [] : tokenize(text);
    tokens.forEach((token, n) => {
      const at = this.next();
      this.put(token, at, weight);
      if (mark !== undefined) this.put(mark + token, at, weight);
      if (mark !== undefined && n === 0) this.put(`${mark}^${token}`, at, weight);
    });
    return this.apart();
  }

  /** Words that are asked for by their mark alone. */
  addMarked(text: string, mark: string): this {
    for (const token of text === '' ? [] : tokenize(text)) this.put(mark + token, this.next(), 'D');
    return this.apart();
  }

  toString(): string {
    return [...this.lexemes].map(([lexeme, at]) => `${quotedLexeme(lexeme)}:${at.join(',')}`).join(' ');
  }

  private next(): number {
    this.position = Math.min(this.position + 1, LAST_POSITION);
    return this.position;
  }

  private apart(): this {
    this.position = Math.min(this.position + GAP, LAST_POSITION);
    return this;
  }

  private put(lexeme: string, at: number, weight: Weight): void {
    const known = this.lexemes.get(lexeme);
    const place = weight === 'D' ? String(at) : `${at}${weight}`;
    if (known) {
      if (known.length < MOST_POSITIONS && known.at(-1) !== place) {
        known.push(place);
        this.bytes += 2;
      }
      return;
    }
    const size = Buffer.byteLength(lexeme);
    if (size > LONGEST_LEXEME || this.bytes + size + 10 > LARGEST) return;
    this.bytes += size + 10;
    this.lexemes.set(lexeme, [place]);
  }
}

/** A phrase as a `tsquery`, in brackets where it has several words; undefined where it has none. */
export function phraseOf(text: string, how: { prefix?: boolean; mark?: string; weight?: Weight } = {}) {
  const { prefix = false, mark = '', weight = '' } = how;
  const tokens = tokenize(text).filter((token) => Buffer.byteLength(mark + token) <= LONGEST_LEXEME);
  if (tokens.length === 0) return undefined;
  const words = tokens.map((token, n) => {
    const flags = `${prefix && n === tokens.length - 1 ? '*' : ''}${weight}`;
    return `${quotedLexeme(mark + token)}${flags && `:${flags}`}`;
  });
  return words.length === 1 ? words[0] : `(${words.join(' <-> ')})`;
}

/** Matches nothing: no token begins so. */
export const NOTHING = "':'";
