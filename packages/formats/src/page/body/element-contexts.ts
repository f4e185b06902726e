import type { Element } from '../../html/index.js';
import { AREA_NAMES, AREA_PATTERNS, matching } from './lexicon.js';

/** More steps than this count as this many; it also stands for "nowhere". */
export const FAR = 12;

const TAG_NAMES = 'article main aside nav footer header section form figure table ul a details dialog'.split(' ');
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
  words: number;
  /** Words in links. */
  linked: number;
  blocks: number;
  headings: number;
  /** The number of its first block. */
  first: number;
  /** Readability's score: prose below, less the deeper it stands. */
  score: number;
  /** The depth of the nearest area of each kind around it, once it was asked for. */
  nearest: Int16Array | undefined;
}

export const NEAREST_NAMES: readonly string[] = [...AREA_NAMES, ...TAG_NAMES, 'articleBody'];
export const NEAREST = NEAREST_NAMES.length;

/** Gives each element one context. */
export class ElementContexts {
  readonly #known = new Map<Element, ElementContext>();
  readonly #bySource = new Map<string, Map<string, number>>();
  readonly #byKind = new Map<string, number>();

  of(element: Element): ElementContext {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parent ? this.of(element.parent) : undefined;
    const made: ElementContext = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      number: this.#known.size,
      signature: this.#signature(element),
      words: 0,
      linked: 0,
      blocks: 0,
      headings: 0,
      first: 0,
      score: 0,
      nearest: undefined,
    };
    this.#known.set(element, made);
    return made;
  }

  #signature({ name, attributes }: Element): number {
    let bySource = this.#bySource.get(name);
    if (!bySource) {
      bySource = new Map();
      this.#bySource.set(name, bySource);
    }
    const classes = attributes.get('class') ?? '';
    let number = bySource.get(classes);
    if (number === undefined) {
      const kind = `${name}.${sharedClasses(classes)}`;
      number = this.#byKind.get(kind) ?? this.#byKind.size + 1;
      this.#byKind.set(kind, number);
      bySource.set(classes, number);
    }
    return number;
  }
}

/** Classes that tell one element from its siblings: its number, a hash, its position, its state. */
const OWN = /[a-z]\d|\d[a-z]|^\d|^(?:odd|even|first|last|active|current|open|alt|selected)$/i;

/** The classes of an element without those that only it has. */
function sharedClasses(classes: string): string {
  if (classes === '') return '';
  return classes
    .split(/\s+/)
    .filter((name) => !OWN.test(name))
    .join(' ')
    .replace(/\d+/g, '0')
    .slice(0, 80);
}

/** Around the root there is no area. */
const NOWHERE = new Int16Array(NEAREST).fill(-FAR);
/** A longer list of classes says nothing of one area. */
const MOST_NAMED = 400;

/** Finds what the elements around a block are called. */
export class Areas {
  readonly #named = new Map<string, number>();

  /** The depth of the nearest area of each kind around a block, in the order of NEAREST_NAMES. */
  nearest(context: ElementContext): Int16Array {
    if (context.nearest) return context.nearest;
    const { element, parent, depth } = context;
    const above = parent ? this.nearest(parent) : NOWHERE;
    let areas = this.#areas(element);
    const role = element.get('role');
    const tag = TAGS.get((role && ROLES[role]) || element.name);
    const isBody = element.get('itemprop')?.includes('articleBody');
    if (areas === 0 && tag === undefined && !isBody) {
      context.nearest = above;
      return above;
    }
    const nearest = above.slice();
    for (let at = 0; areas !== 0; areas >>= 1, at++) if (areas & 1) nearest[at] = depth;
    if (tag !== undefined) nearest[AREA_NAMES.length + tag] = depth;
    if (isBody) nearest[NEAREST - 1] = depth;
    context.nearest = nearest;
    return nearest;
  }

  /** The areas that an element's classes and id name, a bit each. */
  #areas(element: Element): number {
    // The classes of <body> describe the whole page.
    if (element.name === 'body' || element.name === 'html') return 0;
    const classes = element.get('class') ?? '';
    const id = element.get('id') ?? '';
    if (classes.length + id.length >= MOST_NAMED) return 0;
    return this.#ofName(classes) | this.#ofName(id);
  }

  #ofName(name: string): number {
    if (name === '') return 0;
    let known = this.#named.get(name);
    if (known === undefined) {
      known = matching(AREA_PATTERNS, name);
      this.#named.set(name, known);
    }
    return known;
  }
}
