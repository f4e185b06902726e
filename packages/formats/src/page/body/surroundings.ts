import type { Element } from '../../html/index.js';
import { matching, PLACE_NAMES, PLACE_PATTERNS } from './lexicon.js';

/** How far up something may be and still count; also what stands for "nowhere". */
export const FAR = 12;

const TAG_NAMES = 'article main aside nav footer header section form figure table ul a'.split(' ');
const TAGS = new Map(TAG_NAMES.map((name, at) => [name, at]));
const ROLES: Record<string, string> = {
  main: 'main',
  article: 'article',
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  search: 'form',
};

/** An element around blocks, and what all blocks below it come to. */
export interface Surroundings {
  element: Element;
  parent: Surroundings | undefined;
  depth: number;
  /** A number for its name and classes, from 1: elements that share it are set the same way. */
  signature: number;
  /** Words, words in links and blocks below. */
  words: number;
  linked: number;
  blocks: number;
  /** As Readability counts: prose below, less the farther up. */
  score: number;
  /** How deep the nearest place of each kind around it is, once somebody asks. */
  nearest: Int16Array | undefined;
}

export const PLACE_AND_TAG_NAMES: readonly string[] = [...PLACE_NAMES, ...TAG_NAMES, 'articleBody'];
export const NEAR = PLACE_AND_TAG_NAMES.length;

/** Gives each element its surroundings, once. */
export class Neighbourhood {
  readonly #known = new Map<Element, Surroundings>();
  /** By name of element and class, as written, then by both in short. */
  readonly #signatures = new Map<string, Map<string, number>>();
  readonly #short = new Map<string, number>();

  of(element: Element): Surroundings {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parent ? this.of(element.parent) : undefined;
    const depth = parent ? parent.depth + 1 : 0;
    const signature = this.#signature(element);
    const made = { element, parent, depth, signature, words: 0, linked: 0, blocks: 0, score: 0, nearest: undefined };
    this.#known.set(element, made);
    return made;
  }

  #signature({ name, attributes }: Element): number {
    let named = this.#signatures.get(name);
    if (!named) {
      named = new Map();
      this.#signatures.set(name, named);
    }
    const classes = attributes.get('class') ?? '';
    let number = named.get(classes);
    if (number === undefined) {
      // Classes that count the elements of a page are all the same.
      const short = `${name}.${classes.replace(/\d+/g, '0').slice(0, 80)}`;
      number = this.#short.get(short) ?? this.#short.size + 1;
      this.#short.set(short, number);
      named.set(classes, number);
    }
    return number;
  }
}

/** What there is around everything: nothing, far away. */
const NOWHERE = new Int16Array(NEAR).fill(-FAR);
/** A name longer than this says nothing of one place. */
const NAMED = 400;

/** Finds what the elements around a block are called; a page uses the same names again and again. */
export class Places {
  readonly #named = new Map<string, number>();

  /**
   * The depth of the nearest place of each kind around a block: by place, then by tag, then by itemprop articleBody. Elements
   * that are no place have it of their parent.
   */
  nearest(around: Surroundings): Int16Array {
    if (around.nearest) return around.nearest;
    const { element, parent, depth } = around;
    const above = parent ? this.nearest(parent) : NOWHERE;
    let places = this.#places(element);
    const role = element.get('role');
    const tag = TAGS.get((role && ROLES[role]) || element.name);
    const isBody = element.get('itemprop')?.includes('articleBody');
    if (places === 0 && tag === undefined && !isBody) {
      around.nearest = above;
      return above;
    }
    const nearest = above.slice();
    for (let at = 0; places !== 0; places >>= 1, at++) if (places & 1) nearest[at] = depth;
    if (tag !== undefined) nearest[PLACE_NAMES.length + tag] = depth;
    if (isBody) nearest[NEAR - 1] = depth;
    around.nearest = nearest;
    return nearest;
  }

  /** The places that an element's classes and id name, a bit each. */
  #places(element: Element): number {
    // A body that lists everything a page has says nothing of one place in it.
    if (element.name === 'body' || element.name === 'html') return 0;
    const classes = element.get('class') ?? '';
    const id = element.get('id') ?? '';
    if (classes.length + id.length >= NAMED) return 0;
    return this.#ofName(classes) | this.#ofName(id);
  }

  #ofName(name: string): number {
    if (name === '') return 0;
    let known = this.#named.get(name);
    if (known === undefined) {
      known = matching(PLACE_PATTERNS, name);
      this.#named.set(name, known);
    }
    return known;
  }
}
