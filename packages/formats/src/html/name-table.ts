/** Names that most tags and attributes of a document have. It gives one string for each, which is quickly compared and looked up. */
export class NameTable {
  /** By length and first letter. */
  readonly #names: string[][] = [];

  /** @param names in lower case */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const start = startOf(name, 0, name.length);
      this.#names[start] ??= [];
      this.#names[start].push(name);
    }
  }

  /** The name that stands in a text, in lower case. */
  at(text: string, from: number, to: number): string {
    const names = this.#names[startOf(text, from, to)];
    if (names !== undefined)
      for (let at = 0; at < names.length; at++) if (text.startsWith(names[at]!, from)) return names[at]!;
    return text.slice(from, to).toLowerCase();
  }
}

/** A number for the length and the first letter of a name. */
const startOf = (text: string, from: number, to: number) => ((to - from) << 5) | (text.charCodeAt(from) & 31);
