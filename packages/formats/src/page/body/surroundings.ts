import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import { PLACE_NAMES, PLACES } from './lexicon.js';

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

/** What lies around an element: for each kind of place and of element, how many steps up the nearest is. */
export interface Surroundings {
  element: Element;
  parent: Surroundings | undefined;
  depth: number;
  /** By place, then by tag, then itemprop articleBody. */
  near: Uint8Array;
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
  readonly #named = new Map<string, readonly number[]>();

  of(element: Element): Surroundings {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parent ? this.of(element.parent) : undefined;
    const made = surround(element, parent, this.#places(element));
    this.#known.set(element, made);
    return made;
  }

  /** The places that an element's classes and id name; a page uses the same names again and again. */
  #places(element: Element): readonly number[] {
    const name = classOf(element);
    // A body that lists everything a page has says nothing of one place in it.
    if (name === '' || name.length >= 400 || element.name === 'body' || element.name === 'html') return [];
    let known = this.#named.get(name);
    if (!known) {
      known = PLACE_NAMES.flatMap((place, at) => (PLACES[place].test(name) ? at : []));
      this.#named.set(name, known);
    }
    return known;
  }
}

function surround(element: Element, parent: Surroundings | undefined, places: readonly number[]): Surroundings {
  const near = new Uint8Array(NEAR);
  for (let at = 0; at < NEAR; at++) near[at] = parent ? Math.min(FAR, parent.near[at]! + 1) : FAR;
  for (const at of places) near[at] = 0;
  const tag = TAGS.indexOf(ROLES[element.get('role') ?? ''] ?? (element.name as (typeof TAGS)[number]));
  if (tag >= 0) near[PLACE_NAMES.length + tag] = 0;
  if (/articleBody/.test(element.get('itemprop') ?? '')) near[NEAR - 1] = 0;
  const classes = (element.get('class') ?? '').replace(/\d+/g, '0').slice(0, 80);
  return {
    element,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    near,
    signature: `${element.name}.${classes}`,
    words: 0,
    linked: 0,
    blocks: 0,
    score: 0,
  };
}
