import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import { PLACE_NAMES, PLACE_SIEVE } from './lexicon.js';

/** How far up something may be and still count; also what stands for "nowhere". */
export const FAR = 12;

const TAGS = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'section',
  'form',
  'figure',
  'table',
  'ul',
  'a',
] as const;
const ROLES: Record<string, (typeof TAGS)[number]> = {
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
  /** Name and classes: elements that share it are set the same way. */
  signature: string;
  /** Words, words in links and blocks below. */
  words: number;
  linked: number;
  blocks: number;
  /** As Readability counts: prose below, less the farther up. */
  score: number;
}

export const PLACE_AND_TAG_NAMES: readonly string[] = [...PLACE_NAMES, ...TAGS, 'articleBody'];
export const NEAR = PLACE_AND_TAG_NAMES.length;

/** Gives each element its surroundings, once. */
export class Neighbourhood {
  readonly #known = new Map<Element, Surroundings>();
  readonly #near = new Map<Surroundings, Uint8Array>();
  readonly #named = new Map<string, number>();

  of(element: Element): Surroundings {
    const known = this.#known.get(element);
    if (known) return known;
    const made = surround(element, element.parent ? this.of(element.parent) : undefined);
    this.#known.set(element, made);
    return made;
  }

  /** Steps up to the nearest place of each kind: by place, then by tag, then to itemprop articleBody. */
  near(around: Surroundings): Uint8Array {
    const known = this.#near.get(around);
    if (known) return known;
    const above = around.parent && this.near(around.parent);
    const near = new Uint8Array(NEAR);
    for (let at = 0; at < NEAR; at++) near[at] = above ? Math.min(FAR, above[at]! + 1) : FAR;
    const { element } = around;
    for (let places = this.#places(element), at = 0; places !== 0; places >>= 1, at++) if (places & 1) near[at] = 0;
    const tag = TAGS.indexOf(ROLES[element.get('role') ?? ''] ?? (element.name as (typeof TAGS)[number]));
    if (tag >= 0) near[PLACE_NAMES.length + tag] = 0;
    if (element.get('itemprop')?.includes('articleBody')) near[NEAR - 1] = 0;
    this.#near.set(around, near);
    return near;
  }

  /** The places that an element's classes and id name, a bit each; a page uses the same names again and again. */
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

function surround(element: Element, parent: Surroundings | undefined): Surroundings {
  const classes = (element.get('class') ?? '').replace(/\d+/g, '0').slice(0, 80);
  return {
    element,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    signature: `${element.name}.${classes}`,
    words: 0,
    linked: 0,
    blocks: 0,
    score: 0,
  };
}
