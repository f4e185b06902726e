import { neededBy } from './needed.js';

/** Letters of a needed piece that are looked at; more would tell little and cost memory. */
const LOOKED_AT = 5;
/** Signs that are told apart: letters whatever their case, other ASCII, and all others by their last bits. */
const SIGNS = 64;
const MOST = 31;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = (code | 0x20) - 0x60;
  if (code >= 0x40 && letter >= 1 && letter <= 26) return letter;
  return code < 0x40 ? (code >= 0x30 && code <= 0x39 ? 27 : 28 + (code & 0x1f)) : 60 + (code & 3);
});
const signOf = (code: number) => (code < 128 ? ASCII[code]! : code & (SIGNS - 1));

/**
 * Tells which of many patterns fit a text. One pass over the text finds which of them may, by the letters that each needs
 * (an automaton after Aho and Corasick, 1975); only those are tried.
 */
export class Sieve {
  readonly #patterns: readonly RegExp[];
  /** By state and sign, the next state. */
  readonly #next: Uint16Array;
  /** By state, the patterns a needed piece of which ends there, a bit each. */
  readonly #reached: Int32Array;
  #always = 0;

  /** @param patterns at most 31 */
  constructor(patterns: readonly RegExp[]) {
    if (patterns.length > MOST) throw new RangeError(`More than ${MOST} patterns`);
    this.#patterns = patterns;
    const states = new States();
    patterns.forEach((pattern, at) => {
      const needed = neededBy(pattern);
      if (needed) for (const piece of needed) states.add(piece, 1 << at);
      else this.#always |= 1 << at;
    });
    this.#next = states.linked();
    this.#reached = Int32Array.from(states.reached);
  }

  /** The patterns that fit, a bit each by their place in the list. */
  fitting(text: string): number {
    const next = this.#next;
    const reached = this.#reached;
    let may = this.#always;
    for (let at = 0, state = 0; at < text.length; at++) {
      state = next[state * SIGNS + signOf(text.charCodeAt(at))]!;
      may |= reached[state]!;
    }
    let fit = 0;
    for (let rest = may; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      if (this.#patterns[at]!.test(text)) fit |= 1 << at;
    }
    return fit;
  }
}

/** The states of the automaton while it is built: beginnings of needed pieces. */
class States {
  readonly reached = [0];
  readonly #next: number[][] = [[]];

  /** Adds a piece in all the ways its letters may be written. */
  add(piece: string, patterns: number): void {
    let ends = [0];
    for (const letter of piece.slice(0, LOOKED_AT)) {
      const ways = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
      const signs = new Set([...ways].filter(({ length }) => length === 1).map((way) => signOf(way.charCodeAt(0))));
      ends = ends.flatMap((state) => [...signs].map((sign) => this.#step(state, sign)));
    }
    for (const state of ends) this.reached[state]! |= patterns;
  }

  #step(state: number, sign: number): number {
    const known = this.#next[state]![sign];
    if (known !== undefined) return known;
    this.#next[state]![sign] = this.reached.length;
    this.#next.push([]);
    this.reached.push(0);
    return this.reached.length - 1;
  }

  /** The table of next states, with those that a failed piece leaves for. */
  linked(): Uint16Array {
    const table = new Uint16Array(this.#next.length * SIGNS);
    const fallback = new Uint16Array(this.#next.length);
    const queue = [0];
    for (const state of queue) {
      const back = fallback[state]!;
      this.reached[state]! |= this.reached[back]!;
      for (let sign = 0; sign < SIGNS; sign++) {
        const after = this.#next[state]![sign];
        const otherwise = state === 0 ? 0 : table[back * SIGNS + sign]!;
        table[state * SIGNS + sign] = after ?? otherwise;
        if (after === undefined) continue;
        fallback[after] = otherwise;
        queue.push(after);
      }
    }
    return table;
  }
}
