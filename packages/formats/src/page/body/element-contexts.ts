import type { Element } from '../../html/index.js';
import { AREA_NAMES, areasIn } from './lexicon.js';

/** More steps than this count as this many; it also stands for "nowhere". */
export const FAR = 12;

const TAG_NAMES = 'article main aside nav footer header section form figure table ul dialog'.split(' ');
const TAGS = new Map(TAG_NAMES.map((name, at) => [name, at]));
const ROLES: Record<string, string> = {
  main: 'main',
  article: 'article',
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/** An element around blocks, and the totals of all blocks below it. */
export interface ElementContext {
  element: Element;
  parent: ElementContext | undefined;
  depth: number;
  /** From 0, parents before their children. */
  number: number;
  /** A number for its name and classes: elements that share it look the same. */
  signature: number;
  /** The areas that its classes and id name, a bit each in the order of AREA_NAMES. */
  areas: number;
  words: number;
  /** Words in links. */
  linked: number;
  blocks: number;
  headings: number;
  /** The number of its first block. */
  first: number;
  /** Readability's score: prose below, less the deeper it stands. */
  score: number;
}

export const NEAREST_NAMES: readonly string[] = [...AREA_NAMES, ...TAG_NAMES, 'articleBody'];
export const NEAREST = NEAREST_NAMES.length;

const NO_BLOCK = 2 ** 30 - 1;

/** Gives each element one context. */
export class ElementContexts {
  /** By number. */
  readonly all: ElementContext[] = [];
  /** By the number of an element in its tree. */
  readonly #known: (ElementContext | undefined)[];
  readonly #byClasses = new Map<string, Classes>();
  readonly #shared = new Map<string, number>();
  readonly #names = new Map<string, number>();

  /** @param elements how many the tree has, or up to the last that is asked for */
  constructor(elements: number) {
    this.#known = new Array(elements);
  }

  of(element: Element): ElementContext {
    const known = this.#known[element.number];
    if (known) return known;
    const parent = element.parent ? this.of(element.parent) : undefined;
    const { shared, areas } = this.#classes(element.get('class') ?? '');
    const made: ElementContext = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      number: this.all.length,
      // Pages have far fewer lists of classes.
      signature: (numberOf(this.#names, element.name) * 2 ** 13 + shared) % 2 ** 20,
      areas: this.#areas(element, areas),
      words: 0,
      linked: 0,
      blocks: 0,
      headings: 0,
      first: NO_BLOCK,
      score: 0,
    };
    this.#known[element.number] = made;
    this.all.push(made);
    return made;
  }

  #classes(classes: string): Classes {
    let known = this.#byClasses.get(classes);
    if (!known) {
      known = {
        shared: numberOf(this.#shared, sharedClasses(classes)),
        areas: classes.length < MOST_NAMED ? areasIn(classes) : 0,
      };
      this.#byClasses.set(classes, known);
    }
    return known;
  }

  #areas({ name, attributes }: Element, areas: number): number {
    // The classes of <body> describe the whole page.
    if (name === 'body' || name === 'html') return 0;
    const id = attributes.get('id');
    return id === undefined || id.length >= MOST_NAMED ? areas : areas | areasIn(id);
  }
}

/** What is known of a list of classes: a number for those that other elements share, and the areas that they name. */
interface Classes {
  shared: number;
  areas: number;
}

/** A longer list of classes says nothing of one area. */
const MOST_NAMED = 400;

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  if (number === numbers.size) numbers.set(key, number);
  return number;
}

/** White space that is no single space. */
const UNEVEN = /\s{2,}|[^\S ]/g;
/** Classes that tell one element from its siblings: its number, a hash, its position, its state. */
const OWN = /[a-z]\d|\d[a-z]|^\d|^(?:odd|even|first|last|active|current|open|alt|selected)$/i;

/** Stands in all lists with such a class, and in all with a digit. */
const MAY_HAVE_OWN = /\d|(?:^|\s)(?:odd|even|first|last|active|current|open|alt|selected)(?:$|\s)/i;

/** The classes of an element without those that only it has. */
function sharedClasses(classes: string): string {
  if (!MAY_HAVE_OWN.test(classes)) return classes.replace(UNEVEN, ' ').slice(0, 80);
  return classes
    .split(/\s+/)
    .filter((name) => !OWN.test(name))
    .join(' ')
    .replace(/\d+/g, '0')
    .slice(0, 80);
}

const ARTICLE_BODY = NEAREST - 1;

/** How far the nearest area of each kind is around the elements of a page. */
export class Areas {
  /** By the number of an element, where its depths begin; most elements begin no area and share those of their parent. */
  readonly #rows: Int32Array;
  /** The depths of the areas around an element in the order of NEAREST_NAMES; less than 0 for none. */
  readonly #depths: Int16Array;

  constructor(contexts: readonly ElementContext[]) {
    const rows = new Int32Array(contexts.length);
    const depths = new Int16Array((contexts.length + 1) * NEAREST).fill(-FAR, 0, NEAREST);
    let next = NEAREST;
    for (const { element, parent, depth, number, areas: own } of contexts) {
      const above = parent ? rows[parent.number]! : 0;
      const role = element.get('role');
      const tag = TAGS.get((role && ROLES[role]) || element.name);
      const isBody = element.get('itemprop')?.includes('articleBody') === true;
      if (own === 0 && tag === undefined && !isBody) {
        rows[number] = above;
        continue;
      }
      const from = next;
      next += NEAREST;
      rows[number] = from;
      for (let at = 0; at < NEAREST; at++) depths[from + at] = depths[above + at]!;
      for (let areas = own, at = 0; areas !== 0; areas >>= 1, at++) if (areas & 1) depths[from + at] = depth;
      if (tag !== undefined) depths[from + AREA_NAMES.length + tag] = depth;
      if (isBody) depths[from + ARTICLE_BODY] = depth;
    }
    this.#rows = rows;
    this.#depths = depths;
  }

  /** Writes the steps from an element to the nearest area of each kind, in the order of NEAREST_NAMES. @returns the next column */
  write(out: Float32Array, from: number, { number, depth }: ElementContext): number {
    const depths = this.#depths;
    const row = this.#rows[number]!;
    for (let kind = 0; kind < NEAREST; kind++) out[from + kind] = Math.min(FAR, depth - depths[row + kind]!);
    return from + NEAREST;
  }

  /** Steps up from an element to the nearest area of a kind, FAR where it is farther or there is none. */
  steps({ number, depth }: ElementContext, kind: number): number {
    return Math.min(FAR, depth - this.#depths[this.#rows[number]! + kind]!);
  }
}
