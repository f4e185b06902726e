/** Pieces of text of which one stands in everything a pattern fits; undefined where there is no saying. */
export type Needed = readonly string[] | undefined;

/**
 * Reads out of a pattern what a text must have for it to fit, as far as letters written out in it tell:
 * `/read-?more|next-?(?:up|story)/` needs `read` or `next`. Knows the syntax of the patterns of this project (alternatives,
 * groups that are not captured, classes, quantifiers, escapes), none with assertions of what stands before or behind.
 */
export function neededBy(pattern: RegExp): Needed {
  const reader = new Reader(pattern.source);
  return reader.alternatives();
}

/** How much a need tells: by its shortest piece, since that is met most often. */
const worth = (needed: Needed) => (needed ? Math.min(...needed.map(({ length }) => length)) : 0);
const better = (one: Needed, other: Needed) => (worth(other) > worth(one) ? other : one);

class Reader {
  #at = 0;

  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  alternatives(): Needed {
    const all: Needed[] = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
  }

  /** What follows one upon the other: the best need of its parts, or of letters in a row. */
  #sequence(): Needed {
    let best: Needed;
    let letters = '';
    const endLetters = () => {
      if (letters !== '') best = better(best, [letters]);
      letters = '';
    };
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!)) {
      const part = this.#part();
      const { optional, repeated } = this.#quantifier();
      if (typeof part === 'string' && !optional) letters += part;
      if (typeof part !== 'string' || optional || repeated) endLetters();
      if (typeof part !== 'string' && !optional) best = better(best, part.needed);
    }
    endLetters();
    return best;
  }

  /** A letter that stands for itself, or what something else needs. */
  #part(): string | { needed: Needed } {
    const sign = this.source[this.#at++]!;
    if (sign === '(') {
      this.#at += this.source.startsWith('?:', this.#at) ? 2 : 0;
      const needed = this.alternatives();
      this.#at++;
      return { needed };
    }
    if (sign === '[') {
      this.#at = this.source.indexOf(']', this.#at + 1) + 1;
      return { needed: undefined };
    }
    if (sign === '\\') return this.#escape();
    return '.^$'.includes(sign) ? { needed: undefined } : sign;
  }

  #escape(): string | { needed: Needed } {
    const sign = this.source[this.#at++]!;
    if (sign === 'p' || sign === 'P') this.#at = this.source.indexOf('}', this.#at) + 1;
    return /[a-z\d]/i.test(sign) ? { needed: undefined } : sign;
  }

  #quantifier(): { optional: boolean; repeated: boolean } {
    const [all = '', least] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at)) ?? [];
    this.#at += all.length;
    return { optional: /^[?*]/.test(all) || least === '0', repeated: all !== '' };
  }
}
