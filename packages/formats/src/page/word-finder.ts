/** Symbols of a name: other characters, letters, and what stands for the spaces and hyphens between words. */
const OTHER = 0;
const HYPHEN = 27;
const SPACE = 28;
const SYMBOLS = 29;

const SYMBOL_OF = new Uint8Array(128).fill(OTHER);
for (let letter = 1; letter <= 26; letter++) {
  SYMBOL_OF[0x60 + letter] = letter;
  SYMBOL_OF[0x40 + letter] = letter;
}
for (const sign of '-_') SYMBOL_OF[sign.charCodeAt(0)] = HYPHEN;
for (const sign of ' \t\n\f\r') SYMBOL_OF[sign.charCodeAt(0)] = SPACE;

const GROUP = /\(([^)]*)\)/;

/** All spellings of a word: `(a,b)` stands for one of several, `~` for a hyphen or nothing, `|` for where a word begins or ends. */
function spellings(word: string): string[] {
  const group = GROUP.exec(word);
  if (group) return group[1]!.split(',').flatMap((choice) => spellings(word.replace(GROUP, () => choice)));
  if (word.includes('~')) return ['', '-'].flatMap((sign) => spellings(word.replace('~', sign)));
  if (word.includes('|')) return [' ', '-'].flatMap((sign) => spellings(word.replace('|', sign)));
  return [word];
}

/**
 * Finds in one pass which of up to 31 lists of words a class or id has parts of, whatever its case (Aho and Corasick 1975).
 * Underscores are hyphens, and so is the place before a capital inside a word.
 */
export class WordFinder {
  /** By state and symbol, the next state. */
  readonly #next: Int16Array;
  /** By state, the lists of which a word ends here, a bit each. */
  readonly #found: Int32Array;

  /** @param lists words apart by spaces */
  constructor(lists: readonly string[]) {
    const next: number[][] = [new Array<number>(SYMBOLS).fill(0)];
    const found = [0];
    lists.forEach((list, bit) => {
      for (const word of list.trim().split(/\s+/).flatMap(spellings)) {
        let state = 0;
        for (const character of word) {
          const symbol = SYMBOL_OF[character.charCodeAt(0)]!;
          if (next[state]![symbol] === 0) {
            next[state]![symbol] = next.length;
            next.push(new Array<number>(SYMBOLS).fill(0));
            found.push(0);
          }
          state = next[state]![symbol]!;
        }
        found[state]! |= 1 << bit;
      }
    });
    complete(next, found);
    this.#next = Int16Array.from(next.flat());
    this.#found = Int32Array.from(found);
  }

  /** The lists that have a word in a name: a bit each, the first list's lowest. */
  find(name: string): number {
    const next = this.#next;
    let state = next[SPACE]!;
    let bits = 0;
    let before = 0;
    let last = SPACE;
    for (let at = 0; at <= name.length; at++) {
      const code = at < name.length ? name.charCodeAt(at) : 0x20;
      const symbol = code < 128 ? SYMBOL_OF[code]! : OTHER;
      // A capital behind a small letter.
      if (code >= 0x41 && code <= 0x5a && before >= 0x61 && before <= 0x7a) {
        state = next[state * SYMBOLS + HYPHEN]!;
        bits |= this.#found[state]!;
      }
      before = code;
      if (symbol === last && symbol >= HYPHEN) continue;
      last = symbol;
      state = next[state * SYMBOLS + symbol]!;
      bits |= this.#found[state]!;
    }
    return bits;
  }
}

/** Gives each state its step for symbols that continue no word: that of the longest end that begins one. */
function complete(next: number[][], found: number[]): void {
  const shorter = new Array<number>(next.length).fill(0);
  const queue = next[0]!.filter((state) => state !== 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const fallback = shorter[state]!;
    found[state]! |= found[fallback]!;
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const child = next[state]![symbol]!;
      const instead = next[fallback]![symbol]!;
      if (child === 0) next[state]![symbol] = instead;
      else {
        shorter[child] = instead;
        queue.push(child);
      }
    }
  }
}
