import { NameTable } from './name-table.js';
import { resolved } from './references.js';

/** The names that nearly all attributes have. */
const NAMES = new NameTable(
  'id src alt rel class style title width content href type name role lang height hidden target itemprop data-src'.split(
    ' ',
  ),
);

/** The least room for bounds, and about how many characters of markup go to each: enough for nearly all documents. */
const ROOM = 16;
const CHARACTERS = 24;

function grown(bounds: Int32Array): Int32Array {
  const larger = new Int32Array(2 * bounds.length);
  larger.set(bounds);
  return larger;
}

/**
 * The attributes of all elements of a document or of a piece of one, in columns, as they are written. A value is cut out of the source and its
 * references are resolved when somebody asks for it first, which for most is never.
 */
export class Written {
  static readonly none = new Written('', new Map());
  readonly #source: string;
  readonly names: string[] = [];
  /** Where a value starts and ends, in turn; with room for more. */
  #bounds: Int32Array;
  readonly #values: (string | undefined)[] = [];
  /** One string for all elements with the same classes, for those who look them up in tables of their own. */
  readonly #classes: Map<string, string>;

  /** @param classes those that are known, of all pieces of a document */
  constructor(source: string, classes: Map<string, string>) {
    this.#source = source;
    this.#classes = classes;
    this.#bounds = new Int32Array(2 * (ROOM + Math.floor(source.length / (2 * CHARACTERS))));
  }

  get count(): number {
    return this.names.length;
  }

  /** Adds an attribute by where its name and its value stand. */
  add(nameFrom: number, nameTo: number, from: number, to: number): void {
    const at = 2 * this.names.length;
    if (at === this.#bounds.length) this.#bounds = grown(this.#bounds);
    this.#bounds[at] = from;
    this.#bounds[at + 1] = to;
    this.names.push(NAMES.at(this.#source, nameFrom, nameTo));
    this.#values.push(undefined);
  }

  value(at: number): string {
    const known = this.#values[at];
    if (known !== undefined) return known;
    const written = resolved(this.#source.slice(this.#bounds[2 * at], this.#bounds[2 * at + 1]), true);
    const value = this.names[at] === 'class' ? this.#shared(written) : written;
    this.#values[at] = value;
    return value;
  }

  #shared(classes: string): string {
    const known = this.#classes.get(classes);
    if (known === undefined) this.#classes.set(classes, classes);
    return known ?? classes;
  }

  put(at: number, value: string): void {
    this.#values[at] = value;
  }
}

/** The attributes of one element: a run of those of its document. */
export class Attributes {
  static readonly none = new Attributes(Written.none, 0, 0);
  readonly #written: Written;
  readonly #from: number;
  readonly #to: number;

  constructor(written: Written, from: number, to: number) {
    this.#written = written;
    this.#from = from;
    this.#to = to;
  }

  get(name: string): string | undefined {
    const { names } = this.#written;
    for (let at = this.#from; at < this.#to; at++) if (names[at] === name) return this.#written.value(at);
    return undefined;
  }

  has(name: string): boolean {
    const { names } = this.#written;
    for (let at = this.#from; at < this.#to; at++) if (names[at] === name) return true;
    return false;
  }

  /** Names and values, in the order written; of names that are wanted where `wanted` says which. */
  list(wanted?: (name: string) => boolean): [name: string, value: string][] {
    const found: [string, string][] = [];
    const { names } = this.#written;
    for (let at = this.#from; at < this.#to; at++) {
      const name = names[at]!;
      if (!wanted || wanted(name)) found.push([name, this.#written.value(at)]);
    }
    return found;
  }

  /** Puts other values in the place of those that `change` gives one for. */
  change(change: (name: string, value: string) => string | undefined): void {
    for (let at = this.#from; at < this.#to; at++) {
      const value = change(this.#written.names[at]!, this.#written.value(at));
      if (value !== undefined) this.#written.put(at, value);
    }
  }
}
