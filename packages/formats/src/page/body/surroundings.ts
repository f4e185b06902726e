import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import { PLACE_NAMES, PLACE_SIEVE } from './lexicon.js';

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
  /** Steps up to the nearest place of each kind, once they are asked for. */
  near: Uint8Array | undefined;
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
    const made = { element, parent, depth, signature, words: 0, linked: 0, blocks: 0, score: 0, near: undefined };
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

/** Finds what the elements around a block are called; a page uses the same names again and again. */
export class Places {
  readonly #named = new Map<string, number>();

  /** Steps up to the nearest place of each kind: by place, then by tag, then to itemprop articleBody. */
  near(around: Surroundings): Uint8Array {
    if (around.near) return around.near;
    const { element, parent } = around;
    const near = new Uint8Array(NEAR).fill(FAR);
    if (parent) {
      const above = this.near(parent);
      for (let at = 0; at < NEAR; at++) near[at] = Math.min(FAR, above[at]! + 1);
    }
    for (let places = this.#places(element), at = 0; places !== 0; places >>= 1, at++) if (places & 1) near[at] = 0;
    const role = element.get('role');
    const tag = TAGS.get((role && ROLES[role]) || element.name);
    if (tag !== undefined) near[PLACE_NAMES.length + tag] = 0;
    if (element.get('itemprop')?.includes('articleBody')) near[NEAR - 1] = 0;
    around.near = near;
    return near;
  }

  /** The places that an element's classes and id name, a bit each. */
  #places(element: Element): number {
    const name = classOf(element);
    // A body that lists everything a page has says nothing of one place in it.
    if (name === '' || name.length >= 400 || element.name === 'body' || element.name === 'html') return 0;
    let known = this.#named.get(name);
    if (known === undefined) {
      known = PLACE_SIEVE.fitting(name);
      this.#named.set(name, known);
    }
    return known;
  }
}
