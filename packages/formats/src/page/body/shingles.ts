const WORD = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu;
/** Words of a shingle. */
const LENGTH = 4;
/** Words that are told apart, so that a shingle of them is one whole number; the rest of a longer vocabulary counts as one word. */
const VOCABULARY = 8191;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** The shingles of a text: each four words in a row (characters, where words are not told apart), for finding it in others. */
export class Shingles {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Set<number>();

  constructor(text: string) {
    const words = wordsOf(text);
    for (const word of words)
      if (!this.#numbers.has(word)) this.#numbers.set(word, Math.min(VOCABULARY, this.#numbers.size + 1));
    for (const one of this.#shingled(words)) this.#known.add(one);
  }

  /** The share of a text's shingles that this text has too, from 0 to 1. */
  shareOf(text: string): number {
    const all = this.#shingled(wordsOf(text));
    let found = 0;
    for (const one of all) if (this.#known.has(one)) found++;
    return found / (all.length || 1);
  }

  /** A number for each shingle, -1 for those with a word that is not known; one for a text of fewer words. */
  #shingled(words: readonly string[]): number[] {
    const numbers = words.map((word) => this.#numbers.get(word) ?? -1);
    const found: number[] = [];
    for (let at = 0; at + LENGTH <= words.length || (at === 0 && words.length > 0); at++) {
      let shingle = 0;
      for (let next = at; next < at + LENGTH && next < words.length; next++) {
        const number = numbers[next]!;
        shingle = number < 0 || shingle < 0 ? -1 : shingle * (VOCABULARY + 1) + number;
      }
      found.push(shingle);
    }
    return found;
  }
}
