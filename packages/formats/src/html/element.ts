import { Attributes } from './attributes.js';

/** A piece of a document: an element, or a stretch of text with its character references resolved. */
export type Node = Element | string;

/** What elements without children share, so that none of them needs a list. */
const CHILDLESS: Node[] = [];

/** An element of the tree. Names are in lower case. */
export class Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: Element | undefined;
  /** Its place among the elements of its tree, from 0; parents come before their children. */
  readonly number: number;
  #children: Node[] = CHILDLESS;

  constructor(name: string, attributes: Attributes = Attributes.none, parent?: Element, number = 0) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.number = number;
  }

  get children(): readonly Node[] {
    return this.#children;
  }

  append(node: Node): void {
    if (this.#children === CHILDLESS) this.#children = [node];
    else this.#children.push(node);
  }

  /** The value of an attribute, or undefined where the element has none of that name. */
  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  has(name: string): boolean {
    return this.attributes.has(name);
  }
}

/** Every element below one, in document order; `enter` may say no to what is inside of one. */
export function walk(root: Element, visit: (element: Element) => boolean | undefined): void {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (visit(child) !== false) walk(child, visit);
  }
}

/** The elements below one that carry one of the names. */
export function elementsOf(root: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (names.includes(element.name)) found.push(element);
    return undefined;
  });
  return found;
}

/** The first element below one that fits. */
export function firstOf(root: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const found = fits(child) ? child : firstOf(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** All text below an element as it was written, scripts and all. */
export function rawText(element: Element): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : rawText(child);
  return text;
}
